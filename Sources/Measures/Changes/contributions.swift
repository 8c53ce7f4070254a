import Diagnostics

/// What one part added to the growth of the whole.
public struct Contribution: Hashable, Sendable {
  /// The part after − the part before, in the unit of the values.
  public let difference: Double
  /// 拉动: how many percentage points of the whole's growth come from this part.
  public let points: Double
  /// 贡献度: the part's difference as a share of the whole's; `nil` when the whole did not change.
  public let share: Double?
}

/// What each part of a whole added to its growth: 拉动_i = 100·Δx_i / X_{t−1} percentage points, which add to the growth
/// rate of the whole; 贡献度_i = Δx_i / ΔX, which add to 1.
///
/// The parts must be all parts of the whole, without overlaps.
/// - Throws: lists of different length, a whole of zero or below before, or a value that is not finite.
public func contributions(from before: [Double], to after: [Double]) throws(Refusal) -> [Contribution] {
  let measure = Wording("贡献度", en: "contribution")
  try requireEqualCounts([before.count, after.count], for: measure)
  try requireFinite(before + after, for: measure)
  let base = before.reduce(0, +)
  try requirePositive(total: base, for: measure)
  let differences = zip(before, after).map { $1 - $0 }
  let whole = differences.reduce(0, +)
  // Differences that cancel leave dust of the last binary digits.
  let isStill = abs(whole) <= 1e-12 * base
  return differences.map {
    Contribution(difference: $0, points: 100 * $0 / base, share: isStill ? nil : $0 / whole)
  }
}
