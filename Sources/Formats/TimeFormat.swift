public import struct Foundation.TimeZone

/// How a time is printed, in the words of d3-time-format.
///
/// ```swift
/// TimeFormat("%Y-%m-%d")?.string(0, zone: .utc)  // "1970-01-01"
/// ```
public struct TimeFormat: Hashable, Sendable {
  private let pattern: TimePattern
  private let locale: TimeLocale

  /// Reads a specifier; `nil` when it has an unknown directive.
  public init?(_ specifier: String, locale: TimeLocale = .english) {
    guard let pattern = TimePattern(specifier, locale: locale) else { return nil }
    self.pattern = pattern
    self.locale = locale
  }

  /// The time as the clocks in `zone` show it; `Invalid Date` for a number that is no time.
  ///
  /// - Parameter milliseconds: since 1970-01-01T00:00:00 UTC.
  public func string(_ milliseconds: Double, zone: TimeZone) -> String {
    guard milliseconds.magnitude <= CalendarTime.limit else { return "Invalid Date" }
    let moment = Moment(milliseconds, zone: zone)
    var text = ""
    for part in pattern.parts {
      switch part {
      case .text(let string): text += string
      case .directive(let letter, let padding): text += moment.string(letter, padding: padding, words: locale)
      }
    }
    return text
  }
}

/// One instant on the clock of a place.
private struct Moment {
  let milliseconds: Double
  let zone: TimeZone
  let time: CalendarTime

  init(_ milliseconds: Double, zone: TimeZone) {
    self.milliseconds = milliseconds.rounded(.down)
    self.zone = zone
    time = CalendarTime(milliseconds, zone: zone)
  }

  func string(_ letter: Character, padding: Character?, words: TimeLocale) -> String {
    switch letter {
    case "a": words.shortWeekdays[time.weekday]
    case "A": words.weekdays[time.weekday]
    case "b": words.shortMonths[time.month - 1]
    case "B": words.months[time.month - 1]
    case "p": words.periods[time.hour >= 12 ? 1 : 0]
    case "q": String(time.quarter)
    case "Q": milliseconds.javaScriptText
    case "s": (milliseconds / 1000).rounded(.down).javaScriptText
    case "u": String(time.weekday == 0 ? 7 : time.weekday)
    case "w": String(time.weekday)
    case "Z": zoneText
    default: number(letter).map { Self.padded($0.value, width: $0.width, with: padding) } ?? ""
    }
  }

  private func number(_ letter: Character) -> (value: Int, width: Int)? {
    switch letter {
    case "d", "e": (time.day, 2)
    case "f": (time.millisecond * 1000, 6)
    case "g": (isoYear % 100, 2)
    case "G": (isoYear % 10_000, 4)
    case "H": (time.hour, 2)
    case "I": ((time.hour + 11) % 12 + 1, 2)
    case "j": (time.dayOfYear, 3)
    case "L": (time.millisecond, 3)
    case "m": (time.month, 2)
    case "M": (time.minute, 2)
    case "S": (time.second, 2)
    case "U": ((time.dayOfYear + 6 - time.weekday) / 7, 2)
    case "V": (isoWeek, 2)
    case "W": ((time.dayOfYear + 6 - (time.weekday + 6) % 7) / 7, 2)
    case "y": (time.year % 100, 2)
    case "Y": (time.year % 10_000, 4)
    default: nil
    }
  }

  /// The Thursday of the ISO week: its year is the week's year.
  private var isoThursday: CalendarTime {
    let monday = time.day - (time.weekday + 6) % 7
    let thursday = CalendarTime(year: time.year, month: time.month, day: monday + 3)
    return CalendarTime(thursday.milliseconds(in: .utc), zone: .utc)
  }

  private var isoYear: Int { isoThursday.year }
  private var isoWeek: Int { (isoThursday.dayOfYear - 1) / 7 + 1 }

  /// The offset from universal time as `+0800`.
  private var zoneText: String {
    let minutes = Int(zone.offset(at: milliseconds) / 60_000)
    let size = minutes.magnitude
    let digits = Self.padded(Int(size / 60 * 100 + size % 60), width: 4, with: "0")
    return (minutes < 0 ? "-" : "+") + digits
  }

  private static func padded(_ value: Int, width: Int, with padding: Character?) -> String {
    let digits = String(value.magnitude)
    let sign = value < 0 ? "-" : ""
    guard let padding, digits.count < width else { return sign + digits }
    return sign + String(repeating: padding, count: width - digits.count) + digits
  }
}
