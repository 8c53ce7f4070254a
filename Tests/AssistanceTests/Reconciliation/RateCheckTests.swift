import Diagnostics
import Quantities
import Testing

@testable import Assistance

@Suite struct RateCheckTests {
  func findings(_ lines: String, _ language: Language = .chinese) throws -> [String] {
    try ReconciledPackage.findings(
      """
      id|phrase|indicator|pairing|value|lower|upper|programme|period_from|period_to
      A|50%|paid-rate|yuecheng-mabian|50|50|50|east-west|2021-01-01|2021-12-31
      B|100元|funds|yuecheng-mabian|100|100|100|east-west|2021-01-01|2021-12-31
      \(lines)
      """, language, passes: true
    )
    .filter { $0.contains(" rate ") }
  }

  /// 80 in another programme says nothing about 50 % of 100.
  @Test func aNumeratorOfAnotherProgrammeIsNone() throws {
    #expect(try findings("C|80元|paid|yuecheng-mabian|80|80|80|mountain-sea|2021-01-01|2021-12-31") == [])
    #expect(
      try findings("C|50元|paid|yuecheng-mabian|50|50|50|east-west|2021-01-01|2021-12-31")
        == ["pass rate A C B: 公布50%，按50元÷100元计算为50%：相符"])
  }

  @Test func twoNumeratorsAreNone() throws {
    let two = """
      C|50元|paid|yuecheng-mabian|50|50|50|east-west|2021-01-01|2021-12-31
      D|80元|paid|yuecheng-mabian|80|80|80|east-west|2021-01-01|2021-12-31
      """
    #expect(try findings(two) == ["note rate A C D: “拨付资金”有2个数字（C、D），不知以哪个核算：未核算"])
    #expect(
      try findings(two, .english) == ["note rate A C D: there are 2 figures of “Funds paid” (C, D): not checked"])
  }

  /// 1 ÷ 3 as a binary fraction is below one third: the upper bound is the next number.
  @Test func quotientsAreRoundedOutward() {
    let third = SubjectCheck.quotient(Interval(1), Interval(3), 1)
    #expect(third.lower == 1.0 / 3)
    #expect(third.upper == (1.0 / 3).nextUp)
    #expect(SubjectCheck.quotient(Interval(80), Interval(100), 100) == Interval(80))
  }
}
