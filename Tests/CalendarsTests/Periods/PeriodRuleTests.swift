import Testing

@testable import Calendars

@Suite("Period rules")
struct PeriodRuleTests {
  @Test(arguments: [
    "2024-01-01: 2023-12-31 2024-01-01 2023-W52 2024-W01 2023-12 2024-01 2023-Q4 2024-Q1 2023-H2 2024-H1 2023 2024 "
      + "2023-01..2023-12 2024-01..2024-01 2023-Q1..2023-Q4 2024-Q1..2024-Q1",
    "2024-03-01: 2024-02-29 2024-03-01 2024-W08 2024-W09 2024-02 2024-03 2023-Q4 2024-Q1 2023-H2 2024-H1 2023 2024 "
      + "2024-01..2024-02 2024-01..2024-03 2023-Q1..2023-Q4 2024-Q1..2024-Q1",
    "2024-06-05: 2024-06-04 2024-06-05 2024-W22 2024-W23 2024-05 2024-06 2024-Q1 2024-Q2 2023-H2 2024-H1 2023 2024 "
      + "2024-01..2024-05 2024-01..2024-06 2024-Q1..2024-Q1 2024-Q1..2024-Q2",
    "2024-10-05: 2024-10-04 2024-10-05 2024-W39 2024-W40 2024-09 2024-10 2024-Q3 2024-Q4 2024-H1 2024-H2 2023 2024 "
      + "2024-01..2024-09 2024-01..2024-10 2024-Q1..2024-Q3 2024-Q1..2024-Q4",
    "2024-12-31: 2024-12-30 2024-12-31 2024-W52 2025-W01 2024-11 2024-12 2024-Q3 2024-Q4 2024-H1 2024-H2 2023 2024 "
      + "2024-01..2024-11 2024-01..2024-12 2024-Q1..2024-Q3 2024-Q1..2024-Q4",
    "2021-01-03: 2021-01-02 2021-01-03 2020-W52 2020-W53 2020-12 2021-01 2020-Q4 2021-Q1 2020-H2 2021-H1 2020 2021 "
      + "2020-01..2020-12 2021-01..2021-01 2020-Q1..2020-Q4 2021-Q1..2021-Q1",
  ])
  func allRules(_ line: String) throws {
    let day = try #require(CalendarDay(String(line.prefix(10))))
    let codes = PeriodRule.allCases.map { $0.period(at: day).code }
    #expect("\(day.text): \(codes.joined(separator: " "))" == line)
  }

  @Test func names() {
    #expect(
      PeriodRule.allCases.map(\.rawValue) == [
        "previous-day", "current-day", "previous-week", "current-week", "previous-month", "current-month",
        "previous-quarter", "current-quarter", "previous-half-year", "current-half-year", "previous-year",
        "current-year", "year-to-previous-month", "year-to-current-month", "year-to-previous-quarter",
        "year-to-current-quarter",
      ])
  }

  /// Every day of 20 years lies in its current periods, and right behind its previous ones.
  @Test func everyDay() throws {
    let days = CalendarDay(year: 2006, month: 1, day: 1).number...CalendarDay(year: 2026, month: 12, day: 31).number
    let kinds: [(PeriodRule, PeriodRule)] = [
      (.previousWeek, .currentWeek), (.previousMonth, .currentMonth), (.previousQuarter, .currentQuarter),
      (.previousHalf, .currentHalf), (.previousYear, .currentYear),
    ]
    for number in days {
      let day = CalendarDay(number: number)
      for (previous, current) in kinds {
        let (before, now) = (previous.period(at: day), current.period(at: day))
        if now.first > day || now.last < day || before.last.number + 1 != now.first.number {
          Issue.record("\(current.rawValue) of \(day.text) is \(now.code), after \(before.code)")
        }
      }
    }
  }
}
