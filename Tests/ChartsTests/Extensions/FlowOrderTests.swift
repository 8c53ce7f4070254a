import ChartSpecs
import Diagnostics
import Documents
import Tables
import Testing

@testable import Charts

/// Stages, orders and heights of flows, apart from their drawing.
@Suite struct FlowOrderTests {
  /// Names in one row, with links between their positions.
  private func graph(_ count: Int, _ links: [(Int, Int, Double)]) -> FlowGraph {
    FlowGraph(
      nodes: (0..<count).map { FlowGraph.Node(name: .number(Double($0)), label: "\($0)", side: 0) },
      links: links.enumerated().map { row, link in
        FlowGraph.Link(source: link.0, target: link.1, amount: link.2, row: row)
      }, isPaired: false)
  }

  /// Two columns with links of 1 between positions in them.
  private func flow(_ left: Int, _ right: Int, _ links: [(Int, Int)]) -> FlowColumns {
    FlowColumns(
      graph(left + right, links.map { ($0, left + $1, 1) }),
      stages: (0..<left).map { _ in 0 } + (0..<right).map { _ in 1 }, order: Array(0..<(left + right)))
  }

  @Test func bandsThatCrossAreTurned() {
    // 0 → 2, 1 → 1, 2 → 0: three crossings, none when one side is turned round.
    let crossed = flow(3, 3, [(0, 2), (1, 1), (2, 0)])
    #expect(CrossingReduction(crossed, fixed: [0, 1]).crossings == 3)
    let result = CrossingReduction(crossed, fixed: [0])
    #expect(result.crossings == 0)
    #expect(result.columns == [[0, 1, 2], [5, 4, 3]])
  }

  @Test func whatMustCrossCrossesOnce() {
    // Two helpers of the same two counties: one crossing whatever the order.
    #expect(CrossingReduction(flow(2, 2, [(0, 0), (0, 1), (1, 0), (1, 1)])).crossings == 1)
  }

  @Test func largerFlowsAreUntangled() {
    // A tree has an order without a crossing: each of 12 helpers has its own 3 recipients, given far apart.
    let links = (0..<36).map { ($0 % 12, $0) }
    #expect(CrossingReduction(flow(12, 36, links)).crossings == 0)
  }

  @Test func heightsFillTheHighestColumn() {
    // Amounts 10 and 30 with a gap of 5 in 85 units of height: 80 units for 40, so 2 for each.
    let flow = FlowColumns(graph(3, [(0, 2, 10), (1, 2, 30)]), stages: [0, 0, 1], order: [0, 1, 2])
    let heights = FlowHeights(flow, height: 85, padding: 5, slot: 1)
    #expect(abs(heights.unit - 2) < 1e-6)
    // A slot of 30 for the small one leaves 50 for 30.
    let labelled = FlowHeights(flow, height: 85, padding: 5, slot: 30)
    #expect(abs(labelled.unit - 5.0 / 3) < 1e-6)
    #expect(labelled.room(flow.places[0]) == 30)
    #expect(!labelled.isCrowded)
    #expect(FlowHeights(flow, height: 50, padding: 5, slot: 30).isCrowded)
  }

  @Test func alignmentMovesStages() throws {
    func stages(_ align: String) throws -> [Int] {
      // a → b → c, a → d, e → c
      let graph = graph(5, [(0, 1, 1), (1, 2, 1), (0, 3, 1), (4, 2, 1)])
      return try FlowLayers(graph, align: align, at: SourceLocation(file: "a")).stages
    }
    #expect(try stages("left") == [0, 1, 2, 1, 0])
    #expect(try stages("justify") == [0, 1, 2, 2, 0])
    #expect(try stages("right") == [0, 1, 2, 2, 1])
    #expect(try stages("center") == [0, 1, 2, 1, 1])
  }

  @Test func columnsAreSpreadInOrder() {
    // Worked by hand: 10 and 12 need a distance of 10 and move 4 each; 40 stays.
    #expect(spread([10, 12, 40], heights: [10, 10, 10], bounds: (0, 100)) == [6, 16, 40])
    #expect(spread([2, 98], heights: [10, 10], bounds: (0, 100)) == [5, 95])
    #expect(spread([], heights: [], bounds: (0, 1)) == [])
  }
}
