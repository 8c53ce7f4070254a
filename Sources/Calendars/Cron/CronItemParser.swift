import Diagnostics

/// Reads one item of the list in a field of a cron expression.
struct CronItemParser {
  let field: CronField
  let item: String
  let location: SourceLocation?

  /// What an item stands for.
  enum Meaning {
    /// These numbers; Sunday is 0.
    case numbers(NumberSet)
    /// A day that depends on the month.
    case monthDay(CronDays.MonthDay)
    /// Weekdays at one place in the month.
    case weekdays([CronDays.WeekDay])
  }

  /// Reads the item.
  func meaning() throws(Failure) -> Meaning {
    if item.isEmpty {
      throw failure(
        Wording("cron 的\(field.title.chinese)列表中有空项", en: "the list for the \(field.title.english) has an empty item"))
    }
    let parts = item.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let step = parts.count == 2 ? try step(parts[1]) : nil
    if step == nil, let special = try special() { return special }
    return .numbers(numbers(try range(parts[0], hasStep: step != nil), step: step ?? 1))
  }

  // MARK: - Numbers

  /// The first and last number; a last one below the first lies behind the end of the cycle.
  private func range(_ text: String, hasStep: Bool) throws(Failure) -> (first: Int, last: Int) {
    let cycle = field.cycle
    if text == "*" || (text == "?" && acceptsQuestionMark) { return (cycle.lowerBound, cycle.upperBound) }
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let first = try value(ends[0])
    // Sunday begins the week in `7`, `7-2` and `7-7`, and ends it in `5-7`.
    let start = isWeekday && first == 7 ? 0 : first
    if ends.count == 1 { return (start, hasStep ? cycle.upperBound : start) }
    // The last day of any month lies within the 31 that are counted.
    let last = field == .dayOfMonth && ends[1].uppercased() == "L" ? 31 : try value(ends[1])
    return (start, first == 7 && last == 7 && isWeekday ? 0 : last)
  }

  private func numbers(_ range: (first: Int, last: Int), step: Int) -> NumberSet {
    let cycle = field.cycle
    let last = range.last < range.first ? range.last + cycle.count : range.last
    var numbers = NumberSet()
    for number in stride(from: range.first, through: last, by: step) {
      numbers.insert((number - cycle.lowerBound) % cycle.count + cycle.lowerBound)
    }
    return numbers
  }

  private func step(_ text: String) throws(Failure) -> Int {
    let count = field.cycle.count
    if let step = number(text), (1...count).contains(step) { return step }
    throw failure(
      Wording(
        "cron 的\(field.title.chinese)步长 `\(text)` 应在 1 到 \(count) 之间",
        en: "the step `\(text)` of the \(field.title.english) must be between 1 and \(count)"))
  }

  /// A number or a name within the limits.
  private func value(_ text: String) throws(Failure) -> Int {
    if let index = field.names.firstIndex(of: text.uppercased()) { return field.limits.lowerBound + index }
    let (low, high) = (field.limits.lowerBound, field.limits.upperBound)
    guard let number = number(text) else { throw unreadable(text.isEmpty ? item : text) }
    guard field.limits.contains(number) else {
      throw failure(
        Wording(
          "cron 的\(field.title.chinese) `\(text)` 应在 \(low) 到 \(high) 之间",
          en: "the \(field.title.english) `\(text)` must be between \(low) and \(high)"))
    }
    return number
  }

  /// Digits only: no sign, and not so many that they overflow.
  private func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text) ?? .max
  }

  private func unreadable(_ text: String) -> Failure {
    let (low, high) = (field.limits.lowerBound, field.limits.upperBound)
    let hint: Wording? =
      if text == "?" {
        Wording("写 `*`", en: "write `*`")
      } else if !field.names.isEmpty, text.contains(where: \.isLetter) {
        suggestion(for: text, among: field.names)
      } else {
        Wording("可用 \(low) 到 \(high) 的数字", en: "use numbers from \(low) to \(high)")
      }
    return failure(
      Wording(
        "cron 的\(field.title.chinese)不能是 `\(text)`", en: "the \(field.title.english) cannot be `\(text)`"),
      hint: hint)
  }

  private func failure(_ message: Wording, hint: Wording? = nil) -> Failure {
    Failure(message, at: location, hint: hint)
  }

  // MARK: - Days that depend on the month

  private var isWeekday: Bool { field == .dayOfWeek }
  private var acceptsQuestionMark: Bool { field == .dayOfMonth || field == .dayOfWeek }

  private func special() throws(Failure) -> Meaning? {
    switch field {
    case .dayOfMonth: try monthDay(item.uppercased()).map { .monthDay($0) }
    case .dayOfWeek: try weekday(item.uppercased()).map { .weekdays($0) }
    case .minute, .hour, .month: nil
    }
  }

  /// `L`, `L-3`, `LW`, `L-3W`, `15W`, `W15`.
  private func monthDay(_ text: String) throws(Failure) -> CronDays.MonthDay? {
    let isNearest = text.hasSuffix("W") || text.hasPrefix("W")
    let day = !isNearest ? text : String(text.hasSuffix("W") ? text.dropLast() : text.dropFirst())
    if day == "L" { return isNearest ? .weekdayNearestFromLast(0) : .fromLast(0) }
    if day.hasPrefix("L-") {
      guard let back = number(String(day.dropFirst(2))), (1...30).contains(back) else {
        throw failure(
          Wording(
            "cron 的日 `\(item)`：`L-` 后应是 1 到 30",
            en: "the day of month `\(item)`: a number from 1 to 30 must follow `L-`"))
      }
      return isNearest ? .weekdayNearestFromLast(back) : .fromLast(back)
    }
    guard isNearest, number(day) != nil else { return nil }
    return .weekdayNearest(to: try value(day))
  }

  /// `5L`, `FRIL`, `L5`, `5#3`, `FRI#3`, `MON-FRI#1`.
  private func weekday(_ text: String) throws(Failure) -> [CronDays.WeekDay]? {
    if let mark = text.firstIndex(of: "#") {
      let days = numbers(try range(String(text[..<mark]), hasStep: false), step: 1)
      guard let n = number(String(text[text.index(after: mark)...])), (1...5).contains(n) else {
        throw failure(
          Wording(
            "cron 的星期 `\(item)`：`#` 后应是 1 到 5", en: "the day of week `\(item)`: a number from 1 to 5 must follow `#`"))
      }
      return (0...6).filter { days.contains($0) }.map { .nth($0, n) }
    }
    if text == "L" {
      throw failure(
        Wording("cron 的星期不能只写 `L`", en: "the day of week cannot be `L` alone"),
        hint: Wording("写明星期几，如 `FRIL` 或 `5L`", en: "name the weekday, as in `FRIL` or `5L`"))
    }
    if text.hasSuffix("L") { return [.last(try value(String(text.dropLast())) % 7)] }
    if text.hasPrefix("L") { return [.last(try value(String(text.dropFirst())) % 7)] }
    return nil
  }
}
