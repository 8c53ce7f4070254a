public import struct Foundation.TimeZone

/// Reads times in a pattern of d3-time-format's directives.
///
/// ```swift
/// TimeParser("%Y年%m月")?.milliseconds("2024年3月", zone: .utc)  // 1709251200000
/// ```
public struct TimeParser: Hashable, Sendable {
  private let pattern: TimePattern
  private let locale: TimeLocale

  /// Reads a specifier; `nil` when it has an unknown directive.
  public init?(_ specifier: String, locale: TimeLocale = .english) {
    guard let pattern = TimePattern(specifier, locale: locale) else { return nil }
    self.pattern = pattern
    self.locale = locale
  }

  /// The instant in milliseconds since 1970 UTC; `nil` when the text does not fit the pattern in full.
  ///
  /// Numbers may have fewer digits than they are printed with, and leading spaces. What the pattern does not have is
  /// taken from 1900-01-01T00:00:00.
  ///
  /// - Parameter zone: whose clocks are meant, unless the text has an offset itself (`%Z`).
  public func milliseconds(_ text: String, zone: TimeZone) -> Double? {
    var fields = TimeFields()
    var rest = Substring(text)
    for part in pattern.parts {
      switch part {
      case .text(let literal):
        guard rest.hasPrefix(literal) else { return nil }
        rest.removeFirst(literal.count)
      case .directive(let letter, _):
        guard fields.read(letter, from: &rest, words: locale) else { return nil }
      }
    }
    return rest.isEmpty ? fields.milliseconds(zone: zone) : nil
  }
}

/// What a text said about a time.
private struct TimeFields {
  private var year = 1900
  private var month: Int?
  private var quarterMonth: Int?
  private var day = 1
  private var hour = 0
  private var minute = 0
  private var second = 0
  private var millisecond: Int?
  private var isAfternoon: Bool?
  private var weekday: Int?
  private var sundayWeek: Int?
  private var mondayWeek: Int?
  private var isoWeek: Int?
  private var unixMilliseconds: Double?
  private var unixSeconds: Double?
  private var zoneMinutes: Int?

  /// Takes what a directive stands for from the text.
  mutating func read(_ letter: Character, from rest: inout Substring, words: TimeLocale) -> Bool {
    switch letter {
    case "a", "A":
      weekday = Self.index(in: letter == "a" ? words.shortWeekdays : words.weekdays, &rest)
      return weekday != nil
    case "b", "B":
      month = Self.index(in: letter == "b" ? words.shortMonths : words.months, &rest).map { $0 + 1 }
      return month != nil
    case "p":
      isAfternoon = Self.index(in: words.periods, &rest).map { $0 == 1 }
      return isAfternoon != nil
    case "Z":
      zoneMinutes = Self.zoneMinutes(&rest)
      return zoneMinutes != nil
    default:
      guard let value = Self.number(&rest, width: Self.width(letter)) else { return false }
      set(letter, value)
      return true
    }
  }

  private mutating func set(_ letter: Character, _ value: Int) {
    switch letter {
    case "d", "e": day = value
    case "f": millisecond = value / 1000
    case "g", "y": year = value + (value > 68 ? 1900 : 2000)
    case "G", "Y": year = value
    case "H", "I": hour = value
    case "j": (month, day) = (1, value)
    case "L": millisecond = value
    case "m": month = value
    case "M": minute = value
    case "q": quarterMonth = value * 3 - 2
    case "Q": unixMilliseconds = Double(value)
    case "s": unixSeconds = Double(value)
    case "S": second = value
    case "u": weekday = value % 7
    case "U": sundayWeek = value
    case "V": isoWeek = value
    case "w": weekday = value
    case "W": mondayWeek = value
    default: break
    }
  }

  /// The instant; `nil` for week numbers that no year has.
  func milliseconds(zone: TimeZone) -> Double? {
    if let unixMilliseconds { return unixMilliseconds }
    if let unixSeconds { return unixSeconds * 1000 + Double(millisecond ?? 0) }
    var time = CalendarTime(
      year: year, month: month ?? quarterMonth ?? 1, day: day, hour: hour, minute: minute, second: second,
      millisecond: millisecond ?? 0)
    if let isAfternoon { time.hour = hour % 12 + (isAfternoon ? 12 : 0) }
    let firstWeekday = CalendarTime(year: year).weekday
    if let isoWeek {
      guard (1...53).contains(isoWeek) else { return nil }
      // Week 1 has January 4: its Monday lies up to six days before.
      let fourth = CalendarTime(year: year, day: 4).weekday
      (time.month, time.day) = (1, 4 - (fourth + 6) % 7 + (isoWeek - 1) * 7 + ((weekday ?? 1) + 6) % 7)
    } else if let mondayWeek {
      (time.month, time.day) = (1, ((weekday ?? 1) + 6) % 7 + mondayWeek * 7 - (firstWeekday + 5) % 7)
    } else if let sundayWeek {
      (time.month, time.day) = (1, (weekday ?? 0) + sundayWeek * 7 - (firstWeekday + 6) % 7)
    }
    let instant: Double
    if let zoneMinutes {
      instant = time.milliseconds(in: .utc) - Double(zoneMinutes) * 60_000
    } else {
      instant = time.milliseconds(in: zone)
    }
    return instant.isNaN ? nil : instant
  }

  /// Minutes east of universal time: `Z`, `+08`, `+0800` or `+08:00`.
  private static func zoneMinutes(_ rest: inout Substring) -> Int? {
    guard let sign = rest.popFirst() else { return nil }
    if sign == "Z" { return 0 }
    guard sign == "+" || sign == "-", let hours = twoDigits(&rest) else { return nil }
    var tail = rest
    if tail.first == ":" { tail.removeFirst() }
    let minutes = twoDigits(&tail)
    if minutes != nil { rest = tail }
    return (hours * 60 + (minutes ?? 0)) * (sign == "-" ? -1 : 1)
  }

  /// Takes the name that the text begins with, in any case of letters.
  private static func index(in names: [String], _ rest: inout Substring) -> Int? {
    for (index, name) in names.enumerated() where rest.prefix(name.count).lowercased() == name.lowercased() {
      rest.removeFirst(name.count)
      return index
    }
    return nil
  }

  private static func width(_ letter: Character) -> Int {
    switch letter {
    case "Q", "s": 15
    case "f": 6
    case "G", "Y": 4
    case "j", "L": 3
    case "q", "u", "w": 1
    default: 2
    }
  }

  private static func number(_ rest: inout Substring, width: Int) -> Int? {
    var window = rest.prefix(width)
    while window.first?.isWhitespace == true { window.removeFirst() }
    let digits = window.prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(digits) else { return nil }
    rest = rest[digits.endIndex...]
    return value
  }

  private static func twoDigits(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    rest.removeFirst(2)
    return Int(digits)
  }
}
