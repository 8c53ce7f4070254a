import Quantities

/// The least and the most that one figure can exceed another by; each `nil` when the words guarantee none.
struct DifferenceBounds: Hashable {
  let lower: Double?
  let upper: Double?

  /// Bounds are subtracted crosswise and rounded outward where the difference has no exact double.
  init(of minuend: Quantity, minus subtrahend: Quantity) {
    lower = minuend.lower.flatMap { low in
      subtrahend.upper.map { high in Self.error(low, high) < 0 ? (low - high).nextDown : low - high }
    }
    upper = minuend.upper.flatMap { high in
      subtrahend.lower.map { low in Self.error(high, low) > 0 ? (high - low).nextUp : high - low }
    }
  }

  /// What the rounded difference lacks to the true one (Knuth's two-sum).
  private static func error(_ a: Double, _ b: Double) -> Double {
    let difference = a - b
    let subtracted = a - difference
    return (a - (difference + subtracted)) + (subtracted - b)
  }
}
