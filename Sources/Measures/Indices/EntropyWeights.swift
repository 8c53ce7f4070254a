import Diagnostics
import Foundation

/// Weights that the data give themselves by entropy: the more an indicator tells the units apart, the more it weighs.
///
/// They reward whichever indicator is most unequal, and one extreme unit moves them: print them beside equal weights.
public struct EntropyWeights: Hashable, Sendable {
  /// The weight of each indicator; they add to 1.
  public let weights: [Double]
  /// The entropy of each indicator, 0…1; 1 tells nothing apart.
  public let entropies: [Double]
  /// What was added to every min-max score, so that zero has a logarithm.
  public let shift: Double
}

/// Entropy weights of units × indicators.
///
/// x' = min-max score (less is better turned round) + shift, p_ij = x'_ij / Σ_i x'_ij, e_j = −(1/ln n) Σ_i p_ij ln p_ij,
/// w_j = (1 − e_j) / Σ_j (1 − e_j). An indicator that is the same everywhere has entropy 1 and weight 0. With a shift of 0
/// the limit 0·ln 0 = 0 is taken.
/// - Parameter shift: in units of the min-max score, 0 or above; it goes into the print.
/// - Throws: fewer than eight units, no indicator, rows of different length, indicators that tell no units apart, or a
///   value that is not finite.
public func entropyWeights(
  _ rows: [[Double]], directions: [Direction], shift: Double = 0.01
) throws(Refusal) -> EntropyWeights {
  let measure = Wording("熵权", en: "entropy weight")
  try requireMatrix(rows, columns: directions.count, for: measure)
  try requireCount(rows.count, atLeast: 8, for: measure)
  guard shift >= 0, shift.isFinite else {
    throw Refusal(Wording("平移量不可为负", en: "the shift must not be negative"))
  }
  var entropies: [Double] = []
  for (column, direction) in directions.enumerated() {
    entropies.append(entropy(of: rows.map { $0[column] }, direction, shift: shift))
  }
  let knowledge = entropies.map { 1 - $0 }
  let sum = knowledge.reduce(0, +)
  guard sum > 1e-12 else {
    throw Refusal(Wording("各指标都没有差异，不计熵权", en: "no indicator tells units apart, no entropy weight"))
  }
  return EntropyWeights(weights: knowledge.map { $0 / sum }, entropies: entropies, shift: shift)
}

private func entropy(of values: [Double], _ direction: Direction, shift: Double) -> Double {
  guard let least = values.min(), let greatest = values.max(), greatest > least else { return 1 }
  let scores = values.map { value in
    (direction == .up ? value - least : greatest - value) / (greatest - least) + shift
  }
  let sum = scores.reduce(0, +)
  let terms = scores.reduce(0) { total, score in
    let share = score / sum
    return share > 0 ? total + share * log(share) : total
  }
  return min(1, -terms / log(Double(values.count)))
}

/// Refuses a matrix with uneven rows or with what is not a number.
func requireMatrix(_ rows: [[Double]], columns: Int, for measure: Wording) throws(Refusal) {
  guard columns > 0 else {
    throw Refusal(Wording("\(measure.chinese)没有指标", en: "the \(measure.english) has no indicator"))
  }
  for row in rows {
    try requireEqualCounts([columns, row.count], for: measure)
    try requireFinite(row, for: measure)
  }
}
