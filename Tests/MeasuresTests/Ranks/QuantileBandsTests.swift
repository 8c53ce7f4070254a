import Testing

@testable import Measures

@Suite struct QuantileBandsTests {
  /// Eight units in four bands: places 1 2 | 3 3 | 5 6 | 7 8, so that 1 + ⌊(place − 1)·4/8⌋ is 1 1 2 2 3 3 4 4.
  @Test func cutsARankingIntoEqualBands() throws {
    #expect(try quantileBands([80, 70, 60, 60, 40, 30, 20, 10]) == [1, 1, 2, 2, 3, 3, 4, 4])
    #expect(try quantileBands([80, 70, 60, 60, 40, 30, 20, 10], into: 2, ascending: true) == [2, 2, 2, 2, 1, 1, 1, 1])
  }

  @Test func keepsEqualValuesTogether() throws {
    #expect(try quantileBands([9, 9, 9, 9, 1], into: 5) == [1, 1, 1, 1, 5])
  }

  @Test func refusesFewUnits() {
    #expect(
      refusal { () throws(Refusal) in try quantileBands([1, 2, 3, 4]) }
        == "分档至少需要5个单位，现有4个 | the banding needs at least 5 units, there are 4")
    #expect(
      refusal { () throws(Refusal) in try quantileBands([1, 2, 3, 4, 5], into: 1) }
        == "至少分两档 | there must be two bands at least")
  }
}
