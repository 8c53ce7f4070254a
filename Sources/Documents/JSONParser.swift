public import Diagnostics

/// Reads strict JSON (RFC 8259) into a tree with places.
///
/// - Throws: one located error for the first place that is not JSON.
public func parseJSON(_ text: String, file: String) throws(Failure) -> DocumentNode {
  var parser = JSONParser(text, file: file)
  return try parser.parseWhole()
}

/// A recursive-descent parser over UTF-8.
private struct JSONParser {
  /// Deeper nesting than any honest file has would end in a stack overflow.
  private static let maximumDepth = 512

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  private var lineStart = 0
  /// The last place whose column was counted, so that a file of one line is not counted again and again.
  private var marked = (offset: 0, column: 1)
  /// How many members the last object had.
  private var usualCount = 0

  init(_ text: String, file: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    self.bytes = bytes
    self.file = file
  }

  mutating func parseWhole() throws(Failure) -> DocumentNode {
    let node = try parseValue(depth: 0)
    skipSpace()
    guard position == bytes.count else {
      throw failure(
        Wording("JSON 结束之后还有内容", en: "there is more text after the end of the JSON value"))
    }
    return node
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var here: SourceLocation { location(of: position) }

  private func location(of offset: Int) -> SourceLocation {
    let isMarked = lineStart <= marked.offset && marked.offset <= offset
    let (start, before) = isMarked ? marked : (lineStart, 1)
    let column = bytes[start..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 } + before
    return SourceLocation(file: file, line: line, column: column)
  }

  private func failure(_ message: Wording, hint: Wording? = nil) -> Failure {
    Failure(message, at: here, hint: hint)
  }

  private mutating func skipSpace() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\n"):
        position += 1
        line += 1
        lineStart = position
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      default: return
      }
    }
  }

  private mutating func parseValue(depth: Int) throws(Failure) -> DocumentNode {
    skipSpace()
    let start = here
    marked = (position, start.column ?? 1)
    guard depth < Self.maximumDepth else {
      throw failure(
        Wording("嵌套超过 \(Self.maximumDepth) 层", en: "nested more than \(Self.maximumDepth) levels deep"))
    }
    switch peek {
    case UInt8(ascii: "{"): return DocumentNode(try parseObject(depth: depth), at: start)
    case UInt8(ascii: "["): return DocumentNode(try parseArray(depth: depth), at: start)
    case UInt8(ascii: "\""): return DocumentNode(.string(try parseString()), at: start)
    case UInt8(ascii: "t"): return DocumentNode(try parseWord("true", .boolean(true)), at: start)
    case UInt8(ascii: "f"): return DocumentNode(try parseWord("false", .boolean(false)), at: start)
    case UInt8(ascii: "n"): return DocumentNode(try parseWord("null", .null), at: start)
    case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      return DocumentNode(.number(try parseNumber()), at: start)
    case nil: throw failure(Wording("JSON 意外结束，此处应有一个值", en: "the JSON ends where a value was expected"))
    default:
      throw failure(
        Wording("此处应有一个值，却是 `\(character)`", en: "expected a value, found `\(character)`"),
        hint: hintForValue)
    }
  }

  /// What to write instead of what other languages allow in the place of a value.
  private var hintForValue: Wording {
    if let hint = hintForSign { return hint }
    let words = ["None": "null", "True": "true", "False": "false"]
    if let (word, value) = words.first(where: { bytes[position...].starts(with: $0.key.utf8) }) {
      return Wording("`\(word)` 在 JSON 中写作 `\(value)`", en: "JSON writes `\(word)` as `\(value)`")
    }
    return switch character {
    case "N", "I", "+": Wording("JSON 没有这样的数，缺值写 `null`", en: "JSON has no such number; a missing one is `null`")
    case _ where isAtStart: Wording("JSON 以 `{` 或 `[` 开头", en: "JSON begins with `{` or `[`")
    case "]": Wording("末项之后不能有逗号", en: "there is no comma after the last item")
    default: Wording("文字要用双引号括起", en: "texts stand in double quotes")
    }
  }

  /// Whether nothing stands before the current position.
  private var isAtStart: Bool { bytes[..<position].allSatisfy { $0 <= UInt8(ascii: " ") } }

  /// What to write instead of a sign that begins neither keys nor values.
  private var hintForSign: Wording? {
    switch character {
    case "/", "#": Wording("JSON 没有注释；要写注释请用 YAML", en: "JSON has no comments; YAML has")
    case "'", "“", "”", "‘", "’": Wording("用直的双引号 `\"`", en: "use straight double quotes, `\"`")
    case "<": Wording("这是网页，不是 JSON", en: "this is a web page, not JSON")
    default: nil
    }
  }

  /// What to do where no key begins.
  private var hintForKey: Wording? {
    if character == "}" { return Wording("末尾成员之后不能有逗号", en: "there is no comma after the last member") }
    return hintForSign
  }

  /// The character at the current position, for messages.
  private var character: String {
    String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self).first.map(String.init) ?? ""
  }

  private mutating func parseObject(depth: Int) throws(Failure) -> DocumentNode.Content {
    position += 1
    var entries: [DocumentNode.Entry] = []
    var keys: Set<String> = []
    skipSpace()
    if try consume("}") { return .mapping([]) }
    // Rows of data have as many members as the row before.
    entries.reserveCapacity(usualCount)
    while true {
      skipSpace()
      let keyLocation = here
      guard peek == UInt8(ascii: "\"") else {
        throw failure(
          Wording("此处应有一个带双引号的键", en: "expected a key in double quotes"),
          hint: hintForKey)
      }
      let key = try parseString()
      guard isNew(key, among: entries, &keys) else {
        throw Failure(Wording("键 `\(key)` 重复", en: "the key `\(key)` stands twice"), at: keyLocation)
      }
      skipSpace()
      guard try consume(":") else {
        throw failure(Wording("键 `\(key)` 之后应有冒号", en: "expected a colon after the key `\(key)`"))
      }
      let value = try parseValue(depth: depth + 1)
      entries.append(DocumentNode.Entry(key: key, keyLocation: keyLocation, value: value))
      skipSpace()
      if try consume(",") { continue }
      if try consume("}") {
        usualCount = min(entries.count, 64)
        return .mapping(entries)
      }
      throw failure(
        Wording("对象中此处应有逗号或 `}`", en: "expected a comma or `}` in this object"))
    }
  }

  /// Whether a key does not stand in an object yet. Most objects have a few members, which are found sooner one by one than
  /// by their hashes.
  private func isNew(_ key: String, among entries: [DocumentNode.Entry], _ keys: inout Set<String>) -> Bool {
    guard entries.count > 8 else { return !entries.contains { $0.key == key } }
    if keys.isEmpty { keys = Set(entries.map(\.key)) }
    return keys.insert(key).inserted
  }

  private mutating func parseArray(depth: Int) throws(Failure) -> DocumentNode.Content {
    position += 1
    var items: [DocumentNode] = []
    skipSpace()
    if try consume("]") { return .sequence([]) }
    while true {
      items.append(try parseValue(depth: depth + 1))
      skipSpace()
      if try consume(",") { continue }
      if try consume("]") { return .sequence(items) }
      throw failure(Wording("列表中此处应有逗号或 `]`", en: "expected a comma or `]` in this array"))
    }
  }

  private mutating func consume(_ sign: Unicode.Scalar) throws(Failure) -> Bool {
    guard peek == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func parseWord(
    _ word: StaticString, _ content: DocumentNode.Content
  ) throws(Failure) -> DocumentNode.Content {
    let expected = Array("\(word)".utf8)
    guard bytes[position...].starts(with: expected) else {
      throw failure(
        Wording("此处应有一个值，却是 `\(character)`", en: "expected a value, found `\(character)`"),
        hint: Wording("文字要用双引号括起", en: "texts stand in double quotes"))
    }
    position += expected.count
    return content
  }

  /// A number of at most 15 digits without an exponent, as nearly all are: its digits and the power of ten are exact, so
  /// their quotient is the nearest number.
  private mutating func parseShortNumber() -> Double? {
    var index = position
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let first = index
    var point: Int?
    var digits = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        digits = digits * 10 + Int(byte - 0x30)
      } else if byte == UInt8(ascii: "."), point == nil {
        point = index
      } else {
        break
      }
      index += 1
      if index - first > 16 { return nil }
    }
    let whole = (point ?? index) - first
    let fraction = point.map { index - $0 - 1 } ?? 0
    guard whole > 0, whole + fraction <= 15, point == nil || fraction > 0 else { return nil }
    guard whole == 1 || bytes[first] != UInt8(ascii: "0") else { return nil }
    // What looks like a longer number is left to the careful reader.
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") || (0x2B...0x2E).contains(bytes[index]),
      bytes[index] != UInt8(ascii: ",")
    {
      return nil
    }
    position = index
    let value = Double(digits) / Self.powersOfTen[fraction]
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private mutating func parseNumber() throws(Failure) -> Double {
    if let value = parseShortNumber() { return value }
    let start = position
    while let byte = peek, "+-.0123456789eE".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    let hasLeadingZero = digits.count > 1 && digits.first == "0" && digits.dropFirst().first?.isNumber == true
    guard let value = Double(text), value.isFinite, !hasLeadingZero, !text.hasSuffix("."), !text.contains("-.") else {
      position = start
      throw failure(Wording("`\(text)` 不是 JSON 数字", en: "`\(text)` is not a JSON number"))
    }
    return value
  }

  private mutating func parseString() throws(Failure) -> String {
    position += 1
    // Most texts are what stands between the quotes.
    let start = position
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
    if peek == UInt8(ascii: "\"") {
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    var result = Array(bytes[start..<position])
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): result.append(contentsOf: try parseEscape())
      case 0..<0x20:
        throw failure(
          Wording("文字没有结束的双引号", en: "this text has no closing quote"),
          hint: Wording("换行写作 `\\n`", en: "a line break is written `\\n`"))
      default:
        result.append(byte)
        position += 1
      }
    }
    throw failure(Wording("文字没有结束的双引号", en: "this text has no closing quote"))
  }

  private mutating func parseEscape() throws(Failure) -> [UInt8] {
    position += 1
    guard let byte = peek else {
      throw failure(Wording("文字没有结束的双引号", en: "this text has no closing quote"))
    }
    let simple: [Unicode.Scalar: UInt8] = [
      "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 0x08, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09,
    ]
    if let plain = simple[Unicode.Scalar(byte)] {
      position += 1
      return [plain]
    }
    guard byte == UInt8(ascii: "u") else {
      throw failure(Wording("未知的转义 `\\\(character)`", en: "unknown escape `\\\(character)`"))
    }
    var scalar = try parseHexadecimal()
    if (0xD800..<0xDC00).contains(scalar), bytes[position...].starts(with: Array("\\u".utf8)) {
      position += 1
      let low = try parseHexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { return Array("\u{FFFD}".utf8) }
      scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
    }
    return Array(String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}").utf8)
  }

  /// Four digits after the `u` at the current position.
  private mutating func parseHexadecimal() throws(Failure) -> UInt32 {
    let digits = String(decoding: bytes[min(position + 1, bytes.count)..<min(position + 5, bytes.count)], as: UTF8.self)
    guard digits.count == 4, let value = UInt32(digits, radix: 16) else {
      throw failure(Wording("`\\u` 之后应有四位十六进制数字", en: "expected four hexadecimal digits after `\\u`"))
    }
    position += 5
    return value
  }
}
