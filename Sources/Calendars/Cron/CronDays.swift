import Formats

/// The days that a cron expression names by its fields for the day of the month and of the week.
///
/// When both fields are restricted, a day that either of them names is taken, as in Vixie's cron.
struct CronDays: Hashable, Sendable {
  /// A day of the month that depends on the month.
  enum MonthDay: Hashable, Sendable {
    /// So many days before the last: `L` is 0, `L-3` is 3.
    case fromLast(Int)
    /// The Monday to Friday nearest to a day, within the month: `15W`.
    case weekdayNearest(to: Int)
    /// The same for a day counted from the last: `LW` is 0.
    case weekdayNearestFromLast(Int)
  }

  /// A day of the week at one place in the month.
  enum WeekDay: Hashable, Sendable {
    /// The last one of the month: `5L`.
    case last(Int)
    /// The n-th one of the month: `5#3`.
    case nth(Int, Int)
  }

  /// Whether the field for the day of the month names days, and is not `*`.
  var restrictsMonthDays = false
  /// Whether the field for the day of the week names days, and is not `*`.
  var restrictsWeekdays = false
  var monthDays = NumberSet()
  var monthDayRules: [MonthDay] = []
  var weekdays = NumberSet()
  var weekdayRules: [WeekDay] = []

  /// The days of a month, from 1.
  func days(inMonth month: Int, year: Int) -> NumberSet {
    let count = CalendarTime.daysInMonth(month, year: year)
    // 1970-01-01 was a Thursday.
    let firstWeekday = CalendarTime.modulo(CalendarTime.day(ofYear: year, month: month) + 4, 7)
    switch (restrictsMonthDays, restrictsWeekdays) {
    case (true, true): return byMonth(count, firstWeekday).union(byWeek(count, firstWeekday))
    case (true, false): return byMonth(count, firstWeekday)
    case (false, true): return byWeek(count, firstWeekday)
    case (false, false):
      var all = NumberSet()
      for day in 1...count { all.insert(day) }
      return all
    }
  }

  private func byMonth(_ count: Int, _ firstWeekday: Int) -> NumberSet {
    var days = NumberSet()
    for day in 1...count where monthDays.contains(day) { days.insert(day) }
    for rule in monthDayRules {
      let day =
        switch rule {
        case .fromLast(let back): count - back
        case .weekdayNearest(let day): nearestWeekday(to: day, count, firstWeekday)
        case .weekdayNearestFromLast(let back): nearestWeekday(to: count - back, count, firstWeekday)
        }
      if (1...count).contains(day) { days.insert(day) }
    }
    return days
  }

  private func byWeek(_ count: Int, _ firstWeekday: Int) -> NumberSet {
    var days = NumberSet()
    for day in 1...count where weekdays.contains((firstWeekday + day - 1) % 7) { days.insert(day) }
    for rule in weekdayRules {
      switch rule {
      case .last(let weekday):
        days.insert(count - (firstWeekday + count - 1 - weekday + 7) % 7)
      case .nth(let weekday, let n):
        let day = 1 + (weekday - firstWeekday + 7) % 7 + 7 * (n - 1)
        if day <= count { days.insert(day) }
      }
    }
    return days
  }

  /// Saturday goes to Friday and Sunday to Monday, but never into another month; nearest to a day behind the end of the
  /// month is its last.
  private func nearestWeekday(to day: Int, _ count: Int, _ firstWeekday: Int) -> Int {
    guard day >= 1 else { return day }
    let day = min(day, count)
    switch (firstWeekday + day - 1) % 7 {
    case 6: return day == 1 ? 3 : day - 1
    case 0: return day == count ? day - 2 : day + 1
    default: return day
    }
  }
}
