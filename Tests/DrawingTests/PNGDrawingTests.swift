import CPangoCairo
import Diagnostics
import Scenes
import Testing

@testable import Drawing

struct PNGDrawingTests {
  @Test func aChartHasItsSizeInPixels() throws {
    let card = try Probe(drawPNG(TestCard.scene, scale: 2))
    #expect(card.width == 840)
    #expect(card.height == 600)
    #expect(card[0, 0] == [255, 255, 255, 255])
  }

  @Test func everyKindOfNodeLeavesItsColour() throws {
    let card = try Probe(drawPNG(TestCard.scene))
    #expect(card.isLike([89, 161, 79, 255], at: 61, 100), "gradient, left")
    #expect(card.isLike([253, 254, 253, 255], at: 118, 100), "gradient, right")
    #expect(card.isLike([89, 161, 79, 255], at: 300, 100), "first symbol")
    #expect(card.isLike([78, 121, 167, 255], at: 330, 110), "last symbol lies on top")
    #expect(card.isLike([255, 0, 0, 255], at: 65, 260), "picture, left")
    #expect(card.isLike([0, 255, 0, 255], at: 135, 260), "picture, right")
    #expect(card.isLike([167, 188, 211, 255], at: 325, 180), "faded blue")
    #expect(card.isLike([255, 255, 255, 255], at: 400, 250), "cut off")
    // Each line of the flat hatch covers half a pixel row above and below y = 82, 86, …
    #expect(card.isLike([128, 128, 128, 255], at: 230, 101, tolerance: 2), "hatch")
    #expect(card.isLike([255, 255, 255, 255], at: 230, 103), "between lines")
  }

  @Test func textIsDrawnWhereItWasMeasured() throws {
    let font = TestCard.sans
    let width = PangoTextMeasurer().extent(of: "北京", font: font).width
    func inked(_ text: Text) throws -> ClosedRange<Int>? {
      let probe = try Probe(
        drawPNG(Scene(size: Size(width: 100, height: 40), background: .white, nodes: [.text(text)])))
      let columns = (0..<100).filter { x in (0..<40).contains { probe[x, $0][0] < 200 } }
      return columns.first.flatMap { first in columns.last.map { first...$0 } }
    }
    let end = try inked(Text("北京", at: Point(x: 80, y: 20), font: font, anchor: .end))
    let start = try inked(Text("北京", at: Point(x: 80 - width, y: 20), font: font))
    let middle = try inked(Text("北京", at: Point(x: 80 - width / 2, y: 20), font: font, anchor: .middle))
    #expect(start == 58...79)
    #expect(end == start)
    #expect(middle == start)
    let spaced = try inked(Text("北京", at: Point(x: 80, y: 20), font: font, anchor: .end, letterSpacing: 5))
    #expect(spaced == 53...79)
  }

  @Test func pixelsAreThoseOfCairosOwnEncoder() throws {
    let faint = Shape(.rect(Rect(x: 1, y: 1, width: 6, height: 6)), fill: .color(TestCard.blue.opacity(0.3)))
    for background in [Color.white, nil] {
      let scene = Scene(size: Size(width: 24, height: 16), background: background, nodes: [.shape(faint)])
      let surface = try Surface.pixels(width: 24, height: 16)
      try Painter(Canvas(surface, making: "PNG"), shaper: TextShaper(), product: "PNG").draw(scene)
      let theirs = try Probe(cairoPNG(surface))
      let ours = try Probe(drawPNG(scene))
      #expect(ours.difference(to: theirs) == 0)
    }
  }

  @Test(arguments: [nil, Color.white])
  func manyColoursNeedNoPalette(background: Color?) throws {
    let colors = (0..<400).map { Color(red: Double($0 % 20) / 20, green: Double($0 / 20) / 20, blue: 0.5) }
    let bars = colors.enumerated().map { index, color in
      Node.shape(Shape(.rect(Rect(x: Double(index), y: 0, width: 1, height: 9)), fill: .color(color)))
    }
    func type(_ count: Int) throws -> UInt8 {
      let scene = Scene(size: Size(width: 400, height: 10), background: background, nodes: Array(bars.prefix(count)))
      let png = try drawPNG(scene)
      let probe = try Probe(png)
      for (x, color) in colors.prefix(count).enumerated() {
        let pixel = color.pixel
        #expect(probe[x, 4] == [16, 8, 0, 24].map { Int(pixel >> $0 & 255) })
      }
      return png[25]
    }
    #expect(try type(255) == 3)
    #expect(try type(256) == (background == nil ? 6 : 2))
  }

  @Test func resolutionFollowsTheScale() throws {
    let png = try drawPNG(Scene(size: Size(width: 10, height: 10)), scale: 2)
    // 144 dpi are 5669 pixels to the metre (0x1625).
    #expect(Array(png[37..<54]) == Array("pHYs".utf8) + [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1] + png[50..<54])
  }

  @Test func sameSceneSameBytesInAnyThread() async throws {
    let first = try drawPNG(TestCard.scene)
    let others = await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<6 { group.addTask { try? drawPNG(TestCard.scene) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
  }

  @Test func halfPixelsAreNotCutOff() throws {
    #expect(try Probe(drawPNG(Scene(size: Size(width: 10.2, height: 10)), scale: 1)).width == 11)
    #expect(try Probe(drawPNG(Scene(size: Size(width: 0.1, height: 0.1)), scale: 3)).width == 1)
    // 0.1 · 30 is a little more than 3 in binary.
    #expect(try Probe(drawPNG(Scene(size: Size(width: 0.1, height: 1)), scale: 30)).width == 3)
  }
}
