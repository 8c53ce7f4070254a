import Diagnostics

/// The user's weights as shares that add to 1. They may be given as shares or as points of 100; nothing is scaled
/// silently.
///
/// - Throws: weights that add to neither 1 nor 100 (with their sum), negative ones, none, or one that is not finite.
public func normalizedWeights(_ weights: [Double]) throws(Refusal) -> [Double] {
  let measure = Wording("权重", en: "weight")
  try requireFinite(weights, for: measure)
  try requireNonNegative(weights, for: measure)
  let sum = weights.reduce(0, +)
  for whole in [1.0, 100.0] where abs(sum - whole) <= 1e-6 * whole { return weights.map { $0 / sum } }
  throw Refusal(
    Wording(
      "权重之和为 \(plain(sum))，应为 1 或 100", en: "the weights add to \(plain(sum)), they should add to 1 or 100"))
}
