import Scenes

/// A figure on the sheet.
struct Figure {
  var points: [Vertex] = []
  var lines: [[Vertex]] = []
  var rings: [[Vertex]] = []
  /// Whether something of it lies outside the frame.
  var isCut = false

  mutating func add(_ other: Figure) {
    points += other.points
    lines += other.lines
    rings += other.rings
  }

  /// The smallest rectangle around its finite places; `nil` if there are none.
  var bounds: Rect? {
    var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    func add(_ vertices: [Vertex]) {
      for vertex in vertices where vertex.x.isFinite && vertex.y.isFinite {
        (left, right) = (min(left, vertex.x), max(right, vertex.x))
        (top, bottom) = (min(top, vertex.y), max(bottom, vertex.y))
      }
    }
    add(points)
    lines.forEach(add)
    rings.forEach(add)
    return left <= right && top <= bottom ? Rect(x: left, y: top, width: right - left, height: bottom - top) : nil
  }

  /// Points as circles, lines open, rings closed.
  func path(pointRadius: Double) -> Path {
    var path = Path()
    for point in points where point.x.isFinite && point.y.isFinite {
      path.move(to: Point(x: point.x + pointRadius, y: point.y))
      path.arc(center: point.point, radius: pointRadius, from: 0, to: fullTurn)
      path.close()
    }
    for line in lines { add(line, isClosed: false, to: &path) }
    for ring in rings { add(ring, isClosed: true, to: &path) }
    return path
  }

  private func add(_ vertices: [Vertex], isClosed: Bool, to path: inout Path) {
    var isFirst = true
    for vertex in vertices where vertex.x.isFinite && vertex.y.isFinite {
      path.commands.append(isFirst ? .move(vertex.point) : .line(vertex.point))
      isFirst = false
    }
    if isClosed, !isFirst { path.close() }
  }
}
