import Diagnostics

/// One of the five fields of a cron expression.
enum CronField: Int, CaseIterable {
  case minute
  case hour
  case dayOfMonth
  case month
  case dayOfWeek

  /// The numbers that may be written; Sunday is both 0 and 7.
  var limits: ClosedRange<Int> {
    switch self {
    case .minute: 0...59
    case .hour: 0...23
    case .dayOfMonth: 1...31
    case .month: 1...12
    case .dayOfWeek: 0...7
    }
  }

  /// The numbers that a step counts through, and behind whose last the first comes again.
  var cycle: ClosedRange<Int> { self == .dayOfWeek ? 0...6 : limits }

  /// The names for the numbers from `limits.lowerBound` on, in upper case.
  var names: [String] {
    switch self {
    case .minute, .hour, .dayOfMonth: []
    case .month: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    case .dayOfWeek: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
    }
  }

  /// What the field is called in messages.
  var title: Wording {
    switch self {
    case .minute: Wording("分钟", en: "minute")
    case .hour: Wording("小时", en: "hour")
    case .dayOfMonth: Wording("日", en: "day of month")
    case .month: Wording("月", en: "month")
    case .dayOfWeek: Wording("星期", en: "day of week")
    }
  }
}
