import Foundation

/// Lines and curves.
public struct Path: Hashable, Sendable {
  /// One step of a path; coordinates are absolute.
  public enum Command: Hashable, Sendable {
    /// Begins a new part here.
    case move(Point)
    /// A straight line to here.
    case line(Point)
    /// A cubic Bézier curve with two control points to the last point. Kept apart, so that the many points of a line take
    /// up half the room.
    indirect case curve(Point, Point, Point)
    /// Back to the beginning of the part.
    case close
  }

  /// The steps.
  public var commands: [Command]

  /// A path of these steps.
  public init(_ commands: [Command] = []) {
    self.commands = commands
  }

  /// Begins a new part.
  public mutating func move(to point: Point) { commands.append(.move(point)) }
  /// Adds a straight line.
  public mutating func line(to point: Point) { commands.append(.line(point)) }
  /// Adds a curve.
  public mutating func curve(to point: Point, _ control1: Point, _ control2: Point) {
    commands.append(.curve(control1, control2, point))
  }
  /// Closes the part.
  public mutating func close() { commands.append(.close) }

  /// Straight lines through points.
  public static func polyline(_ points: [Point], closed: Bool = false) -> Path {
    guard let first = points.first else { return Path() }
    var path = Path()
    path.commands.reserveCapacity(points.count + (closed ? 1 : 0))
    path.move(to: first)
    for point in points.dropFirst() { path.line(to: point) }
    if closed { path.close() }
    return path
  }

  /// Adds an arc of a circle, joined to what is there by a line; angles in radians, clockwise from the right.
  ///
  /// Each part of at most a quarter turn is one cubic with handles of 4/3·tan(θ/4) radii. Parts end straight above,
  /// below and beside the centre: then the box around points and handles is the box around the arc.
  public mutating func arc(center: Point, radius: Double, from start: Double, to end: Double) {
    guard start.isFinite, end.isFinite else { return }
    func at(_ direction: Point) -> Point {
      Point(x: center.x + radius * direction.x, y: center.y + radius * direction.y)
    }
    let first = at(Self.direction(start))
    if commands.isEmpty { move(to: first) } else { line(to: first) }
    let angles = Self.parts(from: start, to: start + min(max(end - start, -2 * .pi), 2 * .pi))
    for (from, to) in zip(angles, angles.dropFirst()) {
      let handle = 4 / 3 * tan((to - from) / 4) * radius
      let (a, b) = (Self.direction(from), Self.direction(to))
      let (p, q) = (at(a), at(b))
      curve(
        to: q, Point(x: p.x - handle * a.y, y: p.y + handle * a.x), Point(x: q.x + handle * b.y, y: q.y - handle * b.x))
    }
  }

  /// The point of the unit circle at an angle; straight above, below and beside the centre exactly so.
  private static func direction(_ angle: Double) -> Point {
    func exact(_ share: Double) -> Double { abs(share) < 1e-15 ? 0 : share }
    return Point(x: exact(cos(angle)), y: exact(sin(angle)))
  }

  /// Both angles with the multiples of a quarter turn between them.
  private static func parts(from start: Double, to end: Double) -> [Double] {
    let quarter = Double.pi / 2
    let (low, high) = (min(start, end), max(start, end))
    let first = (low / quarter).rounded(.down)
    let between = (1...4).map { (first + Double($0)) * quarter }.filter { $0 > low + 1e-9 && $0 < high - 1e-9 }
    return [start] + (start <= end ? between : between.reversed()) + [end]
  }
}
