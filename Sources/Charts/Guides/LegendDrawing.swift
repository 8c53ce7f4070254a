import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables

/// Draws a legend with its upper left corner at the origin.
struct LegendDrawing {
  let plan: LegendPlan
  let resolver: ScaleResolver
  /// The height or width of the frame beside it, for gradients.
  let room: Double

  private var looks: Properties { plan.looks }
  private var measurer: any TextMeasurer { resolver.context.measurer }
  private var labelFont: Font { font(looks, resolver.configuration, prefix: "label", size: 10) }

  /// The legend and its size; `nil` when it has nothing to show.
  func legend() throws(Failure) -> (group: Group, size: Size)? {
    let body = plan.isGradient || plan.isBanded ? try gradient() : try symbols()
    guard !body.isEmpty else { return nil }
    var children: [Node] = []
    var top = 0.0
    if let title = title() {
      children.append(.group(title))
      let height = [Node.group(title)].bounds(measurer).map { $0.maxY } ?? 0
      top = height + (looks.number("titlePadding") ?? 5)
    }
    children.insert(.group(Group(placement: Placement(origin: Point(x: 0, y: top)), children: body)), at: 0)
    let padding = looks.number("padding") ?? 0
    guard let box = children.bounds(measurer) else { return nil }
    let size = Size(width: box.maxX + 2 * padding, height: box.maxY + 2 * padding)
    let ground = Group(
      "background",
      children: [
        .shape(
          Shape(
            .rect(
              Rect(x: 0, y: 0, width: size.width, height: size.height), cornerRadius: looks.number("cornerRadius") ?? 0),
            fill: looks["fillColor"].flatMap(paint), stroke: looks["strokeColor"].flatMap(paint).map { Stroke($0) }))
      ])
    let inner =
      padding == 0
      ? children : [.group(Group(placement: Placement(origin: Point(x: padding, y: padding)), children: children))]
    return (Group("mark-group role-legend", children: [.group(Group(children: [.group(ground)] + inner))]), size)
  }

  private func title() -> Group? {
    let unit = LegendValues(plan: plan, resolver: resolver).unit([])
    let lines = unit?.titleLines ?? plan.title.map(resolver.translated)
    guard !lines.isEmpty, lines != [""] else { return nil }
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: "title", size: 11, weight: 700),
      color: looks["titleColor"].flatMap(paint)?.color ?? .black, align: looks.text("titleAlign") ?? "left",
      baseline: "top", angle: 0)
    style.limit = looks.number("titleLimit") ?? 180
    style.lineHeight = looks.number("titleLineHeight")
    return Group("mark-text role-legend-title", children: style.nodes(lines, at: .zero, measurer: measurer))
  }

  private func labelStyle(align: String, baseline: String) -> TextStyle {
    var style = TextStyle(
      font: labelFont, color: looks["labelColor"].flatMap(paint)?.color ?? .black, align: align, baseline: baseline,
      angle: 0)
    style.limit = looks.number("labelLimit") ?? 160
    return style
  }

  // MARK: Symbols

  private func symbols() throws(Failure) -> [Node] {
    var entries = try LegendValues(plan: plan, resolver: resolver).entries(count: 5)
    let sizes = plan.scale(.size)
    if sizes != nil, looks["values"] == nil, let first = entries.first, sizes?.place(first.value) == 0 {
      entries.removeFirst()
    }
    let limit = looks.count("symbolLimit") ?? 30
    if limit > 0, entries.count > limit {
      let rest = entries.count - limit + 1
      entries = Array(entries.prefix(limit - 1)) + [(.null, ["…\(rest) entries"])]
    }
    let key = LegendSymbol(plan, resolver)
    let items = entries.map { entry in (area: key.area(entry.value), entry: entry) }
    let widest = items.map { key.width($0.area) }.max() ?? 10
    let style = labelStyle(align: "left", baseline: "middle")
    let gap = looks.number("labelOffset") ?? 4
    let fit = LegendFit(plan, items.map { $0.entry.label.map(resolver.translated) }, style, widest + gap, resolver)
    var grid = LegendGrid(plan, widest: widest, most: fit.columns)
    var nodes: [Node] = []
    for (item, lines) in zip(items, fit.lines) {
      let height = max(key.width(item.area), labelFont.size * Double(lines.count))
      let width = widest + gap + style.width(lines, measurer)
      let symbol = Group(
        "mark-symbol role-legend-symbol",
        children: [key.node(item.entry.value, at: Point(x: widest / 2, y: height / 2))])
      let label = Group(
        "mark-text role-legend-label",
        children: style.nodes(
          lines, at: Point(x: widest + gap, y: height / 2 + fit.shift(lines, style)), measurer: measurer))
      grid.add([.group(symbol), .group(label)], size: Size(width: width, height: height))
      nodes = grid.nodes
    }
    return nodes
  }

  // MARK: Gradients

  private func gradient() throws(Failure) -> [Node] {
    let isHorizontal = plan.isHorizontal
    let least =
      looks.number(isHorizontal ? "gradientHorizontalMinLength" : "gradientVerticalMinLength")
      ?? (isHorizontal ? 100 : 64)
    let most = looks.number(isHorizontal ? "gradientHorizontalMaxLength" : "gradientVerticalMaxLength") ?? 200
    let length = looks.number("gradientLength") ?? min(max(room, least), most)
    let thickness = looks.number("gradientThickness") ?? 16
    let count = max(2, 2 * Int(min(length, 100_000) / 100))
    let entries = try LegendValues(plan: plan, resolver: resolver).entries(count: count)
    let bar = plan.isGradient ? ramp(length, thickness) : bands(length, thickness)
    let gap = looks.number("labelOffset") ?? 2
    let isAscending = (plan.scales[0].interval.first ?? 0) <= (plan.scales[0].interval.last ?? 1)
    _ = isAscending
    let labels: [Node] = entries.flatMap { entry -> [Node] in
      guard let share = share(entry.value) else { return [] }
      let lines = entry.label.map(resolver.translated)
      if isHorizontal {
        let align = share <= 0.001 ? "left" : share >= 0.999 ? "right" : "center"
        return labelStyle(align: align, baseline: "top").nodes(
          lines, at: Point(x: share * length, y: thickness + gap), measurer: measurer)
      }
      let baseline = share <= 0.001 ? "bottom" : share >= 0.999 ? "top" : "middle"
      return labelStyle(align: "left", baseline: baseline).nodes(
        lines, at: Point(x: thickness + gap, y: (1 - share) * length), measurer: measurer)
    }
    return [bar, .group(Group("mark-text role-legend-label", children: labels))]
  }

  private func rect(_ start: Double, _ end: Double, _ length: Double, _ thickness: Double) -> Rect {
    plan.isHorizontal
      ? Rect(x: start * length, y: 0, width: (end - start) * length, height: thickness)
      : Rect(x: 0, y: (1 - end) * length, width: thickness, height: (end - start) * length)
  }

  private func ramp(_ length: Double, _ thickness: Double) -> Node {
    guard case .ramp(let scale, let ramp) = plan.scales[0].mapping else { return .group(Group(children: [])) }
    let (first, last) = (plan.scales[0].interval.first ?? 0, plan.scales[0].interval.last ?? 1)
    let stops = (0...20).map { step in
      let share = Double(step) / 20
      return Gradient.Stop(
        offset: share, color: ramp.color(at: min(max(scale.map(first + (last - first) * share), 0), 1)))
    }
    let box = rect(0, 1, length, thickness)
    let gradient = Gradient(
      start: Point(x: box.x, y: plan.isHorizontal ? 0 : box.maxY),
      end: Point(x: plan.isHorizontal ? box.maxX : 0, y: 0),
      stops: stops)
    let opacity = looks.number("gradientOpacity") ?? 1
    return .group(
      Group(
        "mark-rect role-legend-gradient", opacity: opacity,
        children: [.shape(Shape(.rect(box), fill: .gradient(gradient)))]))
  }

  private func bands(_ length: Double, _ thickness: Double) -> Node {
    guard case .classes(_, let colors) = plan.scales[0].mapping else { return .group(Group(children: [])) }
    let count = Double(max(1, colors.count))
    let shapes: [Node] = colors.enumerated().map { index, look in
      let box = rect(Double(index) / count, Double(index + 1) / count, length, thickness)
      return .shape(Shape(.rect(box), fill: look.paint))
    }
    return .group(Group("mark-rect role-legend-band", children: shapes))
  }

  /// Where on the bar a value lies, 0 to 1.
  private func share(_ value: Value) -> Double? {
    guard let number = value.measure else { return nil }
    let scale = plan.scales[0]
    if case .classes(let thresholds, let looks) = scale.mapping {
      guard let position = thresholds.firstIndex(of: number) else { return nil }
      return Double(position + 1) / Double(max(1, looks.count))
    }
    guard let first = scale.interval.first, let last = scale.interval.last, first != last else { return 0.5 }
    if case .ramp(let inner, _) = scale.mapping, scale.type != .linear {
      let (low, high) = (inner.map(first), inner.map(last))
      return high == low ? 0.5 : (inner.map(number) - low) / (high - low)
    }
    return (number - first) / (last - first)
  }
}

/// Lays entries out in columns.
struct LegendGrid {
  private(set) var nodes: [Node] = []
  private let columns: Int
  private let rowGap: Double
  private let columnGap: Double
  private var rows: [[(nodes: [Node], size: Size)]] = []

  /// A grid for a legend.
  ///
  /// - Parameter most: how many columns there is room for; `nil` for any number.
  init(_ plan: LegendPlan, widest: Double, most: Int? = nil) {
    let all = plan.looks.count("columns")
    columns = min(all.map { $0 <= 0 ? Int.max : $0 } ?? (plan.isHorizontal ? Int.max : 1), most ?? .max)
    rowGap = plan.looks.number("rowPadding") ?? 2
    columnGap = plan.looks.number("columnPadding") ?? 10
  }

  mutating func add(_ children: [Node], size: Size) {
    if rows.isEmpty || rows[rows.count - 1].count >= columns { rows.append([]) }
    rows[rows.count - 1].append((children, size))
    place()
  }

  private mutating func place() {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.compactMap { column < $0.count ? $0[column].size.width : nil }.max() ?? 0
    }
    var result: [Node] = []
    var y = 0.0
    for row in rows {
      var x = 0.0
      for (column, item) in row.enumerated() {
        result.append(.group(Group(placement: Placement(origin: Point(x: x, y: y)), children: item.nodes)))
        x += widths[column] + columnGap
      }
      y += (row.map(\.size.height).max() ?? 0) + rowGap
    }
    nodes = result
  }
}
