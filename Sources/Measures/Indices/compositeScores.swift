import Diagnostics

/// The weighted mean Σ w_j s_ij of each unit's scores; the weights belong beside the result in print.
///
/// - Parameters:
///   - scores: units × indicators, brought to one scale before.
///   - weights: add to 1 or to 100.
/// - Throws: weights that do not add (with their sum), rows of another length, or a value that is not finite.
public func compositeScores(_ scores: [[Double]], weights: [Double]) throws(Refusal) -> [Double] {
  try requireMatrix(scores, columns: weights.count, for: Wording("综合得分", en: "composite score"))
  let weights = try normalizedWeights(weights)
  return scores.map { weightedSum($0, weights) }
}

/// Σ w_j s_j.
func weightedSum(_ scores: [Double], _ weights: [Double]) -> Double {
  zip(scores, weights).reduce(0) { $0 + $1.0 * $1.1 }
}
