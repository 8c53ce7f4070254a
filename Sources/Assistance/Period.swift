public import Diagnostics
import Formats
import Foundation

/// The time that a figure or a pairing covers, as far as it is known; both ends belong to it.
public struct Period: Hashable, Sendable {
  /// First day, in milliseconds since 1970 UTC; `nil` when unknown.
  public let from: Double?
  /// Last day, in milliseconds since 1970 UTC; `nil` when unknown or open.
  public let to: Double?

  /// The years that it touches, when both ends are known.
  public var years: ClosedRange<Int>? {
    guard let from, let to, from <= to else { return nil }
    return Day(from).year...Day(to).year
  }

  /// Whether it holds a day; an unknown or open end holds everything.
  public func contains(_ day: Double) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  /// Whether it ends before it begins.
  var isReversed: Bool {
    guard let from, let to else { return false }
    return to < from
  }

  /// Its first and last day, when both are known.
  var days: ClosedRange<Double>? {
    guard let from, let to, from <= to else { return nil }
    return from...to
  }

  /// Whether it is as long as another one: to three days, since months and years have 28 to 31 and 365 or 366.
  func isAsLong(as other: Period) -> Bool {
    guard let days, let others = other.days else { return false }
    let lengths = [days, others].map { $0.upperBound - $0.lowerBound }
    return abs(lengths[0] - lengths[1]) <= 3 * Day.milliseconds
  }

  /// How many years it covers, when both ends are known: whole months as twelfths, other days as parts of 365.
  public var lengthInYears: Double? {
    guard let from, let to, from <= to else { return nil }
    let (start, end) = (Day(from), Day(to))
    if start.isMonthStart && end.isMonthEnd {
      return Double((end.year - start.year) * 12 + end.month - start.month + 1) / 12
    }
    return ((to - from) / Day.milliseconds + 1) / 365
  }

  /// The period in the words of office reports, with no more precision than its ends have.
  ///
  /// A first of January to a last of December are whole years; a first to a last of a month are whole months.
  /// `2020年` · `2021—2023年` · `2021年6月—2022年9月` · `截至2022年9月底` · `2021年6月起`.
  public func text(in language: Language) -> String {
    switch (from.map(Day.init), to.map(Day.init)) {
    case (nil, nil): ""
    case (let start?, nil): start.since(in: language)
    case (nil, let end?): end.until(in: language)
    case (let start?, let end?): Self.span(start, end, in: language)
    }
  }

  private static func span(_ start: Day, _ end: Day, in language: Language) -> String {
    let chinese = language == .chinese
    if start.isYearStart && end.isYearEnd {
      if start.year == end.year { return chinese ? "\(start.year)年" : "\(start.year)" }
      return chinese ? "\(start.year)—\(end.year)年" : "\(start.year)–\(end.year)"
    }
    if start == end { return start.text(in: language) }
    if start.isMonthStart && end.isMonthEnd {
      if start.year == end.year && start.month == end.month { return start.monthText(in: language) }
      return start.monthText(in: language) + (chinese ? "—" : " – ") + end.monthText(in: language)
    }
    return start.text(in: language) + (chinese ? "—" : " – ") + end.text(in: language)
  }
}

/// A day of the proleptic Gregorian calendar.
struct Day: Hashable {
  /// How long a day is.
  static let milliseconds = 86_400_000.0

  let year: Int
  let month: Int
  let day: Int

  /// The day that holds this moment, in UTC.
  init(_ milliseconds: Double) {
    let time = CalendarTime(milliseconds, zone: .utc)
    (year, month, day) = (time.year, time.month, time.day)
  }

  /// `2021-04-01`.
  static func iso(_ milliseconds: Double) -> String {
    let day = Day(milliseconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.year)-\(two(day.month))-\(two(day.day))"
  }

  var isYearStart: Bool { month == 1 && day == 1 }
  var isYearEnd: Bool { month == 12 && day == 31 }
  var isMonthStart: Bool { day == 1 }
  var isMonthEnd: Bool { day == Self.length(ofMonth: month, year: year) }

  static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : ([4, 6, 9, 11].contains(month) ? 30 : 31)
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  func text(in language: Language) -> String {
    language == .chinese ? "\(year)年\(month)月\(day)日" : "\(day) \(Self.englishMonths[month - 1]) \(year)"
  }

  func monthText(in language: Language) -> String {
    language == .chinese ? "\(year)年\(month)月" : "\(Self.englishMonths[month - 1]) \(year)"
  }

  /// The year when the day is its first, otherwise the month.
  func monthOrYear(in language: Language) -> String {
    isYearStart ? (language == .chinese ? "\(year)年" : "\(year)") : monthText(in: language)
  }

  /// The beginning of something that goes on.
  func since(in language: Language) -> String {
    let chinese = language == .chinese
    if isYearStart { return chinese ? "\(year)年起" : "since \(year)" }
    if isMonthStart { return chinese ? "\(monthText(in: language))起" : "since \(monthText(in: language))" }
    return chinese ? "\(text(in: language))起" : "since \(text(in: language))"
  }

  /// The end of something whose beginning is unknown.
  func until(in language: Language) -> String {
    let chinese = language == .chinese
    if isYearEnd { return chinese ? "截至\(year)年底" : "to the end of \(year)" }
    if isMonthEnd { return chinese ? "截至\(monthText(in: language))底" : "to the end of \(monthText(in: language))" }
    return chinese ? "截至\(text(in: language))" : "to \(text(in: language))"
  }
}
