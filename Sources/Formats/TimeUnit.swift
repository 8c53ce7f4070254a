/// A Vega-Lite time unit: which parts of a time count, such as `yearmonth`, `utchours` or `binnedyearquarter`.
///
/// A unit without a year puts every time into 2012, as Vega does, so that January of all years is one value.
public struct TimeUnit: Hashable, Sendable {
  /// A part of a time, from coarse to fine.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The year.
    case year
    /// A quarter of a year.
    case quarter
    /// The month.
    case month
    /// The week from Sunday; week 1 begins with the first Sunday.
    case week
    /// The day of the week.
    case day
    /// The day of the year.
    case dayofyear
    /// The day of the month.
    case date
    /// The hour.
    case hours
    /// The minute.
    case minutes
    /// The second.
    case seconds
    /// The millisecond.
    case milliseconds
  }

  /// The parts that count, from coarse to fine; never empty.
  public let parts: [Part]
  /// Whether clocks of universal time count.
  public let isUTC: Bool
  /// Whether the data is cut already.
  public let isBinned: Bool
  /// How many of the finest part make one interval, from 1.
  public let step: Int

  /// Reads a name such as `yearmonth`, with the prefixes `binned` and `utc` (in this order); `nil` when Vega-Lite has
  /// no such unit.
  public init?(_ name: String, step: Int = 1) {
    var rest = Substring(name)
    let isBinned = Self.take("binned", from: &rest)
    let isUTC = Self.take("utc", from: &rest)
    var parts: [Part] = []
    while !rest.isEmpty {
      // `dayofyear` begins with `day`: the longest name counts.
      let found = Part.allCases.filter { rest.hasPrefix($0.rawValue) }.max { $0.rawValue.count < $1.rawValue.count }
      guard let found else { return nil }
      parts.append(found)
      rest.removeFirst(found.rawValue.count)
    }
    self.init(parts: parts, isUTC: isUTC, isBinned: isBinned, step: step)
  }

  /// A unit of these parts; `nil` when Vega-Lite has no such unit, or the step is below 1.
  public init?(parts: [Part], isUTC: Bool = false, isBinned: Bool = false, step: Int = 1) {
    let name = parts.map(\.rawValue).joined()
    guard Self.combinations.contains(name), step >= 1 else { return nil }
    if isBinned, parts.first != .year { return nil }
    self.parts = parts
    self.isUTC = isUTC
    self.isBinned = isBinned
    self.step = min(step, 1_000_000)
  }

  /// How Vega-Lite writes it.
  public var name: String {
    (isBinned ? "binned" : "") + (isUTC ? "utc" : "") + parts.map(\.rawValue).joined()
  }

  /// All names, without and with prefixes.
  public static let allNames: [String] =
    ["", "utc"].flatMap { prefix in combinations.map { prefix + $0 } }
    + ["binned", "binnedutc"].flatMap { prefix in
      combinations.filter { $0.hasPrefix("year") }.map { prefix + $0 }
    }

  private static let combinations: [String] = [
    "year", "quarter", "month", "week", "day", "dayofyear", "date", "hours", "minutes", "seconds", "milliseconds",
    "yearquarter", "yearquartermonth", "yearmonth", "yearmonthdate", "yearmonthdatehours",
    "yearmonthdatehoursminutes", "yearmonthdatehoursminutesseconds", "yearweek", "yearweekday", "yearweekdayhours",
    "yearweekdayhoursminutes", "yearweekdayhoursminutesseconds", "yeardayofyear", "quartermonth", "monthdate",
    "monthdatehours", "monthdatehoursminutes", "monthdatehoursminutesseconds", "weekday", "weekdayhours",
    "weekdayhoursminutes", "weekdayhoursminutesseconds", "dayhours", "dayhoursminutes", "dayhoursminutesseconds",
    "hoursminutes", "hoursminutesseconds", "minutesseconds", "secondsmilliseconds",
  ]

  private static func take(_ prefix: String, from rest: inout Substring) -> Bool {
    guard rest.hasPrefix(prefix) else { return false }
    rest.removeFirst(prefix.count)
    return true
  }
}
