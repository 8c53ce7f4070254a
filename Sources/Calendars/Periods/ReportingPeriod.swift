public import Diagnostics

/// A span of days that a report covers: a month, a quarter, the months from January on.
///
/// ```swift
/// let period = ReportingPeriod.month(2024, 5)
/// period.code                          // 2024-05
/// period.label(in: .chinese)           // 2024年5月
/// period.asOfLabel(in: .chinese)       // 2024年5月31日
/// ```
public struct ReportingPeriod: Hashable, Sendable {
  /// What the days make up.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A day.
    case day
    /// A week of ISO 8601, from Monday to Sunday.
    case week
    /// A month.
    case month
    /// A quarter of a year.
    case quarter
    /// Half a year.
    case half
    /// A year.
    case year
    /// Some months on end, as from January to May.
    case months
    /// Some quarters on end, as the first three.
    case quarters
  }

  /// What the days make up.
  public let kind: Kind
  /// The first day.
  public let first: CalendarDay
  /// The last day, which belongs to the period.
  public let last: CalendarDay

  init(_ kind: Kind, _ first: CalendarDay, _ last: CalendarDay) {
    self.kind = kind
    self.first = first
    self.last = last
  }

  /// A day.
  public static func day(_ day: CalendarDay) -> Self { Self(.day, day, day) }

  /// The week of ISO 8601 that a day lies in.
  public static func week(of day: CalendarDay) -> Self {
    let monday = day.adding(days: -((day.weekday + 6) % 7))
    return Self(.week, monday, monday.adding(days: 6))
  }

  /// A month; month 0 is December of the year before, and so on.
  public static func month(_ year: Int, _ month: Int) -> Self { span(.month, year, month, count: 1) }

  /// A quarter, from 1 to 4.
  public static func quarter(_ year: Int, _ quarter: Int) -> Self { span(.quarter, year, quarter * 3 - 2, count: 3) }

  /// Half a year: 1 or 2.
  public static func half(_ year: Int, _ half: Int) -> Self { span(.half, year, half * 6 - 5, count: 6) }

  /// A year.
  public static func year(_ year: Int) -> Self { span(.year, year, 1, count: 12) }

  /// The months from January to `month`.
  public static func months(_ year: Int, to month: Int) -> Self { span(.months, year, 1, count: month) }

  /// The quarters from the first to `quarter`.
  public static func quarters(_ year: Int, to quarter: Int) -> Self { span(.quarters, year, 1, count: quarter * 3) }

  static func span(_ kind: Kind, _ year: Int, _ month: Int, count: Int) -> Self {
    Self(
      kind, CalendarDay(year: year, month: month, day: 1), CalendarDay(year: year, month: month + count, day: 0))
  }

  /// How many months it has, if it is made of months.
  var monthCount: Int { (last.year - first.year) * 12 + last.month - first.month + 1 }

  /// The day up to which its figures count (截至): the last.
  public var asOf: CalendarDay { last }

  /// The day up to which its figures count in words: `2024年5月31日`.
  public func asOfLabel(in language: Language) -> String { PeriodWords(language).day(asOf) }

  /// The period before: of the same length, except that a running total from January has one month or quarter less,
  /// as in the issue before, and that of January follows the whole year before.
  public var previous: ReportingPeriod {
    switch kind {
    case .day: .day(first.adding(days: -1))
    case .week: .week(of: first.adding(days: -1))
    case .month, .quarter, .half, .year: Self.span(kind, first.year, first.month - monthCount, count: monthCount)
    case .months: previousTotal(unit: 1)
    case .quarters: previousTotal(unit: 3)
    }
  }

  private func previousTotal(unit: Int) -> ReportingPeriod {
    let isTotal = first.month == 1 && first.year == last.year
    guard isTotal else { return Self.span(kind, first.year, first.month - monthCount, count: monthCount) }
    return monthCount > unit
      ? Self.span(kind, first.year, 1, count: monthCount - unit) : Self.span(kind, first.year - 1, 1, count: 12)
  }

  /// The same period one year earlier. Of a 29 February it is the 28th, of a week 53 without counterpart week 52.
  public var sameLastYear: ReportingPeriod {
    switch kind {
    case .day:
      let isLeapDay = first.month == 2 && first.day == 29
      return .day(CalendarDay(year: first.year - 1, month: first.month, day: isLeapDay ? 28 : first.day))
    case .week:
      let (year, week) = isoWeek
      return .week(year - 1, min(week, Self.weeks(inYear: year - 1)))
    case .month, .quarter, .half, .year, .months, .quarters:
      return Self.span(kind, first.year - 1, first.month, count: monthCount)
    }
  }
}
