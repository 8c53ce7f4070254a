import Diagnostics
import Measures
import Quantities

/// What a scheme says of one group: scores, places, and how far the places depend on the weights.
struct CompositeResult {
  /// The scores, 100 for all targets reached.
  let scores: [Double]
  let sensitivity: RankSensitivity
  /// The best and worst place of each unit, over the random weights and over what its approximate figures may be.
  let ranges: [ClosedRange<Int>]
  /// The weights as shares.
  let weights: [Double]
  /// `nil` when there are too few units, or nothing to tell apart.
  let entropy: EntropyWeights?
  /// The closeness to the ideal by the user's weights; `nil` when it would say nothing.
  let closeness: [Double]?
  /// Bands of about equal size, 1 the best; `nil` for few units.
  let bands: [Int]?
  /// Why something is `nil`.
  let refusals: [Refusal]

  /// - Throws: weights that do not add, no targets and too few units, or too few units to rank.
  init(_ group: ScoredGroup, by scheme: ScoringScheme, _ rules: SoftRules) throws(Refusal) {
    let own = scheme.items.map(\.weight)
    let directions = scheme.items.map(\.direction)
    weights = try normalizedWeights(own)
    let items = try group.scores(by: scheme)
    let scores = try compositeScores(items, weights: own).map { $0 * 100 }
    self.scores = scores
    var refusals: [Refusal] = []
    let values = group.values
    entropy = noting(&refusals) { () throws(Refusal) in try entropyWeights(values, directions: directions) }
    closeness = noting(&refusals) { () throws(Refusal) in
      try topsis(values, weights: own, directions: directions)
    }
    bands = noting(&refusals) { () throws(Refusal) in try quantileBands(scores, into: 3) }
    sensitivity = try rankSensitivity(items, weights: own, entropy: entropy?.weights)
    let byWeights = sensitivity.units.map(\.range)
    let byBounds = try group.totalBounds(by: scheme, rules).map { rankRanges($0) } ?? byWeights
    ranges = zip(byWeights, byBounds).map { min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound) }
    self.refusals = refusals
  }
}

/// The measure, or `nil` with its reason added.
private func noting<Measure>(
  _ refusals: inout [Refusal], _ measure: () throws(Refusal) -> Measure
) -> Measure? {
  do {
    return try measure()
  } catch {
    refusals.append(error)
    return nil
  }
}
