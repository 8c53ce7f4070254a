import Diagnostics
import Foundation
import Testing

@testable import Calendars

@Suite("Timetables")
struct TimetableTests {
  /// The next occurrences as `nominal > due period`, on the clocks of Shanghai.
  private func next(
    _ cron: String, _ rule: WorkingDayRule?, _ period: PeriodRule? = nil, after start: String, limit: Int,
    zone name: String = "Asia/Shanghai", calendar: WorkingCalendar? = nil
  ) throws -> [String] {
    let zone = try #require(TimeZone(identifier: name))
    let timetable = Timetable(
      cron: try CronExpression(cron, at: nil), zone: zone, workingDay: rule,
      calendar: try calendar ?? WorkingCalendar.china(), period: period)
    return try timetable.occurrences(after: instant(start), limit: limit).map { occurrence in
      let times = [occurrence.nominal, occurrence.due].map { String(clockText($0, in: zone).prefix(16)) }
      let time = times[0] == times[1] ? times[0] : times.joined(separator: " > ")
      return ([time] + [occurrence.period?.code].compactMap { $0 }).joined(separator: " ")
    }
  }

  @Test func theFifthOfEachMonth() throws {
    // 5 October lies in the holidays; 5 May is a Sunday; 5 January a Friday.
    #expect(
      try next("0 8 5 * *", .next, .previousMonth, after: "2023-12-31T00:00+08:00", limit: 12) == [
        "2024-01-05T08:00 2023-12",
        "2024-02-05T08:00 2024-01",
        "2024-03-05T08:00 2024-02",
        "2024-04-05T08:00 > 2024-04-07T08:00 2024-03",
        "2024-05-05T08:00 > 2024-05-06T08:00 2024-04",
        "2024-06-05T08:00 2024-05",
        "2024-07-05T08:00 2024-06",
        "2024-08-05T08:00 2024-07",
        "2024-09-05T08:00 2024-08",
        "2024-10-05T08:00 > 2024-10-08T08:00 2024-09",
        "2024-11-05T08:00 2024-10",
        "2024-12-05T08:00 2024-11",
      ])
  }

  /// Within the holidays, what is put off is still to come; after its time it is over.
  @Test func startWithinAShift() throws {
    func due(after start: String) throws -> [String] {
      try next("0 8 5 * *", .next, .previousMonth, after: start, limit: 1)
    }
    let october = ["2024-10-05T08:00 > 2024-10-08T08:00 2024-09"]
    #expect(try due(after: "2024-10-05T08:00+08:00") == october)
    #expect(try due(after: "2024-10-06T12:00+08:00") == october)
    #expect(try due(after: "2024-10-08T07:59:59+08:00") == october)
    #expect(try due(after: "2024-10-08T08:00+08:00") == ["2024-11-05T08:00 2024-10"])
  }

  @Test func previousWorkingDay() throws {
    #expect(
      try next("0 17 L * *", .previous, .currentMonth, after: "2024-02-29T17:00+08:00", limit: 5) == [
        "2024-03-31T17:00 > 2024-03-29T17:00 2024-03",
        "2024-04-30T17:00 2024-04",
        "2024-05-31T17:00 2024-05",
        "2024-06-30T17:00 > 2024-06-28T17:00 2024-06",
        "2024-07-31T17:00 2024-07",
      ])
    // Over the New Year: 1 January comes on 29 December, the period is still that of 1 January.
    #expect(
      try next("0 8 1 1 *", .previous, .previousYear, after: "2023-06-01T00:00+08:00", limit: 1) == [
        "2024-01-01T08:00 > 2023-12-29T08:00 2023"
      ])
    #expect(
      try next("0 8 1 1 *", .previous, .previousYear, after: "2023-12-29T08:00+08:00", limit: 1) == [
        "2025-01-01T08:00 > 2024-12-31T08:00 2024"
      ])
  }

  @Test func skippedDays() throws {
    #expect(
      try next("0 8 5 * *", .skip, .previousMonth, after: "2024-03-01T00:00+08:00", limit: 5) == [
        "2024-03-05T08:00 2024-02",
        "2024-06-05T08:00 2024-05",
        "2024-07-05T08:00 2024-06",
        "2024-08-05T08:00 2024-07",
        "2024-09-05T08:00 2024-08",
      ])
    // A make-up Sunday is a working day.
    #expect(
      try next("0 8 * * SUN", .skip, after: "2024-01-01T00:00+08:00", limit: 3) == [
        "2024-02-04T08:00", "2024-02-18T08:00", "2024-04-07T08:00",
      ])
  }

  /// A daily report after the holidays runs once, for the day before.
  @Test func collisionsRunOnce() throws {
    #expect(
      try next("0 8 * * *", .next, .previousDay, after: "2024-09-30T08:00+08:00", limit: 3) == [
        "2024-10-08T08:00 2024-10-07", "2024-10-09T08:00 2024-10-08", "2024-10-10T08:00 2024-10-09",
      ])
    #expect(
      try next("0 8 * * *", .previous, .currentDay, after: "2024-09-29T08:00+08:00", limit: 2) == [
        "2024-09-30T08:00 2024-09-30", "2024-10-08T08:00 2024-10-08",
      ])
    // Two times of day in the holidays come in the order in which they are due.
    #expect(
      try next("0 8,20 5,6 10 *", .next, after: "2024-10-01T00:00+08:00", limit: 3) == [
        "2024-10-06T08:00 > 2024-10-08T08:00", "2024-10-06T20:00 > 2024-10-08T20:00",
        "2025-10-06T08:00 > 2025-10-09T08:00",
      ])
    #expect(
      try next("0 8,20 5,6 10 *", .next, after: "2024-10-08T08:00+08:00", limit: 1) == [
        "2024-10-06T20:00 > 2024-10-08T20:00"
      ])
  }

  @Test func withoutARule() throws {
    #expect(
      try next("0 8 5 * *", nil, .yearToPreviousMonth, after: "2039-12-31T00:00+08:00", limit: 2) == [
        "2040-01-05T08:00 2039-01..2039-12", "2040-02-05T08:00 2040-01..2040-01",
      ])
    #expect(try next("0 8 30 2 *", nil, after: "2024-01-01T00:00+08:00", limit: 2) == [])
    #expect(try next("0 8 30 2 *", .next, after: "2024-01-01T00:00+08:00", limit: 2) == [])
    #expect(try next("0 8 5 * *", nil, after: "2024-01-01T00:00+08:00", limit: 0) == [])
  }

  /// The day is that of the zone, and the time of day stays when a run is moved over the end of summer time.
  @Test func zones() throws {
    #expect(
      try next(
        "0 8 5 4 *", .next, .previousMonth, after: "2024-04-04T23:00+00:00", limit: 1, zone: "Europe/Berlin") == [
          "2024-04-05T08:00 > 2024-04-07T08:00 2024-03"
        ])
    let calendar = try WorkingCalendar(
      csv: """
        date,kind,name
        2024-01-01,holiday,元旦
        2024-05-01,holiday,劳动节
        2024-10-01,holiday,国庆节
        """, file: "calendars/plain.csv")
    // Saturday 26 October, 2:30, is moved over Sunday's shift to Monday.
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let timetable = Timetable(
      cron: try CronExpression("30 2 26 10 *", at: nil), zone: zone, workingDay: .next, calendar: calendar, period: nil)
    let occurrences = try timetable.occurrences(after: instant("2024-10-01T00:00"), limit: 1)
    #expect(
      occurrences == [
        .init(nominal: try instant("2024-10-26T02:30+02:00"), due: try instant("2024-10-28T02:30+01:00"), period: nil)
      ])
  }

  /// Where the calendar ends, what is known comes first, and then the reason why there is no more.
  @Test func endOfTheCalendar() throws {
    #expect(
      try next("0 8 5 * *", .next, .previousMonth, after: "2026-10-31T00:00+08:00", limit: 10) == [
        "2026-11-05T08:00 2026-10", "2026-12-05T08:00 > 2026-12-07T08:00 2026-11",
      ])
    let failure = #expect(throws: Failure.self) {
      try next("0 8 5 * *", .next, .previousMonth, after: "2026-12-07T08:00+08:00", limit: 10)
    }
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        """
        error: the calendar has no holidays and make-up days for 2027
          hint: add the rows of 2027 to a calendar file, named by `calendar:` in `shanhai.yml`
        """
      ])
    // The first known year: what lay before cannot have been moved into it as far as is known.
    #expect(
      try next("0 8 1 * *", .next, after: "2006-01-01T00:00+08:00", limit: 1) == ["2006-01-01T08:00 > 2006-01-04T08:00"]
    )
  }

  /// Twenty years of rules: each working day's occurrences, asked for one after another, are those that all days give
  /// when each is moved by itself.
  @Test(arguments: WorkingDayRule.allCases, ["0 8 * * *", "0 8 5 * *", "0 8,20 * * SAT,SUN", "30 9 10,20,L * *"])
  func oneByOne(_ rule: WorkingDayRule, _ text: String) throws {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let (calendar, cron) = (try WorkingCalendar.china(), try CronExpression(text, at: nil))
    let timetable = Timetable(cron: cron, zone: zone, workingDay: rule, calendar: calendar, period: nil)
    let (start, end) = (try instant("2006-02-01T00:00+08:00"), try instant("2025-11-30T00:00+08:00"))
    var expected: Set<Int> = []
    var nominal = start - 40 * 86_400
    while let next = cron.next(after: nominal, in: zone), next < end + 40 * 86_400 {
      nominal = next
      let day = CalendarDay(at: next, in: zone)
      guard (2006...2026).contains(day.year) else { continue }
      let target: CalendarDay? =
        switch rule {
        case .next: try calendar.firstWorkingDay(onOrAfter: day)
        case .previous:
          day < CalendarDay(year: 2006, month: 1, day: 4) ? nil : try calendar.lastWorkingDay(onOrBefore: day)
        case .skip: try calendar.isWorkingDay(day) ? day : nil
        }
      if let target { expected.insert(next + (target.number - day.number) * 86_400) }
    }
    var found: [Int] = []
    var position = start
    while let due = try timetable.occurrences(after: position, limit: 1).first?.due, due < end {
      found.append(due)
      position = due
    }
    #expect(found == expected.filter { $0 > start && $0 < end }.sorted())
  }
}
