import Formats

extension CalendarDay {
  /// The day that is `number` days after 1970-01-01.
  init(number: Int) {
    let date = CalendarTime.date(ofDay: number)
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// Days since 1970-01-01.
  var number: Int { CalendarTime.day(ofYear: year, month: month) + day - 1 }
}
