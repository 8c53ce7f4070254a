import ChartSpecs
import Tables

/// The order of the nodes before any is moved, and which columns keep it.
struct FlowNodeOrder {
  private(set) var nodes: [Int]
  private var fixedSides: Set<Int> = []
  private let sides: [Int]

  /// Without a `sort`, the largest nodes come first and may be moved.
  init(_ graph: FlowGraph, _ mark: MarkContext) {
    sides = graph.nodes.map(\.side)
    nodes = []
    for (side, channel) in [Channel.source, .target].enumerated() {
      let own = graph.nodes.indices.filter { graph.nodes[$0].side == side }
      guard let encoded = mark.unit[channel], let sort = encoded.definition.sort else {
        nodes += own.sorted { (-graph.nodes[$0].amount, $0) < (-graph.nodes[$1].amount, $1) }
        continue
      }
      fixedSides.insert(side)
      let ranks = Self.ranks(sort, encoded, mark)
      nodes += own.sorted { a, b in
        let (first, second) = (ranks[graph.nodes[a].name] ?? .max, ranks[graph.nodes[b].name] ?? .max)
        return (first, a) < (second, b)
      }
    }
  }

  /// The columns that consist of sides whose order is given.
  func fixed(_ stages: [Int]) -> Set<Int> {
    Set(
      (0..<((stages.max() ?? -1) + 1)).filter { stage in
        stages.indices.allSatisfy { stages[$0] != stage || fixedSides.contains(sides[$0]) }
      })
  }

  private static func ranks(_ sort: SortSetting, _ encoded: EncodedChannel, _ mark: MarkContext) -> [Value: Int] {
    let cells = mark.cells(encoded) ?? []
    var order = DomainOrder(sort, column: encoded.column ?? "")
    var table = mark.table
    if case .channel(let channel, let descending) = sort, let column = mark.unit[channel]?.column {
      order = DomainOrder(.field(column, operation: "sum", descending: descending))
    }
    if case .field(let field?, _, _) = sort, table[field] == nil, let raw = mark.unit.raw[field] {
      // The rows before they were grouped hold what the order asks for.
      table = Table([(field, raw)])
      let names = encoded.column.flatMap { mark.unit.raw[$0]?.values } ?? cells
      return rank(order.values([DomainOrder.Part(column: Column(names), table: table)]))
    }
    return rank(order.values([DomainOrder.Part(column: Column(cells), table: table)]))
  }

  private static func rank(_ values: [Value]) -> [Value: Int] {
    Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
