import ChartSpecs
import Documents
import Scenes

/// Draws the title of a view, and its subtitle, beside it.
struct ChartTitle {
  let looks: Properties
  let resolver: ScaleResolver

  init(_ title: Properties, _ resolver: ScaleResolver) {
    let configuration = resolver.configuration
    var looks = configuration.guideStyle("group-title", prefix: "")
      .overridden(by: configuration.guideStyle("group-subtitle", prefix: "subtitle"))
      .overridden(by: configuration["title"])
    for name in title["style"].flatMap(textLines) ?? [] {
      looks = looks.overridden(by: configuration.guideStyle(name, prefix: "")).overridden(
        by: configuration.styles[name])
    }
    self.looks = looks.overridden(by: title)
    self.resolver = resolver
  }

  /// The title around a view.
  ///
  /// - Parameters:
  ///   - frame: the view's own frame.
  ///   - bounds: everything in the view, axes and legends included.
  ///   - hasFrame: whether the view is one frame: its title stands in the middle of it, others at the beginning.
  func group(frame: Rect, bounds: Rect, hasFrame: Bool) -> Group? {
    let anchor = looks.text("anchor") ?? (hasFrame ? "middle" : "start")
    let usual = hasFrame && anchor == "middle" ? "group" : "bounds"
    // In a chart of a given size, the title may be as wide as the whole.
    let isSized = resolver.context.stretch.room != nil
    let side = (looks.text("frame") ?? usual) == "group" && !isSized ? frame : bounds
    let orient = looks.text("orient") ?? "top"
    var block = TitleBlock(
      lines: words("text"), style: style("", size: 13, weight: 700, anchor, orient), orient: orient, anchor: anchor,
      offset: looks.number("offset") ?? 4)
    block.sublines = words("subtitle")
    block.substyle = style("subtitle", size: 12, weight: 400, anchor, orient)
    if orient == "top" || orient == "bottom" {
      block.lines = wrapped(block.lines, block.style)
      block.sublines = wrapped(block.sublines, block.substyle)
    }
    block.padding = looks.number("subtitlePadding") ?? 3
    return block.group(side: side, bounds: bounds, measurer: resolver.context.measurer)
  }

  /// The lines, broken where they are wider than the chart may be.
  private func wrapped(_ lines: [String], _ style: TextStyle) -> [String] {
    guard let room = resolver.context.stretch.room else { return lines }
    let wrapping = WrappedWords(font: style.font, measurer: resolver.context.measurer)
    return lines.flatMap { wrapping.lines($0, width: room, most: 4) ?? [$0] }
  }

  private func words(_ name: String) -> [String] { (looks.lines(name) ?? []).map(resolver.translated) }

  private func style(_ prefix: String, size: Double, weight: Int, _ anchor: String, _ orient: String) -> TextStyle {
    let color = looks[prefix.isEmpty ? "color" : prefix + "Color"].flatMap(paint)?.color ?? .black
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: prefix, size: size, weight: weight),
      color: Paint.color(color).faded(looks.number("opacity") ?? 1)?.color ?? .transparent,
      align: looks.text("align") ?? TitleBlock.align(anchor: anchor), baseline: looks.text("baseline") ?? "top",
      angle: looks.number("angle") ?? TitleBlock.angle(orient: orient))
    style.limit = looks.number("limit")
    style.lineHeight = looks.number(prefix.isEmpty ? "lineHeight" : "subtitleLineHeight")
    (style.dx, style.dy) = (looks.number("dx") ?? 0, looks.number("dy") ?? 0)
    return style
  }
}
