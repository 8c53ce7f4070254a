import Formats
import Foundation
import Testing

@testable import Charts

/// Worked examples follow the documentation of d3-scale.
@Suite struct TimeTicksTests {
  private func scale(_ start: String, _ end: String) throws -> TimeScale {
    let ends = try [start, end].map { try #require(parseDate($0, zone: .utc)) }
    return TimeScale(domain: ends, zone: .utc)
  }

  private func texts(_ instants: [Double]) -> [String] {
    let format = TimeFormat("%m-%d %H:%M:%S.%L")
    return instants.compactMap { format?.string($0, zone: .utc) }
  }

  @Test(arguments: [
    (
      "12:00:00", "12:00:01",
      ["12:00:00.000", "12:00:00.200", "12:00:00.400", "12:00:00.600", "12:00:00.800", "12:00:01.000"]
    ),
    ("12:00:00", "12:00:20", ["12:00:00.000", "12:00:05.000", "12:00:10.000", "12:00:15.000", "12:00:20.000"]),
    ("12:00:00", "12:01:50", ["12:00:00.000", "12:00:30.000", "12:01:00.000", "12:01:30.000"]),
    ("12:00:27", "12:04:12", ["12:01:00.000", "12:02:00.000", "12:03:00.000", "12:04:00.000"]),
    ("12:03:27", "12:21:12", ["12:05:00.000", "12:10:00.000", "12:15:00.000", "12:20:00.000"]),
    ("12:08:27", "13:04:12", ["12:15:00.000", "12:30:00.000", "12:45:00.000", "13:00:00.000"]),
    ("12:28:27", "16:34:12", ["13:00:00.000", "14:00:00.000", "15:00:00.000", "16:00:00.000"]),
  ])
  func ticksWithinADay(start: String, end: String, expected: [String]) throws {
    let scale = try scale("2011-01-01T\(start)Z", "2011-01-01T\(end)Z")
    #expect(texts(scale.ticks(count: 4)) == expected.map { "01-01 \($0)" })
  }

  @Test(arguments: [
    ("2011-01-01T16:28:27Z", "2011-01-02T14:34:12Z", ["01-01 18", "01-02 00", "01-02 06", "01-02 12"]),
    ("2011-01-01T16:28:27Z", "2011-01-03T21:34:12Z", ["01-02 00", "01-02 12", "01-03 00", "01-03 12"]),
    ("2011-01-01T16:28:27Z", "2011-01-05T21:34:12Z", ["01-02 00", "01-03 00", "01-04 00", "01-05 00"]),
    ("2011-01-02T16:28:27Z", "2011-01-09T21:34:12Z", ["01-03 00", "01-05 00", "01-07 00", "01-09 00"]),
    ("2011-01-01T16:28:27Z", "2011-01-23T21:34:12Z", ["01-02 00", "01-09 00", "01-16 00", "01-23 00"]),
    ("2011-01-18", "2011-05-02", ["02-01 00", "03-01 00", "04-01 00", "05-01 00"]),
    ("2010-12-18", "2011-11-02", ["01-01 00", "04-01 00", "07-01 00", "10-01 00"]),
    ("2010-12-18", "2014-03-02", ["01-01 00", "01-01 00", "01-01 00", "01-01 00"]),
  ])
  func longerTicks(start: String, end: String, expected: [String]) throws {
    #expect(texts(try scale(start, end).ticks(count: 4)) == expected.map { "\($0):00:00.000" })
  }

  @Test func centuries() throws {
    let scale = try scale("0000-12-18", "2014-03-02")
    #expect(scale.ticks(count: 6).map { CalendarTime($0, zone: .utc).year } == [500, 1000, 1500, 2000])
  }

  @Test(arguments: [
    ("2009-01-01T00:17Z", "2009-01-01T23:42Z", 10, "2009-01-01T00:00Z", "2009-01-02T00:00Z"),
    ("2009-01-01T00:17Z", "2009-01-01T23:42Z", 100, "2009-01-01T00:15Z", "2009-01-01T23:45Z"),
    ("2013-01-01T12:00Z", "2013-01-01T12:00:00.128Z", 10, "2013-01-01T12:00Z", "2013-01-01T12:00:00.130Z"),
    ("2001-01-01", "2138-01-01", 10, "2000-01-01", "2140-01-01"),
    ("2009-01-01T00:12Z", "2009-01-01T00:12Z", 10, "2009-01-01T00:12Z", "2009-01-01T00:12Z"),
  ])
  func nice(start: String, end: String, count: Int, first: String, last: String) throws {
    #expect(try scale(start, end).niced(count: count).domain == scale(first, last).domain)
  }

  @Test func niceToAnInterval() throws {
    let day = try scale("2009-01-01T00:12Z", "2009-01-01T23:48Z")
    #expect(try day.niced(to: CalendarStep(.week)).domain == scale("2008-12-28", "2009-01-04").domain)
    #expect(try day.niced(to: CalendarStep(.day, every: 3)).domain == scale("2009-01-01", "2009-01-04").domain)
    #expect(try day.niced(to: CalendarStep(.week, every: 2)).domain == scale("2008-12-21", "2009-01-04").domain)
    #expect(try day.niced(to: CalendarStep(.month, every: 3)).domain == scale("2009-01-01", "2009-04-01").domain)
    #expect(try day.niced(to: CalendarStep(.year, every: 10)).domain == scale("2000-01-01", "2010-01-01").domain)
  }

  @Test func ticksOfAZoneAreItsOwnDays() throws {
    let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var scale = try scale("2024-03-01T16:00Z", "2024-03-04T16:00Z")
    scale.zone = shanghai
    #expect(texts(scale.ticks(count: 4)) == ["03-01 16", "03-02 16", "03-03 16", "03-04 16"].map { "\($0):00:00.000" })
    let words = scale.tickFormat(specifier: nil, locale: .chinese)
    #expect(scale.ticks(count: 4).map(words) == ["2日", "3月3日", "4日", "5日"])
  }

  @Test func reversedDomains() throws {
    let scale = try scale("2014-03-02", "2010-12-18")
    #expect(scale.ticks(count: 4).map { CalendarTime($0, zone: .utc).year } == [2014, 2013, 2012, 2011])
    #expect(try scale.niced(count: 4).domain == self.scale("2015-01-01", "2010-01-01").domain)
  }
}
