import Formats

/// What one bound expression has read from texts: a specifier is taken apart once and not for every row.
struct EvaluationMemory {
  let patterns = Memo<CompiledPattern>()
  let numberFormats = Memo<NumberFormat>()
  let chineseFormats = Memo<ChineseNumberFormat>()
  let timeFormats = Memo<TimeFormat>()
  let timeParsers = Memo<TimeParser>()
}

/// Results by the text that they were made from, forgotten when they become many.
final class Memo<Result> {
  private static var capacity: Int { 256 }
  private var results: [String: Result?] = [:]

  /// The result for this text, made now or before.
  func value(for text: String, make: () -> Result?) -> Result? {
    if let known = results[text] { return known }
    if results.count >= Self.capacity { results = [:] }
    let result = make()
    results.updateValue(result, forKey: text)
    return result
  }
}
