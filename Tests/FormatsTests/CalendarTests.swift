import Foundation
import Testing

@testable import Formats

@Suite struct CalendarTests {
  private let shanghai = TimeZone(identifier: "Asia/Shanghai") ?? .utc
  private let newYork = TimeZone(identifier: "America/New_York") ?? .utc

  private func text(_ milliseconds: Double, _ zone: TimeZone) -> String {
    TimeFormat("%Y-%m-%d %H:%M:%S.%L")?.string(milliseconds, zone: zone) ?? ""
  }

  @Test func partsOfATime() {
    let time = CalendarTime(1_709_566_029_008, zone: shanghai)
    #expect(time == CalendarTime(year: 2024, month: 3, day: 4, hour: 23, minute: 27, second: 9, millisecond: 8))
    #expect(time.weekday == 1)
    #expect(time.dayOfYear == 64)
    #expect(time.quarter == 1)
  }

  @Test func theDayBefore1970AndLeapYears() {
    #expect(text(-1, .utc) == "1969-12-31 23:59:59.999")
    #expect(CalendarTime(year: 2000, month: 2, day: 29).dayOfYear == 60)
    #expect(CalendarTime(year: 1900, month: 3).dayOfYear == 60)
    #expect(CalendarTime(year: 0).milliseconds(in: .utc) == -62_167_219_200_000)
  }

  @Test func partsOutsideOfTheirRangeCarry() {
    #expect(text(CalendarTime(year: 2024, month: 14, day: 0).milliseconds(in: .utc), .utc) == "2025-01-31 00:00:00.000")
    #expect(
      text(CalendarTime(year: 2024, month: 0, hour: -1).milliseconds(in: .utc), .utc) == "2023-11-30 23:00:00.000")
  }

  @Test func clocksThatAreSetForwardAndBack() {
    // 2:30 does not exist on 2024-03-10; 1:30 comes twice on 2024-11-03.
    let skipped = CalendarTime(year: 2024, month: 3, day: 10, hour: 2, minute: 30).milliseconds(in: newYork)
    #expect(text(skipped, .utc) == "2024-03-10 07:30:00.000")
    let twice = CalendarTime(year: 2024, month: 11, day: 3, hour: 1, minute: 30).milliseconds(in: newYork)
    #expect(text(twice, .utc) == "2024-11-03 05:30:00.000")
  }

  @Test func toAndFromAgreeForAllDays() {
    for day in stride(from: -800_000, through: 800_000, by: 313) {
      let time = Double(day) * 86_400_000 + 12_345
      #expect(CalendarTime(time, zone: .utc).milliseconds(in: .utc) == time)
    }
  }

  @Test func timesBeyondTheLimit() {
    #expect(CalendarTime(year: 275_761).milliseconds(in: .utc).isNaN)
    #expect(CalendarTime(year: .max, month: .max).milliseconds(in: .utc).isNaN)
    #expect(CalendarTime(.nan, zone: .utc).year == 1970)
  }

  // MARK: - Steps

  @Test(arguments: [
    (CalendarStep(.second, every: 15), "2011-05-18 10:13:45.000"),
    (CalendarStep(.minute, every: 5), "2011-05-18 10:10:00.000"),
    (CalendarStep(.hour, every: 6), "2011-05-18 06:00:00.000"), (CalendarStep(.day), "2011-05-18 00:00:00.000"),
    (CalendarStep(.day, every: 2), "2011-05-17 00:00:00.000"), (CalendarStep(.week), "2011-05-15 00:00:00.000"),
    (CalendarStep(.month, every: 3), "2011-04-01 00:00:00.000"),
    (CalendarStep(.year, every: 10), "2010-01-01 00:00:00.000"),
    (CalendarStep(.millisecond, every: 50), "2011-05-18 10:13:51.100"),
  ])
  func floor(step: CalendarStep, expected: String) throws {
    for zone in [TimeZone.utc, shanghai, newYork] {
      let time = CalendarTime(year: 2011, month: 5, day: 18, hour: 10, minute: 13, second: 51, millisecond: 123)
      let floor = step.floor(time.milliseconds(in: zone), zone: zone)
      #expect(text(floor, zone) == expected)
      #expect(step.floor(floor, zone: zone) == floor)
      #expect(step.ceil(floor, zone: zone) == floor)
      #expect(step.ceil(floor + 1, zone: zone) > floor)
    }
  }

  @Test func everySecondDayRestartsWithTheMonth() throws {
    let start = try #require(parseDate("2011-01-28", zone: .utc))
    let days = CalendarStep(.day, every: 2).range(from: start, to: start + 7 * 86_400_000, zone: .utc)
    #expect(days.map { String(text($0, .utc).prefix(10)) } == ["2011-01-29", "2011-01-31", "2011-02-01", "2011-02-03"])
  }

  @Test func weeksAreCountedFrom1970() throws {
    let time = try #require(parseDate("2008-12-30", zone: .utc))
    #expect(text(CalendarStep(.week, every: 2).floor(time, zone: .utc), .utc) == "2008-12-21 00:00:00.000")
    #expect(text(CalendarStep(.week, every: 2).ceil(time, zone: .utc), .utc) == "2009-01-04 00:00:00.000")
  }

  @Test func offsetKeepsTheTimeOfDay() throws {
    let start = CalendarTime(year: 2024, month: 3, day: 9, hour: 12).milliseconds(in: newYork)
    #expect(text(CalendarStep(.day).offset(start, by: 1, zone: newYork), newYork) == "2024-03-10 12:00:00.000")
    #expect(text(CalendarStep(.hour).offset(start, by: 24, zone: newYork), newYork) == "2024-03-10 13:00:00.000")
    #expect(text(CalendarStep(.month).offset(start, by: -3, zone: newYork), newYork) == "2023-12-09 12:00:00.000")
    #expect(
      text(CalendarStep(.month, every: 3).offset(start, by: 1, zone: newYork), newYork) == "2024-04-01 00:00:00.000")
    #expect(
      text(CalendarStep(.month, every: 3).offset(start, by: -1, zone: newYork), newYork) == "2024-01-01 00:00:00.000")
  }

  @Test func hoursThatComeTwiceStayApart() throws {
    let start = CalendarTime(year: 2024, month: 11, day: 3).milliseconds(in: newYork)
    let hours = CalendarStep(.hour).range(from: start, to: start + 4 * 3_600_000, zone: newYork)
    #expect(hours.map { String(text($0, newYork).dropFirst(11).prefix(5)) } == ["00:00", "01:00", "01:00", "02:00"])
  }

  @Test func rangesAreBounded() {
    #expect(CalendarStep(.millisecond).range(from: 0, to: 1e12, zone: .utc).count == 10_000)
    #expect(CalendarStep(.year, every: .max).range(from: 0, to: 8e15, zone: .utc).isEmpty)
    #expect(CalendarStep(.day).range(from: .nan, to: 8e15, zone: .utc).isEmpty)
  }
}
