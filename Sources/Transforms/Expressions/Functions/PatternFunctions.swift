import Diagnostics
import Foundation
import Tables

/// Vega's functions with regular expressions.
///
/// A regular expression is a value with a pattern and flags, so that it can go through `if` and parameters like others.
let patternFunctions: [ExpressionFunction] = [
  .of("regexp", 1...2) { (call) throws(Failure) in
    let flags = call.count > 1 ? call.text(1) : ""
    let value = Value.object([patternKey: .string(call.text(0)), flagsKey: .string(flags)])
    _ = try pattern(value, call)
    return value
  },
  .of("test", 1...2) { (call) throws(Failure) in
    let text = call.text(1)
    guard let expression = try pattern(call[0], call)?.expression else { return .boolean(false) }
    return .boolean(expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil)
  },
  .of("replace", 3...3) { (call) throws(Failure) in
    let text = call.text(0)
    guard case .object = call[1], let pattern = try pattern(call[1], call) else {
      guard let range = text.range(of: call.text(1)) else { return .string(text) }
      return .string(text.replacingCharacters(in: range, with: call.text(2)))
    }
    return .string(pattern.replacing(in: text, with: call.text(2)))
  },
]

private let patternKey = "pattern"
private let flagsKey = "flags"

/// Whether a value is a regular expression.
func isPattern(_ value: Value) -> Bool {
  if case .object(let members) = value { Set(members.keys) == [patternKey, flagsKey] } else { false }
}

/// The compiled form of a regular expression value, or of a text that stands for one.
private func pattern(_ value: Value, _ call: FunctionCall) throws(Failure) -> CompiledPattern? {
  var flags = ""
  let text: String
  switch value {
  case .string(let pattern): text = pattern
  case .object(let members):
    guard let pattern = members[patternKey]?.string else { return nil }
    text = pattern
    flags = members[flagsKey]?.string ?? ""
  case .null, .boolean, .number, .instant, .list: return nil
  }
  let compiled = call.memory.patterns.value(for: "\(flags)/\(text)") { CompiledPattern(text, flags: flags) }
  guard let compiled else {
    throw call.failure(
      Wording("`/\(text)/\(flags)` 不是正则表达式", en: "`/\(text)/\(flags)` is not a regular expression"))
  }
  return compiled
}

/// A regular expression, ready to run.
struct CompiledPattern {
  let expression: NSRegularExpression
  let isGlobal: Bool

  /// Replaces the first match, or all of them; `$1` and `$&` in the replacement stand for what was found.
  func replacing(in text: String, with replacement: String) -> String {
    let template = replacement.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "$&", with: "$0")
    let whole = NSRange(text.startIndex..., in: text)
    guard let first = expression.firstMatch(in: text, range: whole)?.range else { return text }
    return expression.stringByReplacingMatches(in: text, range: isGlobal ? whole : first, withTemplate: template)
  }
}

extension CompiledPattern {
  /// A compiled pattern, or `nil` when the text is none.
  fileprivate init?(_ pattern: String, flags: String) {
    var options: NSRegularExpression.Options = []
    if flags.contains("i") { options.insert(.caseInsensitive) }
    if flags.contains("m") { options.insert(.anchorsMatchLines) }
    if flags.contains("s") { options.insert(.dotMatchesLineSeparators) }
    guard flags.allSatisfy({ "gimsuy".contains($0) }),
      let expression = try? NSRegularExpression(pattern: pattern, options: options)
    else { return nil }
    self.init(expression: expression, isGlobal: flags.contains("g"))
  }
}
