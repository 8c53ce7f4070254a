import Testing

@testable import Measures

@Suite struct ScoresTests {
  private let values: [Double] = [1, 2, 3, 4, 10]

  /// (x − 1)/9; frozen at 0…20: x/20; turned round: (10 − x)/9.
  @Test func bringsValuesBetweenZeroAndOne() throws {
    #expect(text(try minMaxScores(values)) == "0 0.1111 0.2222 0.3333 1")
    #expect(text(try minMaxScores(values, direction: .down)) == "1 0.8889 0.7778 0.6667 0")
    #expect(text(try minMaxScores([1, 30], within: 0...20)) == "0.05 1.5")
  }

  /// Mean 4, squares 9+4+1+0+36 = 50, √(50/5) = 3.162278; −3/3.162278 = −0.9487.
  @Test func countsDeviations() throws {
    #expect(text(try standardScores(values)) == "-0.9487 -0.6325 -0.3162 0 1.8974")
    #expect(text(try standardScores(values, direction: .down)) == "0.9487 0.6325 0.3162 0 -1.8974")
  }

  /// 60 + 40·(75 − 50)/(100 − 50) = 80; with less better, from 10 days to 2: 60 + 40·(4 − 10)/(2 − 10) = 90.
  @Test func givesEfficacyCoefficients() throws {
    #expect(try efficacyCoefficients([50, 75, 100], from: 50, to: 100) == [60, 80, 100])
    #expect(try efficacyCoefficients([4], from: 10, to: 2) == [90])
  }

  /// 80 of 100 is 0.8; 693 % is held at the cap; 8 days for a target of 6 is 0.75.
  @Test func capsWhatExceedsATarget() throws {
    #expect(try targetScore(80, target: 100) == 0.8)
    #expect(try targetScore(693, target: 100, cap: 1.2) == 1.2)
    #expect(try targetScore(8, target: 6, direction: .down) == 0.75)
    #expect(try targetScore(0, target: 6, direction: .down) == 1)
  }

  @Test func refusesWhatHasNoScale() {
    #expect(
      refusal { () throws(Refusal) in try minMaxScores([1, 2, 3, 4]) }
        == "极差标准化至少需要5个单位，现有4个 | the min-max score needs at least 5 units, there are 4")
    #expect(
      refusal { () throws(Refusal) in try minMaxScores([2, 2, 2, 2, 2]) }
        == "上下限相同，不计极差标准化 | the least equals the greatest, no min-max score")
    #expect(
      refusal { () throws(Refusal) in try standardScores([2, 2, 2, 2, 2]) }
        == "上下限相同，不计标准分 | the least equals the greatest, no z-score")
    #expect(
      refusal { () throws(Refusal) in try efficacyCoefficients([1], from: 2, to: 2) }
        == "上下限相同，不计功效系数 | the least equals the greatest, no efficacy coefficient")
    #expect(
      refusal { () throws(Refusal) in try targetScore(1, target: 0) }
        == "目标和封顶须大于0 | target and cap must be above 0")
    #expect(
      refusal { () throws(Refusal) in try targetScore(.nan, target: 1) }
        == "目标得分不接受无穷大和非数值 | the target score takes finite numbers only")
  }
}
