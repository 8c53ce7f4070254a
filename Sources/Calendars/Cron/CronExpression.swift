public import Diagnostics
import Formats

public import struct Foundation.TimeZone

/// A cron expression: the minutes, hours, days of the month, months and days of the week at which something is due.
///
/// ```swift
/// let cron = try CronExpression("0 8 5 * *", at: nil)   // the 5th of each month, at 8 o'clock
/// let due = cron.next(after: now, in: zone)
/// ```
///
/// | field        | numbers         | also                                                        |
/// |--------------|-----------------|-------------------------------------------------------------|
/// | minute       | 0 to 59         |                                                             |
/// | hour         | 0 to 23         |                                                             |
/// | day of month | 1 to 31         | `?`; `L` the last, `L-3` three before; `15W`, `LW`, `L-3W`  |
/// | month        | 1 to 12         | `JAN` to `DEC`                                              |
/// | day of week  | 0 to 7          | `?`; `SUN` to `SAT`; `5L` or `L5` the last Friday; `5#3`    |
///
/// A range of days may end with `L`: `25-L`. A range of weekdays may be counted: `MON-FRI#1`.
///
/// - Each field is `*`, or a list with commas of numbers, ranges `a-b`, and steps `*/n`, `a-b/n` or `a/n` (from `a` to
///   the end). Sunday is 0 and 7. Case does not matter. `@yearly`, `@annually`, `@monthly`, `@weekly`, `@daily`,
///   `@midnight` and `@hourly` stand for whole expressions.
/// - A range may go round the end: `FRI-MON`, `22-2`, `NOV-FEB`. Its step goes on counting there; days of the month
///   are counted round after the 31st.
/// - When both days are restricted, either of them is enough: `0 0 13 * FRI` is each 13th and each Friday. A day is
///   restricted unless it is `*`, `?` or `*/1`; thus `*/2` restricts, as in most libraries and unlike Vixie's cron.
/// - `15W` is the Monday to Friday nearest to the 15th in the same month, `31W` the last one in each month. It knows no
///   holidays; `WorkingDayRule` does. A month without the 31st, or without the fifth Friday of `5#5`, is passed over.
/// - **Daylight saving.** When the hour is written out, a local time that is skipped is due once, right after the gap
///   (several times skipped together are due once), and a time that comes twice is due the first time only. When the
///   hour begins with `*` (`*/15 * * * *`, `0 */2 * * *`), time elapses as in Vixie's cron: it is due at each minute
///   that the clocks really show, so never in a gap, and in both of the hours that come twice.
public struct CronExpression: Hashable, Sendable {
  /// The expression as it was written.
  public let text: String
  let minutes: NumberSet
  let hours: NumberSet
  let months: NumberSet
  let days: CronDays
  /// Whether the hour begins with `*`, so that times are those that clocks really show.
  let isElapsing: Bool

  /// Reads an expression that stands at `location`; reports the problems of all fields.
  public init(_ text: String, at location: SourceLocation?) throws(Failure) {
    let fields = try CronParser(location: location).fields(of: text)
    self.text = text
    minutes = fields.minutes
    hours = fields.hours
    months = fields.months
    days = fields.days
    isElapsing = fields.isElapsing
  }

  /// The first time strictly after `seconds` since 1970 UTC, or `nil` when none ever comes, as for `0 0 30 2 *`.
  public func next(after seconds: Int, in zone: TimeZone) -> Int? {
    let clock = LocalClock(zone: zone)
    return isElapsing ? nextShown(after: seconds, clock) : nextNominal(after: seconds, clock)
  }

  /// Of the local times, in their order, the first that is due after `seconds`.
  ///
  /// `LocalClock.instant(of:)` never goes back as readings go on, so nothing up to the reading at `seconds` can be due
  /// later; in an hour that comes twice, readings behind it may have been due already and are passed over.
  private func nextNominal(after seconds: Int, _ clock: LocalClock) -> Int? {
    var reading = Self.minute(after: clock.reading(at: seconds))
    while let match = nextMatch(from: reading) {
      let due = clock.instant(of: match)
      if due > seconds { return due }
      reading = match + 60
    }
    return nil
  }

  /// The first instant after `seconds` at which clocks show a time that matches.
  private func nextShown(after seconds: Int, _ clock: LocalClock) -> Int? {
    var instant = seconds
    var reading = Self.minute(after: clock.reading(at: seconds))
    while let match = nextMatch(from: reading) {
      let offset = clock.offset(at: instant)
      let due = match - offset
      if due - instant > 2 * LocalClock.day {
        // Over a long wait there may be several shifts: go to two days before, and look from there.
        instant = due - 2 * LocalClock.day
        reading = Self.minute(after: clock.reading(at: instant))
      } else if clock.offset(at: due) == offset {
        return due
      } else {
        instant = clock.shift(after: instant, upTo: due)
        reading = Self.minute(after: clock.reading(at: instant) - 1)
      }
    }
    return nil
  }

  /// The first whole minute after a reading.
  private static func minute(after reading: Int) -> Int {
    (CalendarTime.floorDivide(reading, 60) + 1) * 60
  }

  /// The first reading from `start`, a whole minute, on that the fields match.
  private func nextMatch(from start: Int) -> Int? {
    let day = CalendarTime.floorDivide(start, LocalClock.day)
    let minuteOfDay = (start - day * LocalClock.day) / 60
    guard let first = nextDay(from: day) else { return nil }
    if first == day, let minute = nextTime(from: minuteOfDay) { return day * LocalClock.day + minute * 60 }
    guard let later = first == day ? nextDay(from: day + 1) : first, let minute = nextTime(from: 0) else { return nil }
    return later * LocalClock.day + minute * 60
  }

  /// The first minute of a day, from `start` on, that matches.
  private func nextTime(from start: Int) -> Int? {
    guard let hour = hours.first(from: start / 60) else { return nil }
    if hour == start / 60, let minute = minutes.first(from: start % 60) { return hour * 60 + minute }
    guard let later = hour == start / 60 ? hours.first(from: hour + 1) : hour, let minute = minutes.first(from: 0)
    else { return nil }
    return later * 60 + minute
  }

  /// The first day, counted from 1970-01-01, from `start` on that matches.
  ///
  /// The Gregorian calendar repeats after 400 years, weekdays included: what has not come by then never comes.
  private func nextDay(from start: Int) -> Int? {
    let date = CalendarTime.date(ofDay: start)
    var (year, month, day) = (date.year, date.month, date.day)
    while year <= date.year + 400 {
      guard let matching = months.first(from: month) else {
        (year, month, day) = (year + 1, 1, 1)
        continue
      }
      if matching != month { (month, day) = (matching, 1) }
      if let found = days.days(inMonth: month, year: year).first(from: day) {
        return CalendarTime.day(ofYear: year, month: month) + found - 1
      }
      (month, day) = (month + 1, 1)
    }
    return nil
  }
}
