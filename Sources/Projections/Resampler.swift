import Foundation

/// Projects lines and rings and adds places where straight pieces would be off the curve: Bostock, *Adaptive Resampling*
/// (2012).
struct Resampler {
  let raw: RawProjection
  let transform: Affine
  /// The square of the allowed distance; 0 adds nothing.
  let precision: Double
  /// How many places may still be added to a figure: a bound for absurd scales.
  private var budget = 50_000

  init(raw: RawProjection, transform: Affine, precision: Double) {
    (self.raw, self.transform, self.precision) = (raw, transform, precision)
  }

  /// A step is not halved more often than this.
  private static let maximumDepth = 16
  /// The cosine of the angle from which steps are always halved: 30°.
  private static let farAngle = cos(30 * radiansPerDegree)

  func place(_ longitude: Double, _ latitude: Double) -> Vertex {
    let plane = raw.place(longitude, latitude)
    return transform.place(plane.x, plane.y)
  }

  /// The places of a line, or of a ring without its first corner at the end.
  mutating func places(_ line: [Vertex], isRing: Bool) -> [Vertex] {
    budget += 8 * line.count
    var result: [Vertex] = []
    result.reserveCapacity(line.count)
    var last: Corner?
    for vertex in isRing ? line + line.prefix(1) : line {
      let corner = Corner(globe: vertex, sheet: place(vertex.x, vertex.y))
      if precision > 0, let last { refine(last, corner, depth: Self.maximumDepth, into: &result) }
      result.append(corner.sheet)
      last = corner
    }
    if isRing { result.removeLast() }
    return result
  }

  private struct Corner {
    var globe: Vertex
    var sheet: Vertex
  }

  /// Adds the middle of a step, and of its halves, where it is off the straight line, far from the line's middle, or
  /// the step spans a wide angle.
  private mutating func refine(_ a: Corner, _ b: Corner, depth: Int, into result: inout [Vertex]) {
    let (dx, dy) = (b.sheet.x - a.sheet.x, b.sheet.y - a.sheet.y)
    let square = dx * dx + dy * dy
    guard square > 4 * precision, depth > 0, budget > 0 else { return }
    let (start, end) = (Direction(a.globe), Direction(b.globe))
    let middle = middle(a.globe, b.globe, start + end)
    let (mx, my) = (middle.sheet.x - a.sheet.x, middle.sheet.y - a.sheet.y)
    let off = dy * mx - dx * my
    let isStraight = off * off / square <= precision
    let isEven = abs((dx * mx + dy * my) / square - 0.5) <= 0.3
    if isStraight, isEven, start.dot(end) >= Self.farAngle { return }
    budget -= 1
    refine(a, middle, depth: depth - 1, into: &result)
    result.append(middle.sheet)
    refine(middle, b, depth: depth - 1, into: &result)
  }

  private func middle(_ a: Vertex, _ b: Vertex, _ sum: Direction) -> Corner {
    let direction = sum.normalized
    let isVertical = abs(abs(direction.z) - 1) < tolerance || abs(a.x - b.x) < tolerance
    let longitude = isVertical ? (a.x + b.x) / 2 : atan2(direction.y, direction.x)
    let latitude = asin(min(max(direction.z, -1), 1))
    return Corner(globe: Vertex(longitude, latitude), sheet: place(longitude, latitude))
  }
}

/// Scales, mirrors and moves the plane onto the sheet.
struct Affine {
  var scaleX, scaleY, originX, originY: Double

  func place(_ x: Double, _ y: Double) -> Vertex { Vertex(originX + scaleX * x, originY + scaleY * y) }
}
