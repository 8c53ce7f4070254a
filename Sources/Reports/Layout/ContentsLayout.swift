import Diagnostics
import Scenes
import Typesetting

extension FlowBuilder {
  /// The contents: headings with dotted leaders and the numbers of their pages.
  mutating func contentsItems(in setting: Setting) -> [FlowItem] {
    let list = element(.contents)
    return headings.filter { $0.level <= contentsDepth }.map { heading in
      contentsLine(heading, in: setting, path: setting.path + [list, element(.paragraph)])
    }
  }

  private func contentsLine(_ heading: Heading, in setting: Setting, path: [FlowItem.Element]) -> FlowItem {
    let isTop = heading.level == 1
    let font =
      isTop
      ? Font(family: style.headingFamily, size: style.bodySize, weight: 700)
      : Font(family: style.bodyFamily, size: style.bodySize)
    let inset = Double(heading.level - 1) * 1.6 * style.bodySize
    let number = pageNumbers[heading.anchor] ?? "0"
    let room = setting.width - inset - 3 * style.bodySize
    let lines = breakLines(words.runs(heading.title, font: font), width: room, alignment: .left, measurer: measurer)
    let leading = style.bodySize * 1.8
    var item = FlowItem(height: leading * Double(lines.count))
    item.path = path
    item.before = isTop ? 0.55 * style.bodySize : 0
    let left = setting.left + inset
    let right = setting.left + setting.width
    var nodes: [Node] = []
    for (index, line) in lines.enumerated() {
      let y = baseline(style.bodySize, in: leading) + Double(index) * leading
      nodes += line.nodes(at: Point(x: left, y: y))
    }
    let y = baseline(style.bodySize, in: leading) + Double(lines.count - 1) * leading
    nodes.append(.text(Text(number, at: Point(x: right, y: y), font: font, color: style.ink, anchor: .end)))
    let end = (lines.last?.width ?? 0) + left + 6
    let stop = right - measurer.extent(of: number, font: font).width - 6
    if stop > end {
      let dots = Stroke(.color(style.muted), width: 0.8, dash: [0, 4], cap: .round)
      let first = (end / 4).rounded(.up) * 4
      let leader = Shape.line(
        from: Point(x: first, y: y - 1.5), to: Point(x: max(first, stop), y: y - 1.5), stroke: dots)
      nodes.append(.group(Group(tag: .artifact, children: [.shape(leader)])))
    }
    item.nodes = [.group(Group(link: .address("#\(heading.anchor)"), children: nodes))]
    return item
  }
}

extension FlowBuilder {
  /// The word over the contents.
  mutating func contentsTitle(in setting: Setting) -> [FlowItem] {
    var inner = setting
    inner.font = Font(family: style.headingFamily, size: style.headingSizes[0], weight: 700)
    inner.leading = inner.font.size * 1.6
    inner.alignment = .center
    let text = Wording("目\u{3000}录", en: "Contents").text(in: language)
    let tag = element(.heading(1))
    var items = lineItems(words.runs(text, font: inner.font, color: style.accent), setting: inner, path: [tag])
    items[items.count - 1].after = 16
    return items
  }

  /// A note for the foot of a page.
  mutating func footnoteItems(number: Int, _ blocks: [Block], in setting: Setting) -> [FlowItem] {
    var inner = setting
    inner.font.size = style.noteSize + 0.5
    inner.leading = inner.font.size * 1.5
    inner.left = 1.4 * inner.font.size
    inner.width -= inner.left
    inner.indent = 0
    inner.gap = 0
    var items = self.items(blocks, in: inner)
    guard !items.isEmpty else { return [] }
    let y = baseline(inner.font.size, in: inner.leading)
    items[0].nodes.insert(
      .text(Text("\(number)", at: Point(x: 0, y: y), font: inner.font, color: style.accent)), at: 0)
    return items
  }
}
