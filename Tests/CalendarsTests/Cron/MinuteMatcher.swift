import Foundation

@testable import Calendars

/// Finds the times of a cron expression by asking of each minute of each day whether it matches.
///
/// Shares nothing with the calculator: it keeps the items as text and tests numbers against them one by one.
struct MinuteMatcher {
  private let fields: [String]
  private let isElapsing: Bool
  private let minutesOfDay: [Int]

  init(_ expression: String) {
    fields = expression.uppercased().split(separator: " ").map(String.init)
    isElapsing = fields[1].hasPrefix("*")
    let (minuteField, hourField) = (fields[0], fields[1])
    let minutes = (0...59).filter { Self.list(minuteField, has: $0, end: 59) }
    let hours = (0...23).filter { Self.list(hourField, has: $0, end: 23) }
    minutesOfDay = hours.flatMap { hour in minutes.map { hour * 60 + $0 } }
  }

  /// The readings of clocks, in minutes since 1970-01-01, that match.
  func readings(days: ClosedRange<Int>) -> MatchingReadings {
    var readings: [Int] = []
    for day in days where matches(CalendarDay(number: day)) {
      for minute in minutesOfDay { readings.append(day * 1440 + minute) }
    }
    return MatchingReadings(readings: readings, isElapsing: isElapsing)
  }

  // MARK: - Days

  private func matches(_ day: CalendarDay) -> Bool {
    guard Self.list(fields[3], has: day.month, end: 12, names: Self.months, first: 1) else { return false }
    let (free, dayField, weekdayField) = (["*", "?"], fields[2], fields[4])
    let byMonth = dayField.split(separator: ",").contains { Self.monthDay(String($0), day) }
    let byWeek = weekdayField.split(separator: ",").contains { Self.weekday(String($0), day) }
    if free.contains(dayField) { return free.contains(weekdayField) || byWeek }
    return free.contains(weekdayField) ? byMonth : byMonth || byWeek
  }

  private static let months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(separator: " ").map(String.init)
  private static let weekdays = "SUN MON TUE WED THU FRI SAT".split(separator: " ").map(String.init)

  private static func monthDay(_ item: String, _ day: CalendarDay) -> Bool {
    let last = CalendarDay(year: day.year, month: day.month + 1, day: 0).day
    switch item {
    case "L": return day.day == last
    case "LW":
      return (1...5).contains(day.weekday)
        && (day.day..<last).allSatisfy { later in
          [0, 6].contains(CalendarDay(year: day.year, month: day.month, day: later + 1).weekday)
        }
    default: break
    }
    if item.hasPrefix("L-"), let back = Int(item.dropFirst(2)) { return day.day == last - back }
    if item.hasSuffix("W"), let wanted = Int(item.dropLast()) {
      // Of all weekdays of the month, the one with the smallest distance; there is never a tie.
      let weekdays = (1...last).filter {
        (1...5).contains(CalendarDay(year: day.year, month: day.month, day: $0).weekday)
      }
      return weekdays.min { abs($0 - wanted) < abs($1 - wanted) } == day.day
    }
    return list(item, has: day.day, end: 31, first: 1)
  }

  private static func weekday(_ item: String, _ day: CalendarDay) -> Bool {
    let parts = item.split(separator: "#").map(String.init)
    if parts.count == 2 { return list(parts[0], day: day) && (day.day - 1) / 7 + 1 == Int(parts[1]) }
    if item.hasSuffix("L") {
      return list(String(item.dropLast()), day: day) && day.adding(days: 7).month != day.month
    }
    return list(item, day: day)
  }

  private static func list(_ text: String, day: CalendarDay) -> Bool {
    // Sunday is asked for as 0 and as 7, since `5-7` ends with it.
    list(text, has: day.weekday, end: 6, names: weekdays) || day.weekday == 0 && list(text, has: 7, end: 6)
  }

  // MARK: - Numbers

  private static func list(_ text: String, has number: Int, end: Int, names: [String] = [], first: Int = 0) -> Bool {
    text.split(separator: ",").contains { item in
      let parts = item.split(separator: "/").map(String.init)
      let step = parts.count == 2 ? Int(parts[1]) ?? 0 : 1
      if parts[0] == "*" || parts[0] == "?" { return number <= end && (number - first) % step == 0 }
      let bounds = parts[0].split(separator: "-").map { bound in
        Int(bound) ?? names.firstIndex(of: String(bound)).map { $0 + first } ?? -1
      }
      let last = bounds.count == 2 ? bounds[1] : parts.count == 2 ? end : bounds[0]
      return number >= bounds[0] && number <= last && (number - bounds[0]) % step == 0
    }
  }
}
