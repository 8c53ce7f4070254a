public import Diagnostics

extension ReportingPeriod {
  /// The period in words, as an office writes it: `2024年5月`, `2024年第二季度`, `2024年上半年`, `2024年1—5月`.
  public func label(in language: Language) -> String {
    let words = PeriodWords(language)
    switch kind {
    case .day: return words.day(first)
    case .week: return words.week(self)
    case .month: return words.month(first)
    case .quarter: return words.quarter(first.year, quarter(of: first))
    case .half: return words.half(first.year, first.month == 1 ? 1 : 2)
    case .year: return words.year(first.year)
    case .months: return words.months(first, last)
    case .quarters: return words.quarters(self)
    }
  }
}
