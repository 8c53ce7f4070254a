import Diagnostics

/// Splits a cron expression into its fields and reads them.
struct CronParser {
  let location: SourceLocation?

  /// What the five fields say.
  struct Fields {
    var minutes = NumberSet()
    var hours = NumberSet()
    var months = NumberSet()
    var days = CronDays()
    var isElapsing = false
  }

  /// Reads all fields and reports the problems of all.
  func fields(of text: String) throws(Failure) -> Fields {
    let words = try words(of: text)
    var fields = Fields()
    var problems: [Diagnostic] = []
    for (field, word) in zip(CronField.allCases, words) {
      for item in word.split(separator: ",", omittingEmptySubsequences: false) {
        do {
          let meaning = try CronItemParser(field: field, item: String(item), location: location).meaning()
          fields.add(meaning, of: field)
        } catch {
          problems += error.diagnostics
        }
      }
      fields.note(word, of: field)
    }
    if !problems.isEmpty { throw Failure(problems) }
    return fields
  }

  /// The five words, with a shorthand written out.
  private func words(of text: String) throws(Failure) -> [String] {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if let first = words.first, first.hasPrefix("@") {
      guard words.count == 1, let shorthand = CronShorthand(rawValue: first.lowercased()) else {
        throw Failure(
          Wording("未知的 cron 简写 `\(text)`", en: "unknown cron shorthand `\(text)`"), at: location,
          hint: suggestion(for: text, among: CronShorthand.allCases.map(\.rawValue)))
      }
      words = shorthand.fields.split(separator: " ").map(String.init)
    }
    switch words.count {
    case 5: return words
    case 6, 7: throw tooMany(words)
    default:
      throw Failure(
        Wording("cron 应有 5 个字段，`\(text)` 有 \(words.count) 个", en: "cron has 5 fields, `\(text)` has \(words.count)"),
        at: location,
        hint: Wording("依次是：分 时 日 月 星期，如 `0 8 5 * *`", en: "they are: minute hour day month weekday, as in `0 8 5 * *`"))
    }
  }

  /// Six fields are those of libraries that begin with seconds, seven end with the year, too.
  private func tooMany(_ words: [String]) -> Failure {
    let five = words.dropFirst().prefix(5).joined(separator: " ")
    return Failure(
      words.count == 6
        ? Wording("cron 不支持秒：应有 5 个字段，却有 6 个", en: "seconds are not supported: cron has 5 fields, found 6")
        : Wording("cron 不支持秒和年：应有 5 个字段，却有 7 个", en: "seconds and years are not supported: cron has 5 fields, found 7"),
      at: location, hint: Wording("是否要写 `\(five)`？", en: "did you mean `\(five)`?"))
  }
}

extension CronParser.Fields {
  /// Adds one item of a field's list.
  mutating func add(_ meaning: CronItemParser.Meaning, of field: CronField) {
    switch meaning {
    case .numbers(let numbers):
      switch field {
      case .minute: minutes = minutes.union(numbers)
      case .hour: hours = hours.union(numbers)
      case .dayOfMonth: days.monthDays = days.monthDays.union(numbers)
      case .month: months = months.union(numbers)
      case .dayOfWeek: days.weekdays = days.weekdays.union(numbers)
      }
    case .monthDay(let rule): days.monthDayRules.append(rule)
    case .weekdays(let rules): days.weekdayRules += rules
    }
  }

  /// Notes what the writing of a field as a whole decides.
  mutating func note(_ word: String, of field: CronField) {
    let isFree = ["*", "?", "*/1"].contains(word)
    switch field {
    case .hour: isElapsing = word.hasPrefix("*")
    case .dayOfMonth: days.restrictsMonthDays = !isFree
    case .dayOfWeek: days.restrictsWeekdays = !isFree
    case .minute, .month: break
    }
  }
}
