import Diagnostics
import Formats

/// A word of an expression.
struct ExpressionToken {
  enum Kind: Equatable {
    case number(Double)
    case string(String)
    case identifier(String)
    case sign(String)
    case end
  }

  let kind: Kind
  /// Where it begins, in characters from 0.
  let offset: Int

  /// The token in words for a message.
  var name: Wording {
    switch kind {
    case .number(let value): Wording("`\(value.javaScriptText)`", en: "`\(value.javaScriptText)`")
    case .string(let text): Wording("文字 `\(text.prefix(40))`", en: "the text `\(text.prefix(40))`")
    case .identifier(let name): Wording("`\(name)`", en: "`\(name)`")
    case .sign(let sign): Wording("`\(sign)`", en: "`\(sign)`")
    case .end: Wording("表达式的末尾", en: "the end of the expression")
    }
  }
}

/// Cuts the text of an expression into words, on demand: only the parser knows whether `/` divides or begins a
/// regular expression.
struct ExpressionTokenizer {
  private let characters: [Character]
  private let failure: (Wording, Int, Wording?) -> Failure
  private(set) var position = 0

  /// Longest first, so that `===` is not read as `==`.
  private static let signs: [[Character]] =
    [
      ">>>", "===", "!==", "**", "=>", "++", "--", "&&", "||", "??", "==", "!=", "<=", ">=", "<<", ">>", "+", "-", "*",
      "/", "%", "!", "~", "?", ":", ",", ".", "(", ")", "[", "]", "{", "}", "<", ">", "&", "|", "^", "=", ";",
    ].map { Array($0) }

  init(_ text: String, failure: @escaping (Wording, Int, Wording?) -> Failure) {
    characters = Array(text)
    self.failure = failure
  }

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  private func peek(_ ahead: Int) -> Character? {
    position + ahead < characters.count ? characters[position + ahead] : nil
  }

  /// The next word.
  mutating func next() throws(Failure) -> ExpressionToken {
    while let character = peek, character.isWhitespace { position += 1 }
    let start = position
    guard let first = peek else { return ExpressionToken(kind: .end, offset: start) }
    if first == "'" || first == "\"" { return ExpressionToken(kind: .string(try string(first)), offset: start) }
    if first.isASCIIDigit || (first == "." && peek(1)?.isASCIIDigit == true) {
      return ExpressionToken(kind: .number(try number()), offset: start)
    }
    if first.isIdentifierStart {
      while let character = peek, character.isIdentifierPart { position += 1 }
      return ExpressionToken(kind: .identifier(String(characters[start..<position])), offset: start)
    }
    for sign in Self.signs where characters[position...].starts(with: sign) {
      position += sign.count
      return ExpressionToken(kind: .sign(String(sign)), offset: start)
    }
    throw failure(
      Wording("不认识的字符 `\(first)`", en: "unknown character `\(first)`"), start,
      Wording("表达式只用半角符号", en: "expressions use ASCII signs only"))
  }

  /// Reads `/pattern/flags` from the slash at `start`.
  mutating func regularExpression(from start: Int) throws(Failure) -> (pattern: String, flags: String) {
    position = start + 1
    var isInClass = false
    var pattern = ""
    while let character = peek, character != "\n" {
      position += 1
      switch character {
      case "\\":
        pattern.append(character)
        if let escaped = peek {
          pattern.append(escaped)
          position += 1
        }
        continue
      case "[": isInClass = true
      case "]": isInClass = false
      case "/" where !isInClass:
        var flags = ""
        while let flag = peek, flag.isIdentifierPart {
          flags.append(flag)
          position += 1
        }
        return (pattern, flags)
      default: break
      }
      pattern.append(character)
    }
    throw failure(Wording("正则表达式没有结束的 `/`", en: "this regular expression has no closing `/`"), start, nil)
  }

  private mutating func number() throws(Failure) -> Double {
    let start = position
    if peek == "0", let mark = peek(1), let radix = ["x": 16, "b": 2, "o": 8][mark.lowercased()] {
      position += 2
      while let character = peek, character.isIdentifierPart { position += 1 }
      let digits = String(characters[(start + 2)..<position])
      guard let value = UInt64(digits, radix: radix) else { throw notANumber(from: start) }
      return Double(value)
    }
    while let character = peek {
      let isSignOfExponent = (character == "+" || character == "-") && "eE".contains(characters[position - 1])
      guard character.isIdentifierPart || character == "." || (isSignOfExponent && position > start) else { break }
      position += 1
    }
    let text = String(characters[start..<position])
    let digits = text.hasSuffix(".") ? String(text.dropLast()) : text
    guard text.allSatisfy({ $0.isASCII }), let value = Double(digits), !text.contains("n"), !text.contains("p") else {
      throw notANumber(from: start)
    }
    return value
  }

  private func notANumber(from start: Int) -> Failure {
    let text = String(characters[start..<position])
    return failure(Wording("`\(text)` 不是数字", en: "`\(text)` is not a number"), start, nil)
  }

  private mutating func string(_ quote: Character) throws(Failure) -> String {
    let start = position
    position += 1
    var result = ""
    while let character = peek {
      position += 1
      if character == quote { return result }
      if character == "\\" { result += try escape(from: position - 1) } else { result.append(character) }
    }
    throw failure(Wording("文字没有结束的引号", en: "this text has no closing quote"), start, nil)
  }

  private mutating func escape(from start: Int) throws(Failure) -> String {
    guard let character = peek else { return "" }
    position += 1
    switch character {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "v": return "\u{B}"
    case "0": return "\0"
    case "\n": return ""
    case "x", "u":
      var length = character == "x" ? 2 : 4
      if character == "u", peek == "{" {
        length = characters[position...].firstIndex(of: "}").map { $0 - position + 1 } ?? length
      }
      let digits = characters[position..<min(position + length, characters.count)].filter { !"{}".contains($0) }
      guard let code = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(code) else {
        throw failure(
          Wording("`\\\(character)` 之后应是十六进制数字", en: "expected hexadecimal digits after `\\\(character)`"), start, nil)
      }
      position = min(position + length, characters.count)
      return String(Character(scalar))
    default: return String(character)
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }

  /// Letters of any script: `datum.资金` needs no brackets.
  fileprivate var isIdentifierStart: Bool { isLetter || self == "_" || self == "$" }

  fileprivate var isIdentifierPart: Bool { isIdentifierStart || isNumber }
}
