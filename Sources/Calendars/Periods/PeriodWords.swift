import Diagnostics

/// The words for periods in one language.
struct PeriodWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let ordinals = ["一", "二", "三", "四"]

  func year(_ year: Int) -> String {
    Wording("\(year)年", en: "\(year)").text(in: language)
  }

  func month(_ day: CalendarDay) -> String {
    Wording("\(day.year)年\(day.month)月", en: "\(Self.months[day.month - 1]) \(day.year)").text(in: language)
  }

  func day(_ day: CalendarDay) -> String {
    Wording("\(day.year)年\(day.month)月\(day.day)日", en: "\(day.day) \(Self.months[day.month - 1]) \(day.year)")
      .text(in: language)
  }

  func quarter(_ year: Int, _ quarter: Int) -> String {
    Wording(
      "\(year)年第\(Self.ordinals[quarter - 1])季度",
      en: "\(["first", "second", "third", "fourth"][quarter - 1]) quarter of \(year)"
    ).text(in: language)
  }

  func half(_ year: Int, _ half: Int) -> String {
    Wording("\(year)年\(half == 1 ? "上" : "下")半年", en: "\(half == 1 ? "first" : "second") half of \(year)").text(
      in: language)
  }

  /// `2024年1—5月`; both years are named when they differ.
  func months(_ first: CalendarDay, _ last: CalendarDay) -> String {
    guard (first.year, first.month) != (last.year, last.month) else { return month(first) }
    guard first.year == last.year else { return "\(month(first))\(dash)\(month(last))" }
    return Wording(
      "\(first.year)年\(first.month)—\(last.month)月",
      en: "\(Self.months[first.month - 1])–\(Self.months[last.month - 1]) \(first.year)"
    ).text(in: language)
  }

  /// From the first quarter on: 第一季度, 上半年, 前三季度, and the year.
  func quarters(_ period: ReportingPeriod) -> String {
    let year = period.first.year
    let (first, last) = (period.quarter(of: period.first), period.quarter(of: period.last))
    guard year == period.last.year else {
      return "\(quarter(year, first))\(dash)\(quarter(period.last.year, last))"
    }
    switch (first, last) {
    case (1, 4): return self.year(year)
    case (1, 2): return half(year, 1)
    case (1, 3): return Wording("\(year)年前三季度", en: "first three quarters of \(year)").text(in: language)
    case (last, last): return quarter(year, first)
    default:
      let (from, to) = (Self.ordinals[first - 1], Self.ordinals[last - 1])
      return Wording("\(year)年第\(from)至\(to)季度", en: "quarters \(first) to \(last) of \(year)").text(in: language)
    }
  }

  /// `2024年第23周（6月3日—9日）`: of the days, only what differs from the words before.
  func week(_ period: ReportingPeriod) -> String {
    let (year, week) = period.isoWeek
    let days = span(period.first, period.last, known: year)
    return Wording("\(year)年第\(week)周（\(days)）", en: "week \(week) of \(year) (\(days))").text(in: language)
  }

  private func span(_ first: CalendarDay, _ last: CalendarDay, known year: Int) -> String {
    if first.year != last.year || first.year != year { return "\(day(first))\(dash)\(day(last))" }
    let isOneMonth = first.month == last.month
    switch language {
    case .chinese:
      return "\(first.month)月\(first.day)日—\(isOneMonth ? "" : "\(last.month)月")\(last.day)日"
    case .english:
      let month = Self.months[last.month - 1]
      return isOneMonth
        ? "\(first.day)–\(last.day) \(month)" : "\(first.day) \(Self.months[first.month - 1]) – \(last.day) \(month)"
    }
  }

  /// Between two dates of several words each.
  private var dash: String { Wording("—", en: " – ").text(in: language) }
}
