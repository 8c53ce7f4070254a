/// Which period a report covers, seen from the day on which it is due.
///
/// On the 5th of June, `previous-month` is May, and `year-to-previous-month` January to May.
public enum PeriodRule: String, Hashable, Sendable, CaseIterable {
  /// The day before.
  case previousDay = "previous-day"
  /// The day itself.
  case currentDay = "current-day"
  /// The week before, from Monday to Sunday.
  case previousWeek = "previous-week"
  /// The week of the day.
  case currentWeek = "current-week"
  /// The month before.
  case previousMonth = "previous-month"
  /// The month of the day.
  case currentMonth = "current-month"
  /// The quarter before.
  case previousQuarter = "previous-quarter"
  /// The quarter of the day.
  case currentQuarter = "current-quarter"
  /// The half-year before.
  case previousHalf = "previous-half-year"
  /// The half-year of the day.
  case currentHalf = "current-half-year"
  /// The year before.
  case previousYear = "previous-year"
  /// The year of the day.
  case currentYear = "current-year"
  /// January to the month before; in January, all months of the year before.
  case yearToPreviousMonth = "year-to-previous-month"
  /// January to the month of the day.
  case yearToCurrentMonth = "year-to-current-month"
  /// The first quarter to the one before; in the first quarter, all of the year before.
  case yearToPreviousQuarter = "year-to-previous-quarter"
  /// The first quarter to the one of the day.
  case yearToCurrentQuarter = "year-to-current-quarter"

  /// The period for a report that is due on a day.
  public func period(at day: CalendarDay) -> ReportingPeriod {
    let quarter = (day.month + 2) / 3
    switch self {
    case .previousDay: return ReportingPeriod.day(day).previous
    case .currentDay: return .day(day)
    case .previousWeek: return ReportingPeriod.week(of: day).previous
    case .currentWeek: return .week(of: day)
    case .previousMonth: return .month(day.year, day.month - 1)
    case .currentMonth: return .month(day.year, day.month)
    case .previousQuarter: return ReportingPeriod.quarter(day.year, quarter).previous
    case .currentQuarter: return .quarter(day.year, quarter)
    case .previousHalf: return ReportingPeriod.half(day.year, day.month <= 6 ? 1 : 2).previous
    case .currentHalf: return .half(day.year, day.month <= 6 ? 1 : 2)
    case .previousYear: return .year(day.year - 1)
    case .currentYear: return .year(day.year)
    case .yearToPreviousMonth: return ReportingPeriod.months(day.year, to: day.month).previous
    case .yearToCurrentMonth: return .months(day.year, to: day.month)
    case .yearToPreviousQuarter: return ReportingPeriod.quarters(day.year, to: quarter).previous
    case .yearToCurrentQuarter: return .quarters(day.year, to: quarter)
    }
  }
}
