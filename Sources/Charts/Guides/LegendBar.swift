import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables

/// The bar of colours of a legend, with labels beside it: a gradient, or bands for classes.
struct LegendBar {
  private let plan: LegendPlan
  private let resolver: ScaleResolver
  private let length: Double
  private let thickness: Double
  private var looks: Properties { plan.looks }
  private var scale: ChartScale { plan.scales[0] }
  private var measurer: any TextMeasurer { resolver.context.measurer }

  init(_ plan: LegendPlan, _ resolver: ScaleResolver) {
    (self.plan, self.resolver) = (plan, resolver)
    let looks = plan.looks
    thickness = max(0, looks.number("gradientThickness") ?? 16)
    let frame = plan.groups.first?.members.first.map { resolver.sizes[$0.unit] } ?? Size(width: 0, height: 0)
    length = max(0, min(looks.number("gradientLength") ?? Self.usualLength(plan, beside: frame), 20_000))
  }

  /// Gradients are as long as the frame of the marks within bounds; bands are 200 long.
  private static func usualLength(_ plan: LegendPlan, beside frame: Size) -> Double {
    guard plan.isGradient else { return 200 }
    let looks = plan.looks
    if plan.isHorizontal {
      let least = looks.number("gradientHorizontalMinLength") ?? 100
      guard plan.orient == "top" || plan.orient == "bottom" else { return least }
      return min(max(frame.width, least), looks.number("gradientHorizontalMaxLength") ?? 200)
    }
    let least = looks.number("gradientVerticalMinLength") ?? 64
    return min(max(frame.height, least), looks.number("gradientVerticalMaxLength") ?? 200)
  }

  /// The bar, then its labels, and the box around them.
  func body() throws(Failure) -> (nodes: [Node], box: Rect) {
    let count = plan.isGradient ? max(2, 2 * Int(bounded: min(length, 100_000) / 100)) : 5
    let entries = try LegendValues(plan: plan, resolver: resolver).entries(count: count)
    let bar = plan.isGradient ? gradient() : bands(entries.map(\.value))
    let nodes = [bar] + labels(entries)
    return (nodes, nodes.bounds(measurer) ?? rect(0, 1))
  }

  // MARK: Colours

  private func rect(_ start: Double, _ end: Double) -> Rect {
    plan.isHorizontal
      ? Rect(x: start * length, y: 0, width: (end - start) * length, height: thickness)
      : Rect(x: 0, y: (1 - end) * length, width: thickness, height: (end - start) * length)
  }

  private var outline: Stroke? {
    let width = looks.number("gradientStrokeWidth") ?? 0
    guard width > 0 else { return nil }
    return (looks["gradientStrokeColor"].map(paint) ?? .color(Color(hex: 0xDDDDDD))).map { Stroke($0, width: width) }
  }

  /// The opacity of the bar: its own, else that of the marks.
  private var opacity: Double {
    if let own = looks.number("gradientOpacity") { return own }
    guard plan.isGradient, let member = plan.groups.first?.members.first else { return 1 }
    let unit = resolver.model.units[member.unit]
    return SymbolLooks.opacity(unit, Looks(unit.mark, resolver.configuration)) ?? 1
  }

  private func gradient() -> Node {
    let box = rect(0, 1)
    let (first, last) = (scale.interval.first ?? 0, scale.interval.last ?? 1)
    let stops = (0...20).compactMap { step -> Gradient.Stop? in
      let share = Double(step) / 20
      let value = first + (last - first) * share
      guard let place = self.share(value), let color = scale.visual(.number(value))?.paint?.color else { return nil }
      return Gradient.Stop(offset: place, color: color)
    }
    let gradient = Gradient(
      start: Point(x: box.x, y: plan.isHorizontal ? 0 : box.maxY),
      end: Point(x: plan.isHorizontal ? box.maxX : 0, y: 0), stops: stops)
    return .group(
      Group(
        "mark-rect role-legend-gradient", opacity: opacity,
        children: [.shape(Shape(.rect(box), fill: .gradient(gradient), stroke: outline))]))
  }

  private func bands(_ values: [Value]) -> Node {
    let starts = values.indices.map { $0 == 0 ? 0 : share(values[$0].measure ?? 0) ?? 0 }
    let shapes: [Node] = values.indices.map { index in
      let end = index + 1 < values.count ? starts[index + 1] : 1
      return .shape(Shape(.rect(rect(starts[index], end)), fill: scale.visual(values[index])?.paint, stroke: outline))
    }
    return .group(Group("mark-rect role-legend-band", opacity: opacity, children: shapes))
  }

  // MARK: Places

  /// Where on the bar a number lies, 0 to 1.
  private func share(_ number: Double) -> Double? {
    guard var first = scale.interval.first, var last = scale.interval.last else { return nil }
    switch scale.mapping {
    case .ramp(let inner, _):
      let (low, high) = (inner.transform(first), inner.transform(last))
      return high == low ? 0.5 : (inner.transform(number) - low) / (high - low)
    case .classes(let thresholds, _):
      if scale.type == .threshold {
        // Nothing is known of the ends: the outer classes get the average width of the others.
        (first, last) = (thresholds.first ?? 0, thresholds.last ?? 0)
        let width = thresholds.count > 1 ? (last - first) / Double(thresholds.count - 1) : 0.1
        (first, last) = (first - width, last + width)
      } else if scale.type == .binOrdinal {
        (first, last) = (scale.bins.first ?? first, scale.bins.last ?? last)
      }
      return last == first ? 0.5 : (number - first) / (last - first)
    case .continuous, .band, .point, .ordinal, .identity: return nil
    }
  }

  // MARK: Labels

  private func labels(_ entries: [LegendValues.Entry]) -> [Node] {
    var items: [(nodes: [Node], box: Rect)] = []
    for (index, entry) in entries.enumerated() {
      guard !entry.label.isEmpty, let number = entry.value.measure,
        let share = plan.isBanded && index == 0 ? 0 : share(number)
      else { continue }
      let nodes = label(entry.label.map(resolver.translated), at: share)
      items.append((nodes, nodes.bounds(measurer) ?? Rect(x: 0, y: 0, width: 0, height: 0)))
    }
    let shown = visible(items.map(\.box))
    return items.indices.map { index in
      .group(
        Group("mark-text role-legend-label", opacity: shown[index] ? 1 : 0, children: items[index].nodes))
    }
  }

  private func label(_ lines: [String], at share: Double) -> [Node] {
    let gap = looks.number("labelOffset") ?? looks.number("gradientLabelOffset") ?? 2
    let isFlat = plan.isHorizontal
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: "label", size: 10),
      color: looks["labelColor"].flatMap(paint)?.color ?? .black,
      align: !isFlat ? "left" : share <= 0 ? "left" : share >= 1 ? "right" : "center",
      baseline: isFlat ? "top" : share <= 0 ? "bottom" : share >= 1 ? "top" : "middle", angle: 0)
    style.color = style.color.opacity(looks.number("labelOpacity") ?? 1)
    style.limit = looks.number("labelLimit") ?? looks.number("gradientLabelLimit")
    let along = isFlat ? share * length : (1 - share) * length
    let place = isFlat ? Point(x: along, y: thickness + gap) : Point(x: thickness + gap, y: along)
    return style.nodes(lines, at: place, measurer: measurer)
  }

  /// Labels that would overlap are left out; by default every other, on uneven scales those that touch the one before.
  private func visible(_ boxes: [Rect]) -> [Bool] {
    let setting = looks["labelOverlap"]
    if setting?.boolean == false { return boxes.map { _ in true } }
    let isUneven = [.quantile, .threshold, .log, .symlog].contains(scale.type)
    let usual: LabelOverlap.Method = isUneven && setting == nil ? .greedy : .parity
    let method = setting?.string.flatMap(LabelOverlap.Method.init) ?? usual
    return LabelOverlap.visible(boxes, method: method, separation: looks.number("labelSeparation") ?? 0)
  }
}
