/// The border of what can be shown: lines and areas are cut along it.
protocol ClipEdge: Sendable {
  /// The parts of a line that can be shown.
  func parts(of line: [Vertex]) -> ClippedLine
  /// The way along the border from one place on it to another; the whole way round without places.
  func border(from start: Vertex?, to end: Vertex?, isForward: Bool) -> [Vertex]
  /// The order of places on the border.
  func isBefore(_ a: Vertex, _ b: Vertex) -> Bool
  /// Whether the place where the border begins lies inside an area.
  ///
  /// - Parameter isCut: whether a ring of the area crosses the border.
  func isStartInside(_ rings: [[Vertex]], isCut: Bool) -> Bool
}

/// The parts of a line that can be shown.
struct ClippedLine {
  var parts: [[Vertex]]
  /// Whether the line does not cross the border.
  var isWhole: Bool
  /// Whether, in a ring, the last part goes on in the first.
  var joinsEnds = false
}

extension ClipEdge {
  /// The parts of a line inside.
  func clip(line: [Vertex]) -> [[Vertex]] { parts(of: line).parts.filter { $0.count > 1 } }

  /// The rings of what is inside of an area; rings are open: the last corner is not the first.
  func clip(polygon rings: [[Vertex]]) -> [[Vertex]] {
    var whole: [[Vertex]] = []
    var cut: [[Vertex]] = []
    for ring in rings {
      guard let first = ring.first else { continue }
      var clipped = parts(of: ring + [first])
      if clipped.isWhole {
        whole += clipped.parts.map { Array($0.dropLast()) }.filter { !$0.isEmpty }
        continue
      }
      if clipped.joinsEnds, clipped.parts.count > 1 {
        let last = clipped.parts.removeLast()
        clipped.parts[0] = last + clipped.parts[0].dropFirst()
      }
      cut += clipped.parts.filter { $0.count > 1 }
    }
    let isInside = isStartInside(rings, isCut: !cut.isEmpty)
    if !cut.isEmpty { return whole + rejoin(cut, isStartInside: isInside) }
    return isInside ? whole + [border(from: nil, to: nil, isForward: true)] : whole
  }
}
