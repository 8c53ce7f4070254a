import ChartSpecs
import Documents
import Foundation
import Scenes
import Tables

/// The figure that stands for a value in a legend: what the mark would look like with it.
struct LegendSymbol {
  private let plan: LegendPlan
  private let looks: SymbolLooks
  private let shape: String
  /// Whether sizes are the widths of lines.
  private let sizesLines: Bool
  /// Whether any of the marks is filled.
  private let isFilled: Bool

  init(_ plan: LegendPlan, _ resolver: ScaleResolver) {
    self.plan = plan
    let members = plan.groups.flatMap { group in group.members.map { (group.channel, $0.unit) } }
    let units = resolver.model.units
    isFilled = members.contains { Looks(units[$0.1].mark, resolver.configuration).isFilled }
    sizesLines = plan.groups.contains { group in
      group.channel == .size && group.members.contains { [.line, .rule, .trail].contains(units[$0.unit].mark.type) }
    }
    var found = SymbolLooks()
    for (channel, unit) in members where found.isEmpty {
      // What first says something decides; a definition that would have a bar for itself says nothing of symbols.
      if plan.hasGradientType(channel), channel.isColor {
        if SymbolLooks.opacity(units[unit], Looks(units[unit].mark, resolver.configuration)) != nil { break }
        continue
      }
      found = SymbolLooks(channel, units[unit], legend: plan.looks, resolver.configuration)
    }
    looks = found
    shape = Self.shape(plan, members, resolver)
  }

  /// The shape of the marks; a circle where they differ.
  private static func shape(_ plan: LegendPlan, _ members: [(Channel, Int)], _ resolver: ScaleResolver) -> String {
    if let written = plan.looks.text("symbolType") { return written }
    let shapes = members.filter { !plan.hasGradientType($0.0) || !$0.0.isColor }.map {
      shape(resolver.model.units[$0.1], $0.0, resolver.configuration)
    }
    guard let first = shapes.first else { return "circle" }
    return shapes.contains("circle") ? "circle" : first
  }

  private static func shape(_ unit: UnitModel, _ channel: Channel, _ configuration: Configuration) -> String {
    if channel != .shape {
      let encoded = unit[.shape]
      let values = [encoded?.definition.value] + (encoded?.conditions.map(\.value.definition.value) ?? [])
      if let shape = values.lazy.compactMap({ $0?.string }).first { return shape }
      if let shape = Looks(unit.mark, configuration).text("shape") { return shape }
    }
    switch unit.mark.type {
    case .bar, .rect, .image, .square: return "square"
    case .line, .trail, .rule: return "stroke"
    default: return "circle"
    }
  }

  // MARK: Sizes

  private var strokeWidth: Double { looks.strokeWidth ?? plan.looks.number("symbolStrokeWidth") ?? 1.5 }

  func area(_ value: Value) -> Double {
    if !sizesLines, let size = plan.scale(.size)?.visual(value)?.number, size.isFinite { return max(0, size) }
    return plan.looks.number("symbolSize") ?? 100
  }

  private func lineWidth(_ value: Value) -> Double {
    let scaled = plan.scale(.strokeWidth) ?? (sizesLines ? plan.scale(.size) : nil)
    // The first of several classes begins nowhere.
    return scaled?.visual(value)?.number.flatMap { $0.isFinite ? max(0, $0) : nil } ?? strokeWidth
  }

  /// The room that it takes across.
  func width(_ value: Value) -> Double { (area(value).squareRoot() + lineWidth(value)).rounded(.up) }

  /// How far it reaches up and down from its centre, its outline included as Vega counts it; lines have no height.
  func reach(_ value: Value) -> Double {
    let box = symbolOutline(shape(value)).bounds
    let half = max(-(box?.y ?? 0), box?.maxY ?? 0) * area(value).squareRoot()
    return half + (paints(value).stroke == nil ? 0 : 2 * lineWidth(value))
  }

  private func shape(_ value: Value) -> String { plan.scale(.shape)?.visual(value)?.text ?? shape }

  // MARK: Drawing

  /// - Parameter dimmed: the opacity of what is not selected.
  func node(_ value: Value, at center: Point, dimmed: Double? = nil) -> Node {
    let outline = symbolOutline(shape(value)).scaled(area(value).squareRoot()).moved(to: center)
    let opacity =
      dimmed ?? plan.scale(.opacity)?.visual(value)?.number ?? plan.looks.number("symbolOpacity") ?? looks.opacity ?? 1
    let (fill, stroke) = paints(value)
    var line = stroke?.faded(opacity).map { Stroke($0, width: lineWidth(value)) }
    line?.dash =
      plan.scale(.strokeDash)?.visual(value)?.dash ?? looks.strokeDash ?? plan.looks.numbers("symbolDash") ?? []
    if line?.dash.isEmpty == true, case .hatch(let hatch)? = line?.paint { line?.dash = hatch.dash }
    line?.dashOffset = looks.strokeDashOffset ?? plan.looks.number("symbolDashOffset") ?? 0
    let symbol = Shape(.path(outline), fill: fill?.faded(opacity), stroke: line)
    guard let status = plan.scale(.status)?.visual(value)?.status else { return .shape(symbol.fittingGradients) }
    return StatusLook(isFilled: isFilled, hatching: 2.5).symbol(symbol, status, at: center)
  }

  private func paints(_ value: Value) -> (fill: Paint?, stroke: Paint?) {
    let color = plan.scale(.color)?.visual(value)?.paint
    let hasFillScale = plan.colorsFill || plan.scale(.fill) != nil
    let hasStrokeScale = plan.colorsStroke || plan.scale(.stroke) != nil
    var fill = hasFillScale ? nil : plan.looks["symbolBaseFillColor"].flatMap(paint)
    var stroke = hasFillScale ? nil : plan.looks["symbolBaseStrokeColor"].map(paint) ?? .color(Color(hex: 0x888888))
    if let written = plan.looks["symbolFillColor"] { fill = paint(written) }
    if let own = looks.fill { fill = own }
    if let own = looks.stroke { stroke = own }
    if let written = plan.looks["symbolStrokeColor"] { stroke = paint(written) }
    if hasFillScale { fill = plan.scale(.fill)?.visual(value)?.paint ?? color }
    if hasStrokeScale { stroke = plan.scale(.stroke)?.visual(value)?.paint ?? color }
    return (fill, stroke)
  }
}
