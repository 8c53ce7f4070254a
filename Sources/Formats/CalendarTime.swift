public import struct Foundation.TimeZone

/// A day and a time of day on the clock of some place, in the proleptic Gregorian calendar.
///
/// Parts may lie outside of their ranges, as in JavaScript's `Date`: month 13 is January of the next year, day 0 the
/// last of the month before.
public struct CalendarTime: Hashable, Sendable {
  /// The year; 0 is 1 BC.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int
  /// The hour, 0 to 23.
  public var hour: Int
  /// The minute, 0 to 59.
  public var minute: Int
  /// The second, 0 to 59.
  public var second: Int
  /// The millisecond, 0 to 999.
  public var millisecond: Int

  /// The greatest distance from 1970 that JavaScript's dates have, in milliseconds.
  public static let limit = 8.64e15

  /// A day and a time of day.
  public init(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// What the clocks in `zone` show at an instant in milliseconds since 1970 UTC.
  ///
  /// An instant that is no number, or beyond `limit`, is taken for 1970: callers print those as missing before.
  public init(_ milliseconds: Double, zone: TimeZone) {
    let instant = milliseconds.magnitude <= Self.limit ? milliseconds.rounded(.down) : 0
    let local = Int(instant + zone.offset(at: instant))
    let days = Self.floorDivide(local, 86_400_000)
    let rest = local - days * 86_400_000
    let date = Self.date(ofDay: days)
    self.init(
      year: date.year, month: date.month, day: date.day, hour: rest / 3_600_000, minute: rest / 60_000 % 60,
      second: rest / 1000 % 60, millisecond: rest % 1000)
  }

  /// The instant at which the clocks in `zone` show this, in milliseconds since 1970 UTC; NaN beyond `limit`.
  ///
  /// A time that clocks show twice is the first of the two; one that they skip counts from before the skip, as in
  /// ECMA-262, 21.4.1.26.
  public func milliseconds(in zone: TimeZone) -> Double {
    let local = localMilliseconds
    guard local.magnitude <= Self.limit + 86_400_000 else { return .nan }
    let instant = local - zoneOffset(at: local, zone)
    return instant.magnitude <= Self.limit ? instant : .nan
  }

  /// This time as if the clock showed universal time.
  var localMilliseconds: Double {
    // Hostile parts must not overflow; years beyond the limit give NaN in the end.
    let wholeYear = min(max(year, -400_000), 400_000)
    let monthIndex = min(max(month - 1, -10_000_000), 10_000_000)
    let carried = wholeYear + Self.floorDivide(monthIndex, 12)
    let monthOfYear = monthIndex - Self.floorDivide(monthIndex, 12) * 12 + 1
    let days = Double(Self.day(ofYear: carried, month: monthOfYear)) + Double(day - 1)
    let clock = Double(hour) * 3_600_000 + Double(minute) * 60_000 + Double(second) * 1000 + Double(millisecond)
    return days * 86_400_000 + clock
  }

  private func zoneOffset(at local: Double, _ zone: TimeZone) -> Double {
    let before = zone.offset(at: local - 86_400_000)
    if zone.offset(at: local - before) == before { return before }
    let after = zone.offset(at: local + 86_400_000)
    return zone.offset(at: local - after) == after ? after : before
  }

  /// The day of the week: 0 is Sunday, 6 Saturday.
  public var weekday: Int {
    let day = Int((localMilliseconds / 86_400_000).rounded(.down))
    // 1970-01-01 was a Thursday.
    return Self.modulo(day + 4, 7)
  }

  /// The day of the year, from 1.
  public var dayOfYear: Int {
    Self.day(ofYear: year, month: month) - Self.day(ofYear: year, month: 1) + day
  }

  /// The quarter, 1 to 4.
  public var quarter: Int { (month - 1) / 3 + 1 }

  // MARK: - Days and dates

  /// Days from 1970-01-01 to the first of a month (1 to 12).
  ///
  /// Years are counted from March, so that the leap day is the last: then month m (0 is March) begins on day
  /// ⌊(153 m + 2) / 5⌋ of the year, and 400 years have 146097 days.
  package static func day(ofYear year: Int, month: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    // 719468 days lie between 0000-03-01 and 1970-01-01.
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date of a day counted from 1970-01-01: the inverse of `day(ofYear:month:)`.
  package static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let leapDays = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// How many days a month (1 to 12) has.
  package static func daysInMonth(_ month: Int, year: Int) -> Int {
    let next = month == 12 ? day(ofYear: year + 1, month: 1) : day(ofYear: year, month: month + 1)
    return next - day(ofYear: year, month: month)
  }

  /// The quotient rounded down.
  package static func floorDivide(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : -((b - 1 - a) / b)
  }

  /// The remainder that is never below 0.
  package static func modulo(_ a: Int, _ b: Int) -> Int {
    a - floorDivide(a, b) * b
  }
}
