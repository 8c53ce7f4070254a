import Diagnostics

/// Mean and standard deviation of some values.
public struct Spread: Hashable, Sendable {
  /// Whether the values are all units or some of them.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// All units: the squares are divided by n.
    case population
    /// A sample: the squares are divided by n − 1.
    case sample
  }

  /// How many values.
  public let count: Int
  /// Σx / n, in the unit of the values.
  public let mean: Double
  /// √(Σ(x − mean)² / n), or by n − 1 for a sample, in the unit of the values.
  public let deviation: Double
  /// By what the squares were divided.
  public let basis: Basis
}

/// Mean and standard deviation; the counties of a comparison are all units, so that `population` is the usual basis.
///
/// - Throws: fewer than two values, or one that is not finite.
public func spread(_ values: [Double], of basis: Spread.Basis = .population) throws(Refusal) -> Spread {
  let measure = Wording("标准差", en: "standard deviation")
  try requireFinite(values, for: measure)
  try requireCount(values.count, atLeast: 2, for: measure)
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let divisor = Double(basis == .population ? values.count : values.count - 1)
  return Spread(count: values.count, mean: mean, deviation: (squares / divisor).squareRoot(), basis: basis)
}

/// The coefficient of variation σ / |μ|, as a share.
///
/// - Throws: a mean near zero beside the values, fewer than two values, or one that is not finite.
public func coefficientOfVariation(
  _ values: [Double], of basis: Spread.Basis = .population
) throws(Refusal) -> Double {
  let spread = try spread(values, of: basis)
  let greatest = values.reduce(0) { max($0, abs($1)) }
  guard abs(spread.mean) > 1e-9 * greatest else {
    throw Refusal(Wording("均值接近0，不计变异系数", en: "the mean is near 0, no coefficient of variation"))
  }
  return spread.deviation / abs(spread.mean)
}

/// The greatest ÷ the least value.
///
/// - Throws: a least value of zero or below, fewer than two values, or one that is not finite.
public func extremeRatio(_ values: [Double]) throws(Refusal) -> Double {
  let measure = Wording("极值比", en: "ratio of extremes")
  try requireFinite(values, for: measure)
  try requireCount(values.count, atLeast: 2, for: measure)
  guard let least = values.min(), let greatest = values.max(), least > 0 else {
    throw Refusal(Wording("最小值不大于0，不计极值比", en: "the least is not above 0, no ratio of extremes"))
  }
  return greatest / least
}
