import Scenes

extension FlowBuilder {
  /// A compact list in several columns of the page.
  mutating func indexItems(_ table: TableBlock, count: Int, in setting: Setting) -> [FlowItem] {
    let gap = 16.0
    let width = (setting.width - gap * Double(count - 1)) / Double(count)
    var table = table
    table.size = table.size ?? style.noteSize
    let layout = TableLayout(
      table, style: style, words: words, measurer: measurer, left: setting.left, width: width)
    let path = setting.path + [element(.table)]
    let head = layout.head(path: path + [element(.tableRow)])
    let rows = layout.rows(path: path) { element($0) }
    var item = FlowItem(height: 0)
    item.before = setting.leading * 0.4
    item.after = setting.leading * 0.6
    item.columns = ColumnSet(
      items: rows, head: [head],
      bottomRule: [.group(Group(tag: .artifact, children: [layout.rule(y: 0, width: 1.2, style.accent)]))],
      count: count, pitch: width + gap)
    return [item]
  }
}
