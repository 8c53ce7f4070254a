import Diagnostics
import Scenes

/// A block of a report with everything resolved: tables have their cells, charts are drawn.
indirect enum Block {
  case heading(Heading)
  case paragraph([MarkdownInline])
  case list(start: Int?, isTight: Bool, items: [[Block]])
  case quote([Block])
  case note(title: String?, [Block])
  case commentary(CommentaryBlock)
  case code(String)
  case rule
  case table(TableBlock)
  case figure(FigureBlock)
  case cards([Card], columns: Int?)
  case index(TableBlock, columns: Int)
  case contents
  case pageBreak
}

extension Block {
  /// Whether this is the contents.
  var isContents: Bool { if case .contents = self { true } else { false } }
}

/// A heading with its number.
struct Heading {
  /// The level from 1.
  var level: Int
  /// The number with its sign, such as `一、` or `1.1`; empty when it has none.
  var number: String
  var inlines: [MarkdownInline]
  /// The name that links use.
  var anchor: String

  /// Number and words in one line.
  var title: String { number + (number.last?.isASCII == true ? " " : "") + inlines.plainText }
}

/// A table that is ready to be laid out.
struct TableBlock {
  /// How cells of a column lie.
  enum CellAlignment: String, CaseIterable {
    case left
    case center
    case right
    /// Numbers stand with their decimal points over one another.
    case decimal
  }

  /// A column.
  struct Column {
    var title: [MarkdownInline]
    var alignment: CellAlignment
    /// Its share of the room that is left, or nothing for its content's width.
    var weight: Double?
    /// Its width in points, if that is fixed.
    var width: Double?
    /// Titles of the headings that span it, the outermost first.
    var groups: [String] = []
    /// Whether equal neighbours become one cell.
    var merges = false
  }

  /// A cell.
  struct Cell {
    var inlines: [MarkdownInline]
    /// Whether it is set apart: slanted, on a hatched ground.
    var isMarked = false
    /// A share of the column's width that a bar behind the words takes, 0 to 1.
    var bar: Double?
    /// A ground whose strength shows the value, 0 to 1.
    var shade: Double?
  }

  /// A row.
  struct Row {
    /// What it is.
    enum Kind: Hashable { case body, group, subtotal, total }

    var kind: Kind
    /// One for each column; one alone for a group's row.
    var cells: [Cell]
    /// The name that links to this row use.
    var anchor: String?
  }

  var columns: [Column]
  var rows: [Row]
  /// The number, such as `表1`; empty for none.
  var number = ""
  var caption = ""
  var unit = ""
  var source = ""
  var notes: [String] = []
  var isStriped = false
  var isLandscape = false
  var size: Double?
  var anchor: String?
  var location: SourceLocation
}

/// A chart or picture with its words.
struct FigureBlock {
  var scene: Scene
  var number = ""
  var caption: String
  var source = ""
  var notes: [String] = []
  var alternative: String
  var anchor: String?
}

/// A key figure.
struct Card {
  var label: String
  var value: String
  var note: String
  /// The name of the row that it comes from, which it links to.
  var link: String?
}
