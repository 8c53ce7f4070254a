import Foundation
import Testing

@testable import Formats

/// Units of time that the data decides on, and what bars cover in them.
@Suite struct TimeUnitFittingTests {
  private func unit(days: Double, _ count: Int) -> String {
    let day = 86_400_000.0
    guard let unit = TimeUnit(fitting: 0, days * day, count: count) else { return "" }
    return unit.name + (unit.step > 1 ? " \(unit.step)" : "")
  }

  @Test func unitsByTheLengthOfAnInterval() {
    #expect(unit(days: 365, 12) == "yearmonth")
    #expect(unit(days: 365, 4) == "yearmonth 3")
    #expect(unit(days: 3650, 10) == "year")
    #expect(unit(days: 36_500, 10) == "year 10")
    #expect(unit(days: 60, 10) == "yearweek")
    #expect(unit(days: 10, 10) == "yearmonthdate")
    #expect(unit(days: 1, 8) == "yearmonthdatehours 3")
    #expect(unit(days: 1.0 / 24, 60) == "yearmonthdatehoursminutes")
    #expect(unit(days: 0, 10) == "yearmonthdatehoursminutesseconds")
    #expect(TimeUnit(fitting: 0, .infinity, count: 10) == nil)
  }

  @Test func barsReachFromAsFarThroughTheIntervalBefore() throws {
    let month = try #require(TimeUnit("yearmonth"))
    let start = CalendarTime(year: 2024, month: 3).milliseconds(in: .gmt)
    let end = CalendarTime(year: 2024, month: 4).milliseconds(in: .gmt)
    let day = 86_400_000.0
    // February 2024 has 29 days, March 31.
    let centered = month.rectangle(from: start, to: end, around: 0.5, zone: .gmt)
    #expect(centered.start == start && centered.end == end)
    let around = month.rectangle(from: start, to: end, around: 0, zone: .gmt)
    #expect(around.start == start - 14.5 * day && around.end == start + 15.5 * day)
  }

  @Test func lengthsOfIntervals() throws {
    let day = 86_400_000.0
    #expect(TimeUnit("yearmonth")?.duration == 31 * day)
    #expect(TimeUnit("quarter")?.duration == 90 * day)
    #expect(TimeUnit("year", step: 2)?.duration == 730 * day)
    #expect(TimeUnit("day")?.duration == nil)
  }

  @Test func labelsByWhatTurns() {
    let format = MultiTimeFormat(specifiers: ["year": "%y", "quarter": "Q%q", "day": "%d."])
    func text(_ month: Int, _ day: Int) -> String {
      format.string(CalendarTime(year: 2024, month: month, day: day).milliseconds(in: .gmt), zone: .gmt)
    }
    #expect(
      [text(1, 1), text(2, 1), text(4, 1), text(4, 9), text(4, 14)] == ["24", "February", "Q2", "09.", "Apr 14"])
  }
}
