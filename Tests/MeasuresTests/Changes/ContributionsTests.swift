import Testing

@testable import Measures

@Suite struct ContributionsTests {
  /// 60 + 40 = 100 becomes 75 + 35 = 110. 拉动: 15/100 = 15 points and −5/100 = −5 points, together the 10 % of the whole.
  /// 贡献度: 15/10 = 1.5 and −5/10 = −0.5.
  @Test func addsUpToTheGrowthOfTheWhole() throws {
    let parts = try contributions(from: [60, 40], to: [75, 35])
    #expect(text(parts.map(\.difference)) == "15 -5")
    #expect(text(parts.map(\.points)) == "15 -5")
    #expect(text(parts.compactMap(\.share)) == "1.5 -0.5")
  }

  @Test func hasNoSharesOfNoChange() throws {
    let parts = try contributions(from: [60, 40], to: [70, 30])
    #expect(parts.map(\.points) == [10, -10])
    #expect(parts.map(\.share) == [nil, nil])
  }

  @Test func refusesWhatHasNoBase() {
    #expect(
      refusal { () throws(Refusal) in try contributions(from: [0, 0], to: [1, 2]) }
        == "合计不大于0，不计贡献度 | the total is not above 0, no contribution")
    #expect(
      refusal { () throws(Refusal) in try contributions(from: [1], to: [1, 2]) }
        == "贡献度的各列长短不一：1、2 | the lists of the contribution differ in length: 1, 2")
  }

  @Test func addsUpForAnyParts() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let before = (0..<6).map { _ in Double.random(in: 1...100, using: &generator) }
      let after = (0..<6).map { _ in Double.random(in: 1...100, using: &generator) }
      let rate = try growthRate(from: before.reduce(0, +), to: after.reduce(0, +))
      let points = try contributions(from: before, to: after).reduce(0) { $0 + $1.points }
      #expect(abs(points - 100 * rate) < 1e-9)
    }
  }
}
