import Foundation

/// Cuts along the meridian opposite to the middle, from pole to pole, where a map of the whole world has its edges.
struct AntimeridianClip: ClipEdge {
  /// A step over the edge becomes two places on it, one on either side, and a new part.
  func parts(of line: [Vertex]) -> ClippedLine {
    guard line.indices.dropFirst().contains(where: { crosses(line[$0 - 1], line[$0]) }) else {
      return ClippedLine(parts: [line], isWhole: true)
    }
    var parts: [[Vertex]] = [[]]
    var last: Vertex?
    for vertex in line {
      if let start = last, crosses(start, vertex) {
        let (left, right) = exits(start, vertex)
        parts[parts.count - 1] += left
        parts.append(right)
      }
      parts[parts.count - 1].append(vertex)
      last = vertex
    }
    return ClippedLine(parts: parts, isWhole: false, joinsEnds: true)
  }

  private func side(_ vertex: Vertex) -> Double { vertex.x > 0 ? halfTurn : -halfTurn }

  private func crosses(_ a: Vertex, _ b: Vertex) -> Bool {
    let distance = abs(b.x - a.x)
    if abs(distance - halfTurn) < tolerance { return true }
    return distance >= halfTurn && side(a) != side(b)
  }

  /// Where the way from `a` leaves over the edge, and where it comes in again to `b`.
  private func exits(_ a: Vertex, _ b: Vertex) -> (leaving: [Vertex], entering: [Vertex]) {
    let (from, to) = (side(a), side(b))
    if abs(abs(b.x - a.x) - halfTurn) < tolerance {
      // Over a pole: along the meridian to it, then along the edge.
      let pole = (a.y + b.y) / 2 > 0 ? quarterTurn : -quarterTurn
      return ([Vertex(a.x, pole), Vertex(from, pole)], [Vertex(to, pole)] + [Vertex(b.x, pole)])
    }
    let latitude = crossing(inset(a), inset(b))
    return ([Vertex(from, latitude)], [Vertex(to, latitude)])
  }

  /// A place on the edge, moved off it a little.
  private func inset(_ vertex: Vertex) -> Vertex {
    abs(vertex.x - side(vertex)) < tolerance ? Vertex(vertex.x - side(vertex) * tolerance, vertex.y) : vertex
  }

  /// The latitude at which the great arc between two places meets the edge: with n = a × b, the point (−cos φ, 0, sin φ)
  /// lies in its plane where tan φ = n.x / n.z.
  private func crossing(_ a: Vertex, _ b: Vertex) -> Double {
    let sine = sin(a.x - b.x)
    guard abs(sine) > tolerance else { return (a.y + b.y) / 2 }
    let (first, second) = (cos(a.y), cos(b.y))
    return atan((sin(a.y) * second * sin(b.x) - sin(b.y) * first * sin(a.x)) / (first * second * sine))
  }

  /// Up the western side, over the north pole, down the eastern side.
  func border(from start: Vertex?, to end: Vertex?, isForward: Bool) -> [Vertex] {
    guard let start, let end else {
      return [
        Vertex(-halfTurn, quarterTurn), Vertex(0, quarterTurn), Vertex(halfTurn, quarterTurn), Vertex(halfTurn, 0),
        Vertex(halfTurn, -quarterTurn), Vertex(0, -quarterTurn), Vertex(-halfTurn, -quarterTurn), Vertex(-halfTurn, 0),
        Vertex(-halfTurn, quarterTurn),
      ]
    }
    guard abs(start.x - end.x) > tolerance else { return [end] }
    let side = start.x < end.x ? halfTurn : -halfTurn
    let pole = (isForward ? side : -side) / 2
    return [Vertex(-side, pole), Vertex(0, pole), Vertex(side, pole)]
  }

  func isBefore(_ a: Vertex, _ b: Vertex) -> Bool { place(a) < place(b) }

  /// Along the border from the south pole: up the western side, down the eastern.
  private func place(_ vertex: Vertex) -> Double {
    vertex.x < 0 ? vertex.y - quarterTurn - tolerance : quarterTurn - vertex.y
  }

  /// The border begins at the south pole. Rings that do not cross the edge do not wind around a pole either, and their
  /// areas are not larger than half the globe.
  func isStartInside(_ rings: [[Vertex]], isCut: Bool) -> Bool {
    isCut && sphericallyContains(rings, Vertex(-halfTurn, -quarterTurn))
  }
}
