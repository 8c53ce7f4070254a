import Testing

@testable import Measures

@Suite struct SeriesTests {
  /// A share of 53.5 % that becomes 58 % rises by 4.5 points.
  @Test func countsPercentagePoints() throws {
    #expect(text([try percentagePoints(from: 0.535, to: 0.58)]) == "4.5")
    #expect(
      refusal { () throws(Refusal) in try percentagePoints(from: .nan, to: 1) }
        == "百分点之差不接受无穷大和非数值 | the difference in percentage points takes finite numbers only")
  }

  /// 50, 60, 45 on 50: 60/50 = 120 %, 45/50 = 90 %; on 60: 50/60 = 83.3333 %.
  @Test func indexesOnABase() throws {
    #expect(try fixedBaseIndex([50, 60, 45]) == [100, 120, 90])
    #expect(text(try fixedBaseIndex([50, 60, 45], base: 1)) == "83.3333 100 75")
  }

  @Test func refusesAWeakBase() {
    #expect(
      refusal { () throws(Refusal) in try fixedBaseIndex([0, 60]) } == "基期数不大于0 | the base is not above 0")
    #expect(
      refusal { () throws(Refusal) in try fixedBaseIndex([2, 60], smallBase: 10) } == "基数较小 | small base")
    #expect(
      refusal { () throws(Refusal) in try fixedBaseIndex([2, 60], base: 2) }
        == "序列中没有基期 | the series has no base period")
    #expect(
      refusal { () throws(Refusal) in try fixedBaseIndex([2, .infinity]) }
        == "定基指数不接受无穷大和非数值 | the fixed-base index takes finite numbers only")
  }
}
