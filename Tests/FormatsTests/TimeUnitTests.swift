import Foundation
import Testing

@testable import Formats

/// Worked examples follow the documentation of Vega's time functions.
@Suite struct TimeUnitTests {
  private let shanghai = TimeZone(identifier: "Asia/Shanghai") ?? .utc

  @Test(arguments: [
    ("year", "2020-01-01"), ("quarter", "2012-04-01"), ("month", "2012-06-01"), ("date", "2012-01-15"),
    ("day", "2012-01-02"), ("week", "2012-06-10"), ("dayofyear", "2012-06-15"), ("yearquarter", "2020-04-01"),
    ("yearmonth", "2020-06-01"), ("yearmonthdate", "2020-06-15"), ("monthdate", "2012-06-15"),
    ("yearweek", "2020-06-14"), ("yearweekday", "2020-06-15"), ("yeardayofyear", "2020-06-15"),
    ("weekday", "2012-06-11"),
    ("hours", "2012-01-01 13"), ("yearmonthdatehours", "2020-06-15 13"), ("dayhours", "2012-01-02 13"),
    ("quartermonth", "2012-06-01"), ("hoursminutes", "2012-01-01 13:45"),
  ])
  func floors(name: String, expected: String) throws {
    for zone in [TimeZone.utc, shanghai] {
      let time = CalendarTime(year: 2020, month: 6, day: 15, hour: 13, minute: 45, second: 10).milliseconds(in: zone)
      let unit = try #require(TimeUnit(name))
      let text = try #require(TimeFormat("%Y-%m-%d %H:%M")).string(unit.floor(time, zone: zone), zone: zone)
      let full = expected.count == 10 ? expected + " 00:00" : expected.count == 13 ? expected + ":00" : expected
      #expect(text == full)
    }
  }

  @Test(arguments: [
    ("yearquarter", 2, "2020-06-15", "2020-01-01"), ("yearweek", 1, "2020-06-15", "2020-06-14"),
    ("yearweek", 2, "2020-06-15", "2020-06-07"), ("yearweek", 3, "2020-06-15", "2020-05-31"),
    ("yearweek", 4, "2020-06-15", "2020-05-24"), ("yearweek", 4, "2020-06-22", "2020-06-21"),
    ("year", 10, "2024-06-15", "2020-01-01"), ("yearmonth", 6, "2024-08-15", "2024-07-01"),
    ("yearmonthdate", 10, "2024-08-15", "2024-08-11"), ("date", 10, "2024-08-15", "2012-01-11"),
  ])
  func steps(name: String, step: Int, date: String, expected: String) throws {
    let unit = try #require(TimeUnit(name, step: step))
    let time = try #require(parseDate(date, zone: .utc))
    let expected = try #require(parseDate(expected, zone: .utc))
    #expect(unit.floor(time, zone: .utc) == expected)
  }

  @Test(arguments: [
    ("yearmonth", 1, "2024-02-01"), ("yearquarter", 1, "2024-04-01"), ("yearquarter", 2, "2024-07-01"),
    ("year", 5, "2029-01-01"), ("yearweek", 1, "2024-01-08"), ("day", 1, "2024-01-02"),
    ("hours", 3, "2024-01-01T03:00Z"),
  ])
  func ends(name: String, step: Int, expected: String) throws {
    let unit = try #require(TimeUnit(name, step: step))
    let start = try #require(parseDate("2024-01-01", zone: .utc))
    #expect(unit.next(start, zone: .utc) == parseDate(expected, zone: .utc))
    #expect(unit.offset(unit.next(start, zone: .utc), by: -1, zone: .utc) == start)
  }

  @Test func utcUnitsIgnoreTheZone() throws {
    let time = try #require(parseDate("2024-01-31T20:00Z", zone: .utc))
    #expect(TimeUnit("utcyearmonth")?.floor(time, zone: shanghai) == parseDate("2024-01-01", zone: .utc))
    #expect(TimeUnit("yearmonth")?.floor(time, zone: shanghai) == parseDate("2024-01-31T16:00Z", zone: .utc))
  }

  @Test func namesReadAndPrintAlike() {
    for name in TimeUnit.allNames { #expect(TimeUnit(name)?.name == name) }
    #expect(TimeUnit("binnedutcyearmonth")?.isBinned == true)
    #expect(TimeUnit("binnedutcyearmonth")?.isUTC == true)
    #expect(TimeUnit("yeardayofyear")?.parts == [.year, .dayofyear])
  }

  @Test(arguments: ["", "years", "monthyear", "utcbinnedyear", "binnedmonth", "yearhours", "utc", "yearyear", "Year"])
  func unknownNames(name: String) {
    #expect(TimeUnit(name) == nil)
  }

  @Test func stepsBelowOneAreNoUnits() {
    #expect(TimeUnit("year", step: 0) == nil)
  }

  @Test(arguments: [
    ("year", "%Y", "%Y年"), ("quarter", "Q%q", "%q季度"), ("month", "%b", "%-m月"), ("week", "W%U", "第%-U周"),
    ("day", "%a", "%a"), ("hours", "%H:00", "%H:00"), ("yearquarter", "%Y Q%q", "%Y年%q季度"),
    ("yearmonth", "%b %Y", "%Y年%-m月"), ("yearmonthdate", "%b %d, %Y", "%Y年%-m月%-d日"),
    ("yearmonthdatehours", "%b %d, %Y %H:00", "%Y年%-m月%-d日 %H:00"), ("monthdate", "%b %d", "%-m月%-d日"),
    ("yearweekday", "%Y W%U %a", "%Y年第%-U周%a"), ("hoursminutesseconds", "%H:%M:%S", "%H:%M:%S"),
    ("secondsmilliseconds", ":%S.%L", ":%S.%L"), ("dayhoursminutes", "%a %H:%M", "%a %H:%M"),
  ])
  func defaultLabels(name: String, english: String, chinese: String) throws {
    let unit = try #require(TimeUnit(name))
    #expect(unit.specifier() == english)
    #expect(unit.specifier(.chinese) == chinese)
  }

  @Test func floorIsTheBeginningOfItsOwnInterval() throws {
    for name in ["year", "yearquarter", "yearmonth", "yearweek", "yearmonthdate", "yearmonthdatehours"] {
      let unit = try #require(TimeUnit(name))
      for day in stride(from: -20_000, through: 20_000, by: 211) {
        let time = Double(day) * 86_400_000 + 40_000_000
        let start = unit.floor(time, zone: shanghai)
        #expect(start <= time && unit.floor(start, zone: shanghai) == start, "\(name) \(day)")
        // A week is cut at New Year.
        if name != "yearweek" { #expect(time < unit.next(start, zone: shanghai), "\(name) \(day)") }
      }
    }
  }

  @Test func whatIsNoTime() {
    #expect(TimeUnit("year")?.floor(.nan, zone: .utc).isNaN == true)
    #expect(TimeUnit("year")?.next(.infinity, zone: .utc).isNaN == true)
  }
}
