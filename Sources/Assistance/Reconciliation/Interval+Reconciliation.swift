import Quantities

// The least and the most that a figure can be, under comparison.
extension Interval {
  /// Whether all of it lies above all of the other.
  func isAbove(_ other: Interval) -> Bool { clearlyExceeds(lower, other.upper) }

  /// Whether both can be one value.
  func overlaps(_ other: Interval) -> Bool { !isAbove(other) && !other.isAbove(self) }

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
