import ChartSpecs
import Documents
import Scenes

/// Draws the title of a view, and its subtitle, above (or beside) a box.
struct ChartTitle {
  let looks: Properties
  let resolver: ScaleResolver

  init(_ title: Properties, _ resolver: ScaleResolver) {
    var looks = resolver.configuration["title"]
    if let style = title["style"].flatMap(textLines) {
      for name in style { looks = looks.overridden(by: resolver.configuration.styles[name]) }
    }
    self.looks = looks.overridden(by: title)
    self.resolver = resolver
  }

  /// The title around a view.
  ///
  /// - Parameters:
  ///   - frame: the view's own frame.
  ///   - bounds: everything in the view, axes and legends included.
  ///   - isCentered: whether the default place is the middle; else the beginning.
  func group(frame: Rect, bounds: Rect, isCentered: Bool) -> Group? {
    let measurer = resolver.context.measurer
    var lines = (looks.lines("text") ?? []).map(resolver.translated)
    var sublines = (looks.lines("subtitle") ?? []).map(resolver.translated)
    guard !lines.isEmpty || !sublines.isEmpty else { return nil }
    let anchor = looks.text("anchor") ?? (isCentered ? "middle" : "start")
    let isSized = resolver.context.stretch.room != nil
    let usesFrame = (looks.text("frame") == "group" || isCentered) && !isSized
    let box = usesFrame ? frame : bounds
    let orient = looks.text("orient") ?? "top"
    let isTurned = orient == "left" || orient == "right"
    let offset = looks.number("offset") ?? 4
    let style = style("", size: 13, weight: 700, anchor: anchor)
    let subStyle = self.style("subtitle", size: 11, weight: 400, anchor: anchor)
    lines = wrapped(lines, style, isTurned: isTurned)
    sublines = wrapped(sublines, subStyle, isTurned: isTurned)
    let height = Double(max(0, lines.count - 1)) * style.leading + (lines.isEmpty ? 0 : style.font.size)
    let gap = sublines.isEmpty ? 0 : looks.number("subtitlePadding") ?? 3
    let subheight = Double(max(0, sublines.count - 1)) * subStyle.leading + (sublines.isEmpty ? 0 : subStyle.font.size)
    let total = height + gap + subheight
    // Laid out as if on top, then turned for the sides.
    let length = isTurned ? box.height : box.width
    let along = anchor == "start" ? 0 : anchor == "end" ? length : length / 2
    var nodes: [Node] = []
    let first = style.nodes(lines, at: Point(x: along, y: 0), measurer: measurer)
    if !first.isEmpty { nodes.append(.group(Group("mark-text role-title-text", children: first))) }
    let second = subStyle.nodes(sublines, at: Point(x: along, y: height + gap), measurer: measurer)
    if !second.isEmpty { nodes.append(.group(Group("mark-text role-title-subtitle", children: second))) }
    let placement: Placement
    switch orient {
    case "bottom": placement = Placement(origin: Point(x: box.x, y: bounds.maxY + offset))
    case "left": placement = Placement(origin: Point(x: bounds.x - offset - total, y: box.maxY), angle: 270)
    case "right": placement = Placement(origin: Point(x: bounds.maxX + offset + total, y: box.y), angle: 90)
    default: placement = Placement(origin: Point(x: box.x, y: bounds.y - offset - total))
    }
    return Group(
      "mark-group role-title", children: [.group(Group(placement: placement, children: [emptyBackground] + nodes))])
  }

  /// The lines, broken where they are wider than the chart may be.
  private func wrapped(_ lines: [String], _ style: TextStyle, isTurned: Bool) -> [String] {
    guard let room = resolver.context.stretch.room, !isTurned else { return lines }
    let wrapping = WrappedWords(font: style.font, measurer: resolver.context.measurer)
    return lines.flatMap { wrapping.lines($0, width: room, most: 4) ?? [$0] }
  }

  private func style(_ prefix: String, size: Double, weight: Int, anchor: String) -> TextStyle {
    let align = looks.text("align") ?? (anchor == "start" ? "left" : anchor == "end" ? "right" : "center")
    let color = looks[prefix.isEmpty ? "color" : prefix + "Color"].flatMap(paint)?.color ?? .black
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: prefix, size: size, weight: weight), color: color, align: align,
      baseline: "top", angle: 0)
    style.limit = looks.number("limit")
    style.lineHeight = looks.number(prefix.isEmpty ? "lineHeight" : "subtitleLineHeight")
    (style.dx, style.dy) = (looks.number("dx") ?? 0, looks.number("dy") ?? 0)
    return style
  }
}
