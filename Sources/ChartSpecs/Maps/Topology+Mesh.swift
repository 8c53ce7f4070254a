import Diagnostics
import Documents
import Tables

extension Topology {
  /// One row of type `MultiLineString` with the lines of an object, each once, joined where one goes on in another.
  func mesh(of object: DocumentNode, _ filter: MapFormat.MeshFilter?) throws(Failure) -> Table {
    var users = ArcUsers(topology: self)
    try users.visit(object)
    var joiner = LineJoiner()
    for arc in users.order {
      guard let (first, last) = users.figures[arc] else { continue }
      if filter == .interior, first == last { continue }
      if filter == .exterior, first != last { continue }
      joiner.add(arcs[arc])
    }
    return Table([
      ("type", Column([.string("MultiLineString")])), ("coordinates", Column([.list(joiner.lines.map { .list($0) })])),
    ])
  }
}

/// Which figures use each arc: the first and the last that does.
private struct ArcUsers {
  let topology: Topology
  private(set) var order: [Int] = []
  private(set) var figures: [Int: (first: Int, last: Int)] = [:]
  private var figure = 0

  init(topology: Topology) { self.topology = topology }

  mutating func visit(_ node: DocumentNode) throws(Failure) {
    if let parts = node["geometries"]?.sequence {
      for part in parts { try visit(part) }
    } else if let arcs = node["arcs"] {
      figure += 1
      try note(arcs)
    }
  }

  private mutating func note(_ node: DocumentNode) throws(Failure) {
    if let items = node.sequence {
      for item in items { try note(item) }
      return
    }
    let index = try topology.arc(node).index
    if let known = figures[index] {
      figures[index] = (known.first, figure)
    } else {
      figures[index] = (figure, figure)
      order.append(index)
    }
  }
}

/// Joins lines at their ends into longer ones.
private struct LineJoiner {
  private var open: [Int: [Value]] = [:]
  /// The line that begins or ends at a place.
  private var lineAtEnd: [Value: Int] = [:]
  private var next = 0

  var lines: [[Value]] { open.keys.sorted().compactMap { open[$0] } }

  mutating func add(_ arc: [Value]) {
    guard var first = arc.first, var last = arc.last else { return }
    var line = arc
    if let number = lineAtEnd[first], let before = take(number) {
      line = (before.last == first ? before : before.reversed()) + line.dropFirst()
      first = line.first ?? first
    }
    if first != last, let number = lineAtEnd[last], let after = take(number) {
      line += (after.first == last ? after : after.reversed()).dropFirst()
      last = line.last ?? last
    }
    open[next] = line
    if first != last {
      lineAtEnd[first] = next
      lineAtEnd[last] = next
    }
    next += 1
  }

  /// Takes an open line out, to be part of a longer one.
  private mutating func take(_ number: Int) -> [Value]? {
    guard let line = open.removeValue(forKey: number) else { return nil }
    for end in [line.first, line.last] {
      if let end, lineAtEnd[end] == number { lineAtEnd[end] = nil }
    }
    return line
  }
}
