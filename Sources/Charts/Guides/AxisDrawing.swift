import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// Draws an axis: grid lines apart from ticks, labels, the line and the title.
///
/// Everything is laid out along the axis: `along` runs on it, `out` away from the frame.
final class AxisDrawing {
  /// An axis with the room that it takes.
  struct Drawn {
    var group: Group
    var box: Rect?
  }

  let plan: AxisPlan
  let resolver: ScaleResolver
  let ticks: [AxisTicks.Tick]
  let band: TickBand
  let tickLooks: TickLooks
  /// Half a unit for sharp lines, unless the definition says otherwise.
  private let shift: Double
  /// Where the axis begins: at the side of the frame that it lies on.
  private let origin: Point

  init(_ plan: AxisPlan, _ resolver: ScaleResolver) throws(Failure) {
    self.plan = plan
    self.resolver = resolver
    ticks = try AxisTicks(plan: plan, resolver: resolver).ticks()
    band = TickBand(plan)
    tickLooks = try TickLooks(plan.looks, ticks, in: resolver.context.evaluation)
    shift = plan.looks.number("translate") ?? 0.5
    let position = (plan.looks.number("position") ?? 0) + shift
    let side = (plan.sign > 0 ? plan.across : 0) + plan.sign * plan.offset + shift
    origin = plan.isHorizontal ? Point(x: position, y: side) : Point(x: side, y: position)
  }

  var looks: Properties { plan.looks }
  var measurer: any TextMeasurer { resolver.context.measurer }

  // MARK: Places

  /// A place on the sheet.
  func point(_ along: Double, _ out: Double) -> Point {
    let across = plan.sign * out
    return plan.isHorizontal
      ? Point(x: origin.x + along, y: origin.y + across) : Point(x: origin.x + across, y: origin.y + along)
  }

  /// Where lines stand along the axis, each with the position of its tick.
  private var linePlaces: [(along: Double, tick: Int)] {
    guard let first = ticks.first else { return [] }
    let rounds = looks.boolean("tickRound") ?? true
    func place(_ start: Double, _ share: Double) -> Double {
      let along = start + share * plan.scale.bandwidth + band.offset
      return rounds ? (along + 0.5).rounded(.down) : along
    }
    let places = ticks.enumerated().map { (along: place($1.place, band.share), tick: $0) }
    return band.hasExtra ? [(place(first.place, 0), 0)] + places : places
  }

  // MARK: Grid

  /// The grid lines as an axis group of their own; `nil` without grid.
  func grid() -> Group? {
    guard plan.hasGrid, !ticks.isEmpty else { return nil }
    let strokes = tickLooks.map { stroke("grid", $0, color: "#ddd") }
    let lines: [Node] = linePlaces.compactMap { place in
      guard let stroke = strokes[place.tick] else { return nil }
      // Whatever the axis's offset, its grid covers the frame.
      let a =
        plan.isHorizontal
        ? Point(x: origin.x + place.along, y: shift) : Point(x: shift, y: origin.y + place.along)
      let b = plan.isHorizontal ? Point(x: a.x, y: a.y + plan.across) : Point(x: a.x + plan.across, y: a.y)
      return .shape(.line(from: a, to: b, stroke: stroke))
    }
    return item([.group(Group("mark-rule role-axis-grid", children: lines))])
  }

  private func item(_ children: [Node]) -> Group {
    Group("mark-group role-axis", children: [.group(Group(children: [emptyBackground] + children))])
  }

  private func stroke(_ part: String, _ looks: Properties, color: String) -> Stroke? {
    let usual = Color(css: color).map(Paint.color)
    return looks.line(part, looks[part + "Color"].map(paint) ?? usual)
  }

  // MARK: Axis

  /// Ticks, labels, line and title.
  func axis() -> Drawn {
    let ticks = tickLines()
    let labels = AxisLabels(axis: self).group()
    var children = [ticks, labels].compactMap { $0 }
    var box = children.map { Node.group($0) }.bounds(measurer)
    let reach = reach(box)
    // Room that the definition asks for is taken up also where nothing stands in it.
    let range = plan.scale.range
    let span = [point(range.start, 0), point(range.end, reach)]
    if let area = Path.polyline(span).bounds { box = box?.union(area) ?? area }
    if let line = domainLine() { children.append(line) }
    if let title = AxisTitle(axis: self).group(behind: reach) {
      children.append(title)
      if let area = Node.group(title).bounds(measurer) { box = box?.union(area) ?? area }
    }
    // As in Vega, the half unit for sharp lines takes up no room.
    let placed = box?.placed(Placement(origin: Point(x: -shift, y: -shift)))
    return Drawn(group: item(children.map { .group($0) }), box: placed)
  }

  /// How far ticks and labels reach out from the axis.
  private func reach(_ box: Rect?) -> Double {
    let reach: Double =
      switch plan.orient {
      case "bottom": (box?.maxY ?? origin.y) - origin.y
      case "top": origin.y - (box?.y ?? origin.y)
      case "right": (box?.maxX ?? origin.x) - origin.x
      default: origin.x - (box?.x ?? origin.x)
      }
    return max(looks.number("minExtent") ?? 0, min(looks.number("maxExtent") ?? 200, reach))
  }

  private func tickLines() -> Group? {
    guard looks.boolean("ticks") ?? true else { return nil }
    let looks = tickLooks.map { (stroke: stroke("tick", $0, color: "#888"), size: $0.number("tickSize") ?? 5) }
    let lines: [Node] = linePlaces.compactMap { place in
      guard let stroke = looks[place.tick].stroke else { return nil }
      let size = looks[place.tick].size
      return .shape(.line(from: point(place.along, 0), to: point(place.along, size), stroke: stroke))
    }
    return Group("mark-rule role-axis-tick", children: lines)
  }

  private func domainLine() -> Group? {
    guard looks.boolean("domain") ?? true, looks.number("domainWidth") != 0,
      let stroke = stroke("domain", looks, color: "#888")
    else { return nil }
    let range = plan.scale.range
    let line = Node.shape(.line(from: point(range.start, 0), to: point(range.end, 0), stroke: stroke))
    return Group("mark-rule role-axis-domain", children: [line])
  }
}

/// The ground of a group without extent, as Vega's drawings have it.
let emptyBackground = Node.group(
  Group("background", children: [.shape(Shape(.rect(Rect(x: 0, y: 0, width: 0, height: 0))))]))
