import Scenes
import Testing

@testable import Drawing

struct SymbolsTests {
  private func scene(_ count: Int, color: Color, stroke: [Color] = []) -> Scene {
    let xs = (0..<count).map { Double(($0 * 7919) % 1000) / 10 }
    let ys = (0..<count).map { Double(($0 * 104_729) % 1000) / 10 }
    let symbols = Symbols(
      outline: TestCard.circle, xs: xs, ys: ys, areas: [9], fills: [color], strokes: stroke, strokeWidth: 0.5)
    return Scene(size: Size(width: 100, height: 100), background: .white, nodes: [.symbols(symbols)])
  }

  /// The same figures, too few in each node to be stamped.
  private func inParts(_ scene: Scene) -> Scene {
    guard case .symbols(let all)? = scene.nodes.first else { return scene }
    var parts = scene
    parts.nodes = stride(from: 0, to: all.count, by: 100).map { start in
      var part = all
      part.xs = Array(all.xs[start..<start + 100])
      part.ys = Array(all.ys[start..<start + 100])
      return .symbols(part)
    }
    return parts
  }

  @Test(arguments: [[], [Color.black]])
  func stampsLookLikePaths(stroke: [Color]) throws {
    for alpha in [1, 0.3] {
      let scene = scene(1200, color: TestCard.blue.opacity(alpha), stroke: stroke)
      let stamped = try Probe(drawPNG(scene, scale: 2))
      let filled = try Probe(drawPNG(inParts(scene), scale: 2))
      #expect(stamped.difference(to: filled) < 1.5)
    }
  }

  /// Cut at something else than a rectangle, stamps are printed by Cairo.
  @Test func stampsArePrintedAsCairoWould() throws {
    let all = Path.polyline(
      [Point(x: -50, y: 50), Point(x: 50, y: -200), Point(x: 250, y: 50), Point(x: 50, y: 300)], closed: true)
    for alpha in [1, 0.3] {
      for background in [Color.white, TestCard.blue.opacity(0.4), nil] {
        var scene = scene(1200, color: TestCard.blue.opacity(alpha), stroke: [Color.black.opacity(alpha)])
        scene.background = background
        let ours = try drawPNG(scene, scale: 2)
        scene.nodes = [.group(Group(clip: all, children: scene.nodes))]
        #expect(try drawPNG(scene, scale: 2) == ours)
      }
    }
  }

  @Test func missingNumbersAndInvisibleFiguresAreLeftOut() {
    let symbols = Symbols(
      outline: TestCard.circle, xs: [1, .nan, 3, 4, 5], ys: [1, 2, 3, 4], areas: [4, 4, 0, 9],
      fills: [.black, .black, .black, .transparent])
    #expect(symbols.count == 4)
    #expect((0..<4).map { symbols.symbol(at: $0)?.scale } == [2, nil, nil, nil])
  }

  @Test func circlesAreRecognised() throws {
    let radius = try #require(TestCard.circle.circleRadius)
    #expect(abs(radius - 0.5642) < 0.0001)
    #expect(Rect(x: -1, y: -1, width: 2, height: 2).path()?.circleRadius == nil)
    var half = Path()
    half.arc(center: .zero, radius: 1, from: 0, to: .pi)
    #expect(half.circleRadius == nil)
    var aside = Path()
    aside.arc(center: Point(x: 0.2, y: 0), radius: 1, from: 0, to: 2 * .pi)
    #expect(aside.circleRadius == nil)
    #expect(Path([.move(.zero), .close, .close, .close, .close]).circleRadius == nil)
  }
}
