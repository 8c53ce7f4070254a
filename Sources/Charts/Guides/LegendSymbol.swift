import ChartSpecs
import Documents
import Foundation
import Scenes
import Tables

/// The figure that stands for a value in a legend: what the mark would look like with it.
struct LegendSymbol {
  let plan: LegendPlan
  let resolver: ScaleResolver
  private let looks: Looks
  private let unit: UnitModel

  init(_ plan: LegendPlan, _ resolver: ScaleResolver) {
    self.plan = plan
    self.resolver = resolver
    unit = resolver.model.units[plan.unit]
    looks = Looks(unit.mark, resolver.configuration)
  }

  func area(_ value: Value) -> Double {
    if let scale = plan.scale(.size), let size = scale.visual(value)?.number {
      return [.line, .rule, .trail].contains(unit.mark.type) ? 100 : size
    }
    return plan.looks.number("symbolSize") ?? 100
  }

  private var strokeWidth: Double { plan.looks.number("symbolStrokeWidth") ?? looks.own.number("strokeWidth") ?? 1.5 }

  func width(_ area: Double) -> Double { area.squareRoot() + strokeWidth.rounded(.up) }

  func node(_ value: Value, at center: Point) -> Node {
    let area = area(value)
    let shape = plan.scale(.shape)?.visual(value)?.text ?? plan.looks.text("symbolType") ?? defaultShape
    let outline = symbolOutline(shape).scaled(area.squareRoot()).moved(to: center)
    let opacity = plan.scale(.opacity)?.visual(value)?.number ?? plan.looks.number("symbolOpacity") ?? defaultOpacity
    var (fill, stroke) = colors(value)
    if let explicit = plan.looks["symbolFillColor"] { fill = paint(explicit) }
    if let explicit = plan.looks["symbolStrokeColor"] { stroke = paint(explicit) }
    var line = stroke?.faded(opacity).map { Stroke($0, width: strokeWidth) }
    if [.line, .rule].contains(unit.mark.type), let width = plan.scale(.size)?.visual(value)?.number {
      line?.width = width
    }
    if let width = plan.scale(.strokeWidth)?.visual(value)?.number { line?.width = width }
    line?.dash =
      plan.scale(.strokeDash)?.visual(value)?.dash ?? plan.looks.numbers("symbolDash") ?? looks.numbers("strokeDash")
      ?? []
    if line?.dash.isEmpty == true, case .hatch(let hatch)? = line?.paint { line?.dash = hatch.dash }
    let symbol = Shape(.path(outline), fill: fill?.faded(opacity), stroke: line)
    guard let status = plan.scale(.status)?.visual(value)?.status else { return .shape(symbol) }
    let isFilled = plan.units.contains { Looks(resolver.model.units[$0].mark, resolver.configuration).isFilled }
    return StatusLook(isFilled: isFilled, hatching: 2.5).symbol(symbol, status, at: center)
  }

  /// The shape of the marks; a circle where layers differ.
  private var defaultShape: String {
    let shapes = Set(plan.units.map(shape))
    return shapes.count == 1 ? shapes.first ?? "circle" : "circle"
  }

  private func shape(_ position: Int) -> String {
    let unit = resolver.model.units[position]
    if let shape = unit[.shape]?.definition.value?.string { return shape }
    if let shape = Looks(unit.mark, resolver.configuration).text("shape") { return shape }
    switch unit.mark.type {
    case .bar, .rect, .image, .square: return "square"
    case .line, .trail, .rule: return "stroke"
    default: return "circle"
    }
  }

  /// The opacity of the most transparent of the marks.
  private var defaultOpacity: Double { plan.units.compactMap(opacity).min() ?? 1 }

  private func opacity(_ position: Int) -> Double? {
    let unit = resolver.model.units[position]
    if let encoded = unit[.opacity] {
      let values = ([encoded.definition.value] + encoded.conditions.map(\.value.definition.value)).compactMap {
        $0?.number
      }
      return values.max()
    }
    let isSmall = [.point, .tick, .circle, .square].contains(unit.mark.type)
    return Looks(unit.mark, resolver.configuration).number("opacity") ?? (isSmall && !unit.isAggregated ? 0.7 : nil)
  }

  /// The fill of points over lines, such as white.
  private var overlayFill: Paint? {
    plan.units.lazy.compactMap { resolver.model.units[$0].mark.properties["fill"].flatMap(paint) }.first
  }

  private func colors(_ value: Value) -> (fill: Paint?, stroke: Paint?) {
    let isFilled = looks.isFilled
    let color = plan.scale(.color)?.visual(value)?.paint
    let usual = looks["color"].flatMap(paint)
    var fill: Paint? = isFilled ? looks["fill"].flatMap(paint) ?? usual : looks["fill"].flatMap(paint)
    var stroke: Paint? = isFilled ? looks["stroke"].flatMap(paint) : looks["stroke"].flatMap(paint) ?? usual
    if isFilled, !looks.isNull("fill"), looks.own["fill"]?.string == nil, looks.own["color"] != nil { fill = usual }
    // Where another scale colours the marks, black or gray stands for any of them; as in Vega-Lite, the black counts the
    // opacity of the marks twice.
    let isColored = unit[.color]?.definition.isFieldOrDatum == true
    if isColored {
      if isFilled { fill = Paint.color(.black).faded(defaultOpacity) } else { stroke = .color(Color(hex: 0x808080)) }
    }
    if unit[.fill]?.definition.isFieldOrDatum == true { fill = .color(.black) }
    if let constant = unit[.color]?.definition.value.flatMap(paint) {
      if isFilled { fill = constant } else { stroke = constant }
    }
    if let color {
      // Layers that are filled and layers that are not show both.
      let filled = plan.units.map { Looks(resolver.model.units[$0].mark, resolver.configuration).isFilled }
      if filled.contains(true) { fill = color }
      if filled.contains(false) { stroke = color }
      if !isFilled, filled.contains(true) == false, let own = overlayFill { fill = own }
    }
    if let own = plan.scale(.fill)?.visual(value)?.paint { fill = own }
    if let own = plan.scale(.stroke)?.visual(value)?.paint { stroke = own }
    return (fill, stroke)
  }
}
