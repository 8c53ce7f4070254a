public import struct Foundation.TimeZone

/// The default labels of a time axis: each instant as briefly as the instants around it allow, as d3's `scaleTime`
/// prints them. A year's first instant is `2024`, a month's `March`, a day's `Tue 05`, noon `12 PM`.
public struct MultiTimeFormat: Hashable, Sendable {
  private let formats: [CalendarStep.Unit: TimeFormat]

  /// The labels of a language.
  public init(language: FormatLanguage = .english) {
    let specifiers: [CalendarStep.Unit: String] =
      switch language {
      case .english:
        [
          .millisecond: ".%L", .second: ":%S", .minute: "%I:%M", .hour: "%I %p", .day: "%a %d", .week: "%b %d",
          .month: "%B", .year: "%Y",
        ]
      case .chinese:
        [
          .millisecond: ".%L", .second: ":%S", .minute: "%H:%M", .hour: "%-H时", .day: "%-d日", .week: "%-m月%-d日",
          .month: "%-m月", .year: "%Y年",
        ]
      }
    formats = specifiers.compactMapValues { TimeFormat($0, language: language) }
  }

  /// The label of an instant.
  public func string(_ milliseconds: Double, zone: TimeZone) -> String {
    guard milliseconds.magnitude <= CalendarTime.limit else { return "Invalid Date" }
    let unit = Self.unit(CalendarTime(milliseconds, zone: zone))
    return formats[unit]?.string(milliseconds, zone: zone) ?? ""
  }

  /// The largest unit that begins here. Sundays count as weeks, unless they begin a month.
  private static func unit(_ time: CalendarTime) -> CalendarStep.Unit {
    if time.millisecond != 0 { return .millisecond }
    if time.second != 0 { return .second }
    if time.minute != 0 { return .minute }
    if time.hour != 0 { return .hour }
    if time.day != 1 { return time.weekday == 0 ? .week : .day }
    return time.month == 1 ? .year : .month
  }
}
