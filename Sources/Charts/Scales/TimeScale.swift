import Formats
import Foundation

/// Moments to positions, with ticks at the turns of the calendar in one time zone. Values are milliseconds.
struct TimeScale: ContinuousScale, Hashable {
  var domain: [Double]
  var range: [Double] = [0, 1]
  var clamp = false
  var zone: TimeZone

  func transform(_ value: Double) -> Double { value }
  func untransform(_ value: Double) -> Double { value }

  /// About `count` turns of the calendar inside the domain, in its order; the one moment of an empty domain.
  func ticks(count: Int) -> [Double] {
    guard let interval = interval(count: count) else { return [] }
    return ticks(every: interval)
  }

  /// The turns of a calendar interval inside the domain, in its order.
  func ticks(every interval: CalendarStep) -> [Double] {
    guard let first = domain.first, let last = domain.last, first.isFinite, last.isFinite else { return [] }
    let ticks = interval.range(from: min(first, last), to: max(first, last) + 1, zone: zone)
    return last < first ? ticks.reversed() : ticks
  }

  /// This scale with the ends of its domain moved out to the turns that `ticks(count:)` would show.
  func niced(count: Int) -> TimeScale {
    interval(count: count).map { niced(to: $0) } ?? self
  }

  /// This scale with the ends of its domain moved out to turns of an interval.
  func niced(to interval: CalendarStep) -> TimeScale {
    guard let first = domain.first, let last = domain.last else { return self }
    var scale = self
    let isReversed = last < first
    scale.domain[0] = isReversed ? interval.ceil(first, zone: zone) : interval.floor(first, zone: zone)
    scale.domain[domain.count - 1] = isReversed ? interval.floor(last, zone: zone) : interval.ceil(last, zone: zone)
    return scale
  }

  /// Milliseconds as numbers when a number's specifier is given, otherwise as times in English.
  func tickFormat(count: Int, specifier: NumberFormat?, locale: NumberLocale) -> @Sendable (Double) -> String {
    if let specifier { return { specifier.string($0) } }
    return tickFormat(specifier: nil)
  }

  /// The words of ticks: by the specifier, or the finest part of the calendar that each tick turns.
  func tickFormat(specifier: TimeFormat?, locale: TimeLocale = .english) -> @Sendable (Double) -> String {
    let zone = zone
    if let specifier { return { specifier.string($0, zone: zone) } }
    let multi = MultiTimeFormat(locale: locale)
    return { multi.string($0, zone: zone) }
  }

  /// The calendar interval whose length is nearest, by ratio, to the domain's length over `count` (d3-time).
  private func interval(count: Int) -> CalendarStep? {
    guard count > 0, let first = domain.first, let last = domain.last, first.isFinite, last.isFinite
    else { return nil }
    let length = abs(last - first)
    if length == 0 { return CalendarStep(.millisecond) }
    let target = length / Double(count)
    let position = Self.intervals.firstIndex { $0.length > target } ?? Self.intervals.count
    if position == Self.intervals.count {
      let years = Ticks.step(from: min(first, last) / Self.year, to: max(first, last) / Self.year, count: Double(count))
      // Moments reach 275,760 years to both sides (ECMA-262, 21.4.1.1); what lies beyond has no calendar.
      guard years < 1e6 else { return nil }
      return CalendarStep(.year, every: max(1, Int(years)))
    }
    if position == 0 {
      return CalendarStep(.millisecond, every: max(1, Int(Ticks.step(from: 0, to: length, count: Double(count)))))
    }
    let (before, after) = (Self.intervals[position - 1], Self.intervals[position])
    return target / before.length < after.length / target ? before.step : after.step
  }

  private static let second = 1000.0
  private static let minute = 60 * second
  private static let hour = 60 * minute
  private static let day = 24 * hour
  private static let year = 365 * day

  private static let intervals: [(step: CalendarStep, length: Double)] = [
    (CalendarStep(.second), second), (CalendarStep(.second, every: 5), 5 * second),
    (CalendarStep(.second, every: 15), 15 * second), (CalendarStep(.second, every: 30), 30 * second),
    (CalendarStep(.minute), minute), (CalendarStep(.minute, every: 5), 5 * minute),
    (CalendarStep(.minute, every: 15), 15 * minute), (CalendarStep(.minute, every: 30), 30 * minute),
    (CalendarStep(.hour), hour), (CalendarStep(.hour, every: 3), 3 * hour), (CalendarStep(.hour, every: 6), 6 * hour),
    (CalendarStep(.hour, every: 12), 12 * hour), (CalendarStep(.day), day), (CalendarStep(.day, every: 2), 2 * day),
    (CalendarStep(.week), 7 * day), (CalendarStep(.month), 30 * day), (CalendarStep(.month, every: 3), 90 * day),
    (CalendarStep(.year), year),
  ]
}
