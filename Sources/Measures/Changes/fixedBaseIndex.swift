import Diagnostics

/// A series as an index with the value at `base` as 100: x_t / x_0 · 100.
///
/// - Throws: a base of zero or below, or below `smallBase`; a place outside of the series; a value that is not finite.
public func fixedBaseIndex(
  _ values: [Double], base: Int = 0, smallBase: Double = 0
) throws(Refusal) -> [Double] {
  try requireFinite(values, for: Wording("定基指数", en: "fixed-base index"))
  guard values.indices.contains(base) else {
    throw Refusal(Wording("序列中没有基期", en: "the series has no base period"))
  }
  guard values[base] > 0 else { throw Refusal(Wording("基期数不大于0", en: "the base is not above 0")) }
  guard values[base] >= smallBase else { throw Refusal(Wording("基数较小", en: "small base")) }
  return values.map { $0 / values[base] * 100 }
}
