import Formats
import Tables

/// The conversions of ECMAScript between kinds of values, with three intended differences: a value is never `undefined`
/// (it is `null`), a moment counts as its milliseconds, and lists and objects are equal when their contents are.
extension Value {
  /// Whether this counts as true: not null, zero, NaN, or the empty text.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .boolean(let value): value
    case .number(let value): value != 0 && !value.isNaN
    case .string(let text): !text.isEmpty
    case .instant, .list, .object: true
    }
  }

  /// This as a number; NaN when it is none.
  var scriptNumber: Double {
    switch self {
    case .null: 0
    case .boolean(let value): value ? 1 : 0
    case .number(let value), .instant(let value): value
    case .string(let text): Transforms.scriptNumber(of: text)
    case .list(let items): items.isEmpty ? 0 : items.count == 1 ? items[0].scriptNumber : .nan
    case .object: .nan
    }
  }

  /// This as a text.
  var scriptText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): String(value)
    case .number(let value): value.javaScriptText
    case .string(let text): text
    case .instant(let time): time.javaScriptText
    case .list(let items): items.map { $0.isNull ? "" : $0.scriptText }.joined(separator: ",")
    case .object: patternText(self) ?? "[object Object]"
    }
  }

  /// `==`: kinds are converted before comparing.
  func isLooselyEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.null, _), (_, .null): false
    case (.string(let a), .string(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    case (.object, _), (_, .object): false
    case (.list, .string(let text)): scriptText == text
    case (.string(let text), .list): other.scriptText == text
    default: scriptNumber == other.scriptNumber
    }
  }

  /// `===`: values of different kinds are never the same.
  func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)), (.instant(let a), .instant(let b)): a == b
    default: self == other
    }
  }

  /// `<`: texts by their characters, everything else as numbers.
  func isLess(than other: Value) -> Bool {
    if case .string(let a) = self, case .string(let b) = other { return a < b }
    return scriptNumber < other.scriptNumber
  }

  /// `<=`, which is not the opposite of `>` when a side is NaN.
  func isLessOrEqual(to other: Value) -> Bool {
    if case .string(let a) = self, case .string(let b) = other { return a <= b }
    return scriptNumber <= other.scriptNumber
  }

  /// `+`: joins texts, adds everything else.
  func adding(_ other: Value) -> Value {
    switch (self, other) {
    case (.number(let a), .number(let b)): .number(a + b)
    case _ where joinsTexts || other.joinsTexts: .string(scriptText + other.scriptText)
    default: .number(scriptNumber + other.scriptNumber)
    }
  }

  /// Whether `+` with this on one side makes a text.
  var joinsTexts: Bool {
    switch self {
    case .string, .list, .object: true
    case .null, .boolean, .number, .instant: false
    }
  }

  /// A member of an object, an item of a list, a character of a text, or a length; null when there is none.
  func member(_ key: Value) -> Value {
    switch self {
    case .object(let members): return members[key.scriptText] ?? .null
    case .list(let items):
      if key == .string("length") { return .number(Double(items.count)) }
      guard let index = Int(exactly: key.scriptNumber), items.indices.contains(index) else { return .null }
      return items[index]
    case .string(let text):
      if key == .string("length") { return .number(Double(text.count)) }
      guard let index = Int(exactly: key.scriptNumber), index >= 0 else { return .null }
      return text.dropFirst(index).first.map { .string(String($0)) } ?? .null
    default: return .null
    }
  }

  /// `in`: whether an object has this key, or a list this index.
  func hasMember(_ key: Value) -> Bool {
    switch self {
    case .object(let members): members[key.scriptText] != nil
    case .list(let items): Int(exactly: key.scriptNumber).map { items.indices.contains($0) } ?? false
    default: false
    }
  }
}

/// The number that a text says, as ECMAScript's `Number` reads it: 0 for the empty text, NaN for anything else.
public func scriptNumber(of text: String) -> Double {
  let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
  let word = String(trimmed)
  if word.isEmpty { return 0 }
  if let value = Double(word), word.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }) { return value }
  switch word {
  case "Infinity", "+Infinity": return .infinity
  case "-Infinity": return -.infinity
  default: break
  }
  if word.hasPrefix("0x") || word.hasPrefix("0X"), let value = UInt64(word.dropFirst(2), radix: 16) {
    return Double(value)
  }
  if word.hasSuffix("."), word.dropLast().last?.isNumber == true { return Double(word.dropLast()) ?? .nan }
  return .nan
}
