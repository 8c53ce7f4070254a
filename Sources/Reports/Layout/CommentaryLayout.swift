import Diagnostics
import Scenes
import Typesetting

extension FlowBuilder {
  /// What somebody has written, with their name and the day below; what is to be reviewed stands in a frame of its own
  /// colour under the reason.
  mutating func commentaryItems(_ commentary: CommentaryBlock, in setting: Setting) -> [FlowItem] {
    guard let mark = commentary.mark else {
      return signed(items(commentary.blocks, in: setting), commentary, in: setting)
    }
    var inner = setting
    let inset = 12.0
    inner.left += inset
    inner.width = max(inner.width - 2 * inset, 6 * setting.font.size)
    var head = inner
    head.font = Font(family: style.headingFamily, size: style.captionSize, weight: 700)
    head.leading = head.font.size * 1.6
    head.alignment = .left
    let tag = element(.paragraph)
    var items = lineItems(
      words.runs(mark.text(in: language), font: head.font, color: style.second), setting: head,
      path: head.path + [tag])
    for index in items.indices { items[index].keepsWithNext = true }
    items += signed(self.items(commentary.blocks, in: inner), commentary, in: inner)
    return framed(items, padding: 6) { height in
      let box = Rect(x: setting.left, y: -0.2, width: setting.width, height: height + 0.4)
      let bar = Rect(x: setting.left, y: -0.2, width: 2.5, height: height + 0.4)
      return [
        .shape(Shape(.rect(box), fill: .color(style.tint))), .shape(Shape(.rect(bar), fill: .color(style.second))),
      ]
    }
  }

  /// The items with the author's line below them, on the same page as the last.
  private mutating func signed(
    _ items: [FlowItem], _ commentary: CommentaryBlock, in setting: Setting
  ) -> [FlowItem] {
    var line = setting
    line.font = Font(family: style.bodyFamily, size: style.noteSize + 0.5)
    line.leading = line.font.size * 1.6
    line.alignment = .right
    let tag = element(.paragraph)
    var signature = lineItems(
      words.runs(commentary.signature.text(in: language), font: line.font, color: style.muted), setting: line,
      path: line.path + [tag])
    if !signature.isEmpty { signature[signature.count - 1].after = setting.gap + 0.3 * setting.font.size }
    var result = items
    if !result.isEmpty {
      result[result.count - 1].keepsWithNext = true
      result[result.count - 1].after = 0
    }
    return result + signature
  }
}
