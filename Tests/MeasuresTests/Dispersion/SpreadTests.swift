import Testing

@testable import Measures

@Suite struct SpreadTests {
  private let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]

  /// Mean 40/8 = 5; squares 9+1+1+1+0+0+4+16 = 32; √(32/8) = 2, √(32/7) = 2.1381.
  @Test func dividesByAllOrByOneLess() throws {
    let all = try spread(values)
    let sample = try spread(values, of: .sample)
    #expect(text([all.mean, all.deviation, sample.deviation]) == "5 2 2.1381")
    #expect(
      text([try coefficientOfVariation(values), try coefficientOfVariation(values, of: .sample)]) == "0.4 0.4276")
  }

  @Test func comparesTheExtremes() throws { #expect(try extremeRatio(values) == 4.5) }

  @Test func refusesAMeanNearZero() {
    #expect(
      refusal { () throws(Refusal) in try coefficientOfVariation([-3, 3]) }
        == "均值接近0，不计变异系数 | the mean is near 0, no coefficient of variation")
    #expect(
      refusal { () throws(Refusal) in try coefficientOfVariation([0, 0]) }
        == "均值接近0，不计变异系数 | the mean is near 0, no coefficient of variation")
  }

  @Test func refusesSingleValuesAndZeros() {
    #expect(
      refusal { () throws(Refusal) in try spread([1]) }
        == "标准差至少需要2个单位，现有1个 | the standard deviation needs at least 2 units, there are 1")
    #expect(
      refusal { () throws(Refusal) in try extremeRatio([0, 2]) }
        == "最小值不大于0，不计极值比 | the least is not above 0, no ratio of extremes")
  }
}
