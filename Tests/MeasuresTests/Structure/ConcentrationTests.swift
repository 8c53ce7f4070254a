import Testing

@testable import Measures

@Suite struct ConcentrationTests {
  /// Shares 0.5, 0.3, 0.2: 0.25 + 0.09 + 0.04 = 0.38; the greatest two hold 0.8.
  @Test func measuresHowMuchFewHold() throws {
    #expect(text([try herfindahlIndex([50, 30, 20]), try topShare([20, 50, 30], count: 2)]) == "0.38 0.8")
    #expect(text([try herfindahlIndex([7]), try herfindahlIndex([3, 3, 3, 3])]) == "1 0.25")
  }

  @Test func refusesATopOfMoreThanAll() {
    #expect(
      refusal { () throws(Refusal) in try topShare([1, 2], count: 3) } == "没有前3位，只有2个单位 | there is no top 3 of 2 units")
  }

  /// A pair with 30 of its 100 in industry, where all pairs have 200 of 1000: 0.3/0.2 = 1.5.
  @Test func tellsWhatAUnitIsStrongIn() throws {
    #expect(
      text([try locationQuotient(part: 30, total: 100, referencePart: 200, referenceTotal: 1000)]) == "1.5")
  }

  @Test func refusesTinyCells() {
    #expect(
      refusal { () throws(Refusal) in
        try locationQuotient(part: 2, total: 100, referencePart: 200, referenceTotal: 1000, smallest: 5)
      } == "数过小（低于5），不计区位商 | below 5, no location quotient")
    #expect(
      refusal { () throws(Refusal) in
        try locationQuotient(part: 0, total: 0, referencePart: 200, referenceTotal: 1000)
      } == "合计不大于0，不计区位商 | the total is not above 0, no location quotient")
  }
}
