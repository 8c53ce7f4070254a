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
    var path = Path([.move(first)] + points.dropFirst().map { .line($0) })
    if closed { path.close() }
    return path
  }

  /// Adds an arc of a circle, joined to what is there by a line; angles in radians, clockwise from the right.
  ///
  /// Each part of at most a quarter turn is one cubic with handles of 4/3·tan(θ/4) radii.
  public mutating func arc(center: Point, radius: Double, from start: Double, to end: Double) {
    func at(_ angle: Double) -> Point {
      Point(x: center.x + radius * cos(angle), y: center.y + radius * sin(angle))
    }
    if commands.isEmpty { move(to: at(start)) } else { line(to: at(start)) }
    let parts = max(1, Int((abs(end - start) / (.pi / 2)).rounded(.up)))
    let step = (end - start) / Double(parts)
    let handle = 4 / 3 * tan(step / 4) * radius
    for part in 0..<parts {
      let a = start + Double(part) * step
      let b = a + step
      let p = at(a)
      let q = at(b)
      curve(
        to: q, Point(x: p.x - handle * sin(a), y: p.y + handle * cos(a)),
        Point(x: q.x + handle * sin(b), y: q.y - handle * cos(b)))
    }
  }
}
