import Diagnostics
import Quantities
import Testing

@testable import Assistance

@Suite struct TotalCheckTests {
  func totals(_ facts: String) throws -> [PublishedTotal] {
    try ReconciledPackage.data(facts).reconcile().publishedTotals
  }

  /// 5.01 − (1.5 + 1.17) = 2.34; least 5.005 − (1.55 + 1.175) = 2.28, most 5.015 − (1.45 + 1.165) = 2.40.
  /// Not itemised: 2.34 ÷ 5.01 = 46.7 %.
  @Test func aTotalBeyondItsPartsIsNotItemised() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|5.01亿元|funds|shaoxing-leshan|501000000|500500000|501500000|rounded|
      B|1.5亿元|funds|yuecheng-mabian|150000000|145000000|155000000|rounded|A
      C|1.17亿元|funds|shangyu-jinkouhe|117000000|116500000|117500000|rounded|A
      """
    let total = try #require(try totals(facts).first)
    #expect(total.classification == .notItemised)
    #expect(total.sum == Quantity(value: 267_000_000, lower: 261_500_000, upper: 272_500_000, qualifier: .rounded))
    #expect(
      total.difference == Quantity(value: 234_000_000, lower: 228_000_000, upper: 240_000_000, qualifier: .rounded))
    #expect(total.shareNotItemised.map { ($0 * 1000).rounded() } == 467)
    #expect(total.words.chinese == "公布5.01亿元，分项合计2.67亿元，差2.34亿元：未分解")
    #expect(
      total.words.english
        == "published 501 million yuan, parts sum to 267 million yuan, difference 234 million yuan: not itemised")
    #expect(
      try ReconciledPackage.findings(facts) == [
        "note published-total A B C: 公布5.01亿元，分项合计2.67亿元，差2.34亿元：未分解"
      ])
  }

  /// 33亿 is 32.95 to 33.05; 10 × 6000万 + 38 × 5000万 + 20 × 3900万 = 32.8亿 exactly: 2000万 short, beyond rounding.
  @Test func roundingDoesNotExplainTwentyMillion() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|33亿元|funds|shaoxing-leshan|3300000000|3295000000|3305000000|rounded|
      B|6亿元|funds|yuecheng-mabian|600000000|600000000|600000000|exact|A
      C|19亿元|funds|shangyu-jinkouhe|1900000000|1900000000|1900000000|exact|A
      D|7.8亿元|funds|keqiao-ebian|780000000|780000000|780000000|exact|A
      """
    #expect(try totals(facts).map(\.words.chinese) == ["公布33亿元，分项合计32.8亿元，差2000万元：未分解"])
  }

  /// Three parts of 33.3万 are 99.9万, at least 99.75万 and at most 100.05万: 100万 is one of these.
  @Test func whatRoundingExplainsPasses() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|100万元|funds|shaoxing-leshan|1000000|995000|1005000|rounded|
      B|33.3万元|funds|yuecheng-mabian|333000|332500|333500|rounded|A
      C|33.3万元|funds|shangyu-jinkouhe|333000|332500|333500|rounded|A
      D|33.3万元|funds|keqiao-ebian|333000|332500|333500|rounded|A
      """
    let total = try #require(try totals(facts).first)
    #expect(total.classification == .rounding)
    #expect(total.words.chinese == "公布100万元，分项合计99.9万元，差1000元：舍入")
    #expect(
      total.words.english
        == "published 1 million yuan, parts sum to 999,000 yuan, difference 1,000 yuan: rounding")
    #expect(try ReconciledPackage.findings(facts) == [])
  }

  @Test func equalTotalsAgree() throws {
    let facts = """
      id|phrase|indicator|pairing|value|part_of
      A|79个|projects|shaoxing-leshan|79|
      B|45个|projects|yuecheng-mabian|45|A
      C|34个|projects|shangyu-jinkouhe|34|A
      """
    #expect(try totals(facts).map(\.words.chinese) == ["公布79个，分项合计79个：相符"])
    #expect(
      try totals(facts).map(\.words.english) == ["published 79 projects, parts sum to 79 projects: they agree"])
  }

  /// The published 17.44 at most 17.445, the parts at least 17.865: the total of 克州 the other way round.
  @Test func partsBeyondTheirTotalAreAnError() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|17.44亿元|funds|shaoxing-leshan|1744000000|1743500000|1744500000|rounded|
      B|10亿元|funds|yuecheng-mabian|1000000000|1000000000|1000000000|exact|A
      C|7.87亿元|funds|shangyu-jinkouhe|787000000|786500000|787500000|rounded|A
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "error published-total A B C: 公布17.44亿元，分项合计17.87亿元，多出4300万元：差错"
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "error published-total A B C: published 1.744 billion yuan, parts sum to 1.787 billion yuan, "
          + "excess 43 million yuan: error"
      ])
  }

  /// 超100 and 超50 may be 200.
  @Test func approximatePartsLeaveRoom() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|200人|jobs|shaoxing-leshan|200|200|200|exact|
      B|超100人|jobs|yuecheng-mabian|100|100||over|A
      C|超50人|jobs|shangyu-jinkouhe|50|50||over|A
      """
    #expect(
      try totals(facts).map(\.words.chinese) == ["公布200人，分项合计150人，差50人：在概数范围之内"])
    #expect(
      try totals(facts).map(\.words.english) == [
        "published 200 persons, parts sum to 150 persons, difference 50 persons: within approximate figures"
      ])
  }

  /// A repetition, a plan, the earlier of two counts of one pair, and a pair below another one are not added.
  @Test func whatIsInAnotherPartIsNotAdded() throws {
    let facts = """
      id|phrase|indicator|pairing|value|status|accumulation|period_to|part_of|same_as
      A|100个|projects|shaoxing-leshan|100|actual|cumulative|2023-12-31||
      B|45个|projects|yuecheng-mabian|45|actual|cumulative|2023-12-31|A|
      C|45个|projects|yuecheng-mabian|45|actual|cumulative|2023-12-31|A|B
      D|30个|projects|yuecheng-mabian|30|actual|cumulative|2022-12-31|A|
      E|9个|projects|shangyu-jinkouhe|9|planned|cumulative|2023-12-31|A|
      """
    let total = try #require(try totals(facts).first)
    #expect(total.parts.map(\.id) == ["B"])
    #expect(total.words.chinese == "公布100个，分项合计45个，差55个：未分解")
  }

  /// 100 of a province is 100 of its city, in which 60 of a county are: not 60 too much.
  @Test func placesWithinPlacesAreNotAdded() throws {
    let facts = """
      id|phrase|indicator|region|value|part_of
      A|100元|funds|zhejiang|100|
      B|100元|funds|shaoxing|100|A
      C|60元|funds|yuecheng|60|A
      """
    #expect(try totals(facts).map(\.words.chinese) == ["公布100元，分项合计100元：相符"])
  }

  /// 100 of a year, told again, and 60 of its first half.
  @Test func periodsWithinPeriodsAreNotAdded() throws {
    let facts = """
      id|phrase|indicator|region|value|period_from|period_to|part_of
      A|100元|funds|leshan|100|2021-01-01|2021-12-31|
      B|100元|funds|mabian|100|2021-01-01|2021-12-31|A
      C|60元|funds|mabian|60|2021-01-01|2021-06-30|A
      """
    #expect(try totals(facts).map(\.words.chinese) == ["公布100元，分项合计100元：相符"])
  }

  @Test func partsOfOneKindAreNoMoreThanTheirWhole() throws {
    let facts = """
      id|phrase|indicator|pairing|value|part_of
      A|200人|jobs|shaoxing-leshan|200|
      B|120人|jobs-poverty|yuecheng-mabian|120|A
      C|130人|jobs-poverty|shangyu-jinkouhe|130|A
      D|300人|jobs|keqiao-ebian|300|
      E|120人|jobs-poverty|yuecheng-mabian|120|D
      F|130人|jobs-poverty|shangyu-jinkouhe|130|D
      """
    let found = try ReconciledPackage.findings(facts, passes: true).filter { $0.contains(" parts ") }
    #expect(
      found == [
        "error parts A B C: 2项分项合计250人大于总数200人，至少多50人", "pass parts D E F: 2项分项合计250人不超过总数300人",
      ])
    let english = try ReconciledPackage.findings(facts, .english, passes: true).filter { $0.contains(" parts ") }
    #expect(
      english == [
        "error parts A B C: 2 parts, together 250 persons, exceed the whole, 200 persons, by at least 50 persons",
        "pass parts D E F: 2 parts, together 250 persons, do not exceed the whole, 300 persons",
      ])
  }
}
