import Formats

public import struct Foundation.TimeZone

/// A day of the proleptic Gregorian calendar, without a time or a place.
public struct CalendarDay: Hashable, Sendable, Comparable {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day; parts outside of their ranges carry over, so that month 13 is January of the next year.
  public init(year: Int, month: Int, day: Int) {
    let time = CalendarTime(year: year, month: month, day: day)
    let normal = CalendarTime(time.milliseconds(in: .gmt), zone: .gmt)
    self.year = normal.year
    self.month = normal.month
    self.day = normal.day
  }

  /// The day that calendars in `zone` show at an instant in seconds since 1970 UTC.
  public init(at seconds: Int, in zone: TimeZone) {
    let time = CalendarTime(Double(seconds) * 1000, zone: zone)
    self.init(year: time.year, month: time.month, day: time.day)
  }

  /// The day that `text` writes as `2024-05-31`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard self.year == year, self.month == month, self.day == day else { return nil }
  }

  /// This many days later, or earlier when negative.
  public func adding(days: Int) -> CalendarDay { CalendarDay(year: year, month: month, day: day + days) }

  /// The day of the week: 0 is Sunday, 6 Saturday.
  public var weekday: Int { CalendarTime(year: year, month: month, day: day).weekday }

  /// `2024-05-31`.
  public var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The earlier day first.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
