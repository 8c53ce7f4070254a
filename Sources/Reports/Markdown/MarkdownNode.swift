import Diagnostics

/// A block of Markdown.
indirect enum MarkdownBlock: Hashable {
  case heading(level: Int, [MarkdownInline], SourceLocation)
  case paragraph([MarkdownInline], SourceLocation)
  case list(MarkdownList)
  case quote([MarkdownBlock])
  case code(info: String, literal: String, CodePlace)
  case rule
  case table(MarkdownTable)
  case html(String, SourceLocation)
  /// The text of a note; notes stand at the end, in the order in which they are called, and count from 1.
  case footnote([MarkdownBlock])
}

/// Where a code block stands: in the template, and where its first line lies in the expanded text.
struct CodePlace: Hashable {
  var location: SourceLocation
  var firstLine: Int
}

/// A bulleted or numbered list.
struct MarkdownList: Hashable {
  /// The first number; `nil` for bullets.
  var start: Int?
  /// Whether its items stand close together.
  var isTight: Bool
  var items: [[MarkdownBlock]]
}

/// A table as Markdown writes it.
struct MarkdownTable: Hashable {
  /// How a column is aligned.
  enum Alignment: Hashable { case none, left, center, right }

  var alignments: [Alignment]
  var header: [[MarkdownInline]]
  var rows: [[[MarkdownInline]]]
  var location: SourceLocation
}

/// A piece of a line of Markdown.
indirect enum MarkdownInline: Hashable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case strikethrough([MarkdownInline])
  case link(destination: String, [MarkdownInline], SourceLocation)
  case image(destination: String, title: String, [MarkdownInline], SourceLocation)
  case footnoteReference(Int)
  case html(String, SourceLocation)
}

extension [MarkdownInline] {
  /// The words alone.
  var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let children), .strong(let children), .strikethrough(let children), .link(_, let children, _),
        .image(_, _, let children, _):
        children.plainText
      case .footnoteReference, .html: ""
      }
    }.joined()
  }
}
