import ChartSpecs
import Documents
import Scenes

/// The title of an axis.
struct AxisTitle {
  let axis: AxisDrawing

  private var plan: AxisPlan { axis.plan }
  private var looks: Properties { axis.looks }

  /// The title behind ticks and labels that reach out so far; `nil` without words.
  func group(behind reach: Double) -> Group? {
    let unit = AxisWords(plan: plan, resolver: axis.resolver, count: nil).unit(axis.ticks.map(\.value))
    let lines = unit?.titleLines ?? plan.title.map(axis.resolver.translated)
    guard !lines.isEmpty, lines != [""] else { return nil }
    let color = (looks["titleColor"].map(paint) ?? .color(.black))?.faded(looks.number("titleOpacity") ?? 1)?.color
    guard let color else { return nil }
    let style = style(color)
    let range = plan.scale.range
    let anchor = looks.text("titleAnchor")
    let share = anchor == "start" ? 0 : anchor == "end" ? 1 : 0.5
    // Lines run down from the first: only below a frame they run away from it.
    let isBelow = plan.orient == "bottom"
    let extra = isBelow ? 0 : Double(lines.count - 1) * style.leading
    var place = axis.point(
      range.start + (range.end - range.start) * share, reach + extra + (looks.number("titlePadding") ?? 4))
    let origin = axis.point(0, 0)
    if let x = looks.number("titleX") { place.x = origin.x + x }
    if let y = looks.number("titleY") { place.y = origin.y + y }
    return Group("mark-text role-axis-title", children: style.nodes(lines, at: place, measurer: axis.measurer))
  }

  private func style(_ color: Color) -> TextStyle {
    let anchor = looks.text("titleAnchor")
    let align = anchor == "start" ? "left" : anchor == "end" ? "right" : "center"
    var style = TextStyle(
      font: font(looks, axis.resolver.configuration, prefix: "title", size: 11, weight: 700), color: color,
      align: looks.text("titleAlign") ?? align,
      baseline: looks.text("titleBaseline") ?? (plan.orient == "bottom" ? "top" : "bottom"),
      angle: looks.number("titleAngle") ?? (plan.isHorizontal ? 0 : plan.sign > 0 ? 90 : 270))
    style.limit = looks.number("titleLimit")
    style.lineHeight = looks.number("titleLineHeight")
    return style
  }
}
