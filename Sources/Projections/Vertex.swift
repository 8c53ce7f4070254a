import Foundation
import Scenes

/// A corner of a line or ring on its way to the sheet: angles in radians (`x` east, `y` north) until it is projected, a
/// place on the sheet after that.
struct Vertex {
  var x: Double
  var y: Double
  /// Whether it lies where a line was cut.
  var isCut = false

  init(_ x: Double, _ y: Double, isCut: Bool = false) {
    (self.x, self.y, self.isCut) = (x, y, isCut)
  }

  var point: Point { Point(x: x, y: y) }

  /// Whether both lie at the same place, but for rounding.
  func meets(_ other: Vertex) -> Bool { abs(x - other.x) < tolerance && abs(y - other.y) < tolerance }
}

/// What counts as no distance, in radians or units of the sheet.
let tolerance = 1e-6
let halfTurn = Double.pi
let quarterTurn = Double.pi / 2
let fullTurn = 2 * Double.pi
let radiansPerDegree = Double.pi / 180

/// A direction from the middle of the globe.
struct Direction {
  var x, y, z: Double

  init(_ x: Double, _ y: Double, _ z: Double) { (self.x, self.y, self.z) = (x, y, z) }

  /// The direction of a place.
  init(_ vertex: Vertex) { self.init(longitude: vertex.x, latitude: vertex.y) }

  init(longitude: Double, latitude: Double) {
    let radius = cos(latitude)
    self.init(radius * cos(longitude), radius * sin(longitude), sin(latitude))
  }

  /// The place in this direction, whatever its length.
  var vertex: Vertex { Vertex(atan2(y, x), asin(min(max(z, -1), 1))) }

  static func + (a: Direction, b: Direction) -> Direction { Direction(a.x + b.x, a.y + b.y, a.z + b.z) }
  static func * (a: Direction, factor: Double) -> Direction { Direction(a.x * factor, a.y * factor, a.z * factor) }

  func dot(_ other: Direction) -> Double { x * other.x + y * other.y + z * other.z }

  func cross(_ other: Direction) -> Direction {
    Direction(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  var length: Double { dot(self).squareRoot() }
  /// The same with length 1; itself if it has none.
  var normalized: Direction { length > 0 ? self * (1 / length) : self }
}
