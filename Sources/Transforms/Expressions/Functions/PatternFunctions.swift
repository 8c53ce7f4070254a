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
    if let pattern = try call.pattern(1) { return .string(pattern.replacing(in: text, with: call.text(2))) }
    guard let range = text.range(of: call.text(1)) else { return .string(text) }
    return .string(text.replacingCharacters(in: range, with: expanded(call.text(2), [range], in: text)))
  },
]

private let patternKey = "pattern"
private let flagsKey = "flags"

/// Whether a value is a regular expression.
func isPattern(_ value: Value) -> Bool {
  if case .object(let members) = value { Set(members.keys) == [patternKey, flagsKey] } else { false }
}

/// A regular expression as it is written: `/[a-z]+/g`.
func patternText(_ value: Value) -> String? {
  guard isPattern(value) else { return nil }
  return "/\(value.member(.string(patternKey)).scriptText)/\(value.member(.string(flagsKey)).scriptText)"
}

extension FunctionCall {
  /// An argument as a regular expression; `nil` if it is none.
  func pattern(_ position: Int) throws(Failure) -> CompiledPattern? {
    isPattern(self[position]) ? try Transforms.pattern(self[position], self) : nil
  }
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

  /// Replaces the first match, or all of them.
  func replacing(in text: String, with replacement: String) -> String {
    var result = ""
    var end = text.startIndex
    for match in isGlobal ? matches(in: text) : Array(matches(in: text).prefix(1)) {
      guard let range = match[0] else { continue }
      result += text[end..<range.lowerBound] + expanded(replacement, match, in: text)
      end = range.upperBound
    }
    return result + text[end...]
  }

  /// What stands between the matches, with what groups in them have found.
  func pieces(of text: String) -> [Value] {
    var pieces: [Value] = []
    var end = text.startIndex
    for match in matches(in: text) {
      guard let range = match[0], range.upperBound != end, range.lowerBound < text.endIndex else { continue }
      pieces.append(.string(String(text[end..<range.lowerBound])))
      pieces += match.dropFirst().map { $0.map { .string(String(text[$0])) } ?? .null }
      end = range.upperBound
    }
    // A match of the whole of an empty text leaves nothing.
    if text.isEmpty, !matches(in: text).isEmpty { return [] }
    return pieces + [.string(String(text[end...]))]
  }

  /// All matches, each with the parts of the text that it and its groups have found.
  private func matches(in text: String) -> [[Range<String.Index>?]] {
    expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).map { match in
      (0..<match.numberOfRanges).map { Range(match.range(at: $0), in: text) }
    }
  }
}

/// A replacement with what was found put in: `$&` is all of it, `$1` the first group, `` $` `` and `$'` what stands
/// before and behind, `$$` a dollar sign.
private func expanded(_ replacement: String, _ match: [Range<String.Index>?], in text: String) -> String {
  guard let whole = match[0] else { return replacement }
  return replacement.replacing(/\$([$&`']|[0-9]{1,2})/) { sign in
    switch sign.1 {
    case "$": return "$"
    case "&": return String(text[whole])
    case "`": return String(text[..<whole.lowerBound])
    case "'": return String(text[whole.upperBound...])
    default:
      // `$12` is the first group and a 2 where there is no twelfth.
      for length in [2, 1] where sign.1.count >= length {
        guard let group = Int(sign.1.prefix(length)), match.indices.contains(group), group > 0 else { continue }
        return (match[group].map { String(text[$0]) } ?? "") + sign.1.dropFirst(length)
      }
      return String(sign.0)
    }
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
