import Diagnostics
import Scenes
import Typesetting

extension FlowBuilder {
  /// A figure with number and title below, in one piece; it may let following text pass.
  mutating func figureItem(_ figure: FigureBlock, in setting: Setting) -> FlowItem {
    let room = Size(width: setting.width, height: 0.85 * pageHeight)
    let fit = min(room.width / max(figure.scene.size.width, 1), room.height / max(figure.scene.size.height, 1))
    // A chart that is laid out for the width of the text fits it, but for a rounding.
    let scale = fit > 0.9999 ? 1 : fit
    let size = Size(width: figure.scene.size.width * scale, height: figure.scene.size.height * scale)
    var inner = setting
    inner.font = Font(family: style.headingFamily, size: style.captionSize, weight: 700)
    inner.leading = style.captionSize * 1.7
    inner.alignment = .center
    let text = [figure.number, figure.caption].filter { !$0.isEmpty }.joined(separator: "\u{2002}")
    let caption = text.isEmpty ? [] : lineItems(words.runs(text, font: inner.font), setting: inner, path: [])
    let notes = noteItems(below: figure.source, figure.notes, in: setting, alignment: .center)
    let origin = Point(x: setting.left + (setting.width - size.width) / 2, y: 0)
    var children = figure.scene.nodes
    if let background = figure.scene.background {
      let ground = Rect(x: 0, y: 0, width: figure.scene.size.width, height: figure.scene.size.height)
      children.insert(.shape(Shape(.rect(ground), fill: .color(background))), at: 0)
    }
    var nodes: [Node] = [
      .group(
        Group(
          "figure", tag: .figure(alternative: figure.alternative), placement: Placement(origin: origin, scale: scale),
          children: children))
    ]
    var y = size.height + (caption.isEmpty ? 0 : 4)
    for (items, tag) in [(caption, StructureTag.caption), (notes, .paragraph)] {
      for item in items {
        nodes.append(.group(Group(tag: tag, placement: Placement(origin: Point(x: 0, y: y)), children: item.nodes)))
        y += item.height
      }
    }
    var item = FlowItem(height: y)
    item.nodes = nodes
    item.path = setting.path
    item.before = setting.leading * 0.6
    item.after = setting.leading * 0.6
    item.floats = true
    item.anchors = figure.anchor.map { [$0] } ?? []
    return item
  }
}
