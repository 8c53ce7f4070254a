/// Ranks the same scores by one set of weights after another.
struct WeightTrial {
  let scores: [[Double]]
  /// The user's weights; they add to 1.
  let weights: [Double]

  /// The places by these weights. Sums that differ in the last binary digits only are equal.
  func places(by weights: [Double]) -> [Int] {
    competitionRanks(scores.map { (weightedSum($0, weights) * 1e9).rounded() })
  }

  /// The places with each indicator left out in turn, the others scaled up; none for a single indicator.
  func placesWithoutOne() -> [[Int]] {
    guard weights.count > 1 else { return [] }
    return weights.indices.map { left in
      let rest = 1 - weights[left]
      // What is left of a scheme that gives everything to one indicator weighs the same.
      let others = weights.indices.map { column in
        column == left ? 0 : (rest > 0 ? weights[column] / rest : 1 / Double(weights.count - 1))
      }
      return places(by: others)
    }
  }

  /// The best and worst place of each unit by the user's and by random weights.
  func ranges(band: Double, draws: Int, seed: UInt64) -> [ClosedRange<Int>] {
    var generator = SeededGenerator(seed: seed)
    var best = places(by: weights)
    var worst = best
    for _ in 0..<max(0, draws) {
      let drawn = weights.map { $0 * (1 - band + 2 * band * generator.unit()) }
      let sum = drawn.reduce(0, +)
      guard sum > 0 else { continue }
      for (unit, place) in places(by: drawn.map { $0 / sum }).enumerated() {
        best[unit] = min(best[unit], place)
        worst[unit] = max(worst[unit], place)
      }
    }
    return zip(best, worst).map { $0...$1 }
  }
}
