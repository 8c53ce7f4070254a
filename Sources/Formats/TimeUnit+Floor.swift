public import struct Foundation.TimeZone

extension TimeUnit {
  /// The beginning of the interval that an instant lies in; NaN for a number that is no time.
  public func floor(_ milliseconds: Double, zone: TimeZone) -> Double {
    guard milliseconds.magnitude <= CalendarTime.limit else { return .nan }
    let zone = isUTC ? .utc : zone
    let time = CalendarTime(milliseconds, zone: zone)
    let year = has(.year) ? stepped(time.year, .year) : 2012
    var result = CalendarTime(year: year)
    if has(.month) {
      result.month = stepped(time.month - 1, .month) + 1
    } else if has(.quarter) {
      result.month = 3 * stepped(time.quarter - 1, .quarter) + 1
    }
    result.day = day(of: time, inYear: year)
    if has(.hours) { result.hour = stepped(time.hour, .hours) }
    if has(.minutes) { result.minute = stepped(time.minute, .minutes) }
    if has(.seconds) { result.second = stepped(time.second, .seconds) }
    if has(.milliseconds) { result.millisecond = stepped(time.millisecond, .milliseconds) }
    return result.milliseconds(in: zone)
  }

  /// The end of the interval that begins at an instant.
  public func next(_ milliseconds: Double, zone: TimeZone) -> Double {
    offset(milliseconds, by: 1, zone: zone)
  }

  /// An instant moved by intervals of this unit.
  public func offset(_ milliseconds: Double, by intervals: Int, zone: TimeZone) -> Double {
    guard milliseconds.magnitude <= CalendarTime.limit else { return .nan }
    let zone = isUTC ? .utc : zone
    let count = min(max(intervals, -1_000_000), 1_000_000) * step
    return calendarStep.offset(milliseconds, by: count * (finest == .quarter ? 3 : 1), zone: zone)
  }

  /// What a bar covers whose middle lies `share` of the way through the interval from `start` to `end`: from as far
  /// through the interval before as through this one, as Vega-Lite draws it.
  public func rectangle(
    from start: Double, to end: Double, around share: Double, zone: TimeZone
  ) -> (start: Double, end: Double) {
    let before = offset(start, by: -1, zone: zone)
    let way = share + 0.5
    return (before + (start - before) * way, start + (end - start) * way)
  }

  /// How long one interval is in a year that begins with a Monday, 2001; `nil` for days of the week.
  public var duration: Double? {
    guard finest != .day else { return nil }
    let start = CalendarTime(year: 2001).milliseconds(in: .utc)
    return offset(start, by: 1, zone: .utc) - start
  }

  /// One of the finest part, as a rhythm of the calendar; months for quarters.
  private var calendarStep: CalendarStep {
    switch finest {
    case .year: CalendarStep(.year)
    case .quarter, .month: CalendarStep(.month)
    case .week: CalendarStep(.week)
    case .day, .dayofyear, .date: CalendarStep(.day)
    case .hours: CalendarStep(.hour)
    case .minutes: CalendarStep(.minute)
    case .seconds: CalendarStep(.second)
    case .milliseconds: CalendarStep(.millisecond)
    }
  }

  /// The part that the step counts.
  public var finest: Part { parts[parts.count - 1] }

  private func has(_ part: Part) -> Bool { parts.contains(part) }

  /// A number of a part cut to whole steps from `phase`, when it is the finest part.
  private func stepped(_ value: Int, _ part: Part, from phase: Int = 0) -> Int {
    guard step > 1, part == finest else { return value }
    return phase + step * CalendarTime.floorDivide(value - phase, step)
  }

  /// The day of the month, which may lie outside of the month: weeks and days of the year count from January 1.
  private func day(of time: CalendarTime, inYear year: Int) -> Int {
    if has(.date) && !has(.week) && !has(.day) { return stepped(time.day, .date, from: 1) }
    // What Sunday's distance makes of January 1: 0 for a Monday, …, 6 for a Sunday.
    let shift = (CalendarTime(year: year).weekday + 6) % 7
    if has(.week) {
      let week = (time.dayOfYear + 6 - time.weekday) / 7
      if has(.day) { return stepped(time.weekday + week * 7 - shift, .day, from: 1) }
      return stepped(week, .week, from: 1) * 7 - shift
    }
    if has(.day) { return stepped(time.weekday + 7 - shift, .day, from: 1) }
    if has(.dayofyear) { return stepped(time.dayOfYear, .dayofyear, from: 1) }
    return 1
  }
}
