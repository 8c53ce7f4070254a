import Diagnostics

/// How far a composite ranking depends on its weights.
public struct RankSensitivity: Hashable, Sendable {
  /// One unit's places.
  public struct Unit: Hashable, Sendable {
    /// By the user's weights.
    public let place: Int
    /// By equal weights.
    public let equal: Int
    /// By entropy weights; `nil` when there are none.
    public let entropy: Int?
    /// The best and worst place over the random weights and the user's own.
    public let range: ClosedRange<Int>
    /// With each indicator left out in turn; empty when there is only one.
    public let withoutOne: [Int]
    /// The indicators in which the unit has nothing although it stands in the upper half (compensation).
    public let hiddenZeros: [Int]
  }

  /// The units in their order.
  public let units: [Unit]
  /// How many pairs of units stand in the opposite order by equal weights, by entropy weights, or without one indicator.
  public let reversals: Int
  /// How far the random weights reach: each is the user's times a number from 1 − band to 1 + band, then all are scaled to
  /// add to 1.
  public let band: Double
  /// How many random weights were drawn.
  public let draws: Int
}

/// The places of units by several weights.
///
/// - Parameters:
///   - scores: units × indicators, on one scale, 0 meaning nothing.
///   - weights: the user's, add to 1 or to 100.
///   - entropy: entropy weights to compare with.
///   - band: how far random weights reach, above 0 and at most 1; it goes into the print.
///   - draws: how many random weights are tried.
///   - seed: the same seed gives the same range.
/// - Throws: fewer than two units, weights that do not add, a band out of range, rows of another length, or a value that
///   is not finite.
public func rankSensitivity(
  _ scores: [[Double]], weights: [Double], entropy: [Double]? = nil, band: Double = 0.2, draws: Int = 1000,
  seed: UInt64 = 1
) throws(Refusal) -> RankSensitivity {
  let measure = Wording("位次敏感性", en: "rank sensitivity")
  try requireMatrix(scores, columns: weights.count, for: measure)
  try requireCount(scores.count, atLeast: 2, for: measure)
  guard band > 0, band <= 1 else {
    throw Refusal(Wording("权重浮动须在0与1之间", en: "the band of the weights must lie between 0 and 1"))
  }
  let own = try normalizedWeights(weights)
  var entropyWeights: [Double]?
  if let entropy {
    try requireEqualCounts([weights.count, entropy.count], for: measure)
    entropyWeights = try normalizedWeights(entropy)
  }
  let trial = WeightTrial(scores: scores, weights: own)
  let equal = trial.places(by: own.map { _ in 1 / Double(own.count) })
  let informed = entropyWeights.map { trial.places(by: $0) }
  let withoutOne = trial.placesWithoutOne()
  let ranges = trial.ranges(band: band, draws: draws, seed: seed)
  let places = trial.places(by: own)
  let units = scores.indices.map { unit in
    RankSensitivity.Unit(
      place: places[unit], equal: equal[unit], entropy: informed?[unit], range: ranges[unit],
      withoutOne: withoutOne.map { $0[unit] },
      hiddenZeros: 2 * places[unit] <= scores.count ? own.indices.filter { own[$0] > 0 && scores[unit][$0] <= 0 } : [])
  }
  let others = [equal] + (informed.map { [$0] } ?? []) + withoutOne
  return RankSensitivity(units: units, reversals: reversals(places, others), band: band, draws: draws)
}

/// How many pairs of units stand in the opposite order in at least one of the others.
private func reversals(_ places: [Int], _ others: [[Int]]) -> Int {
  var count = 0
  for first in places.indices {
    for second in places.indices.dropFirst(first + 1) {
      let own = (places[first] - places[second]).signum()
      if others.contains(where: { ($0[first] - $0[second]).signum() * own < 0 }) { count += 1 }
    }
  }
  return count
}
