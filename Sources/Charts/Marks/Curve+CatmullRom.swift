import Foundation
import Scenes

extension Curve {
  /// Cubic through all points whose parameter grows with a power of their distances (Catmull and Rom, 1974; Barry and
  /// Goldman, 1988): with one half, as usual, it makes neither loops nor cusps. `tension` is that power.
  func catmullRom(_ points: [Point], _ path: inout Path) {
    guard points.count > 2 else { return path.line(to: points[1]) }
    func span(_ a: Point, _ b: Point) -> Double { pow(hypot(b.x - a.x, b.y - a.y), tension) }
    for i in 0..<(points.count - 1) {
      let (a, b) = (points[i], points[i + 1])
      let before = points[max(0, i - 1)]
      let after = points[min(points.count - 1, i + 2)]
      let middle = span(a, b)
      path.curve(
        to: b, Self.handle(a, between: before, b, spans: i == 0 ? 0 : span(before, a), middle),
        Self.handle(b, between: after, a, spans: i + 2 == points.count ? 0 : span(b, after), middle))
    }
  }

  /// The control point beside `point` on the side of `near`, out of the slope at it; at an end, the point itself.
  private static func handle(
    _ point: Point, between far: Point, _ near: Point, spans outer: Double, _ inner: Double
  ) -> Point {
    guard outer > 1e-12, inner > 0 else { return point }
    let own = 2 * outer * outer + 3 * outer * inner + inner * inner
    let divisor = 3 * outer * (outer + inner)
    func part(_ p: Double, _ f: Double, _ n: Double) -> Double {
      (p * own - f * inner * inner + n * outer * outer) / divisor
    }
    return Point(x: part(point.x, far.x, near.x), y: part(point.y, far.y, near.y))
  }
}
