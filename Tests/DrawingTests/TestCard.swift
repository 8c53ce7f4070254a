import Scenes

@testable import Drawing

/// A drawing with every kind of node, for tests that need one of each.
enum TestCard {
  static let sans = Font(family: "Noto Sans CJK SC", size: 11)
  static let green = Color(hex: 0x59A14F)
  static let blue = Color(hex: 0x4E79A7)

  /// A circle of 1 square unit.
  static var circle: Path {
    var path = Path()
    path.arc(center: .zero, radius: (1 / Double.pi).squareRoot(), from: 0, to: 2 * .pi)
    path.close()
    return path
  }

  static var scene: Scene {
    Scene(
      size: Size(width: 420, height: 300), background: .white,
      nodes: texts + areas + [lines, symbols, faded, picture])
  }

  static var texts: [Node] {
    let serif = Font(family: "Noto Serif CJK SC", size: 18, weight: 700)
    let title = Text("山海协作资金支出进度(2024年)", at: Point(x: 20, y: 30), font: serif)
    let rare = Text("浙江平阳县垟溪 甪直 嵊州 阆中 炉霍 呷拉 60.5% GDP", at: Point(x: 20, y: 52), font: sans)
    let spaced = Text("两端对齐的文字", at: Point(x: 400, y: 52), font: sans, anchor: .end, letterSpacing: 1)
    let turned = Text("资金(万元)", at: Point(x: 30, y: 170), font: sans, anchor: .middle, angle: -90)
    let squeezed = Text(
      "「半宽」、。", at: Point(x: 20, y: 285), font: Font(family: "Noto Sans CJK SC", size: 11, features: ["halt"]))
    return [
      .group(Group("mark-text role-title-text", tag: .heading(1), children: [.text(title)])),
      .group(Group("mark-text role-mark", tag: .paragraph, children: [.text(rare), .text(spaced)])),
      .group(
        Group(
          tag: .paragraph, link: .address("https://example.org/数据?a='b'\\(c)"), children: [.text(squeezed)])),
      .text(turned),
    ]
  }

  static var areas: [Node] {
    let gradient = Gradient(
      start: Point(x: 60, y: 0), end: Point(x: 120, y: 0),
      stops: [Gradient.Stop(offset: 0, color: green), Gradient.Stop(offset: 1, color: .white)])
    let bars: [Node] = [
      .shape(Shape(.rect(Rect(x: 60, y: 70, width: 60, height: 80)), fill: .gradient(gradient))),
      .shape(
        Shape(
          .rect(Rect(x: 130, y: 90, width: 60, height: 60), cornerRadius: 8),
          fill: .hatch(Hatch(color: blue, background: Color(hex: 0xEEF3F8), spacing: 6)), stroke: Stroke(blue))),
      .shape(
        Shape(.rect(Rect(x: 200, y: 80, width: 60, height: 70)), fill: .hatch(Hatch(color: .black, angle: 0)))),
    ]
    let alternative = "三根柱子:\"甲\" < 乙 & 丙"
    return [.group(Group("mark-rect role-mark", tag: .figure(alternative: alternative), children: bars))]
  }

  static var lines: Node {
    var curve = Path([.move(Point(x: 60, y: 200))])
    curve.curve(to: Point(x: 200, y: 200), Point(x: 100, y: 160), Point(x: 160, y: 240))
    let dashed = Stroke(.color(.black), width: 2, dash: [6, 3], cap: .round, join: .round)
    return .group(Group("mark-line role-mark", children: [.shape(Shape(.path(curve), stroke: dashed))]))
  }

  static var symbols: Node {
    .symbols(
      Symbols(
        outline: circle, xs: [300, 320, 340, 330], ys: [100, 100, 100, 110], areas: [400],
        fills: [green, blue, Color.black.opacity(0.5), blue], strokes: [.black], strokeWidth: 0.5))
  }

  static var faded: Node {
    let square = Shape(.rect(Rect(x: 0, y: 0, width: 40, height: 40)), fill: .color(blue))
    let other = Shape(.rect(Rect(x: 20, y: 20, width: 40, height: 40)), fill: .color(green))
    return .group(
      Group(
        placement: Placement(origin: Point(x: 320, y: 160), angle: 15, scale: 1.2),
        clip: Rect(x: 0, y: 0, width: 50, height: 50).path(), opacity: 0.5,
        children: [.shape(square), .shape(other)]))
  }

  /// A red pixel beside a green one.
  static var pictureFile: [UInt8] {
    get throws {
      let halves = [0xFF0000, 0x00FF00].enumerated().map { index, hex in
        let frame = Rect(x: Double(index), y: 0, width: 1, height: 1)
        return Node.shape(Shape(.rect(frame), fill: .color(Color(hex: UInt32(hex)))))
      }
      return try drawPNG(Scene(size: Size(width: 2, height: 1), nodes: halves))
    }
  }

  static var picture: Node {
    .image(Image(bytes: (try? pictureFile) ?? [], frame: Rect(x: 60, y: 240, width: 80, height: 40)))
  }

  static var document: PagedDocument {
    let second = Scene(
      size: Size(width: 300, height: 200),
      nodes: [
        .group(
          Group(
            tag: .heading(2),
            children: [.text(Text("第二页 Second", at: Point(x: 20, y: 60), font: sans))])),
        .group(
          Group(
            tag: .paragraph, link: .page(0, Point(x: 20, y: 10)),
            children: [.text(Text("回到第一页", at: Point(x: 20, y: 80), font: sans))])),
      ])
    return PagedDocument(
      pages: [scene, second],
      outline: [
        PagedDocument.OutlineEntry(title: "山海协作", level: 1, page: 0, position: Point(x: 0, y: 10)),
        PagedDocument.OutlineEntry(title: "第二页", level: 2, page: 1, position: Point(x: 0, y: 40)),
      ],
      metadata: PagedDocument.Metadata(
        title: "山海协作季报", author: "协作办", subject: "资金", keywords: "协作, 资金", date: "2024-01-31T08:00:00+08:00"))
  }
}
