import ChartSpecs
import Diagnostics

/// Which stage each node of a flow stands in.
struct FlowLayers {
  /// The stage of each node, 0 on the left.
  private(set) var stages: [Int]
  var count: Int { (stages.max() ?? -1) + 1 }

  /// Stages by the longest way from a beginning, then moved as `align` says.
  ///
  /// - Parameter align: `left` as they are, `right` by the longest way to an end, `justify` ends to the last stage,
  ///   `center` beginnings just before what they lead to.
  /// - Throws: a located error that names a cycle.
  init(_ graph: FlowGraph, align: String, at location: SourceLocation) throws(Failure) {
    let targets = Self.neighbours(graph) { ($0.source, $0.target) }
    let order = try Self.sorted(graph, targets, at: location)
    var depth = [Int](repeating: 0, count: graph.nodes.count)
    for node in order { for target in targets[node] { depth[target] = max(depth[target], depth[node] + 1) } }
    var height = [Int](repeating: 0, count: graph.nodes.count)
    for node in order.reversed() {
      for target in targets[node] { height[node] = max(height[node], height[target] + 1) }
    }
    let last = depth.max() ?? 0
    stages = depth
    for node in graph.nodes.indices {
      switch align {
      case "right": stages[node] = last - height[node]
      case "justify" where targets[node].isEmpty: stages[node] = last
      case "center" where depth[node] == 0: stages[node] = (targets[node].map { depth[$0] }.min() ?? 1) - 1
      default: break
      }
    }
  }

  private static func neighbours(_ graph: FlowGraph, _ ends: (FlowGraph.Link) -> (Int, Int)) -> [[Int]] {
    var result = [[Int]](repeating: [], count: graph.nodes.count)
    for link in graph.links {
      let (from, to) = ends(link)
      if !result[from].contains(to) { result[from].append(to) }
    }
    return result
  }

  /// The nodes, each before those that it leads to: those without anything open first (Kahn).
  private static func sorted(
    _ graph: FlowGraph, _ targets: [[Int]], at location: SourceLocation
  ) throws(Failure) -> [Int] {
    var open = [Int](repeating: 0, count: graph.nodes.count)
    for node in targets.indices { for target in targets[node] { open[target] += 1 } }
    var order = graph.nodes.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for target in targets[order[next]] {
        open[target] -= 1
        if open[target] == 0 { order.append(target) }
      }
      next += 1
    }
    guard order.count < graph.nodes.count else { return order }
    let names = cycle(targets, among: Set(graph.nodes.indices.filter { open[$0] > 0 })).map { graph.nodes[$0].label }
    let shown = names.count > 12 ? names.prefix(6) + ["…"] + names.suffix(3) : names[...]
    let path = shown.joined(separator: " → ")
    throw Failure(
      Wording("流向成环：\(path)", en: "the flow goes in a circle: \(path)"), at: location,
      hint: Wording("每一阶段用不同的名称", en: "give each stage names of its own"))
  }

  /// A cycle among nodes that all lead on within the set; the first node is named again at the end.
  private static func cycle(_ targets: [[Int]], among nodes: Set<Int>) -> [Int] {
    // Going backwards from any node that is left over leads into a cycle, since each has a source among them.
    guard var node = nodes.min() else { return [] }
    var path = [node]
    while let source = nodes.sorted().first(where: { targets[$0].contains(node) }) {
      if let start = path.firstIndex(of: source) {
        let loop = Array(path[start...].reversed())
        guard let least = loop.min(), let first = loop.firstIndex(of: least) else { return loop }
        return Array(loop[first...] + loop[..<first]) + [least]
      }
      path.append(source)
      node = source
    }
    return path
  }
}
