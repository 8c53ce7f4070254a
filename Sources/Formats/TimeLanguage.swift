/// The words and patterns that times are printed with.
struct TimeLanguage {
  /// Sunday first.
  let weekdays: [String]
  /// Sunday first.
  let shortWeekdays: [String]
  /// January first.
  let months: [String]
  /// January first.
  let shortMonths: [String]
  /// Before noon and after.
  let periods: [String]
  /// What `%c`, `%x` and `%X` stand for.
  let dateAndTime: String
  let date: String
  let time: String

  /// The words of a language.
  static func of(_ language: FormatLanguage) -> TimeLanguage {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private static let english = TimeLanguage(
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortWeekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    periods: ["AM", "PM"], dateAndTime: "%x, %X", date: "%-m/%-d/%Y", time: "%-I:%M:%S %p")

  private static let chinese = TimeLanguage(
    weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    shortWeekdays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    shortMonths: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    periods: ["上午", "下午"], dateAndTime: "%x %X", date: "%Y年%-m月%-d日", time: "%H:%M:%S")
}
