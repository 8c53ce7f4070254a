import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables

/// The entries of a legend of symbols: a symbol and a label for each value, in rows and columns.
struct LegendEntries {
  private let plan: LegendPlan
  private let resolver: ScaleResolver
  private let symbol: LegendSymbol
  private let font: Font
  private let style: TextStyle
  private var looks: Properties { plan.looks }
  private var measurer: any TextMeasurer { resolver.context.measurer }

  init(_ plan: LegendPlan, _ resolver: ScaleResolver) {
    (self.plan, self.resolver) = (plan, resolver)
    symbol = LegendSymbol(plan, resolver)
    font = Charts.font(plan.looks, resolver.configuration, prefix: "label", size: 10)
    style = Self.style(plan.looks, font)
  }

  /// Symbols and labels, and the box around them.
  func body() throws(Failure) -> (nodes: [Node], box: Rect) {
    let entries = limited(try LegendValues(plan: plan, resolver: resolver).entries(count: 5))
    let widest = entries.map { room($0.value) }.max() ?? 0
    let gap = looks.number("labelOffset") ?? 4
    let fit = LegendFit(plan, entries.map { $0.label.map(resolver.translated) }, style, widest + gap, resolver)
    var columns = looks.count("columns") ?? (plan.isHorizontal ? 0 : 1)
    if let most = fit.columns, columns == 0 ? entries.count > most : columns > most { columns = most }
    let cells = zip(entries, fit.lines).map { entry, lines in
      cell(entry.value, lines, offset: columns == 0 ? room(entry.value) : widest, fit)
    }
    let grid = LegendGrid(
      columns: columns == 0 ? max(1, cells.count) : columns, isDown: !plan.isHorizontal,
      columnGap: looks.number("columnPadding") ?? 10, rowGap: looks.number("rowPadding") ?? 2,
      align: looks.text("gridAlign") ?? "each")
    return grid.layout(cells)
  }

  /// Without a first value that has no size, and with a count of those beyond the limit.
  private func limited(_ all: [LegendValues.Entry]) -> [LegendValues.Entry] {
    var entries = all
    let limit = looks.count("symbolLimit") ?? 30
    let rest = limit > 0 && all.count > limit ? Array(all[max(0, limit - 1)...]) : []
    entries.removeLast(rest.count)
    if looks["values"] == nil, let first = entries.first, plan.mainScale.visual(first.value)?.number == 0 {
      entries.removeFirst()
    }
    if let next = rest.first {
      let count = rest.count
      let words = resolver.context.language == .english ? "…\(count) entries" : "…还有 \(count) 项"
      entries.append((next.value, [words]))
    }
    return entries
  }

  /// The height of an entry, and its room for the symbol.
  private func room(_ value: Value) -> Double { max(symbol.width(value), font.size) }

  private static func style(_ looks: Properties, _ font: Font) -> TextStyle {
    var style = TextStyle(
      font: font, color: looks["labelColor"].flatMap(paint)?.color ?? .black,
      align: looks.text("labelAlign") ?? "left", baseline: looks.text("labelBaseline") ?? "middle", angle: 0)
    style.color = style.color.opacity(looks.number("labelOpacity") ?? 1)
    style.limit = looks.number("labelLimit") ?? 160
    style.lineHeight = looks.number("labelLineHeight")
    return style
  }

  /// Whether others are selected in this legend.
  private func isDimmed(_ value: Value) -> Bool {
    let chosen = plan.definition.field.flatMap { resolver.context.parameters.chosenInLegends[$0] }
    return chosen.map { !$0.contains(value) } ?? false
  }

  private func cell(_ value: Value, _ lines: [String], offset: Double, _ fit: LegendFit) -> LegendGrid.Cell {
    let clip = looks.number("clipHeight")
    let middle = max(clip ?? room(value), fit.shift(lines, style) < 0 ? font.size * Double(lines.count) : 0) / 2
    let shift = looks.number("symbolOffset") ?? 0
    let center = Point(x: offset / 2 + shift, y: middle)
    let dimmed = isDimmed(value) ? looks.number("unselectedOpacity") ?? 0.35 : nil
    var style = style
    if let dimmed { style.color = style.color.opacity(dimmed) }
    let left = offset + shift + (looks.number("labelOffset") ?? 4)
    var figure = Group("mark-symbol role-legend-symbol", children: [symbol.node(value, at: center, dimmed: dimmed)])
    if let clip {
      let corners = [Point.zero, Point(x: left, y: 0), Point(x: left, y: clip), Point(x: 0, y: clip)]
      figure.clip = .polyline(corners, closed: true)
    }
    let label = Group(
      "mark-text role-legend-label",
      children: style.nodes(lines, at: Point(x: left, y: middle + fit.shift(lines, style)), measurer: measurer))
    let reach = clip == nil ? symbol.reach(value) : middle
    let textHeight = font.size / 2 + Double(max(1, lines.count) - 1) * style.leading + fit.shift(lines, style)
    return LegendGrid.Cell(
      nodes: [.group(figure), .group(label)], top: middle - max(reach, font.size / 2),
      bottom: middle + max(reach, textHeight),
      width: lines.isEmpty ? offset : left + style.width(lines, measurer))
  }
}

/// Lays entries out in rows and columns, as Vega's grid does.
struct LegendGrid {
  struct Cell {
    var nodes: [Node]
    /// Its upper and lower edge, from its origin.
    var top, bottom: Double
    var width: Double
  }

  let columns: Int
  /// Whether entries follow one another down the columns.
  let isDown: Bool
  let columnGap: Double
  let rowGap: Double
  /// `each` lines up columns and rows, `all` makes them equal, `none` leaves them alone.
  let align: String

  /// The entries in their places, and the box around them; outlines count as Vega counts them.
  func layout(_ cells: [Cell]) -> (nodes: [Node], box: Rect) {
    let places = order(cells.count)
    let rowCount = (cells.count + columns - 1) / columns
    var xs = [Double](repeating: 0, count: cells.count)
    var ys = xs
    for row in 0..<rowCount {
      var x = 0.0
      let line = places.indices.filter { places[$0].row == row }.sorted { places[$0].column < places[$1].column }
      for index in line {
        xs[index] = x
        x += columnWidth(places[index].column, cells, places, own: cells[index]) + columnGap
      }
    }
    var y = 0.0
    for row in 0..<rowCount {
      let line = places.indices.filter { places[$0].row == row }
      if row > 0 { y += rowGap + (line.map { max(0, -cells[$0].top).rounded(.up) }.max() ?? 0) }
      let height = line.map { cells[$0].bottom.rounded(.up) }.max() ?? 0
      // Lower entries are moved to the middle of their row.
      for index in line { ys[index] = y + (columns > 1 ? max(0, height - cells[index].bottom) / 2 : 0) }
      y += align == "all" ? cells.map { $0.bottom.rounded(.up) }.max() ?? 0 : height
    }
    let nodes: [Node] = cells.indices.map { index in
      .group(Group(placement: Placement(origin: Point(x: xs[index], y: ys[index])), children: cells[index].nodes))
    }
    let width = cells.indices.map { xs[$0] + cells[$0].width }.max() ?? 0
    let height = cells.indices.map { ys[$0] + cells[$0].bottom }.max() ?? 0
    return (nodes, Rect(x: 0, y: 0, width: width, height: height))
  }

  private func columnWidth(_ column: Int, _ cells: [Cell], _ places: [(row: Int, column: Int)], own: Cell) -> Double {
    switch align {
    case "all": return cells.map { $0.width.rounded(.up) }.max() ?? 0
    case "none": return own.width.rounded(.up)
    default:
      return cells.indices.filter { places[$0].column == column }.map { cells[$0].width.rounded(.up) }.max() ?? 0
    }
  }

  private func order(_ count: Int) -> [(row: Int, column: Int)] {
    let rows = max(1, (count + columns - 1) / columns)
    return (0..<count).map { isDown ? ($0 % rows, $0 / rows) : ($0 / columns, $0 % columns) }
  }
}
