import Testing

@testable import Measures

@Suite struct TheilTests {
  /// Money 10, 30 in class A and 20, 40, 0 in class B: each class has as much money as units (0.4 and 0.6), so nothing
  /// lies between. Within A ¼ ln ½ + ¾ ln 1.5 = 0.130812; within B ⅓ ln 1 + ⅔ ln 2 = 0.462098 (0·ln 0 = 0);
  /// 0.4·0.130812 + 0.6·0.462098 = 0.329584.
  @Test func splitsIntoBetweenAndWithin() throws {
    let theil = try theil([10, 30, 20, 40, 0], classes: ["A", "A", "B", "B", "B"])
    #expect(text([theil.total, theil.between, theil.within], decimals: 6) == "0.329584 0 0.329584")
    #expect(text(theil.parts.map(\.within), decimals: 6) == "0.130812 0.462098")
  }

  /// Shares of money .3 .3 .2 .2, of people .2 .2 .1 .5. Between: .6 ln(.6/.4) + .4 ln(.4/.6) = 0.081093; within B
  /// ½ ln(½/⅙) + ½ ln(½/⅚) = 0.293893, ·0.4 = 0.117557; A is even. Together 0.198650.
  @Test func weighsByPeople() throws {
    let theil = try theil([30, 30, 20, 20], weights: [2, 2, 1, 5], classes: ["A", "A", "B", "B"])
    #expect(text([theil.total, theil.between, theil.within], decimals: 6) == "0.19865 0.081093 0.117557")
  }

  /// The tiers of 6000, 5000 and 3900 of a policy: all of the inequality is design.
  @Test func showsInequalityByDesign() throws {
    let theil = try theil([6000, 5000, 5000, 3900, 3900], classes: ["A", "B", "B", "C", "C"])
    #expect(text([theil.total, theil.between, theil.within], decimals: 6) == "0.013725 0.013725 0")
  }

  @Test func refusesWhatHasNoShares() {
    #expect(
      refusal { () throws(Refusal) in try theil([1]) }
        == "泰尔指数至少需要2个单位，现有1个 | the Theil index needs at least 2 units, there are 1")
    #expect(
      refusal { () throws(Refusal) in try theil([1, 2], weights: [1, 0]) }
        == "泰尔指数的权数须大于0 | the weights of the Theil index must be above 0")
    #expect(
      refusal { () throws(Refusal) in try theil([0, 0]) }
        == "合计不大于0，不计泰尔指数 | the total is not above 0, no Theil index")
    #expect(
      refusal { () throws(Refusal) in try theil([1, -2]) } == "泰尔指数不接受负数 | the Theil index takes no negative numbers")
  }

  @Test func addsUpAndKnowsNoUnit() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      let count = Int.random(in: 2...30, using: &generator)
      var amounts = (0..<count).map { _ in Double(Int.random(in: 0...40, using: &generator)) }
      amounts[0] += 1
      let weights = (0..<count).map { _ in Double(Int.random(in: 1...9, using: &generator)) }
      let classes = (0..<count).map { _ in String(Int.random(in: 0...3, using: &generator)) }
      let index = try theil(amounts, weights: weights, classes: classes)
      #expect(abs(index.between + index.within - index.total) < 1e-12)
      #expect(index.total >= 0 && index.between >= 0 && index.within >= 0)
      #expect(index.parts.allSatisfy { $0.within >= 0 })
      let scaled = try theil(amounts.map { $0 * 1e4 }, weights: weights, classes: classes)
      #expect(abs(scaled.total - index.total) < 1e-12)
      #expect(try theil(weights.map { $0 * 3 }, weights: weights, classes: classes).total < 1e-12)
    }
  }
}
