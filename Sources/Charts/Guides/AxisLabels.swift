import ChartSpecs
import Documents
import Scenes
import Tables

/// The labels of an axis.
struct AxisLabels {
  let axis: AxisDrawing
  /// How names are broken, turned and shortened, if they are.
  private let fit: LabelFit?
  /// For each tick.
  private let labelLooks: [LabelLooks]

  init(axis: AxisDrawing) {
    self.axis = axis
    let resolver = axis.resolver
    fit = LabelFit(
      axis.plan, axis.ticks.map { $0.label.map(resolver.translated) }, at: axis.ticks.map(\.place), resolver)
    labelLooks = axis.tickLooks.map { LabelLooks($0, resolver.configuration) }
  }

  private var plan: AxisPlan { axis.plan }
  private var looks: Properties { axis.looks }
  private var resolver: ScaleResolver { axis.resolver }

  /// The labels; those that are left out so that none overlap are there, but cannot be seen.
  func group() -> Group? {
    guard looks.boolean("labels") ?? true else { return nil }
    var items: [(nodes: [Node], box: Rect)] = []
    for index in axis.ticks.indices {
      let nodes = nodes(index)
      if let box = nodes.bounds(axis.measurer) { items.append((nodes, box)) }
    }
    var shown = visible(items.map(\.box))
    if looks.text("shanhai.unit") == "last", shown.count == axis.ticks.count {
      shown = ChosenUnit.showingLast(shown, items.map(\.box), axis.ticks.map(\.value.measure))
    }
    let children = zip(items, shown).flatMap { item, isShown -> [Node] in
      isShown ? item.nodes : item.nodes.map { .group(Group(opacity: 0, children: [$0])) }
    }
    return Group("mark-text role-axis-label", children: children)
  }

  private func nodes(_ index: Int) -> [Node] {
    let (tick, looks) = (axis.ticks[index], labelLooks[index])
    guard let color = looks.color else { return [] }
    let along = tick.place + axis.band.labelShare * plan.scale.bandwidth + axis.band.offset
    let flush = Flush(looks.flush, plan, at: tick.place, angle: fit?.angle)
    var style = style(looks, color, flush)
    if let fit { style.dy += fit.shift(of: index, style) }
    let place = axis.point(along + looks.offset + flush.shift, looks.out)
    let lines = fit?.lines[index] ?? tick.label.map(resolver.translated)
    return style.nodes(lines, at: place, measurer: axis.measurer)
  }

  private func style(_ looks: LabelLooks, _ color: Color, _ flush: Flush) -> TextStyle {
    let sides = LabelSides(isHorizontal: plan.isHorizontal, orient: plan.orient, angle: flush.angle)
    var style = TextStyle(
      font: looks.font, color: color, align: looks.align ?? flush.align ?? sides.align,
      baseline: looks.baseline ?? flush.baseline ?? sides.baseline, angle: flush.angle)
    style.limit = looks.limit
    style.lineHeight = looks.lineHeight
    return style
  }

  /// Which labels stay.
  private func visible(_ boxes: [Rect]) -> [Bool] {
    let isOrdered: Bool =
      switch plan.definition.sort {
      case .field, .values: true
      default: false
      }
    let isTime = plan.definition.timeUnit != nil && !isOrdered
    var method: LabelOverlap.Method?
    if let node = looks["labelOverlap"] {
      method = node.string.flatMap(LabelOverlap.Method.init) ?? (node.boolean == true ? .parity : nil)
    } else if let fit {
      method = fit.isCrowded ? .greedy : nil
    } else if isTime || !(plan.definition.type?.isDiscrete ?? false) {
      method = plan.scale.type == .log || plan.scale.type == .symlog ? .greedy : .parity
    }
    guard let method else { return boxes.map { _ in true } }
    let tolerance = boundTolerance
    // Labels in a row that all but touch would read as one.
    let separation = looks.number("labelSeparation") ?? (plan.isHorizontal ? 0.3 : 0)
    let shown = LabelOverlap.visible(boxes, method: method, separation: separation)
    return zip(shown, boxes).map { isShown, box in isShown && (tolerance.map { isWithinBounds(box, $0) } ?? true) }
  }

  /// How far a label may reach beyond the ends of the axis (`labelBound`); `nil` for as far as it likes.
  private var boundTolerance: Double? {
    guard let node = looks["labelBound"], node.boolean ?? !node.isNull else { return nil }
    let number = node.number ?? 1
    return number == 0 ? 1 : number
  }

  /// Whether a label lies between the ends of the axis, with so much tolerance.
  private func isWithinBounds(_ box: Rect, _ tolerance: Double) -> Bool {
    let ends = [axis.point(plan.scale.range.start, 0), axis.point(plan.scale.range.end, 0)]
    let places = ends.map { plan.isHorizontal ? $0.x : $0.y }
    let (low, high) = ((places.min() ?? 0) - tolerance, (places.max() ?? 0) + tolerance)
    return plan.isHorizontal ? box.x >= low && box.maxX <= high : box.y >= low && box.maxY <= high
  }
}

/// What the looks of an axis say about its labels.
private struct LabelLooks {
  let flush: FlushRule
  let color: Color?
  /// How far labels stand from the line.
  let out: Double
  /// How far they are moved along it.
  let offset: Double
  let font: Font
  let align: String?
  let baseline: String?
  let limit: Double
  let lineHeight: Double?

  init(_ looks: Properties, _ configuration: Configuration) {
    flush = FlushRule(looks)
    color = (looks["labelColor"].map(paint) ?? .color(.black))?.faded(looks.number("labelOpacity") ?? 1)?.color
    let ticks = (looks.boolean("ticks") ?? true) ? looks.number("tickSize") ?? 5 : 0
    out = ticks + (looks.number("labelPadding") ?? 2)
    offset = looks.number("labelOffset") ?? 0
    font = Charts.font(looks, configuration, prefix: "label", size: 10)
    align = looks.text("labelAlign")
    baseline = looks.text("labelBaseline")
    limit = looks.number("labelLimit") ?? 180
    lineHeight = looks.number("labelLineHeight")
  }
}

/// What the looks of an axis say about the turn of labels and about those at its ends.
private struct FlushRule {
  let angle: Double?
  let ownAlign: String?
  let ownBaseline: String?
  /// How near to an end a label must be; `nil` for the usual.
  let threshold: Double??
  let offset: Double

  init(_ looks: Properties) {
    angle = looks.number("labelAngle")
    (ownAlign, ownBaseline) = (looks.text("labelAlign"), looks.text("labelBaseline"))
    threshold = looks["labelFlush"].map { $0.number ?? ($0.boolean == true ? 1 : nil) }
    offset = looks.number("labelFlushOffset") ?? 0
  }
}

/// How the labels at the ends of an axis are kept within it (`labelFlush`, `labelFlushOffset`).
private struct Flush {
  /// The turn of the labels, 0 to 360.
  let angle: Double
  private(set) var align: String?
  private(set) var baseline: String?
  /// How far the label is moved along the axis.
  private(set) var shift = 0.0

  init(_ rule: FlushRule, _ plan: AxisPlan, at place: Double, angle fitted: Double?) {
    angle = fitted ?? Self.angle(rule, plan)
    // Labels that are turned have a side of their own.
    let isTurned = plan.isHorizontal ? angle.truncatingRemainder(dividingBy: 180) != 0 : !isLevel(angle)
    let own = plan.isHorizontal ? rule.ownAlign : rule.ownBaseline
    guard own == nil, !isTurned, let end = Self.end(rule, plan, at: place) else { return }
    shift = end == .first ? -rule.offset : rule.offset
    if plan.isHorizontal {
      align = end == .first ? "left" : "right"
    } else {
      baseline = end == .first ? "top" : "bottom"
    }
  }

  private enum End { case first, last }

  /// The end of the axis that a place lies at.
  private static func end(_ rule: FlushRule, _ plan: AxisPlan, at place: Double) -> End? {
    let isContinuous = plan.definition.type == .quantitative || plan.definition.type == .temporal
    guard let threshold = rule.threshold ?? (plan.isHorizontal && isContinuous ? 1 : nil) else { return nil }
    let range = plan.scale.range
    let (low, high) = (min(range.start, range.end), max(range.start, range.end))
    let (before, behind) = (abs(place - low), abs(high - place))
    if before < behind, before <= threshold { return .first }
    return behind <= threshold ? .last : nil
  }

  private static func angle(_ rule: FlushRule, _ plan: AxisPlan) -> Double {
    if let angle = rule.angle {
      let turn = angle.truncatingRemainder(dividingBy: 360)
      return turn < 0 ? turn + 360 : turn
    }
    let isName = plan.definition.type?.isDiscrete ?? false
    return plan.isHorizontal && isName && plan.definition.timeUnit == nil ? 270 : 0
  }
}

/// Whether a turn leaves text upright or upside down rather than on end.
private func isLevel(_ angle: Double) -> Bool {
  angle <= 45 || angle >= 315 || (135...225).contains(angle)
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
    } else if isLevel(angle) {
      baseline = "middle"
    } else {
      baseline = ((45...135).contains(angle) == (orient == "left")) ? "top" : "bottom"
    }
  }
}
