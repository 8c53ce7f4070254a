import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes

/// Draws a legend with its upper left corner at the origin.
struct LegendDrawing {
  let plan: LegendPlan
  let resolver: ScaleResolver

  private var looks: Properties { plan.looks }
  private var measurer: any TextMeasurer { resolver.context.measurer }
  private var isBar: Bool { plan.isGradient || plan.isBanded }

  /// The legend and its size; `nil` when it has nothing to show.
  func legend() throws(Failure) -> (group: Group, size: Size)? {
    let (body, box) = isBar ? try LegendBar(plan, resolver).body() : try LegendEntries(plan, resolver).body()
    guard !body.isEmpty else { return nil }
    let padding = looks.number("padding") ?? 0
    var place = Point.zero
    var reach = Size(width: box.maxX, height: box.maxY)
    var children: [Node] = []
    if let title = title() {
      let layout = LegendTitleLayout(plan, title: title, body: box, bar: isBar ? body.first?.bounds(measurer) : nil)
      place = layout.body
      let shift = Point(x: padding + layout.title.x, y: padding + layout.title.y)
      children.append(.group(title.group(at: shift, measurer)))
      reach.width = max(box.maxX + place.x, title.box.maxX + layout.title.x)
      reach.height = max(box.maxY + place.y, title.box.maxY + layout.title.y)
    }
    let origin = Point(x: padding + place.x, y: padding + place.y)
    children.insert(.group(Group(placement: Placement(origin: origin), children: body)), at: 0)
    let size = Size(
      width: max(0, reach.width + 2 * padding).rounded(.up), height: max(0, reach.height + 2 * padding).rounded(.up))
    return (Group("mark-group role-legend", children: [.group(Group(children: [ground(size)] + children))]), size)
  }

  private func ground(_ size: Size) -> Node {
    var stroke: Stroke?
    if let paint = looks["strokeColor"].flatMap(paint) {
      stroke = Stroke(paint, width: looks.number("strokeWidth") ?? 1, dash: looks.numbers("strokeDash") ?? [])
    }
    // Outlines lie on half pixels, as those of frames do.
    let shift = stroke == nil ? 0 : 0.5
    let rect = Rect(x: shift, y: shift, width: size.width, height: size.height)
    let fill = looks["fillColor"].flatMap(paint)?.faded(looks.number("fillOpacity") ?? 1)
    let shape = Shape(.rect(rect, cornerRadius: looks.number("cornerRadius") ?? 0), fill: fill, stroke: stroke)
    return .group(Group("background", children: [.shape(shape)]))
  }

  private func title() -> LegendTitleText? {
    let unit = LegendValues(plan: plan, resolver: resolver).unit([])
    let lines = unit?.titleLines ?? plan.title.map(resolver.translated)
    guard !lines.isEmpty, lines != [""] else { return nil }
    let orient = looks.text("titleOrient") ?? "top"
    let isBeside = orient == "left" || orient == "right"
    let anchor = looks.text("titleAnchor") ?? (isBeside ? "middle" : "start")
    // Beside an upright bar the title stands upright too.
    let isTurned = isBeside && isBar && !plan.isHorizontal
    let isFlipped = isTurned && orient == "right"
    let along = ["start": isFlipped ? "right" : "left", "end": isFlipped ? "left" : "right"][anchor] ?? "center"
    let across = ["start": "top", "end": "bottom"][anchor] ?? "middle"
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: "title", size: 11, weight: 700),
      color: looks["titleColor"].flatMap(paint)?.color ?? .black,
      align: looks.text("titleAlign") ?? (isBeside && !isTurned ? "left" : along),
      baseline: looks.text("titleBaseline") ?? (isFlipped ? "bottom" : isTurned ? "top" : isBeside ? across : "top"),
      angle: isTurned ? (orient == "left" ? -90 : 90) : 0)
    style.color = style.color.opacity(looks.number("titleOpacity") ?? 1)
    style.limit = looks.number("titleLimit") ?? 180
    style.lineHeight = looks.number("titleLineHeight")
    return LegendTitleText(lines: lines, style: style, orient: orient, anchor: anchor, measurer: measurer)
  }
}

/// The words of a legend's title, with their extent.
struct LegendTitleText {
  let lines: [String]
  let style: TextStyle
  let orient: String
  let anchor: String
  let measurer: any TextMeasurer

  /// The box around the words that stand at the origin.
  var box: Rect {
    style.nodes(lines, at: .zero, measurer: measurer).bounds(measurer) ?? .init(x: 0, y: 0, width: 0, height: 0)
  }

  /// How much higher it is than one line, for titles that are centred.
  var extraHeight: Double { Double(lines.count - 1) * style.leading }

  func group(at place: Point, _ measurer: any TextMeasurer) -> Group {
    Group("mark-text role-legend-title", children: style.nodes(lines, at: place, measurer: measurer))
  }
}

/// Where title and entries of a legend lie, from the corner inside its padding: Vega's rules for the four sides.
struct LegendTitleLayout {
  private(set) var title = Point.zero
  private(set) var body = Point.zero

  /// - Parameters:
  ///   - entries: the box of everything below the title.
  ///   - bar: the box of the bar of colours, if there is one.
  init(_ plan: LegendPlan, title text: LegendTitleText, body entries: Rect, bar: Rect?) {
    let padding = plan.looks.number("titlePadding") ?? 5
    let isUpright = bar != nil && !plan.isHorizontal
    let box = text.box
    switch text.orient {
    case "left": body.x = box.width.rounded(.up) + padding
    case "bottom", "right": break
    default: body.y = box.height + padding
    }
    let shifted = Rect(x: entries.x + body.x, y: entries.y + body.y, width: entries.width, height: entries.height)
    let shiftedBar = bar.map { Rect(x: $0.x + body.x, y: $0.y + body.y, width: $0.width, height: $0.height) }
    func offset(_ anchor: String, _ length: Double, isSide: Bool, less: Double) -> Double {
      let start = isUpright && isSide ? length : 0
      let end = isUpright && isSide ? 0 : length
      return (anchor == "start" ? start : anchor == "end" ? end - less : 0.5 * (length - less)).rounded()
    }
    let beside = (shiftedBar ?? shifted).maxY
    let across = (isUpright ? shifted : shiftedBar ?? shifted).maxX
    switch text.orient {
    case "left": title.y = offset(text.anchor, beside, isSide: true, less: text.extraHeight)
    case "right":
      title.x = offset("end", across, isSide: false, less: 0) + padding
      title.y = offset(text.anchor, beside, isSide: true, less: text.extraHeight)
    case "bottom":
      title.x = offset(text.anchor, across, isSide: false, less: 0)
      title.y = shifted.maxY.rounded() + padding
    default: title.x = offset(text.anchor, across, isSide: false, less: 0)
    }
    // A title that would reach out to the left pushes everything to the right.
    let left = (box.x + title.x).rounded()
    if left < 0 {
      title.x -= left
      body.x -= left
    }
  }
}
