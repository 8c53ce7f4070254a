import Diagnostics

/// Values brought to 0…1: (x − lo) / (hi − lo), or (hi − x) / (hi − lo) when less is better.
///
/// Without `bounds` lo and hi are the least and greatest value, so that all scores move when one unit moves; frozen
/// bounds keep periods comparable, and then a value outside of them scores below 0 or above 1.
/// - Throws: fewer than five values without frozen bounds, no spread, or a value that is not finite.
public func minMaxScores(
  _ values: [Double], within bounds: ClosedRange<Double>? = nil, direction: Direction = .up
) throws(Refusal) -> [Double] {
  let measure = Wording("极差标准化", en: "min-max score")
  try requireFinite(values + (bounds.map { [$0.lowerBound, $0.upperBound] } ?? []), for: measure)
  if bounds == nil { try requireCount(values.count, atLeast: 5, for: measure) }
  let least = bounds?.lowerBound ?? values.min() ?? 0
  let greatest = bounds?.upperBound ?? values.max() ?? 0
  guard greatest > least else { throw noSpread(measure) }
  return values.map { value in
    (direction == .up ? value - least : greatest - value) / (greatest - least)
  }
}

/// How many standard deviations each value lies above the mean, below it when less is better: (x − μ) / σ.
///
/// - Throws: fewer than five values, no spread, or a value that is not finite.
public func standardScores(
  _ values: [Double], of basis: Spread.Basis = .population, direction: Direction = .up
) throws(Refusal) -> [Double] {
  let measure = Wording("标准分", en: "z-score")
  try requireCount(values.count, atLeast: 5, for: measure)
  let spread = try spread(values, of: basis)
  guard spread.deviation > 1e-12 * abs(spread.mean) else { throw noSpread(measure) }
  let sign = direction == .up ? 1.0 : -1.0
  return values.map { sign * ($0 - spread.mean) / spread.deviation }
}

/// 功效系数: 60 + 40·(x − lo) / (hi − lo), from 60 for the not allowed to 100 for the satisfactory value. `hi` lies below
/// `lo` when less is better.
///
/// - Throws: bounds that are equal, or a value that is not finite.
public func efficacyCoefficients(_ values: [Double], from low: Double, to high: Double) throws(Refusal) -> [Double] {
  let measure = Wording("功效系数", en: "efficacy coefficient")
  try requireFinite(values + [low, high], for: measure)
  guard low != high else { throw noSpread(measure) }
  return values.map { 60 + 40 * ($0 - low) / (high - low) }
}

/// How far a target is reached, capped: min(x / target, cap), or min(target / x, cap) when less is better. It is safe at
/// 693 %: what lies above the cap does not buy off what lies below elsewhere.
///
/// - Parameter cap: the greatest score; 1 gives nothing for what exceeds the target.
/// - Throws: a target or cap of zero or below, a negative value, or one that is not finite.
public func targetScore(
  _ value: Double, target: Double, cap: Double = 1, direction: Direction = .up
) throws(Refusal) -> Double {
  let measure = Wording("目标得分", en: "target score")
  try requireFinite([value, target, cap], for: measure)
  try requireNonNegative([value], for: measure)
  guard target > 0, cap > 0 else {
    throw Refusal(Wording("目标和封顶须大于0", en: "target and cap must be above 0"))
  }
  if direction == .up { return min(value / target, cap) }
  return value > 0 ? min(target / value, cap) : cap
}

private func noSpread(_ measure: Wording) -> Refusal {
  Refusal(
    Wording(
      "上下限相同，不计\(measure.chinese)", en: "the least equals the greatest, no \(measure.english)"))
}
