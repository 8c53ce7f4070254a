import Scenes
import Typesetting

extension TableLayout {
  /// A heading in the head: its words, the columns it spans, and its levels.
  private struct Heading {
    var text: CellText
    var columns: Range<Int>
    var levels: Range<Int>
  }

  /// The head of the table with its rules: spanning headings above, columns' titles below.
  func head(path: [FlowItem.Element]) -> FlowItem {
    let depth = (table.columns.map(\.groups.count).max() ?? 0) + 1
    let headings = self.headings(depth: depth)
    var heights = [Double](repeating: leading + 2 * inset, count: depth)
    for heading in headings where heading.levels.count == 1 {
      let needed = Double(heading.text.lines.count) * leading + 2 * inset
      heights[heading.levels.lowerBound] = max(heights[heading.levels.lowerBound], needed)
    }
    for heading in headings where heading.levels.count > 1 {
      let needed = Double(heading.text.lines.count) * leading + 2 * inset
      let there = heights[heading.levels].reduce(0, +)
      if needed > there { heights[depth - 1] += needed - there }
    }
    let height = heights.reduce(0, +)
    var item = FlowItem(height: height)
    item.path = path
    item.keepsWithNext = true
    let ground = Rect(x: left, y: 0, width: width, height: height)
    var rules = [Node.shape(Shape(.rect(ground), fill: .color(style.tint)))]
    rules.append(rule(y: 0, width: 1.2, style.accent))
    rules.append(rule(y: height, width: 0.6, style.accent))
    for heading in headings {
      let top = heights[..<heading.levels.lowerBound].reduce(0, +)
      let room = heights[heading.levels].reduce(0, +)
      item.nodes.append(.group(Group(tag: .tableHeader, children: nodes(heading.text, top: top, height: room))))
      guard heading.levels.upperBound < depth else { continue }
      let from = x(heading.columns.lowerBound) + padding
      let to = x(heading.columns.upperBound) - padding
      rules.append(rule(y: top + room, from: from, to: to, width: 0.5, style.accent))
    }
    item.nodes.insert(.group(Group(tag: .artifact, children: rules)), at: 0)
    return item
  }

  /// The headings of all levels; neighbours with the same words in a level become one.
  private func headings(depth: Int) -> [Heading] {
    var result: [Heading] = []
    for (index, column) in table.columns.enumerated() {
      let runs = words.runs(column.title, font: headFont)
      let alignment = column.alignment == .decimal ? .center : column.alignment
      let text = lines(runs, columns: index..<(index + 1), alignment: alignment)
      result.append(Heading(text: text, columns: index..<(index + 1), levels: column.groups.count..<depth))
    }
    for level in 0..<(depth - 1) {
      var start = 0
      while start < table.columns.count {
        let path = table.columns[start].groups.prefix(level + 1)
        var end = start + 1
        while end < table.columns.count, table.columns[end].groups.prefix(level + 1) == path { end += 1 }
        if path.count == level + 1, let title = path.last {
          let text = lines(words.runs(title, font: headFont), columns: start..<end, alignment: .center)
          result.append(Heading(text: text, columns: start..<end, levels: level..<(level + 1)))
        }
        start = end
      }
    }
    return result
  }
}
