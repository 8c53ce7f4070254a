import Diagnostics
import Testing

@testable import Calendars

@Suite("Reporting periods")
struct ReportingPeriodTests {
  /// code, first day, last day, Chinese, English, the code before, the code one year earlier
  static let periods = """
    2024-05-31 | 2024-05-31 | 2024-05-31 | 2024年5月31日 | 31 May 2024 | 2024-05-30 | 2023-05-31
    2024-02-29 | 2024-02-29 | 2024-02-29 | 2024年2月29日 | 29 February 2024 | 2024-02-28 | 2023-02-28
    2024-W23 | 2024-06-03 | 2024-06-09 | 2024年第23周（6月3日—9日） | week 23 of 2024 (3–9 June) | 2024-W22 | 2023-W23
    2024-W22 | 2024-05-27 | 2024-06-02 | 2024年第22周（5月27日—6月2日） | week 22 of 2024 (27 May – 2 June) | 2024-W21 | 2023-W22
    2025-W01 | 2024-12-30 | 2025-01-05 | 2025年第1周（2024年12月30日—2025年1月5日） | week 1 of 2025 (30 December 2024 – 5 January 2025) | 2024-W52 | 2024-W01
    2020-W53 | 2020-12-28 | 2021-01-03 | 2020年第53周（2020年12月28日—2021年1月3日） | week 53 of 2020 (28 December 2020 – 3 January 2021) | 2020-W52 | 2019-W52
    2024-05 | 2024-05-01 | 2024-05-31 | 2024年5月 | May 2024 | 2024-04 | 2023-05
    2024-02 | 2024-02-01 | 2024-02-29 | 2024年2月 | February 2024 | 2024-01 | 2023-02
    2024-01 | 2024-01-01 | 2024-01-31 | 2024年1月 | January 2024 | 2023-12 | 2023-01
    2024-Q2 | 2024-04-01 | 2024-06-30 | 2024年第二季度 | second quarter of 2024 | 2024-Q1 | 2023-Q2
    2024-Q1 | 2024-01-01 | 2024-03-31 | 2024年第一季度 | first quarter of 2024 | 2023-Q4 | 2023-Q1
    2024-H1 | 2024-01-01 | 2024-06-30 | 2024年上半年 | first half of 2024 | 2023-H2 | 2023-H1
    2024-H2 | 2024-07-01 | 2024-12-31 | 2024年下半年 | second half of 2024 | 2024-H1 | 2023-H2
    2024 | 2024-01-01 | 2024-12-31 | 2024年 | 2024 | 2023 | 2023
    2024-01..2024-05 | 2024-01-01 | 2024-05-31 | 2024年1—5月 | January–May 2024 | 2024-01..2024-04 | 2023-01..2023-05
    2024-01..2024-01 | 2024-01-01 | 2024-01-31 | 2024年1月 | January 2024 | 2023-01..2023-12 | 2023-01..2023-01
    2024-01..2024-12 | 2024-01-01 | 2024-12-31 | 2024年1—12月 | January–December 2024 | 2024-01..2024-11 | 2023-01..2023-12
    2024-04..2024-06 | 2024-04-01 | 2024-06-30 | 2024年4—6月 | April–June 2024 | 2024-01..2024-03 | 2023-04..2023-06
    2023-11..2024-02 | 2023-11-01 | 2024-02-29 | 2023年11月—2024年2月 | November 2023 – February 2024 | 2023-07..2023-10 | 2022-11..2023-02
    2024-Q1..2024-Q1 | 2024-01-01 | 2024-03-31 | 2024年第一季度 | first quarter of 2024 | 2023-Q1..2023-Q4 | 2023-Q1..2023-Q1
    2024-Q1..2024-Q2 | 2024-01-01 | 2024-06-30 | 2024年上半年 | first half of 2024 | 2024-Q1..2024-Q1 | 2023-Q1..2023-Q2
    2024-Q1..2024-Q3 | 2024-01-01 | 2024-09-30 | 2024年前三季度 | first three quarters of 2024 | 2024-Q1..2024-Q2 | 2023-Q1..2023-Q3
    2024-Q1..2024-Q4 | 2024-01-01 | 2024-12-31 | 2024年 | 2024 | 2024-Q1..2024-Q3 | 2023-Q1..2023-Q4
    2024-Q2..2024-Q3 | 2024-04-01 | 2024-09-30 | 2024年第二至三季度 | quarters 2 to 3 of 2024 | 2023-Q4..2024-Q1 | 2023-Q2..2023-Q3
    2023-Q4..2024-Q1 | 2023-10-01 | 2024-03-31 | 2023年第四季度—2024年第一季度 | fourth quarter of 2023 – first quarter of 2024 | 2023-Q2..2023-Q3 | 2022-Q4..2023-Q1
    """.split(separator: "\n").map(String.init)

  @Test(arguments: periods) func everythingAboutAPeriod(_ line: String) throws {
    let code = try #require(line.split(separator: " ").first.map(String.init))
    let period = try #require(ReportingPeriod(code: code))
    let parts = [
      period.code, period.first.text, period.last.text, period.label(in: .chinese), period.label(in: .english),
      period.previous.code, period.sameLastYear.code,
    ]
    #expect(parts.joined(separator: " | ") == line)
    #expect(ReportingPeriod(code: period.previous.code) == period.previous)
    #expect(ReportingPeriod(code: period.sameLastYear.code) == period.sameLastYear)
  }

  @Test func asOf() throws {
    let period = try #require(ReportingPeriod(code: "2024-01..2024-05"))
    #expect(period.asOf.text == "2024-05-31")
    #expect(period.asOfLabel(in: .chinese) == "2024年5月31日")
    #expect(period.asOfLabel(in: .english) == "31 May 2024")
  }

  @Test(arguments: [
    "", "24", "2024-13", "2024-00", "2024-5", "2024-Q5", "2024-Q0", "2024-H3", "2024-W00", "2024-W53", "2024-W1",
    "2023-02-29", "2024-05-31 ", "2024-q2", "2024-05..", "..2024-05", "2024-05..2024-01", "2024-01..2024-Q2",
    "2024..2025", "2024-H1..2024-H2", "2024-05-01..2024-05-10", "2024-01..2024-02..2024-03", "2024-+5-01", "2024-05-",
    "２０２４-05", "2024年5月",
  ])
  func noCode(_ code: String) {
    #expect(ReportingPeriod(code: code) == nil)
  }

  /// Week 53 exists in 2020 and 2026; the first and last days of years lie in weeks of ISO 8601.
  @Test func isoWeeks() throws {
    let weeks = try [
      "2015-12-31", "2016-01-03", "2016-01-04", "2018-12-31", "2019-12-29", "2019-12-30", "2021-01-03", "2021-01-04",
      "2023-01-01", "2024-12-29", "2026-12-31", "2027-01-03",
    ].map { ReportingPeriod.week(of: try #require(CalendarDay($0))).code }
    #expect(
      weeks == [
        "2015-W53", "2015-W53", "2016-W01", "2019-W01", "2019-W52", "2020-W01", "2020-W53", "2021-W01", "2022-W52",
        "2024-W52", "2026-W53", "2026-W53",
      ])
  }
}
