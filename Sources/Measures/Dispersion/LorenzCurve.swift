import Diagnostics

/// The Lorenz curve of values per head with the weight of each unit, and its Gini coefficient.
public struct LorenzCurve: Hashable, Sendable {
  /// A point of the curve.
  public struct Point: Hashable, Sendable {
    /// The unit that ends here, as its place in the values; `nil` at the origin.
    public let unit: Int?
    /// The share of all weight, such as people, up to here, 0…1.
    public let population: Double
    /// The share of the whole amount up to here, 0…1.
    public let amount: Double
  }

  /// From (0, 0) to (1, 1), the poorest first.
  public let points: [Point]

  /// G = ½ Σ_i Σ_j w_i w_j |y_i − y_j| / μ with weights that add to 1: 0 when all are equal, below 1 always.
  ///
  /// Computed as 1 − twice the area under the curve, which is the same: 1 − Σ (p_k − p_{k−1})(q_k + q_{k−1}).
  public var gini: Double {
    var area = 0.0
    for (before, point) in zip(points, points.dropFirst()) {
      area += (point.population - before.population) * (point.amount + before.amount)
    }
    // Equal values leave dust of the last binary digits.
    return max(0, 1 - area)
  }
}

/// The Lorenz curve of values `y` per head, each with its weight (people, counties); equal weights when none are given.
///
/// - Throws: fewer than five units, negative values or weights, an amount or weight of zero in total, lists of different
///   length, or a value that is not finite.
public func lorenzCurve(_ values: [Double], weights: [Double]? = nil) throws(Refusal) -> LorenzCurve {
  let measure = Wording("基尼系数", en: "Gini coefficient")
  let weights = weights ?? [Double](repeating: 1, count: values.count)
  try requireEqualCounts([values.count, weights.count], for: measure)
  try requireFinite(values + weights, for: measure)
  try requireNonNegative(values + weights, for: measure)
  try requireCount(values.count, atLeast: 5, for: measure)
  let amounts = zip(values, weights).map { $0 * $1 }
  let (people, whole) = (weights.reduce(0, +), amounts.reduce(0, +))
  try requirePositive(total: people, for: measure)
  try requirePositive(total: whole, for: measure)
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var points = [LorenzCurve.Point(unit: nil, population: 0, amount: 0)]
  var (population, amount) = (0.0, 0.0)
  for unit in order {
    population += weights[unit] / people
    amount += amounts[unit] / whole
    points.append(LorenzCurve.Point(unit: unit, population: min(1, population), amount: min(1, amount)))
  }
  points[points.count - 1] = LorenzCurve.Point(unit: order.last, population: 1, amount: 1)
  return LorenzCurve(points: points)
}
