extension ReportingPeriod {
  /// A week of ISO 8601: the first week of a year is the one with 4 January in it.
  public static func week(_ year: Int, _ week: Int) -> Self {
    .week(of: CalendarDay(year: year, month: 1, day: 4).adding(days: 7 * (week - 1)))
  }

  /// The year and number of the week that the first day lies in; the year is that of the week's Thursday.
  var isoWeek: (year: Int, week: Int) {
    let thursday = Self.week(of: first).first.adding(days: 3)
    let newYear = CalendarDay(year: thursday.year, month: 1, day: 1)
    return (thursday.year, (thursday.number - newYear.number) / 7 + 1)
  }

  /// 52 or 53: 28 December always lies in the last week.
  static func weeks(inYear year: Int) -> Int {
    week(of: CalendarDay(year: year, month: 12, day: 28)).isoWeek.week
  }
}
