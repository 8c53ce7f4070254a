/// The words and patterns that times are written with, as d3-time-format's locales have them.
public struct TimeLocale: Hashable, Sendable {
  /// Sunday first.
  public var weekdays: [String]
  /// Sunday first.
  public var shortWeekdays: [String]
  /// January first.
  public var months: [String]
  /// January first.
  public var shortMonths: [String]
  /// Before noon and after.
  public var periods: [String]
  /// What `%c` stands for; it may name `%x` and `%X`.
  public var dateAndTime: String
  /// What `%x` stands for.
  public var date: String
  /// What `%X` stands for.
  public var time: String
  /// Whose patterns times get that come without one: English ones are those of Vega, for words of any language.
  public var patterns: FormatLanguage

  /// A locale with these words.
  public init(
    weekdays: [String], shortWeekdays: [String], months: [String], shortMonths: [String], periods: [String],
    dateAndTime: String, date: String, time: String, patterns: FormatLanguage = .english
  ) {
    self.weekdays = weekdays
    self.shortWeekdays = shortWeekdays
    self.months = months
    self.shortMonths = shortMonths
    self.periods = periods
    self.dateAndTime = dateAndTime
    self.date = date
    self.time = time
    self.patterns = patterns
  }

  /// The words of a language.
  public static func of(_ language: FormatLanguage) -> TimeLocale {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// d3's own words.
  public static let english = TimeLocale(
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortWeekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    periods: ["AM", "PM"], dateAndTime: "%x, %X", date: "%-m/%-d/%Y", time: "%-I:%M:%S %p")

  /// Times as Chinese reports have them.
  public static let chinese = TimeLocale(
    weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    shortWeekdays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    shortMonths: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    periods: ["上午", "下午"], dateAndTime: "%x %X", date: "%Y年%-m月%-d日", time: "%H:%M:%S", patterns: .chinese)
}
