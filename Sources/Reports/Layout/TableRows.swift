import Scenes
import Typesetting

extension TableLayout {
  /// The body of the table, a row an item; the first two and the last two rows stay together.
  func rows(path: [FlowItem.Element], element: (StructureTag) -> FlowItem.Element) -> [FlowItem] {
    var stripe = false
    var items: [FlowItem] = []
    let hasWrapped = table.rows.contains { row in
      row.kind == .body
        && row.cells.indices.contains { text(of: row.cells[$0], column: $0, font: font).lines.count > 1 }
    }
    let hasLines = !table.isStriped && (hasWrapped || table.columns.contains(where: \.merges))
    for (number, row) in table.rows.enumerated() {
      let rowPath = path + [element(.tableRow)]
      var item: FlowItem
      switch row.kind {
      case .group:
        item = groupRow(row)
        stripe = false
        item.keepsWithNext = true
        item.headsGroup = true
      case .body, .subtotal, .total:
        let previous = number > 0 && table.rows[number - 1].kind == row.kind ? table.rows[number - 1] : nil
        item = bodyRow(row, after: previous, isStriped: table.isStriped && stripe, hasLine: hasLines && number > 0)
        stripe.toggle()
        item.endsGroups = row.kind == .total
      }
      item.path = rowPath
      item.anchors = row.anchor.map { [$0] } ?? []
      if row.kind == .subtotal, !items.isEmpty { items[items.count - 1].keepsWithNext = true }
      items.append(item)
    }
    if let first = items.indices.first(where: { table.rows[$0].kind == .body }), first < items.count - 1 {
      items[first].keepsWithNext = true
    }
    if items.count > 2 { items[items.count - 2].keepsWithNext = true }
    return items
  }

  private func groupRow(_ row: TableBlock.Row) -> FlowItem {
    let groupFont = Font(family: style.headingFamily, size: font.size, weight: 700)
    let runs = words.runs(row.cells.first?.inlines ?? [], font: groupFont, color: style.accent)
    let text = lines(runs, columns: 0..<table.columns.count, alignment: .left)
    let height = Double(text.lines.count) * leading + 2 * inset
    var item = FlowItem(height: height)
    let ground = Rect(x: left, y: 0, width: width, height: height)
    item.nodes = [
      artifact([.shape(Shape(.rect(ground), fill: .color(style.tint.opacity(0.7))))]),
      .group(Group(tag: .tableHeader, children: nodes(text, top: 0, height: height))),
    ]
    return item
  }

  private func bodyRow(
    _ row: TableBlock.Row, after previous: TableBlock.Row?, isStriped: Bool, hasLine: Bool
  ) -> FlowItem {
    var rowFont = font
    if row.kind != .body { rowFont.weight = 700 }
    let texts = row.cells.enumerated().map { index, cell -> CellText in
      var cellFont = rowFont
      if cell.isMarked { cellFont.family = style.kaiFamily }
      return text(of: cell, column: index, font: cellFont)
    }
    let merged = mergedColumns(row, previous)
    let heights = texts.map { Double($0.lines.count) * leading + 2 * inset }
    let height = heights.max() ?? leading + 2 * inset
    var item = FlowItem(height: height)
    var grounds: [Node] = []
    if isStriped {
      let ground = Rect(x: left, y: 0, width: width, height: height)
      grounds.append(.shape(Shape(.rect(ground), fill: .color(style.tint))))
    }
    if row.kind == .total { grounds.append(rule(y: 0, width: 0.6, style.accent)) }
    if row.kind == .subtotal { grounds.append(rule(y: 0, width: 0.35, style.accent)) }
    for (index, cell) in row.cells.enumerated() {
      grounds += ground(of: cell, column: index, height: height)
      let isJoined = merged.contains(index)
      if hasLine, row.kind == .body, !isJoined {
        grounds.append(
          rule(y: 0, from: x(index), to: x(index) + columns.widths[index], width: 0.35, style.hairline))
      }
    }
    let cells = texts.map { Node.group(Group(tag: .tableCell, children: nodes($0, top: 0, height: height))) }
    let shown = cells.enumerated().map { index, cell in
      merged.contains(index) ? .group(Group(tag: .tableCell, children: [])) : cell
    }
    item.nodes = [artifact(grounds)] + shown
    if !merged.isEmpty { item.topNodes = [artifact(grounds)] + cells }
    return item
  }

  /// The columns in which this row goes on with the cell above: equal words there and in all merging columns before.
  private func mergedColumns(_ row: TableBlock.Row, _ previous: TableBlock.Row?) -> Set<Int> {
    guard let previous, row.kind == .body else { return [] }
    var result: Set<Int> = []
    for index in table.columns.indices where table.columns[index].merges {
      guard row.cells[index].inlines == previous.cells[index].inlines else { break }
      result.insert(index)
    }
    return result
  }

  /// What lies behind a cell's words: a hatch, a bar, or a shade.
  private func ground(of cell: TableBlock.Cell, column: Int, height: Double) -> [Node] {
    let frame = Rect(x: x(column), y: 0, width: columns.widths[column], height: height)
    var result: [Node] = []
    if let shade = cell.shade {
      result.append(.shape(Shape(.rect(frame), fill: .color(style.accent.opacity(0.04 + 0.36 * min(1, shade))))))
    }
    if let bar = cell.bar {
      let room = Rect(
        x: frame.x + 2, y: frame.y + 2, width: (frame.width - 4) * min(1, bar), height: frame.height - 4)
      result.append(.shape(Shape(.rect(room, cornerRadius: 1), fill: .color(style.accent.opacity(0.18)))))
    }
    if cell.isMarked {
      let hatch = Hatch(color: style.hairline.opacity(0.7), spacing: 3.2, lineWidth: 0.4)
      result.append(.shape(Shape(.rect(frame.insetBy(1)), fill: .hatch(hatch))))
    }
    return result
  }

  private func artifact(_ nodes: [Node]) -> Node { .group(Group(tag: .artifact, children: nodes)) }
}
