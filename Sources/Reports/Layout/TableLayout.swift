import Diagnostics
import Scenes
import Typesetting

/// Lays one table out: widths first, then the head, then the rows.
struct TableLayout {
  let table: TableBlock
  let style: ReportStyle
  let words: RunBuilder
  let measurer: any TextMeasurer
  /// The left edge and the width of the whole table.
  let left: Double
  let width: Double

  /// Room at both sides of a cell.
  let padding = 4.5
  /// Room above and below a cell's lines.
  let inset = 2.8
  let font: Font
  let headFont: Font
  let leading: Double
  let columns: ColumnWidths
  /// Whether a column is so narrow for its words that a smaller size would serve them better.
  let hasTower: Bool
  /// For columns that are aligned by decimal points: the widths of both parts.
  let decimals: [(head: Double, tail: Double)?]

  init(
    _ table: TableBlock, style: ReportStyle, words: RunBuilder, measurer: any TextMeasurer, left: Double,
    width: Double, comfort: Double = 4
  ) {
    self.table = table
    self.style = style
    self.words = words
    self.measurer = measurer
    self.left = left
    self.width = width
    let size = table.size ?? style.tableSize
    let font = Font(family: style.bodyFamily, size: size)
    let headFont = Font(family: style.headingFamily, size: size, weight: 500)
    self.font = font
    self.headFont = headFont
    leading = size * 1.45
    let cells = table.rows.filter { $0.kind != .group }.map(\.cells)
    let parts = table.columns.indices.map { index -> (head: Double, tail: Double)? in
      guard table.columns[index].alignment == .decimal else { return nil }
      return Self.decimalWidths(
        cells.compactMap { $0.indices.contains(index) ? $0[index] : nil }, font, words, measurer)
    }
    decimals = parts
    let padding = padding
    let demands = table.columns.enumerated().map { index, column -> ColumnWidths.Demand in
      let head = contentWidths(words.runs(column.title, font: headFont), measurer: measurer)
      var minimum = min(head.maximum, max(head.minimum, comfort * size))
      var maximum = head.maximum
      if let parts = parts[index] { minimum = max(minimum, parts.head + parts.tail) }
      for cell in cells where cell.indices.contains(index) {
        if parts[index] != nil, DecimalParts(cell[index].inlines.plainText) != nil { continue }
        let content = contentWidths(words.runs(cell[index].inlines, font: font), measurer: measurer)
        minimum = max(minimum, content.minimum, min(content.maximum, comfort * size))
        maximum = max(maximum, content.maximum)
      }
      return ColumnWidths.Demand(
        minimum: minimum + 2 * padding, maximum: max(minimum, maximum) + 2 * padding, weight: column.weight,
        fixed: column.width)
    }
    columns = ColumnWidths(demands, width: width)
    hasTower = columns.hasTower(demands)
  }

  private static func decimalWidths(
    _ cells: [TableBlock.Cell], _ font: Font, _ words: RunBuilder, _ measurer: any TextMeasurer
  ) -> (head: Double, tail: Double) {
    var head = 0.0
    var tail = 0.0
    for cell in cells {
      guard let parts = DecimalParts(cell.inlines.plainText) else { continue }
      head = max(head, contentWidths(words.runs(parts.head, font: font), measurer: measurer).maximum)
      tail = max(tail, contentWidths(words.runs(parts.tail, font: font), measurer: measurer).maximum)
    }
    return (head, tail)
  }

  /// The left edge of a column.
  func x(_ column: Int) -> Double { left + columns.widths[..<column].reduce(0, +) }

  /// A cell's words, laid out in its column.
  struct CellText {
    var lines: [TextLine]
    var x: Double
  }

  /// The lines of words in the columns `range`.
  func lines(
    _ runs: [TextRun], columns range: Range<Int>, alignment: TableBlock.CellAlignment
  ) -> CellText {
    let room = range.reduce(0.0) { $0 + columns.widths[$1] } - 2 * padding
    let alignment: Alignment =
      switch alignment {
      case .left: .left
      case .center, .decimal: .center
      case .right: .right
      }
    let lines = breakLines(runs, width: max(room, 1), alignment: alignment, measurer: measurer)
    return CellText(lines: lines, x: x(range.lowerBound) + padding)
  }

  /// The words of a cell in the body, with numbers under one another's points.
  func text(of cell: TableBlock.Cell, column: Int, font: Font) -> CellText {
    let runs = words.runs(cell.inlines, font: font)
    guard let widths = decimals[column], let parts = DecimalParts(cell.inlines.plainText) else {
      return lines(runs, columns: column..<(column + 1), alignment: table.columns[column].alignment)
    }
    let room = columns.widths[column] - 2 * padding
    let head = contentWidths(words.runs(parts.head, font: font), measurer: measurer).maximum
    let start = x(column) + padding + max(0, (room - widths.head - widths.tail) / 2) + widths.head - head
    return CellText(lines: breakLines(runs, width: .infinity, alignment: .left, measurer: measurer), x: start)
  }

  /// The lines as nodes, in the middle of a row of this height.
  func nodes(_ text: CellText, top: Double, height: Double, leading: Double? = nil) -> [Node] {
    let leading = leading ?? self.leading
    let free = height - Double(text.lines.count) * leading
    return text.lines.enumerated().flatMap { number, line -> [Node] in
      let y = top + free / 2 + (Double(number) + 0.5) * leading + 0.38 * font.size
      return line.nodes(at: Point(x: text.x, y: y))
    }
  }

  /// A horizontal rule.
  func rule(y: Double, from: Double? = nil, to: Double? = nil, width thickness: Double, _ color: Color) -> Node {
    .shape(
      .line(
        from: Point(x: from ?? left, y: y), to: Point(x: to ?? left + width, y: y),
        stroke: Stroke(color, width: thickness)))
  }
}
