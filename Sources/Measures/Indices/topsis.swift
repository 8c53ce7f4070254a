import Diagnostics

/// The closeness of each unit to the ideal by TOPSIS (Hwang, Yoon 1981), 0…1.
///
/// Each column is divided by its length √Σx² and multiplied by its weight; the ideal takes the best of every column, the
/// anti-ideal the worst; C = d⁻ / (d⁺ + d⁻) of the Euclidean distances.
/// - Parameters:
///   - rows: units × indicators, raw values.
///   - weights: add to 1 or to 100.
///   - directions: which way each indicator is better.
/// - Throws: fewer than three units, weights that do not add, a column of zeros, weighted columns that tell no unit apart, rows of another
///   length, or a value that is not finite.
public func topsis(
  _ rows: [[Double]], weights: [Double], directions: [Direction]
) throws(Refusal) -> [Double] {
  let measure = Wording("TOPSIS 贴近度", en: "TOPSIS closeness")
  try requireEqualCounts([weights.count, directions.count], for: measure)
  try requireMatrix(rows, columns: weights.count, for: measure)
  try requireCount(rows.count, atLeast: 3, for: measure)
  let weights = try normalizedWeights(weights)
  var best = [Double](repeating: 0, count: rows.count)
  var worst = best
  for (column, weight) in weights.enumerated() {
    let values = rows.map { $0[column] }
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else {
      throw Refusal(
        Wording("第\(column + 1)个指标全为0，不计 TOPSIS", en: "indicator \(column + 1) is 0 everywhere, no TOPSIS"))
    }
    let weighted = values.map { $0 / length * weight }
    let (least, greatest) = (weighted.min() ?? 0, weighted.max() ?? 0)
    let (ideal, anti) = directions[column] == .up ? (greatest, least) : (least, greatest)
    for (unit, value) in weighted.enumerated() {
      best[unit] += (value - ideal) * (value - ideal)
      worst[unit] += (value - anti) * (value - anti)
    }
  }
  guard best.contains(where: { $0 > 0 }) else {
    throw Refusal(
      Wording(
        "有权重的指标各单位均相同，不计 TOPSIS", en: "what has a weight is the same for all units, no TOPSIS"))
  }
  return zip(best, worst).map { $1.squareRoot() / ($0.squareRoot() + $1.squareRoot()) }
}
