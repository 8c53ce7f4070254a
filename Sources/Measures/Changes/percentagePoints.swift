import Diagnostics

/// The difference of two shares in 百分点: from 0.20 to 0.25 is 5 points, not 5 % and not 25 %.
///
/// - Throws: a value that is not finite.
public func percentagePoints(from before: Double, to after: Double) throws(Refusal) -> Double {
  try requireFinite([before, after], for: Wording("百分点之差", en: "difference in percentage points"))
  return 100 * (after - before)
}
