import Foundation
import Testing

@testable import Formats

@Suite struct TimeFormatTests {
  private func instant(_ text: String) throws -> Double {
    try #require(parseDate(text, zone: .utc))
  }

  @Test(arguments: [
    ("%a %A", "Tue Tuesday"), ("%b %B", "Mar March"), ("%c", "3/5/2024, 2:07:09 PM"), ("%x", "3/5/2024"),
    ("%X", "2:07:09 PM"), ("%d|%-d|%_d|%e|%0e", "05|5| 5| 5|05"), ("%f %L", "008000 008"), ("%H %I %p", "14 02 PM"),
    ("%j", "065"), ("%m/%M/%S", "03/07/09"), ("%q", "1"), ("%Q", "1709647629008"), ("%s", "1709647629"),
    ("%u %w", "2 2"), ("%U %V %W", "09 10 10"), ("%g %G", "24 2024"), ("%y %Y", "24 2024"), ("%Z", "+0000"),
    ("%%", "%"), ("%-m月%-d日", "3月5日"), ("", ""),
  ])
  func directives(specifier: String, text: String) throws {
    let time = try instant("2024-03-05T14:07:09.008Z")
    #expect(TimeFormat(specifier)?.string(time, zone: .utc) == text)
  }

  @Test(arguments: [
    ("1990-01-01", "00 01 01 1990"), ("1990-06-01", "21 22 22 1990"), ("2010-03-15", "11 11 11 2010"),
    ("1995-01-01", "01 52 00 1994"), ("1992-12-31", "52 53 52 1992"), ("2012-01-01", "01 52 00 2011"),
    ("2020-12-31", "52 53 52 2020"), ("2021-01-03", "01 53 00 2020"), ("2018-12-31", "52 01 53 2019"),
  ])
  func weeks(date: String, text: String) throws {
    #expect(TimeFormat("%U %V %W %G")?.string(try instant(date), zone: .utc) == text)
  }

  @Test func hoursOfTheClock() throws {
    let format = try #require(TimeFormat("%I %p"))
    #expect(format.string(try instant("2024-01-01T00:00Z"), zone: .utc) == "12 AM")
    #expect(format.string(try instant("2024-01-01T12:00Z"), zone: .utc) == "12 PM")
  }

  @Test func zones() throws {
    let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let newYork = try #require(TimeZone(identifier: "America/New_York"))
    let format = try #require(TimeFormat("%Y-%m-%d %H:%M %Z"))
    let time = try instant("2024-07-01T20:30Z")
    #expect(format.string(time, zone: shanghai) == "2024-07-02 04:30 +0800")
    #expect(format.string(time, zone: newYork) == "2024-07-01 16:30 -0400")
  }

  @Test func chinese() throws {
    let time = try instant("2024-03-05T14:07:09Z")
    #expect(TimeFormat("%c %A %a %p", locale: .chinese)?.string(time, zone: .utc) == "2024年3月5日 14:07:09 星期二 周二 下午")
    #expect(TimeFormat("%Y年%B", locale: .chinese)?.string(time, zone: .utc) == "2024年3月")
  }

  @Test(arguments: ["%", "%E", "%-", "%--d", "%Y-%"])
  func malformedSpecifiers(specifier: String) {
    #expect(TimeFormat(specifier) == nil)
  }

  @Test func whatIsNoTime() {
    #expect(TimeFormat("%Y")?.string(.nan, zone: .utc) == "Invalid Date")
    #expect(TimeFormat("%Y")?.string(8.65e15, zone: .utc) == "Invalid Date")
    #expect(TimeFormat("%Y")?.string(8.64e15, zone: .utc) == "5760")
  }

  @Test(arguments: [
    ("2011-01-01", "2011", "2011年"), ("2011-02-01", "February", "2月"), ("2011-02-06", "Feb 06", "2月6日"),
    ("2011-02-02", "Wed 02", "2日"), ("2011-02-02T11:00Z", "11 AM", "11时"), ("2011-02-02T12:00Z", "12 PM", "12时"),
    ("2011-02-02T11:59Z", "11:59", "11:59"), ("2011-02-02T12:01:09Z", ":09", ":09"),
    ("2011-02-02T12:01:09.123Z", ".123", ".123"), ("2023-01-01", "2023", "2023年"), ("2023-10-01", "October", "10月"),
  ])
  func defaultLabels(date: String, english: String, chinese: String) throws {
    let time = try instant(date)
    #expect(MultiTimeFormat().string(time, zone: .utc) == english)
    #expect(MultiTimeFormat(locale: .chinese).string(time, zone: .utc) == chinese)
  }
}
