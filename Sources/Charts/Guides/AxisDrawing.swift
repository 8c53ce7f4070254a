import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables
import Transforms

/// Draws an axis: grid lines apart from ticks, labels, the line and the title.
///
/// Everything is laid out along the axis: `along` runs on it, `out` away from the frame.
struct AxisDrawing {
  let plan: AxisPlan
  let resolver: ScaleResolver
  let ticks: [AxisTicks.Tick]
  private let conditions: Table
  /// How names are broken, turned and shortened, if they are.
  private let fit: LabelFit?

  init(_ plan: AxisPlan, _ resolver: ScaleResolver) throws(Failure) {
    self.plan = plan
    self.resolver = resolver
    ticks = try AxisTicks(plan: plan, resolver: resolver).ticks()
    fit = LabelFit(plan, ticks.map { $0.label.map(resolver.translated) }, at: ticks.map(\.position), resolver)
    conditions = Table([
      ("value", Column(ticks.map(\.value))), ("label", Column(.strings(ticks.map { $0.label.joined(separator: " ") }))),
      ("index", Column(.numbers(ticks.indices.map(Double.init)))),
    ])
  }

  private var looks: Properties { plan.looks }
  private var measurer: any TextMeasurer { resolver.context.measurer }
  /// 1 where the axis lies to the right of or below the frame.
  private var sign: Double { plan.orient == "right" || plan.orient == "bottom" ? 1 : -1 }
  /// Where the axis line lies across the frame, with half a unit for sharp lines.
  private var base: Double {
    let edge = plan.orient == "right" || plan.orient == "bottom" ? plan.across : 0
    return edge + sign * plan.offset
  }
  private let half = 0.5

  private func point(_ along: Double, _ out: Double) -> Point {
    let across = base + sign * out
    return plan.isHorizontal ? Point(x: along + half, y: across + half) : Point(x: across + half, y: along + half)
  }

  // MARK: Grid

  /// The grid lines as an axis group of their own; `nil` without grid.
  func grid() throws(Failure) -> Group? {
    guard plan.hasGrid, !ticks.isEmpty else { return nil }
    let color = try conditional("gridColor", "#ddd")
    let width = try conditionalNumber("gridWidth", 1)
    let opacity = try conditionalNumber("gridOpacity", 1)
    let dash = looks.numbers("gridDash") ?? []
    let (start, end) = (0.0, plan.across)
    let places = tickPlaces
    let lines: [Node] = places.enumerated().compactMap { number, place in
      let index = min(number, ticks.count - 1)
      let along = rounded(place) + half
      guard let paint = color(index)?.faded(opacity(index)) else { return nil }
      let a = plan.isHorizontal ? Point(x: along, y: start + half) : Point(x: start + half, y: along)
      let b = plan.isHorizontal ? Point(x: along, y: end + half) : Point(x: end + half, y: along)
      return .shape(.line(from: a, to: b, stroke: Stroke(paint, width: width(index), dash: dash)))
    }
    return item([.group(Group("mark-rule role-axis-grid", children: lines))])
  }

  private func item(_ children: [Node]) -> Group {
    Group("mark-group role-axis", children: [.group(Group(children: [emptyBackground] + children))])
  }

  private func rounded(_ position: Double) -> Double {
    guard looks.boolean("tickRound") != false else { return position }
    // Lines are drawn half a unit further on; in a band that half is taken off before.
    let half = plan.scale.type == .band && looks.text("tickBand") != "extent" ? 0.5 : 0
    return (position - half + 0.5).rounded(.down)
  }

  // MARK: Axis

  /// Ticks, labels, line and title.
  ///
  /// - Parameter hasTitle: whether the title is drawn here; facets draw it once for all.
  func axis() throws(Failure) -> Group {
    var children: [Node] = []
    let ticks = try tickLines()
    if let ticks { children.append(.group(ticks)) }
    let labels = try labels()
    if let labels { children.append(.group(labels)) }
    if let line = domainLine() { children.append(.group(line)) }
    let reach = reach([ticks, labels].compactMap { $0 })
    if let title = title(reach) { children.append(.group(title)) }
    return item(children)
  }

  private func tickLines() throws(Failure) -> Group? {
    guard looks.boolean("ticks") ?? true else { return nil }
    let color = try conditional("tickColor", "#888")
    let width = try conditionalNumber("tickWidth", 1)
    let size = try conditionalNumber("tickSize", 5)
    let opacity = try conditionalNumber("tickOpacity", 1)
    let dash = looks.numbers("tickDash") ?? []
    let places = tickPlaces
    let lines: [Node] = places.enumerated().compactMap { index, place in
      let source = min(index, max(0, self.ticks.count - 1))
      guard let paint = color(source)?.faded(opacity(source)) else { return nil }
      let along = rounded(place + (looks.number("tickOffset") ?? 0))
      return .shape(
        .line(
          from: point(along, 0), to: point(along, size(source)), stroke: Stroke(paint, width: width(source), dash: dash)
        ))
    }
    return Group("mark-rule role-axis-tick", children: lines)
  }

  /// At the values, or around the bands.
  private var tickPlaces: [Double] {
    guard looks.text("tickBand") == "extent", plan.scale.type == .band, let first = ticks.first else {
      return ticks.map(\.position)
    }
    let step = plan.scale.step
    let edge = (step - plan.scale.bandwidth) / 2 + plan.scale.bandwidth / 2
    var places = ticks.map { $0.position - edge }
    places.append((ticks.last ?? first).position + edge)
    return places
  }

  private func domainLine() -> Group? {
    guard looks.boolean("domain") ?? true, looks.number("domainWidth") != 0 else { return nil }
    guard
      let paint = (looks["domainColor"].map(paint) ?? .color(Color(hex: 0x888888)))?.faded(
        looks.number("domainOpacity") ?? 1)
    else { return nil }
    let range = plan.scale.range
    let stroke = Stroke(paint, width: looks.number("domainWidth") ?? 1, dash: looks.numbers("domainDash") ?? [])
    let line = Node.shape(.line(from: point(range.start, 0), to: point(range.end, 0), stroke: stroke))
    return Group("mark-rule role-axis-domain", children: [line])
  }

  // MARK: Labels

  private func labels() throws(Failure) -> Group? {
    guard looks.boolean("labels") ?? true else { return nil }
    let style = labelStyle
    let color = try conditional("labelColor", "#000")
    let opacity = try conditionalNumber("labelOpacity", 1)
    let padding = looks.number("labelPadding") ?? 2
    let out = ((looks.boolean("ticks") ?? true) ? looks.number("tickSize") ?? 5 : 0) + padding
    var items: [(nodes: [Node], box: Rect)] = []
    for (index, tick) in ticks.enumerated() {
      var style = style
      guard let paint = color(index)?.faded(opacity(index))?.color else { continue }
      style.color = paint
      style.align = flushed(tick, style.align)
      var place = point(tick.position + (looks.number("labelOffset") ?? 0), out)
      if plan.isHorizontal { place.x -= half } else { place.y -= half }
      if let fit { style.dy += fit.shift(of: index, style) }
      let lines = fit?.lines[index] ?? tick.label.map(resolver.translated)
      let nodes = style.nodes(lines, at: place, measurer: measurer)
      guard let box = nodes.bounds(measurer) else { continue }
      items.append((nodes, box))
    }
    var shown = visible(items.map(\.box))
    if looks.text("shanhai.unit") == "last", shown.count == ticks.count {
      shown = ChosenUnit.showingLast(shown, items.map(\.box), ticks.map(\.value.measure))
    }
    let children = zip(items, shown).flatMap { item, isShown -> [Node] in
      if isShown { return item.nodes }
      return item.nodes.map { .group(Group(opacity: 0, children: [$0])) }
    }
    return Group("mark-text role-axis-label", children: children)
  }

  private func visible(_ boxes: [Rect]) -> [Bool] {
    let isTimeWithoutOrder =
      plan.definition.timeUnit != nil
      && !(plan.definition.sort.map { if case .field = $0 { true } else { false } } ?? false)
    let isDefault = isTimeWithoutOrder || !(plan.definition.type?.isDiscrete ?? false)
    var method: String?
    if let node = looks["labelOverlap"] {
      method = node.string ?? (node.boolean == true ? "parity" : nil)
    } else if let fit {
      method = fit.isCrowded ? "greedy" : nil
    } else if isDefault {
      method = plan.scale.type == .log || plan.scale.type == .symlog ? "greedy" : "parity"
    }
    guard let method else { return boxes.map { _ in true } }
    return LabelOverlap.visible(boxes, method: method, separation: looks.number("labelSeparation") ?? 0)
  }

  /// The first and the last label stay within the axis.
  private func flushed(_ tick: AxisTicks.Tick, _ align: String) -> String {
    let isContinuous = plan.definition.type == .quantitative || plan.definition.type == .temporal
    let isOn =
      looks.boolean("labelFlush") ?? (looks.number("labelFlush").map { _ in true })
      ?? (plan.isHorizontal && isContinuous)
    guard isOn, plan.isHorizontal, looks.text("labelAlign") == nil, labelAngle == 0 else { return align }
    let threshold = looks.number("labelFlush") ?? 1
    if abs(tick.position) < threshold { return "left" }
    if abs(tick.position - plan.length) < threshold { return "right" }
    return align
  }

  private var labelAngle: Double {
    if let fit { return fit.angle }
    if let angle = looks.number("labelAngle") {
      return angle.truncatingRemainder(dividingBy: 360) + (angle < 0 ? 360 : 0)
    }
    let isName = plan.definition.type?.isDiscrete ?? false
    return plan.isHorizontal && isName && plan.definition.timeUnit == nil ? 270 : 0
  }

  private var labelStyle: TextStyle {
    let angle = labelAngle
    let sides = LabelSides(isHorizontal: plan.isHorizontal, orient: plan.orient, angle: angle)
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: "label", size: 10), color: .black,
      align: looks.text("labelAlign") ?? sides.align, baseline: looks.text("labelBaseline") ?? sides.baseline,
      angle: angle)
    style.limit = looks.number("labelLimit") ?? 180
    style.lineHeight = looks.number("labelLineHeight")
    return style
  }

  // MARK: Title

  /// How far the parts reach out from the axis.
  private func reach(_ groups: [Group]) -> Double {
    guard let box = groups.map({ Node.group($0) }).bounds(measurer) else { return 0 }
    let edge = base + half
    let reach: Double
    switch plan.orient {
    case "bottom": reach = box.maxY - edge
    case "top": reach = edge - box.y
    case "right": reach = box.maxX - edge
    default: reach = edge - box.x
    }
    return min(max(reach, looks.number("minExtent") ?? 0), looks.number("maxExtent") ?? .infinity)
  }

  private func title(_ reach: Double) -> Group? {
    let unit = AxisTicks(plan: plan, resolver: resolver).unit(ticks.map(\.value))
    let lines = unit?.titleLines ?? plan.title.map(resolver.translated)
    guard !lines.isEmpty, lines != [""] else { return nil }
    let color = looks["titleColor"].map(paint) ?? .color(.black)
    guard let color = color?.faded(looks.number("titleOpacity") ?? 1)?.color else { return nil }
    let anchor = looks.text("titleAnchor")
    let along =
      anchor == "start"
      ? (plan.isHorizontal ? 0 : plan.length)
      : anchor == "end" ? (plan.isHorizontal ? plan.length : 0) : plan.length / 2
    let align = anchor == "start" ? "left" : anchor == "end" ? "right" : "center"
    let angle = looks.number("titleAngle") ?? (plan.isHorizontal ? 0 : plan.orient == "right" ? 90 : 270)
    let isTurned = !plan.isHorizontal && angle != 0
    let baseline =
      looks.text("titleBaseline")
      ?? (plan.isHorizontal ? (sign > 0 ? "top" : "bottom") : isTurned ? "bottom" : "middle")
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: "title", size: 11, weight: 700), color: color,
      align: looks.text("titleAlign") ?? align, baseline: baseline, angle: angle)
    style.limit = looks.number("titleLimit")
    style.lineHeight = looks.number("titleLineHeight")
    let extra = Double(lines.count - 1) * style.leading
    let isOutward = plan.isHorizontal && sign > 0
    var place = point(along, reach + (looks.number("titlePadding") ?? 4) + (isOutward ? 0 : extra))
    if let x = looks.number("titleX") { place.x = plan.isHorizontal ? x : x + half }
    if let y = looks.number("titleY") { place.y = plan.isHorizontal ? base + y : y }
    return Group("mark-text role-axis-title", children: style.nodes(lines, at: place, measurer: measurer))
  }

  // MARK: Conditions

  private func conditionalNode(_ name: String) throws(Failure) -> ((Int) -> DocumentNode?) {
    guard let node = looks[name] else { return { _ in nil } }
    guard let condition = node["condition"] else { return { _ in node } }
    let items = condition.sequence ?? [condition]
    var branches: [((Int) -> Bool, DocumentNode)] = []
    for item in items {
      let log = DiagnosticLog()
      guard let test = item["test"].flatMap({ Predicate.decode($0, log: log) }), let value = item["value"] else {
        try log.throwErrors()
        continue
      }
      let bound = try test.bind(to: conditions, in: resolver.context.evaluation)
      branches.append(({ row in (try? bound(row)) ?? false }, value))
    }
    let fallback = node["value"]
    return { index in branches.first { $0.0(index) }?.1 ?? fallback }
  }

  private func conditional(_ name: String, _ fallback: String) throws(Failure) -> ((Int) -> Paint?) {
    let node = try conditionalNode(name)
    let usual = Color(css: fallback).map(Paint.color)
    return { index in node(index).map(paint) ?? usual }
  }

  private func conditionalNumber(_ name: String, _ fallback: Double) throws(Failure) -> ((Int) -> Double) {
    let node = try conditionalNode(name)
    return { index in node(index)?.number ?? fallback }
  }
}

/// Where the labels of an axis lie beside their place, by the turn of their text.
struct LabelSides {
  let align: String
  let baseline: String

  init(isHorizontal: Bool, orient: String, angle: Double) {
    let start = isHorizontal ? 0.0 : 90.0
    let isMain = orient == (isHorizontal ? "bottom" : "left")
    if (angle + start).truncatingRemainder(dividingBy: 180) == 0 {
      align = "center"
    } else if start < angle, angle < 180 + start {
      align = isMain ? "left" : "right"
    } else {
      align = isMain ? "right" : "left"
    }
    let isUpright = angle <= 45 || angle >= 315
    if isHorizontal {
      if (45 < angle && angle < 135) || (225 < angle && angle < 315) {
        baseline = "middle"
      } else {
        baseline = (isUpright == (orient == "top")) ? "bottom" : "top"
      }
    } else if isUpright || (135...225).contains(angle) {
      baseline = "middle"
    } else {
      baseline = ((45...135).contains(angle) == (orient == "left")) ? "top" : "bottom"
    }
  }
}

/// The ground of a group without extent, as Vega's drawings have it.
let emptyBackground = Node.group(
  Group("background", children: [.shape(Shape(.rect(Rect(x: 0, y: 0, width: 0, height: 0))))]))
