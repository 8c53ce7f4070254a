import Quantities

/// The least and the most that a figure can be; infinite where its words guarantee nothing.
struct Bounds: Hashable {
  var lower: Double
  var upper: Double

  static let zero = Bounds(lower: 0, upper: 0)
  static let unknown = Bounds(lower: -.infinity, upper: .infinity)

  static func + (a: Bounds, b: Bounds) -> Bounds { Bounds(lower: a.lower + b.lower, upper: a.upper + b.upper) }
  static func - (a: Bounds, b: Bounds) -> Bounds { Bounds(lower: a.lower - b.upper, upper: a.upper - b.lower) }

  /// Whether all of it lies above all of the other.
  func isAbove(_ other: Bounds) -> Bool { clearlyExceeds(lower, other.upper) }

  /// Whether both can be one value.
  func overlaps(_ other: Bounds) -> Bool { !isAbove(other) && !other.isAbove(self) }

  /// The quantity with these bounds around a value.
  func quantity(_ value: Double?) -> Quantity {
    Quantity(
      value: value, lower: lower.isFinite ? lower : nil, upper: upper.isFinite ? upper : nil,
      qualifier: lower == upper ? .exact : .rounded)
  }
}

/// Whether one number exceeds another by more than the binary digits of a sum can be wrong.
func clearlyExceeds(_ a: Double, _ b: Double) -> Bool {
  // With an infinity the product below would be infinite too.
  guard a.isFinite, b.isFinite else { return a > b }
  return a - b > 1e-9 * max(abs(a), abs(b))
}
