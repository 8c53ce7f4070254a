import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct YearlyTests {
  func line(_ id: String, _ pairing: String, _ value: String, _ from: String, _ to: String) -> String {
    "\(id)|S1|1|\(value)元|funds|\(pairing)||east-west||\(value)|\(value)|\(value)|exact|actual|cumulative|\(from)|\(to)|stated|||||"
  }

  /// 300 in three years are 100 a year; 220 in two years are 110 a year: the order would turn, so the figures are graded
  /// D and not listed. 180 in two years are 90 a year: the order holds, grade C.
  @Test func flowsOfDifferentLengthAreGivenByTheYear() throws {
    let three = line("A", "yuecheng-mabian", "300", "2021-01-01", "2023-12-31")
    let turning = line("B", "shangyu-jinkouhe", "220", "2022-01-01", "2023-12-31")
    let holding = line("C", "shangyu-jinkouhe", "180", "2022-01-01", "2023-12-31")
    func table(_ facts: String) throws -> Table {
      try #require(try AssistanceViews(ComparabilityPackage.data(facts), language: .chinese).table(named: "yearly"))
    }
    #expect(try table("\(three)\n\(turning)").rowCount == 0)
    #expect(
      try table("\(three)\n\(holding)").selecting(["fact", "printed", "years", "yearly", "grade_id", "label"]).dump()
        == """
        fact  printed  years  yearly  grade_id  label
        ----  -------  -----  ------  --------  -----
        A     300元    3      100     C         年化
        C     180元    2      90      C         年化

        """)
  }

  /// 60 % over three years are not 20 % a year.
  @Test func ratesHaveNoYearlyValue() throws {
    let rate =
      "R|S1|1|60%|rate|yuecheng-mabian||east-west||60|60|60|exact|actual|in-period|2021-01-01|2023-12-31|stated|||||"
    let data = try ComparabilityPackage.data(
      "\(line("A", "yuecheng-mabian", "300", "2021-01-01", "2023-12-31"))\n\(rate)")
    let table = FigureTable(facts: data.facts, views: AssistanceViews(data, language: .chinese)).table
    #expect(
      table.selecting(["fact", "years", "yearly", "yearly_lower", "yearly_upper"]).dump() == """
        fact  years  yearly  yearly_lower  yearly_upper
        ----  -----  ------  ------------  ------------
        A     3      100     100           100
        R     3      ·       ·             ·

        """)
  }
}
