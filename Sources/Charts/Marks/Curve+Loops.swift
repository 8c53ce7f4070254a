import Scenes

/// Curves that close upon themselves, or leave their first and last point out.
extension Curve {
  /// Adds a closed or an open curve past at least three points.
  func looped(_ points: [Point], _ path: inout Path, continues: Bool) {
    let isClosed = name.hasSuffix("-closed")
    let isBasis = name.hasPrefix("basis")
    let count = points.count
    func point(_ index: Int) -> Point { points[((index % count) + count) % count] }
    let stretches = isClosed ? Array(0..<count) : Array(1..<max(1, isBasis ? count - 1 : count - 2))
    guard let first = stretches.first else { return }
    func start(_ index: Int) -> Point {
      isBasis ? weighted(point(index - 1), point(index), point(index + 1)) : point(index)
    }
    if continues { path.line(to: start(first)) } else { path.move(to: start(first)) }
    for index in stretches where isClosed || !isBasis || index + 2 <= count - 1 {
      let (before, here, next, after) = (point(index - 1), point(index), point(index + 1), point(index + 2))
      if isBasis {
        path.curve(
          to: weighted(here, next, after), between(here, next, at: 1 / 3), between(here, next, at: 2 / 3))
      } else {
        let k = (1 - tension) / 6
        path.curve(
          to: next, Point(x: here.x + k * (next.x - before.x), y: here.y + k * (next.y - before.y)),
          Point(x: next.x - k * (after.x - here.x), y: next.y - k * (after.y - here.y)))
      }
    }
    if isClosed { path.close() }
  }

  /// The points drawn towards the straight line from first to last; with a tension of 0 they lie on it.
  func bundled(_ points: [Point]) -> [Point] {
    guard let first = points.first, let last = points.last, points.count > 1 else { return points }
    return points.enumerated().map { index, point in
      let straight = between(first, last, at: Double(index) / Double(points.count - 1))
      return between(straight, point, at: tension)
    }
  }

  /// The place of a cubic B-spline at its middle control point.
  private func weighted(_ a: Point, _ b: Point, _ c: Point) -> Point {
    Point(x: (a.x + 4 * b.x + c.x) / 6, y: (a.y + 4 * b.y + c.y) / 6)
  }

  private func between(_ a: Point, _ b: Point, at share: Double) -> Point {
    Point(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
  }
}
