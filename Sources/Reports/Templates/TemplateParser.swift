import Diagnostics

/// Parses Mustache (without partials and changed delimiters) and keeps the place of everything.
///
/// Tags of sections and comments that stand alone on a line take the line with them, as Mustache asks.
func parseTemplate(_ text: String, file: String, firstLine: Int = 1, log: DiagnosticLog) -> [TemplateNode] {
  var parser = TemplateParser(file: file, log: log)
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    parser.read(Array(line), line: firstLine + number)
  }
  return parser.finish()
}

/// Reads a template line by line; open sections stand on a stack.
private struct TemplateParser {
  struct Open {
    var name: String
    var isInverted: Bool
    var location: SourceLocation
    var nodes: [TemplateNode] = []
  }

  /// Sections nested deeper than this are a mistake.
  private static let maximumDepth = 64

  let file: String
  let log: DiagnosticLog
  private var stack: [Open]
  /// Whether the line before ended with a line feed that is still to be written.
  private var pendingLineFeed: SourceLocation?

  init(file: String, log: DiagnosticLog) {
    self.file = file
    self.log = log
    stack = [Open(name: "", isInverted: false, location: SourceLocation(file: file))]
  }

  mutating func append(_ node: TemplateNode) { stack[stack.count - 1].nodes.append(node) }

  mutating func read(_ line: [Character], line number: Int) {
    if let place = pendingLineFeed { append(.text("\n", place)) }
    pendingLineFeed = SourceLocation(file: file, line: number, column: line.count + 1)
    let pieces = split(line, number)
    let tags = pieces.filter { if case .tag = $0 { true } else { false } }
    let isAlone =
      tags.count == 1
      && pieces.allSatisfy { piece in
        switch piece {
        case .words(let words, _): words.allSatisfy { $0 == " " || $0 == "\t" }
        case .tag(let sign, _, _): "#^/!".contains(sign)
        }
      }
    for piece in pieces {
      switch piece {
      case .words(let words, let place): if !isAlone { append(.text(words, place)) }
      case .tag(let sign, let name, let place): handle(sign, name, place)
      }
    }
    if isAlone { pendingLineFeed = nil }
  }

  enum Piece {
    case words(String, SourceLocation)
    case tag(Character, String, SourceLocation)
  }

  /// Words and tags of a line.
  private func split(_ line: [Character], _ number: Int) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    var wordsColumn = 1
    var position = 0
    func place(_ column: Int) -> SourceLocation { SourceLocation(file: file, line: number, column: column) }
    func flush() { if !words.isEmpty { pieces.append(.words(words, place(wordsColumn))) } }
    while position < line.count {
      guard line[position] == "{", position + 1 < line.count, line[position + 1] == "{" else {
        if words.isEmpty { wordsColumn = position + 1 }
        words.append(line[position])
        position += 1
        continue
      }
      let isTriple = position + 2 < line.count && line[position + 2] == "{"
      let close = isTriple ? "}}}" : "}}"
      let start = position + (isTriple ? 3 : 2)
      guard let end = (start..<max(start, line.count)).first(where: { line[$0...].starts(with: close) }) else {
        log.error(
          Wording("`{{` 之后没有 `}}`", en: "`{{` has no `}}` behind it"), at: place(position + 1),
          hint: Wording("变量写作 `{{name}}`，不能跨行", en: "a variable is written `{{name}}` on one line"))
        words.append(contentsOf: line[position...])
        break
      }
      flush()
      words = ""
      var content = String(line[start..<end]).trimmingSpaces
      var sign: Character = isTriple ? "&" : " "
      if !isTriple, let first = content.first, "#^/!&".contains(first) {
        sign = first
        content = String(content.dropFirst()).trimmingSpaces
      }
      pieces.append(.tag(sign, content, place(position + 1)))
      position = end + close.count
      wordsColumn = position + 1
    }
    flush()
    return pieces
  }

  private mutating func handle(_ sign: Character, _ name: String, _ place: SourceLocation) {
    switch sign {
    case "!": return
    case "#", "^":
      guard stack.count < Self.maximumDepth else {
        log.error(
          Wording("节嵌套超过 \(Self.maximumDepth) 层", en: "sections nested more than \(Self.maximumDepth) levels deep"),
          at: place)
        return
      }
      stack.append(Open(name: name, isInverted: sign == "^", location: place))
    case "/": close(name, place)
    default:
      if name.isEmpty {
        log.error(Wording("`{{}}` 中没有名称", en: "there is no name in `{{}}`"), at: place)
      } else {
        append(.variable(name, isEscaped: sign != "&", place))
      }
    }
  }

  private mutating func close(_ name: String, _ place: SourceLocation) {
    guard stack.count > 1 else {
      log.error(Wording("节 `\(name)` 没有开始", en: "the section `\(name)` was never opened"), at: place)
      return
    }
    let open = stack[stack.count - 1]
    guard open.name == name else {
      log.error(
        Wording(
          "此处应结束节 `\(open.name)`，却是 `\(name)`", en: "expected the end of section `\(open.name)`, found `\(name)`"),
        at: place)
      return
    }
    stack.removeLast()
    append(.section(open.name, isInverted: open.isInverted, open.nodes, open.location))
  }

  /// Reports sections that are still open and gives what was read.
  mutating func finish() -> [TemplateNode] {
    while stack.count > 1, let open = stack.popLast() {
      log.error(
        Wording("节 `\(open.name)` 没有结束", en: "the section `\(open.name)` is never closed"), at: open.location,
        hint: Wording("在节的末尾写 `{{/\(open.name)}}`", en: "write `{{/\(open.name)}}` at its end"))
      append(.section(open.name, isInverted: open.isInverted, open.nodes, open.location))
    }
    return stack[0].nodes
  }
}

extension String {
  /// This text without spaces at its ends.
  var trimmingSpaces: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
