import Diagnostics
import Scenes
import Typesetting

extension FlowBuilder {
  /// A heading: kept with what follows.
  mutating func headingItems(_ heading: Heading, in setting: Setting) -> [FlowItem] {
    let font = style.heading(heading.level)
    let color = heading.level <= 2 ? style.accent : style.ink
    var inner = setting
    inner.font = font
    inner.leading = font.size * 1.5
    inner.alignment = .left
    var inlines = heading.inlines
    if !heading.number.isEmpty {
      let space = heading.number.last?.isASCII == true ? "\u{2002}" : ""
      inlines.insert(.text(heading.number + space), at: 0)
    }
    let tag = element(.heading(heading.level))
    var items = lineItems(words.runs(inlines, font: font, color: color), setting: inner, path: setting.path + [tag])
    for index in items.indices { items[index].keepsWithNext = true }
    guard !items.isEmpty else { return [] }
    items[0].before = style.bodySize * [2.2, 1.6, 1.2, 0.9][min(heading.level, 4) - 1]
    items[0].heading = heading
    items[0].anchors = [heading.anchor]
    items[items.count - 1].after = style.bodySize * [0.9, 0.6, 0.35, 0.2][min(heading.level, 4) - 1]
    if heading.level == 1 {
      let rule = Stroke(.color(style.hairline), width: 0.5)
      let y = items[items.count - 1].height + 3
      let mark = Rect(x: setting.left, y: y - 0.6, width: 3 * style.bodySize, height: 1.6)
      items[items.count - 1].nodes.append(
        .group(
          Group(
            tag: .artifact,
            children: [
              .shape(
                .line(
                  from: Point(x: setting.left, y: y + 0.75), to: Point(x: setting.left + setting.width, y: y + 0.75),
                  stroke: rule)),
              .shape(Shape(.rect(mark), fill: .color(style.accent))),
            ])))
      items[items.count - 1].height += 6
    }
    return items
  }

  /// A paragraph of prose.
  mutating func paragraphItems(_ inlines: [MarkdownInline], in setting: Setting) -> [FlowItem] {
    let tag = element(.paragraph)
    var items = lineItems(
      words.runs(inlines, font: setting.font, color: setting.color), setting: setting, path: setting.path + [tag],
      indent: setting.indent * setting.font.size)
    items[0].before = setting.gap
    items[items.count - 1].after = setting.gap
    return items
  }

  /// A list: markers hang before the items.
  mutating func listItems(start: Int?, isTight: Bool, _ entries: [[Block]], in setting: Setting) -> [FlowItem] {
    let list = element(.list)
    let size = setting.font.size
    var result: [FlowItem] = []
    let depth = setting.path.count { $0.tag == .list }
    let lead = depth == 0 && language == .chinese ? size : 0.3 * size
    for (number, blocks) in entries.enumerated() {
      let room = start == nil ? 1.1 * size : (entries.count + (start ?? 1) > 9 ? 2.0 : 1.5) * size
      var inner = setting
      inner.left += lead + room
      inner.width = max(inner.width - lead - room, 6 * size)
      inner.indent = 0
      inner.gap = isTight ? 0 : setting.gap
      inner.path = setting.path + [list, element(.listItem)]
      var items = self.items(blocks, in: inner)
      guard !items.isEmpty else { continue }
      let baseline = baseline(size, in: setting.leading)
      items[0].nodes.insert(
        marker(start.map { $0 + number }, depth: depth, x: inner.left, y: baseline, setting.font), at: 0)
      result += items
    }
    if !result.isEmpty, depth == 0 {
      result[0].before = max(result[0].before, 0.3 * size)
      result[result.count - 1].after = max(result[result.count - 1].after, 0.3 * size)
    }
    return result
  }

  /// A number, or a dot, ring or dash by depth, before the left edge `x` of an item.
  private func marker(_ number: Int?, depth: Int, x: Double, y: Double, _ font: Font) -> Node {
    let size = font.size
    if let number {
      let position = Point(x: x - 0.4 * size, y: y)
      return .text(Text("\(number).", at: position, font: font, color: style.accent, anchor: .end))
    }
    let middle = Point(x: x - 0.75 * size, y: y - 0.38 * size)
    let shape: Shape
    if depth == 0 || depth == 1 {
      let radius = 0.15 * size
      let frame = Rect(x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius)
      let outline = Shape.Geometry.rect(frame, cornerRadius: radius)
      shape =
        depth == 0
        ? Shape(outline, fill: .color(style.accent)) : Shape(outline, stroke: Stroke(style.accent, width: 0.7))
    } else {
      let end = Point(x: middle.x + 0.4 * size, y: middle.y)
      shape = .line(from: middle, to: end, stroke: Stroke(style.accent, width: 0.7))
    }
    return .group(Group(tag: .artifact, children: [.shape(shape)]))
  }

  /// A quotation: in Kai, behind a fine bar.
  mutating func quoteItems(_ blocks: [Block], in setting: Setting) -> [FlowItem] {
    var inner = setting
    let inset = 1.4 * setting.font.size
    inner.left += inset
    inner.width = max(inner.width - 2 * inset, 6 * setting.font.size)
    if language == .chinese { inner.font.family = style.kaiFamily }
    inner.indent = 0
    return framed(items(blocks, in: inner), padding: 2) { height in
      let bar = Rect(x: setting.left + 0.5 * inset, y: -0.2, width: 2, height: height + 0.4)
      return [.shape(Shape(.rect(bar), fill: .color(style.hairline)))]
    }
  }

  /// A boxed remark.
  mutating func noteItems(title: String?, _ blocks: [Block], in setting: Setting) -> [FlowItem] {
    var inner = setting
    let inset = 12.0
    inner.left += inset
    inner.width = max(inner.width - 2 * inset, 6 * setting.font.size)
    inner.font.size = style.bodySize * 0.92
    inner.leading = inner.font.size * 1.6
    inner.indent = 0
    var items: [FlowItem] = []
    if let title {
      let font = Font(family: style.headingFamily, size: inner.font.size, weight: 700)
      let tag = element(.paragraph)
      items = lineItems(words.runs(title, font: font, color: style.accent), setting: inner, path: inner.path + [tag])
      for index in items.indices { items[index].keepsWithNext = true }
    }
    items += self.items(blocks, in: inner)
    return framed(items, padding: 7) { height in
      let box = Rect(x: setting.left, y: -0.2, width: setting.width, height: height + 0.4)
      let bar = Rect(x: setting.left, y: -0.2, width: 2.5, height: height + 0.4)
      return [
        .shape(Shape(.rect(box), fill: .color(style.tint))), .shape(Shape(.rect(bar), fill: .color(style.accent))),
      ]
    }
  }

  /// Lines of code on a tinted ground, as they are written.
  mutating func codeItems(_ text: String, in setting: Setting) -> [FlowItem] {
    var inner = setting
    inner.font = Font(family: style.codeFamily, size: style.bodySize * 0.82)
    inner.leading = inner.font.size * 1.5
    inner.alignment = .left
    inner.left += 8
    inner.width -= 16
    let tag = element(.paragraph)
    let lines = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let run = TextRun(lines.replacing("\t", with: "    "), font: inner.font, color: style.ink)
    return framed(lineItems([run], setting: inner, path: setting.path + [tag]), padding: 5) { height in
      let box = Rect(x: setting.left, y: -0.2, width: setting.width, height: height + 0.4)
      return [.shape(Shape(.rect(box), fill: .color(style.tint)))]
    }
  }

  /// A break in thought: a short rule.
  func ruleItem(in setting: Setting) -> FlowItem {
    var item = FlowItem(height: 1)
    item.before = setting.leading * 0.6
    item.after = setting.leading * 0.6
    let middle = setting.left + setting.width / 2
    item.nodes = [
      .group(
        Group(
          tag: .artifact,
          children: [
            .shape(
              .line(
                from: Point(x: middle - 40, y: 0.5), to: Point(x: middle + 40, y: 0.5),
                stroke: Stroke(.color(style.hairline), width: 0.75)))
          ]))
    ]
    return item
  }

  /// Items before a ground that runs through behind them: room between them becomes part of them.
  func framed(_ items: [FlowItem], padding: Double, ground: (Double) -> [Node]) -> [FlowItem] {
    var result = items
    for index in result.indices {
      let above = index == 0 ? padding : max(result[index].before, items[index - 1].after)
      let below = index == result.count - 1 ? padding : 0
      result[index].before = 0
      result[index].after = 0
      result[index].height += above + below
      let moved = Group(placement: Placement(origin: Point(x: 0, y: above)), children: result[index].nodes)
      let behind = Group(tag: .artifact, children: ground(result[index].height))
      result[index].nodes = [.group(behind), .group(moved)]
    }
    if !result.isEmpty {
      result[0].before = 6
      result[result.count - 1].after = 6
    }
    return result
  }
}
