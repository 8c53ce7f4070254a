public import struct Foundation.TimeZone

/// The default labels of a time axis: each instant as briefly as the instants around it allow, as d3's `scaleTime`
/// prints them. A year's first instant is `2024`, a month's `March`, a day's `Tue 05`, noon `12 PM`.
public struct MultiTimeFormat: Hashable, Sendable {
  private enum Turn: String, Hashable, CaseIterable {
    case milliseconds, seconds, minutes, hours, date, week, month, quarter, year
  }

  private let formats: [Turn: TimeFormat]

  /// The names that specifiers may have.
  public static let names = Turn.allCases.map(\.rawValue) + ["day"]

  /// The labels of a locale.
  ///
  /// - Parameter specifiers: other formats than the usual ones, by what turns: `year`, `quarter`, `month`, `week`,
  ///   `date` (or `day`), `hours`, `minutes`, `seconds`, `milliseconds`.
  public init(locale: TimeLocale = .english, specifiers: [String: String] = [:]) {
    var formats: [Turn: TimeFormat] = [:]
    for (turn, usual) in Self.usual(locale.patterns) {
      let own = specifiers[turn.rawValue] ?? (turn == .date ? specifiers["day"] : nil)
      formats[turn] = TimeFormat(own ?? usual, locale: locale)
    }
    self.formats = formats
  }

  private static func usual(_ language: FormatLanguage) -> [Turn: String] {
    switch language {
    case .english:
      [
        .milliseconds: ".%L", .seconds: ":%S", .minutes: "%I:%M", .hours: "%I %p", .date: "%a %d", .week: "%b %d",
        .month: "%B", .quarter: "%B", .year: "%Y",
      ]
    case .chinese:
      [
        .milliseconds: ".%L", .seconds: ":%S", .minutes: "%H:%M", .hours: "%-H时", .date: "%-d日", .week: "%-m月%-d日",
        .month: "%-m月", .quarter: "%-m月", .year: "%Y年",
      ]
    }
  }

  /// The label of an instant.
  public func string(_ milliseconds: Double, zone: TimeZone) -> String {
    guard milliseconds.magnitude <= CalendarTime.limit else { return "Invalid Date" }
    let turn = Self.turn(CalendarTime(milliseconds, zone: zone))
    return formats[turn]?.string(milliseconds, zone: zone) ?? ""
  }

  /// The largest unit that begins here. Sundays count as weeks, unless they begin a month.
  private static func turn(_ time: CalendarTime) -> Turn {
    if time.millisecond != 0 { return .milliseconds }
    if time.second != 0 { return .seconds }
    if time.minute != 0 { return .minutes }
    if time.hour != 0 { return .hours }
    if time.day != 1 { return time.weekday == 0 ? .week : .date }
    if time.month == 1 { return .year }
    return time.month % 3 == 1 ? .quarter : .month
  }
}
