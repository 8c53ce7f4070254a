import Diagnostics
import Scenes
import Typesetting

extension FlowBuilder {
  /// A table with its words above and below, or its own landscape pages.
  mutating func tableItems(_ table: TableBlock, in setting: Setting) -> [FlowItem] {
    guard table.isLandscape, let landscapeWidth else { return uprightTable(table, in: setting) }
    var inner = setting
    inner.left = 0
    inner.width = landscapeWidth
    var item = FlowItem(height: 0)
    item.landscape = uprightTable(table, in: inner)
    return [item]
  }

  private mutating func uprightTable(_ table: TableBlock, in setting: Setting) -> [FlowItem] {
    guard !table.columns.isEmpty else { return [] }
    let layout = fittingLayout(table, in: setting)
    warnIfNarrow(table, layout)
    let tag = element(.table)
    let path = setting.path + [tag]
    let head = layout.head(path: path + [element(.tableRow)])
    var rows = layout.rows(path: path) { element($0) }
    let frame = flow.frames.count
    let continued = Wording("续\(table.number.isEmpty ? "表" : table.number)", en: "\(table.number) (continued)")
    let bottom = layout.rule(y: 0, width: 1.2, style.accent)
    flow.frames.append(
      TableFrame(
        continuedHead: titleItems(table, number: continued.text(in: language), in: setting, isContinued: true) + [head],
        bottomRule: [.group(Group(tag: .artifact, children: [bottom]))]))
    for index in rows.indices { rows[index].table = frame }
    var below = noteItems(below: table.source, table.notes, in: setting)
    if let last = rows.indices.last, !below.isEmpty { rows[last].keepsWithNext = true }
    if !below.isEmpty { below[0].height += 1 }
    var items = titleItems(table, number: table.number, in: setting, isContinued: false) + [head] + rows + below
    items[0].before = max(items[0].before, setting.leading * 0.55)
    items[0].anchors += table.anchor.map { [$0] } ?? []
    items[items.count - 1].after = setting.leading * 0.6
    return items
  }

  /// The table at its size with short words whole, or at its size, or as small as it needs to be for its words to stay whole, down to 6 points.
  private func fittingLayout(_ table: TableBlock, in setting: Setting) -> TableLayout {
    var table = table
    var size = table.size ?? style.tableSize
    var comfort = 7.0
    while true {
      let layout = TableLayout(
        table, style: style, words: words, measurer: measurer, left: setting.left, width: setting.width,
        comfort: comfort)
      let isPoor = layout.columns.isTooNarrow || (layout.hasTower && size > 7)
      if isPoor, comfort > 4 {
        comfort = 4
        continue
      }
      if !isPoor || size <= 6 { return layout }
      size = max(6, size - 0.75)
      table.size = size
    }
  }

  private func warnIfNarrow(_ table: TableBlock, _ layout: TableLayout) {
    guard layout.columns.isTooNarrow, pageNumbers.isEmpty else { return }
    log.warning(
      Wording("表格太宽,列放不下,词语会在中间断开", en: "the table is too wide: its columns do not fit, and words break inside"),
      at: table.location,
      hint: Wording(
        "减少列,或写 `orientation: landscape` 或 `size: small`",
        en: "take fewer columns, or write `orientation: landscape` or `size: small`"))
  }

  /// Number and title in the middle, the unit at the right above the table.
  private mutating func titleItems(
    _ table: TableBlock, number: String, in setting: Setting, isContinued: Bool
  ) -> [FlowItem] {
    var inner = setting
    inner.font = Font(family: style.headingFamily, size: style.captionSize, weight: isContinued ? 400 : 700)
    inner.leading = style.captionSize * 1.7
    inner.alignment = .center
    let text = [number, table.caption].filter { !$0.isEmpty }.joined(separator: "\u{2002}")
    var items: [FlowItem] = []
    let unitFont = Font(family: style.bodyFamily, size: style.noteSize)
    let unit = breakLines(
      words.runs(table.unit, font: unitFont, color: style.muted), width: setting.width, alignment: .right,
      measurer: measurer)
    if !text.isEmpty {
      let path = setting.path + [element(.caption)]
      let runs = words.runs(text, font: inner.font, color: isContinued ? style.muted : style.ink)
      let title = contentWidths(runs, measurer: measurer).maximum
      items = lineItems(runs, setting: inner, path: path)
      let isFree = items.count == 1 && title + 2 * (unit.first?.width ?? 0) + 12 <= setting.width
      if isFree, !table.unit.isEmpty {
        let y = baseline(style.noteSize, in: inner.leading) + 1
        items[0].nodes += unit.flatMap { $0.nodes(at: Point(x: setting.left, y: y)) }
      }
      if isFree || table.unit.isEmpty { return kept(items) }
    }
    guard !table.unit.isEmpty else { return items }
    var item = FlowItem(height: style.noteSize * 1.6)
    item.path = setting.path + [element(.caption)]
    let y = baseline(style.noteSize, in: item.height)
    item.nodes = unit.flatMap { $0.nodes(at: Point(x: setting.left, y: y)) }
    return kept(items + [item])
  }

  private func kept(_ items: [FlowItem]) -> [FlowItem] {
    items.map { item in
      var item = item
      item.keepsWithNext = true
      return item
    }
  }

  /// Notes and source under a table or figure.
  mutating func noteItems(
    below source: String, _ notes: [String], in setting: Setting, alignment: Alignment = .left
  ) -> [FlowItem] {
    var texts: [String] = []
    for (index, note) in notes.enumerated() {
      let label = Wording(
        notes.count > 1 ? "注\(index + 1):" : "注:", en: notes.count > 1 ? "Note \(index + 1): " : "Note: ")
      texts.append(label.text(in: language) + note)
    }
    if !source.isEmpty { texts.append(Wording("资料来源:", en: "Source: ").text(in: language) + source) }
    var inner = setting
    inner.font = Font(family: style.bodyFamily, size: style.noteSize)
    inner.leading = style.noteSize * 1.5
    inner.alignment = alignment
    var items: [FlowItem] = []
    for text in texts {
      let path = setting.path + [element(.paragraph)]
      items += lineItems(words.runs(text, font: inner.font, color: style.muted), setting: inner, path: path)
    }
    for index in items.indices.dropLast() { items[index].keepsWithNext = true }
    if !items.isEmpty {
      items[0].height += 2.5
      items[0].nodes = [.group(Group(placement: Placement(origin: Point(x: 0, y: 2.5)), children: items[0].nodes))]
    }
    return items
  }
}
