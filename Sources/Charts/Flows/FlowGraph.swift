import ChartSpecs
import Diagnostics
import Formats
import Tables

/// Flows between names, read from the rows of a mark.
struct FlowGraph {
  /// A name with what flows through it.
  struct Node {
    var name: Value
    /// The name as it is written.
    var label: String
    /// The column of names that it is in, for paired sides: 0 on the left, 1 on the right; 0 where all are one.
    var side: Int
    /// What comes in and goes out, as far as it is known.
    var inflow = 0.0
    var outflow = 0.0
    /// The larger of both: what the node is as high as.
    var amount: Double { max(inflow, outflow) }
  }

  /// One row.
  struct Link {
    var source: Int
    var target: Int
    /// How much; `nil` where no figure is given.
    var amount: Double?
    var row: Int
  }

  private(set) var nodes: [Node] = []
  private(set) var links: [Link] = []
  /// Whether the names of both ends are different things even if they read the same.
  let isPaired: Bool

  /// The greatest number of names; more cannot be read.
  private static let limit = 1000

  /// - Throws: a located error for an amount below zero.
  init(_ mark: MarkContext) throws(Failure) {
    isPaired = mark.unit.mark.type == .pairs
    guard let source = mark.unit[.source], let target = mark.unit[.target] else { return }
    let (from, to) = (names(source, mark, side: 0), names(target, mark, side: isPaired ? 1 : 0))
    let amounts = flowAmounts(mark.unit)
    for row in mark.rows {
      guard let start = from[row], let end = to[row] else { continue }
      let amount = amounts[row]
      if let amount, amount < 0 {
        throw Failure(
          Wording(
            "流量不能为负：`\(nodes[start].label)` → `\(nodes[end].label)` 为 \(amount.javaScriptText)",
            en: "a flow cannot be negative: `\(nodes[start].label)` → `\(nodes[end].label)` is \(amount.javaScriptText)"
          ),
          at: mark.unit[.amount]?.definition.location ?? mark.unit.mark.location)
      }
      links.append(Link(source: start, target: end, amount: amount, row: row))
    }
    addAmounts()
    guard nodes.count <= Self.limit, links.count <= 10 * Self.limit else {
      throw Failure(
        Wording(
          "流向图太大：\(nodes.count) 个名称，\(links.count) 条",
          en: "the flow is too large: \(nodes.count) names, \(links.count) links"),
        at: mark.unit.mark.location,
        hint: Wording(
          "最多 \(Self.limit) 个名称；先用 `aggregate` 汇总", en: "at most \(Self.limit) names; use an `aggregate` first"))
    }
    let left = mark.rows.count - links.count
    if left > 0 {
      mark.resolver.log.warning(
        Wording("\(left) 行缺少一端的名称，未画", en: "\(left) rows without a name at one end are not drawn"),
        at: mark.unit.mark.location)
    }
  }

  /// Links between nodes; what flows through each follows from them.
  init(nodes: [Node], links: [Link], isPaired: Bool) {
    (self.nodes, self.links, self.isPaired) = (nodes, links, isPaired)
    addAmounts()
  }

  private mutating func addAmounts() {
    for link in links {
      nodes[link.source].outflow += link.amount ?? 0
      nodes[link.target].inflow += link.amount ?? 0
    }
  }

  /// The node of each row, added where it is new; `nil` for a row without a name.
  private mutating func names(_ encoded: EncodedChannel, _ mark: MarkContext, side: Int) -> [Int?] {
    let writer = ValueWriter(encoded.definition, mark.resolver)
    var known: [Value: Int] = [:]
    for (index, node) in nodes.enumerated() where node.side == side { known[node.name] = index }
    let cells = mark.cells(encoded) ?? []
    return mark.rows.map { row in
      guard row < cells.count, !cells[row].isNull, cells[row] != .string("") else { return nil }
      if let index = known[cells[row]] { return index }
      let label = mark.resolver.translated(writer.text(cells[row]))
      nodes.append(Node(name: cells[row], label: label, side: side))
      known[cells[row]] = nodes.count - 1
      return nodes.count - 1
    }
  }
}
