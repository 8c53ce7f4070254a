/// The stages of a flow as columns of places. A link over several stages holds a place in each that it passes, so that
/// no other band runs into it.
struct FlowColumns {
  /// A node, or a link that passes.
  struct Place {
    var node: Int?
    var column: Int
    var amount: Double
    /// How many links without a figure need room in it.
    var missing: Int
  }

  /// A part of a link between neighbouring columns.
  struct Segment {
    var source: Int
    var target: Int
    var amount: Double?
    var link: Int
  }

  private(set) var places: [Place] = []
  private(set) var segments: [Segment] = []
  /// The places of each column, from top to bottom.
  var columns: [[Int]]

  /// - Parameters:
  ///   - stages: the column of each node.
  ///   - order: the nodes in the order in which they come, before any is moved.
  init(_ graph: FlowGraph, stages: [Int], order: [Int]) {
    columns = [[Int]](repeating: [], count: (stages.max() ?? -1) + 1)
    var placeOfNode = [Int](repeating: 0, count: graph.nodes.count)
    var missing = [Int: (out: Int, into: Int)]()
    for link in graph.links where link.amount == nil {
      missing[link.source, default: (0, 0)].out += 1
      missing[link.target, default: (0, 0)].into += 1
    }
    for node in order {
      placeOfNode[node] = places.count
      columns[stages[node]].append(places.count)
      let open = missing[node].map { max($0.out, $0.into) } ?? 0
      places.append(Place(node: node, column: stages[node], amount: graph.nodes[node].amount, missing: open))
    }
    for (index, link) in graph.links.enumerated() {
      var from = placeOfNode[link.source]
      var column = stages[link.source] + 1
      while column < stages[link.target] {
        let pass = Place(node: nil, column: column, amount: link.amount ?? 0, missing: link.amount == nil ? 1 : 0)
        places.append(pass)
        columns[column].append(places.count - 1)
        segments.append(Segment(source: from, target: places.count - 1, amount: link.amount, link: index))
        from = places.count - 1
        column += 1
      }
      segments.append(Segment(source: from, target: placeOfNode[link.target], amount: link.amount, link: index))
    }
  }

  /// The segments that begin or end at each place.
  func segments(at end: KeyPath<Segment, Int>) -> [[Int]] {
    var result = [[Int]](repeating: [], count: places.count)
    for (index, segment) in segments.enumerated() { result[segment[keyPath: end]].append(index) }
    return result
  }
}
