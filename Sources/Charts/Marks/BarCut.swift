import ChartSpecs
import Diagnostics
import Documents
import Formats
import Scenes
import Tables

/// Bars that are cut at a limit (`shanhai.break`): what they measure in truth, and how the cut is drawn.
struct BarCut {
  var settings: BarBreak
  /// The axis that they measure.
  var channel: Channel
  /// The column of the true values.
  var column: String

  /// Whether the value lies beyond the limit.
  func cuts(_ value: Value) -> Bool { value.measure.map { abs($0) > settings.limit } ?? false }
  /// Whether any bar is cut.
  func cutsAny(_ unit: UnitModel) -> Bool { unit.table[column]?.values.contains(where: cuts) ?? false }

  /// The value at which a bar is drawn to end.
  func shown(_ value: Value) -> Value {
    guard let number = value.measure, cuts(value) else { return value }
    return .number(number < 0 ? -settings.limit : settings.limit)
  }

  /// Writes values as the property says, else as the axis does.
  func writer(_ unit: UnitModel, _ resolver: ScaleResolver) -> ValueWriter {
    var definition = unit[channel]?.definition ?? ChannelDefinition(at: unit.mark.location)
    let axis = definition.axis?.properties
    definition.format = settings.format ?? definition.format ?? axis?.text("format")
    definition.formatType = settings.formatType ?? definition.formatType ?? axis?.text("formatType")
    return ValueWriter(definition, resolver)
  }

  /// A slanting gap through a bar, between two thin lines that can be seen on any colour.
  static func gap(at place: Point, thickness: Double, isHorizontal: Bool) -> [Node] {
    let half = thickness / 2 + 1.5
    func line(_ shift: Double, _ color: Color, _ width: Double) -> Node {
      let (a, b): (Point, Point)
      if isHorizontal {
        a = Point(x: place.x + shift - 2, y: place.y + half)
        b = Point(x: place.x + shift + 2, y: place.y - half)
      } else {
        a = Point(x: place.x - half, y: place.y + shift + 2)
        b = Point(x: place.x + half, y: place.y + shift - 2)
      }
      return .shape(.line(from: a, to: b, stroke: Stroke(.color(color), width: width)))
    }
    let edge = Color(hex: 0x444444)
    return [line(0, .white, 3.5), line(-1.75, edge, 0.7), line(1.75, edge, 0.7)]
  }
}

extension UnitBuilder {
  /// Puts the drawn length of cut bars in place of their values: scales cover what is drawn, and `BarCut` keeps the rest.
  func cutBars(_ unit: inout UnitModel) throws(Failure) {
    guard unit.mark.type == .bar, let node = Looks(unit.mark, configuration)["shanhai.break"], !node.isNull,
      let settings = BarBreak(node, log: DiagnosticLog())
    else { return }
    let channel: Channel = unit.orient == .horizontal ? .x : .y
    guard let encoded = unit[channel], encoded.definition.isUnbinnedQuantitative, let column = encoded.column,
      let values = unit.table[column]?.values
    else {
      throw Failure(
        Wording("`shanhai.break` 需要一个数量轴", en: "`shanhai.break` needs an axis of quantities"), at: node.location)
    }
    let cut = BarCut(settings: settings, channel: channel, column: column)
    let isStacked = StackPlan(unit, isAggregated: unit.isAggregated).map {
      !$0.stackBy.isEmpty && $0.channel == channel
    }
    if isStacked == true, hasPiles(unit, channel) {
      throw Failure(
        Wording("叠起来的柱不能截断", en: "bars that are piled up cannot be cut"), at: node.location,
        hint: Wording(
          "用 `\(channel == .x ? "yOffset" : "xOffset")` 并列",
          en: "set them side by side with `\(channel == .x ? "yOffset" : "xOffset")`"))
    }
    let name = "shanhai_cut_" + column
    unit.table = unit.table.setting(name, Column(values.map(cut.shown)))
    unit.encoding[channel] = unit.encoding[channel]?.map { item in
      var item = item
      item.column = name
      return item
    }
    unit.cut = cut
  }

  /// Whether two bars stand in one place.
  private func hasPiles(_ unit: UnitModel, _ channel: Channel) -> Bool {
    let other: Channel = channel == .x ? .y : .x
    let columns = [other, other.offset].compactMap { $0 }.compactMap { unit[$0]?.column }
    var seen: Set<[Value]> = []
    return (0..<unit.table.rowCount).contains { row in !seen.insert(columns.map { unit.table[row, $0] }).inserted }
  }
}

extension RectMark {
  /// The cuts through bars, with their true values at the ends.
  func cuts(_ cut: BarCut, _ rects: [Int: Rect]) -> [Node] {
    guard let values = mark.table[cut.column]?.values else { return [] }
    let writer = cut.writer(mark.unit, mark.resolver)
    let configuration = mark.resolver.configuration
    let text = Looks(MarkDefinition(.text, at: mark.unit.mark.location), configuration)
    let size = text.number("fontSize") ?? 11
    let isHorizontal = cut.channel == .x
    var nodes: [Node] = []
    for row in rects.keys.sorted() where cut.cuts(values[row]) {
      guard let box = rects[row] else { continue }
      let isNegative = (values[row].measure ?? 0) < 0
      let far = isHorizontal ? (isNegative ? box.x : box.maxX) : (isNegative ? box.maxY : box.y)
      let back = isHorizontal == isNegative ? 9.0 : -9.0
      let middle = isHorizontal ? box.y + box.height / 2 : box.x + box.width / 2
      let place = isHorizontal ? Point(x: far + back, y: middle) : Point(x: middle, y: far + back)
      nodes += BarCut.gap(
        at: place, thickness: isHorizontal ? box.height : box.width, isHorizontal: isHorizontal)
      var style = TextStyle(
        font: font(text, configuration, size: size),
        color: text["color"].flatMap(paint)?.color ?? .black,
        align: isHorizontal ? (isNegative ? "right" : "left") : "center",
        baseline: isHorizontal ? "middle" : (isNegative ? "top" : "bottom"), angle: 0)
      style.font.weight = 700
      let beyond =
        isHorizontal
        ? Point(x: far + (isNegative ? -3 : 3), y: middle) : Point(x: middle, y: far + (isNegative ? 2 : -2))
      nodes += style.nodes([writer.number(values[row].measure ?? 0)], at: beyond, measurer: mark.context.measurer)
    }
    return nodes
  }
}
