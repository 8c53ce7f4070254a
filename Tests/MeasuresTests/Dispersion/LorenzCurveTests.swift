import Testing

@testable import Measures

@Suite struct LorenzCurveTests {
  /// 1, 2, 3, 4, 10 of 20: ½·Σ|y_i − y_j|/25 = ½·80/25 = 1.6, by the mean 4: 0.4. The curve goes through
  /// 1/20, 3/20, 6/20, 10/20, 1.
  @Test func cumulatesFromThePoorest() throws {
    let curve = try lorenzCurve([10, 1, 2, 3, 4])
    #expect(text(curve.points.map(\.population)) == "0 0.2 0.4 0.6 0.8 1")
    #expect(text(curve.points.map(\.amount)) == "0 0.05 0.15 0.3 0.5 1")
    #expect(curve.points.map(\.unit) == [nil, 1, 2, 3, 4, 0])
    #expect(text([curve.gini]) == "0.4")
  }

  /// Per head 10, 20, 20, 40, 60 with 5, 1, 2, 1, 1 people of 10: mean 21, Σ Σ w w |y − y|/2 = 7.5, 7.5/21 = 0.357143.
  @Test func weighsByPeople() throws {
    let curve = try lorenzCurve([10, 20, 20, 40, 60], weights: [5, 1, 2, 1, 1])
    #expect(text([curve.gini], decimals: 6) == "0.357143")
  }

  @Test func refusesFewUnitsAndNegativeValues() {
    #expect(
      refusal { () throws(Refusal) in try lorenzCurve([1, 2, 3, 4]) }
        == "基尼系数至少需要5个单位，现有4个 | the Gini coefficient needs at least 5 units, there are 4")
    #expect(
      refusal { () throws(Refusal) in try lorenzCurve([1, 2, 3, 4, -1]) }
        == "基尼系数不接受负数 | the Gini coefficient takes no negative numbers")
    #expect(
      refusal { () throws(Refusal) in try lorenzCurve([0, 0, 0, 0, 0]) }
        == "合计不大于0，不计基尼系数 | the total is not above 0, no Gini coefficient")
    #expect(
      refusal { () throws(Refusal) in try lorenzCurve([1, 2, 3, 4, 5], weights: [1]) }
        == "基尼系数的各列长短不一：5、1 | the lists of the Gini coefficient differ in length: 5, 1")
  }

  @Test func isTheMeanDifferenceAndKnowsNoUnit() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let count = Int.random(in: 5...25, using: &generator)
      let values = (0..<count).map { _ in Double(Int.random(in: 0...50, using: &generator)) + 0.01 }
      let weights = (0..<count).map { _ in Double(Int.random(in: 1...9, using: &generator)) }
      let gini = try lorenzCurve(values, weights: weights).gini
      #expect(abs(gini - meanDifference(values, weights)) < 1e-12)
      #expect((0..<1).contains(gini))
      #expect(abs(gini - (try lorenzCurve(values.map { $0 * 1e4 }, weights: weights).gini)) < 1e-12)
      #expect(try lorenzCurve(values.map { _ in 7 }, weights: weights).gini < 1e-12)
    }
  }

  /// ½ Σ Σ w_i w_j |y_i − y_j| / μ, straight from the definition.
  private func meanDifference(_ values: [Double], _ weights: [Double]) -> Double {
    let people = weights.reduce(0, +)
    var (mean, sum) = (0.0, 0.0)
    for i in values.indices {
      mean += weights[i] / people * values[i]
      for j in values.indices {
        sum += weights[i] * weights[j] / people / people * abs(values[i] - values[j])
      }
    }
    return sum / 2 / mean
  }
}
