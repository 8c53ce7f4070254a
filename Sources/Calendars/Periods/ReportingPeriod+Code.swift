extension ReportingPeriod {
  /// The period that a code names, as a data column or a command line has it; `nil` for anything else.
  ///
  /// | code                 | period                            |
  /// |----------------------|-----------------------------------|
  /// | `2024-05-31`         | a day                             |
  /// | `2024-W23`           | a week of ISO 8601                |
  /// | `2024-05`            | a month                           |
  /// | `2024-Q2`            | a quarter                         |
  /// | `2024-H1`            | half a year                       |
  /// | `2024`               | a year                            |
  /// | `2024-01..2024-05`   | months, the first not after the last |
  /// | `2024-Q1..2024-Q3`   | quarters, likewise                |
  public init?(code: String) {
    if let dots = code.firstRange(of: "..") {
      guard let start = Self(code: String(code[..<dots.lowerBound])),
        let end = Self(code: String(code[dots.upperBound...])), start.kind == end.kind, start.first <= end.first
      else { return nil }
      switch start.kind {
      case .month: self.init(.months, start.first, end.last)
      case .quarter: self.init(.quarters, start.first, end.last)
      case .day, .week, .half, .year, .months, .quarters: return nil
      }
      return
    }
    if let day = CalendarDay(code) {
      self = .day(day)
      return
    }
    guard let period = Self.simple(code) else { return nil }
    self = period
  }

  /// A year, or a part of a year.
  private static func simple(_ code: String) -> Self? {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = number(parts[0], digits: 4) else { return nil }
    if parts.count == 1 { return .year(year) }
    guard parts.count == 2, let letter = parts[1].first else { return nil }
    let rest = parts[1].dropFirst()
    switch letter {
    case "W": return number(rest, digits: 2, in: 1...weeks(inYear: year)).map { week(year, $0) }
    case "Q": return number(rest, digits: 1, in: 1...4).map { quarter(year, $0) }
    case "H": return number(rest, digits: 1, in: 1...2).map { half(year, $0) }
    default: return number(parts[1], digits: 2, in: 1...12).map { month(year, $0) }
    }
  }

  private static func number(_ text: Substring, digits: Int, in range: ClosedRange<Int> = 0...9999) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }

  /// The code, which `init(code:)` reads back as the same period.
  public var code: String {
    let year = String(first.text.prefix(4))
    switch kind {
    case .day: return first.text
    case .week:
      let (year, week) = isoWeek
      return "\(CalendarDay(year: year, month: 1, day: 1).text.prefix(4))-W\(week < 10 ? "0" : "")\(week)"
    case .month: return String(first.text.prefix(7))
    case .quarter: return "\(year)-Q\(quarter(of: first))"
    case .half: return "\(year)-H\(first.month == 1 ? 1 : 2)"
    case .year: return year
    case .months: return "\(first.text.prefix(7))..\(last.text.prefix(7))"
    case .quarters: return "\(year)-Q\(quarter(of: first))..\(last.text.prefix(4))-Q\(quarter(of: last))"
    }
  }

  func quarter(of day: CalendarDay) -> Int { (day.month + 2) / 3 }
}
