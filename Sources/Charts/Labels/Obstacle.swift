import Scenes

/// What labels keep clear of: a box, or a straight piece of a line.
enum Obstacle: Hashable {
  case box(Rect, fill: Color? = nil)
  case segment(Point, Point)

  /// The upright rectangle around it.
  var bounds: Rect {
    switch self {
    case .box(let rect, _): rect
    case .segment(let a, let b):
      Rect(x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
    }
  }

  /// Whether it has a point inside the rectangle; touching at the edge is none.
  func meets(_ rect: Rect) -> Bool {
    switch self {
    case .box(let box, _): box.overlaps(rect)
    case .segment(let a, let b): rect.isCrossed(from: a, to: b)
    }
  }
}

extension Rect {
  /// Whether both have a point inside in common.
  func overlaps(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether the other rectangle lies within this one.
  func holds(_ other: Rect) -> Bool {
    x <= other.x && y <= other.y && other.maxX <= maxX && other.maxY <= maxY
  }

  /// Whether a straight line passes through the inside (Liang and Barsky 1984).
  func isCrossed(from a: Point, to b: Point) -> Bool {
    var (enters, leaves) = (0.0, 1.0)
    let sides = [
      (a.x - b.x, a.x - x), (b.x - a.x, maxX - a.x), (a.y - b.y, a.y - y), (b.y - a.y, maxY - a.y),
    ]
    for (direction, distance) in sides {
      if direction == 0 {
        if distance <= 0 { return false }
      } else if direction < 0 {
        enters = max(enters, distance / direction)
      } else {
        leaves = min(leaves, distance / direction)
      }
    }
    return enters < leaves
  }
}

extension Node {
  /// What of the drawing is in the way of labels.
  ///
  /// - Parameter origin: where the node's frame lies; turned and scaled groups count as their bounds.
  func obstacles(at origin: Point, _ measurer: any TextMeasurer) -> [Obstacle] {
    switch self {
    case .group(let group):
      let place = Point(x: origin.x + group.placement.origin.x, y: origin.y + group.placement.origin.y)
      guard group.placement.angle == 0, group.placement.scale == 1 else { return boxes(at: origin, measurer) }
      return group.children.flatMap { $0.obstacles(at: place, measurer) }
    case .shape(let shape):
      guard shape.fill != nil || shape.stroke != nil else { return [] }
      if case .path(let path) = shape.geometry { return path.segments(at: origin).map { .segment($0, $1) } }
      return boxes(at: origin, measurer, fill: shape.fill?.color)
    case .symbols(let symbols):
      guard let outline = symbols.outline.bounds else { return [] }
      return symbols.xs.indices.map { index in
        let scale = (symbols.areas.count == 1 ? symbols.areas[0] : symbols.areas[index]).squareRoot()
        return .box(
          Rect(
            x: origin.x + symbols.xs[index] + outline.x * scale, y: origin.y + symbols.ys[index] + outline.y * scale,
            width: outline.width * scale, height: outline.height * scale))
      }
    case .text, .image: return boxes(at: origin, measurer)
    }
  }

  private func boxes(at origin: Point, _ measurer: any TextMeasurer, fill: Color? = nil) -> [Obstacle] {
    bounds(measurer).map { [.box($0.placed(Placement(origin: origin)), fill: fill)] } ?? []
  }
}

extension Path {
  /// The straight pieces; a curve counts as eight.
  fileprivate func segments(at origin: Point) -> [(Point, Point)] {
    var result: [(Point, Point)] = []
    var (start, last) = (Point.zero, Point.zero)
    func add(_ point: Point) {
      func placed(_ p: Point) -> Point { Point(x: p.x + origin.x, y: p.y + origin.y) }
      result.append((placed(last), placed(point)))
    }
    for command in commands {
      switch command {
      case .move(let point): (start, last) = (point, point)
      case .line(let point):
        add(point)
        last = point
      case .curve(let a, let b, let end):
        let from = last
        for step in 1...8 {
          let next = Self.point(from, a, b, end, at: Double(step) / 8)
          add(next)
          last = next
        }
      case .close:
        add(start)
        last = start
      }
    }
    return result
  }

  private static func point(_ p: Point, _ a: Point, _ b: Point, _ q: Point, at t: Double) -> Point {
    let s = 1 - t
    let (wp, wa, wb, wq) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return Point(
      x: wp * p.x + wa * a.x + wb * b.x + wq * q.x, y: wp * p.y + wa * a.y + wb * b.y + wq * q.y)
  }
}
