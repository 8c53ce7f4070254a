import Diagnostics
import Testing

@testable import Calendars

@Suite("Working days: the calendar of China")
struct WorkingCalendarTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test(arguments: [
    // New Year, a make-up Sunday before the Spring Festival, the festival, and the one behind it.
    ("2024-01-01", false), ("2024-02-04", true), ("2024-02-09", true), ("2024-02-10", false), ("2024-02-16", false),
    ("2024-02-17", false), ("2024-02-18", true),
    // National Day from 1 to 7 October, with two make-up days.
    ("2024-09-29", true), ("2024-10-01", false), ("2024-10-05", false), ("2024-10-07", false), ("2024-10-08", true),
    ("2024-10-12", true), ("2024-10-13", false),
    // The festival was lengthened in 2020 to 2 February; 70 years after the war there was a day off.
    ("2020-01-31", false), ("2020-02-03", true), ("2015-09-03", false), ("2015-09-06", true),
    // Lantern Festival, an ordinary Saturday, an ordinary Monday.
    ("2024-02-24", false), ("2024-05-25", false), ("2024-05-27", true),
    ("2025-01-26", true), ("2025-10-08", false), ("2025-10-11", true), ("2026-01-04", true), ("2026-02-23", false),
  ])
  func knownDays(_ text: String, isWorking: Bool) throws {
    #expect(try WorkingCalendar.china().isWorkingDay(day(text)) == isWorking)
  }

  /// The arrangements were compared day by day with two packages that were made from the State Council's notices
  /// independently of each other, `chinesecalendar` 1.11 and `holidays` 0.109 (both PyPI). From 2006 to 2026 they
  /// agree on each day. They differ on 31 December 2005, so 2005 and what lies before is left out; for 2027 nothing is
  /// published yet.
  @Test func workingDaysPerYear() throws {
    let calendar = try WorkingCalendar.china()
    var counts: [Int: Int] = [:]
    for year in calendar.years {
      for number in CalendarDay(year: year, month: 1, day: 1)
        .number...CalendarDay(year: year, month: 12, day: 31).number
      where try calendar.isWorkingDay(CalendarDay(number: number)) {
        counts[year, default: 0] += 1
      }
    }
    #expect(
      counts == [
        2006: 251, 2007: 249, 2008: 251, 2009: 250, 2010: 250, 2011: 250, 2012: 249, 2013: 250, 2014: 250, 2015: 249,
        2016: 250, 2017: 249, 2018: 250, 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248,
        2026: 248,
      ])
  }

  @Test func names() throws {
    let calendar = try WorkingCalendar.china()
    let days = [
      "2024-01-01", "2024-02-04", "2024-04-04", "2024-05-01", "2024-06-10", "2024-09-17", "2024-10-01", "2015-09-03",
      "2024-05-27",
    ]
    #expect(
      try days.map { calendar.name(of: try day($0)) ?? "—" }
        == ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节", "抗战胜利日", "—"])
  }

  @Test func nearestWorkingDays() throws {
    let calendar = try WorkingCalendar.china()
    #expect(try calendar.firstWorkingDay(onOrAfter: day("2024-10-05")).text == "2024-10-08")
    #expect(try calendar.lastWorkingDay(onOrBefore: day("2024-10-05")).text == "2024-09-30")
    #expect(try calendar.firstWorkingDay(onOrAfter: day("2024-02-04")).text == "2024-02-04")
    #expect(try calendar.lastWorkingDay(onOrBefore: day("2024-01-01")).text == "2023-12-29")
  }

  @Test func workingDaysOfAMonth() throws {
    let calendar = try WorkingCalendar.china()
    func nth(_ n: Int, _ month: Int) throws -> String? {
      try calendar.workingDay(n, ofMonth: month, year: 2024)?.text
    }
    #expect(try nth(1, 10) == "2024-10-08")
    #expect(try nth(5, 10) == "2024-10-12")
    #expect(try nth(-1, 2) == "2024-02-29")
    #expect(try nth(-2, 12) == "2024-12-30")
    #expect(try nth(1, 12) == "2024-12-02")
    #expect(try nth(0, 5) == nil)
    #expect(try nth(24, 10) == nil)
    #expect(try nth(-30, 10) == nil)
  }

  @Test func missingYear() throws {
    let calendar = try WorkingCalendar.china()
    #expect(calendar.years == Array(2006...2026))
    let failure = #expect(throws: Failure.self) { try calendar.isWorkingDay(day("2031-05-02")) }
    #expect(
      failure?.diagnostics.map { $0.text(in: .chinese) } == [
        """
        错误: 日历中没有 2031 年的节假日安排
          提示: 把 2031 年的各行写入日历文件，并在 `shanhai.yml` 中用 `calendar:` 指明
        """
      ])
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        """
        error: the calendar has no holidays and make-up days for 2031
          hint: add the rows of 2031 to a calendar file, named by `calendar:` in `shanhai.yml`
        """
      ])
    // The search runs into the next year, which is not a working day by guess.
    #expect(throws: Failure.self) { try calendar.firstWorkingDay(onOrAfter: day("2027-01-01")) }
    #expect(throws: Failure.self) { try calendar.lastWorkingDay(onOrBefore: day("2006-01-01")) }
  }
}
