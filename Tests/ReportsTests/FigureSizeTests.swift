import Diagnostics
import Scenes
import Testing

/// The width and height that a figure asks for reach whoever draws the chart, and its drawing is not scaled.
struct FigureSizeTests {
  /// The scale and place of the only figure.
  private func figure(_ settings: String) throws -> (scale: Double, left: Double) {
    let page = try pages("```figure\nchart: money.vl.yaml\n\(settings)\n```").pages[0]
    return try #require(find(page.nodes))
  }

  private func find(_ nodes: [Node]) -> (scale: Double, left: Double)? {
    for case .group(let group) in nodes {
      if group.name == "figure" { return (group.placement.scale, group.placement.origin.x) }
      if let found = find(group.children) { return found }
    }
    return nil
  }

  @Test func aWidthInMillimetresIsDrawnInFull() throws {
    // The text is 156 mm wide: a chart of 75 mm stands in the middle of it.
    let (narrow, wide) = (try figure("width: 75"), try figure("width: 156"))
    #expect(narrow.scale == 1)
    #expect(wide.scale == 1)
    #expect(abs(narrow.left - wide.left - 40.5 * 72 / 25.4) < 0.01)
  }

  @Test func withoutOneTheChartHasItsOwn() throws {
    #expect(try figure("caption: 资金").scale == 1)
  }
}
