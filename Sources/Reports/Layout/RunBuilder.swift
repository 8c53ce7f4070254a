import Diagnostics
import Scenes
import Typesetting

/// Turns pieces of Markdown into runs of text in a report's typefaces.
struct RunBuilder {
  let style: ReportStyle
  let language: Language
  let punctuation: FrontMatter.Punctuation
  /// The words that a link without words gets, by its target: `图1`, `表2`.
  var references: [String: String] = [:]

  /// A run and whether its signs must stay.
  private struct Piece {
    var run: TextRun
    var isCode = false
  }

  /// The runs of a piece of text.
  func runs(_ inlines: [MarkdownInline], font: Font, color: Color? = nil) -> [TextRun] {
    var pieces: [Piece] = []
    append(inlines, font: font, color: color ?? style.ink, link: nil, to: &pieces)
    return finish(pieces)
  }

  /// The runs of plain words.
  func runs(_ text: String, font: Font, color: Color? = nil) -> [TextRun] {
    finish([Piece(run: TextRun(text, font: font, color: color ?? style.ink))])
  }

  private func append(
    _ inlines: [MarkdownInline], font: Font, color: Color, link: Link?, to pieces: inout [Piece]
  ) {
    func add(_ text: String, _ font: Font, isCode: Bool = false) {
      pieces.append(Piece(run: TextRun(text, font: font, color: color, link: link), isCode: isCode))
    }
    for inline in inlines {
      switch inline {
      case .text(let text): add(text, font)
      case .softBreak: add("\u{E000}", font)
      case .lineBreak: add("\n", font)
      case .html(let text, _): if text.lowercased().hasPrefix("<br") { add("\n", font) }
      case .code(let text):
        var code = font
        code.family = style.codeFamily
        code.size *= 0.92
        add(text, code, isCode: true)
      case .emphasis(let children):
        append(children, font: emphasis(of: font), color: color, link: link, to: &pieces)
      case .strong(let children):
        var bold = font
        bold.weight = 700
        append(children, font: bold, color: color, link: link, to: &pieces)
      case .strikethrough(let children):
        append(children, font: font, color: style.muted, link: link, to: &pieces)
      case .link(let destination, let children, _):
        let words = children.isEmpty ? [.text(references[destination] ?? destination)] : children
        append(words, font: font, color: style.accent, link: .address(destination), to: &pieces)
      case .image(_, _, let children, _): append(children, font: font, color: color, link: link, to: &pieces)
      case .footnoteReference(let number):
        var small = font
        small.size *= 0.62
        let run = TextRun(
          "\(number)", font: small, color: style.accent, link: .address("#fn-\(number)"), rise: 0.38 * font.size)
        pieces.append(Piece(run: run, isCode: true))
      }
    }
  }

  /// Emphasis is Kai in Chinese and slanted in English.
  private func emphasis(of font: Font) -> Font {
    var result = font
    if language == .chinese { result.family = style.kaiFamily } else { result.slant = .italic }
    return result
  }

  /// Joins lines of the source, and gives Chinese its full-width signs.
  private func finish(_ pieces: [Piece]) -> [TextRun] {
    var characters: [Character] = []
    var owners: [Int] = []
    for (number, piece) in pieces.enumerated() {
      characters += piece.run.string
      owners += [Int](repeating: number, count: piece.run.string.count)
    }
    joinLines(&characters, &owners)
    if language == .chinese, punctuation == .full {
      characters = fullWidthPunctuation(characters) { pieces[owners[$0]].isCode }
    }
    var runs: [TextRun] = []
    var last: Int?
    var wasMark = false
    for (character, owner) in zip(characters, owners) {
      // Free Kai fonts have the marks of Taiwan, in the middle of their squares: marks come from the body's font.
      let isMark = character.isWidePunctuation && pieces[owner].run.font.family == style.kaiFamily
      if owner != last || isMark != wasMark {
        runs.append(pieces[owner].run)
        runs[runs.count - 1].string = ""
        if isMark { runs[runs.count - 1].font.family = style.bodyFamily }
        last = owner
        wasMark = isMark
      }
      runs[runs.count - 1].string.append(character)
    }
    return runs.isEmpty ? pieces.prefix(1).map(\.run) : runs
  }

  /// A line's end in the source is a space between Latin words and nothing between Chinese characters.
  private func joinLines(_ characters: inout [Character], _ owners: inout [Int]) {
    guard characters.contains("\u{E000}") else { return }
    var joined: [Character] = []
    var joinedOwners: [Int] = []
    for (index, character) in characters.enumerated() {
      if character == "\u{E000}" {
        let before = index > 0 && characters[index - 1].isWide
        let after = index + 1 < characters.count && characters[index + 1].isWide
        if before || after { continue }
        joined.append(" ")
      } else {
        joined.append(character)
      }
      joinedOwners.append(owners[index])
    }
    characters = joined
    owners = joinedOwners
  }
}
