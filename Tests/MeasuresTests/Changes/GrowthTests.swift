import Diagnostics
import Testing

@testable import Measures

@Suite struct GrowthTests {
  /// 2565 to 2821.5: +256.5, 256.5/2565 = 0.1.
  @Test func dividesTheDifferenceByTheBase() throws {
    let growth = try growth(from: 2565, to: 2821.5)
    #expect(text([growth.difference, growth.rate ?? .nan]) == "256.5 0.1")
    #expect(growth.remark == nil)
  }

  /// 增长2倍 is 300 % of the base: from 100 to 300 the rate is 2.
  @Test func saysTwoForThreeTimesAsMuch() throws {
    #expect(try growthRate(from: 100, to: 300) == 2)
  }

  @Test func givesTheDifferenceOnlyForASmallBase() throws {
    let growth = try growth(from: 2, to: 4, smallBase: 10)
    #expect(growth == Growth(base: .small, difference: 2, rate: nil))
    #expect(growth.remark?.chinese == "基数较小")
    #expect(growth.remark?.english == "small base")
  }

  @Test func refusesARateWithoutABase() throws {
    #expect(try growth(from: 0, to: 4) == Growth(base: .none, difference: 4, rate: nil))
    #expect(
      refusal { () throws(Refusal) in try growthRate(from: 0, to: 4) } == "基数不大于0，不计增速 | base not above 0, no rate")
    #expect(
      refusal { () throws(Refusal) in try growthRate(from: 2, to: 4, smallBase: 10) } == "基数较小 | small base")
    #expect(
      refusal { () throws(Refusal) in try growth(from: .infinity, to: 4) }
        == "增速不接受无穷大和非数值 | the growth rate takes finite numbers only")
  }
}
