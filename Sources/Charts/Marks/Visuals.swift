import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables
import Transforms

/// How the channels of a mark look for each row.
extension MarkContext {
  typealias Reader<Result> = (Int) -> Result?

  /// The look of a channel for each row, conditions included; `nil` when the channel is not used.
  func visual(_ channel: Channel) throws(Failure) -> Reader<Visual>? {
    guard let encoded = unit[channel] else { return nil }
    return try visual(encoded)
  }

  private func visual(_ encoded: EncodedChannel) throws(Failure) -> Reader<Visual> {
    let main = plain(encoded)
    guard !encoded.conditions.isEmpty else { return main }
    var branches: [(test: (Int) -> Bool, value: Reader<Visual>)] = []
    for condition in encoded.conditions {
      branches.append((try test(condition.test), plain(condition.value)))
    }
    return { row in
      for branch in branches where branch.test(row) { return branch.value(row) }
      return main(row)
    }
  }

  func test(_ test: Predicate) throws(Failure) -> (Int) -> Bool {
    let bound = try test.bind(to: unit.table, in: context.evaluation)
    return { row in (try? bound(row)) ?? false }
  }

  private func plain(_ encoded: EncodedChannel) -> Reader<Visual> {
    let channel = encoded.channel
    let definition = encoded.definition
    if let node = definition.value {
      let look = Self.look(node, channel)
      return { _ in look }
    }
    let scale = definition.hasNoScale ? nil : scale(channel)
    if let datum = definition.datum {
      let value = value(datum)
      let look = scale.flatMap { $0.visual(value) } ?? Self.raw(value, channel)
      return { _ in look }
    }
    guard let cells = cells(encoded) else { return { _ in nil } }
    guard let scale else { return { row in Self.raw(cells[row], channel) } }
    // A band scale of sizes or opacities has no place within the band.
    let invalid = invalidVisual(channel, scale)
    if scale.type.isContinuous, let end = encoded.endColumn, let ends = unit.table[end]?.values {
      let share = definition.isBinning ? 0.5 : bandPosition(of: encoded, unit, looks, isMiddle: true)
      return { row in
        guard let start = cells[row].measure, let end = ends[row].measure else { return invalid }
        return scale.visual(.number(start + (end - start) * share)) ?? invalid
      }
    }
    return { row in scale.visual(cells[row]) ?? invalid }
  }

  static func look(_ node: DocumentNode, _ channel: Channel) -> Visual? {
    if channel.isColor { return paint(node).map(Visual.paint) ?? .paint(.color(.transparent)) }
    if let number = node.number { return .number(number) }
    if let numbers = node.sequence { return .dash(numbers.compactMap(\.number)) }
    return node.string.map(Visual.text)
  }

  private static func raw(_ value: Value, _ channel: Channel) -> Visual? {
    switch value {
    case .number(let number), .instant(let number): return .number(number)
    case .string(let text):
      if channel.isColor { return Color(css: text).map { .paint(.color($0)) } }
      return .text(text)
    case .null, .boolean, .list, .object: return nil
    }
  }

  // MARK: Numbers

  /// A number for each row: from the channel, else from the looks.
  func number(_ channel: Channel, _ property: String? = nil) throws(Failure) -> Reader<Double> {
    let fallback = looks.number(property ?? channel.rawValue)
    guard let visual = try visual(channel) else { return { _ in fallback } }
    return { row in visual(row)?.number ?? fallback }
  }
}

/// How marks are painted for each row.
struct Painting {
  let fill: (Int) -> Paint?
  let stroke: (Int) -> Stroke?

  init(_ mark: MarkContext) throws(Failure) {
    let looks = mark.looks
    let isFilled = looks.isFilled
    // What a mark itself says of its fill, or of the stroke of an outline, comes before the colours of the channel.
    let isFixed = looks.own[isFilled ? "fill" : "stroke"] != nil
    let color = isFixed ? nil : try mark.visual(.color)
    // A definition that only holds conditions changes some marks and leaves the others.
    let keepsDefault = mark.unit[.color].map { $0.definition.value == nil && !$0.definition.isFieldOrDatum } ?? false
    let (ownFill, ownStroke) = (try mark.visual(.fill), try mark.visual(.stroke))
    let fillFallback = Self.fallback("fill", looks, usesColor: isFilled)
    let strokeFallback = Self.fallback("stroke", looks, usesColor: !isFilled)
    let opacity = try Self.opacity(mark)
    let fillOpacity = try mark.number(.fillOpacity)
    let strokeOpacity = try mark.number(.strokeOpacity)

    let plainFill = { (row: Int) -> Paint? in
      var paint = fillFallback
      if isFilled, let color { paint = color(row)?.paint ?? (keepsDefault ? paint : nil) }
      if let ownFill { paint = ownFill(row)?.paint }
      return paint?.faded((opacity(row) ?? 1) * (fillOpacity(row) ?? 1))
    }

    let width = try Self.strokeWidth(mark)
    let dash = try mark.visual(.strokeDash)
    let dashFallback = looks.numbers("strokeDash") ?? []
    let template = Stroke(
      Color.black, width: 1, dash: [])
    var base = template
    base.dashOffset = looks.number("strokeDashOffset") ?? 0
    base.cap = looks.text("strokeCap").flatMap(Stroke.Cap.init) ?? .butt
    base.join = looks.text("strokeJoin").flatMap(Stroke.Join.init) ?? .miter
    base.miterLimit = looks.number("strokeMiterLimit") ?? 10
    let line = base
    let plainStroke = { (row: Int) -> Stroke? in
      var paint = strokeFallback
      if !isFilled, let color { paint = color(row)?.paint ?? (keepsDefault ? paint : nil) }
      if let ownStroke { paint = ownStroke(row)?.paint }
      guard let paint = paint?.faded((opacity(row) ?? 1) * (strokeOpacity(row) ?? 1)) else { return nil }
      var stroke = line
      stroke.paint = paint
      stroke.width = width(row) ?? 1
      stroke.dash = dash?(row)?.dash ?? dashFallback
      if stroke.dash.isEmpty, case .hatch(let hatch) = paint { stroke.dash = hatch.dash }
      return stroke.width > 0 ? stroke : nil
    }
    let statuses = try mark.statuses()
    let look = StatusLook(mark)
    fill = statuses.map { status in { row in look.fill(plainFill(row), status(row)) } } ?? plainFill
    stroke =
      statuses.map { status in { row in look.stroke(plainStroke(row), over: plainFill(row), status(row)) } }
      ?? plainStroke
  }

  /// `fill` or `stroke` itself, or `color` if the mark is painted that way.
  private static func fallback(_ name: String, _ looks: Looks, usesColor: Bool) -> Paint? {
    if let own = looks.own[name] { return paint(own) }
    if usesColor, let own = looks.own["color"] { return paint(own) }
    if let preset = looks.defaults[name] { return paint(preset) }
    return usesColor ? looks.defaults["color"].flatMap(paint) : nil
  }

  static func opacity(_ mark: MarkContext) throws(Failure) -> MarkContext.Reader<Double> {
    let isSmall = [.point, .tick, .circle, .square].contains(mark.unit.mark.type)
    let fallback = mark.looks.number("opacity") ?? (isSmall && !mark.unit.isAggregated ? 0.7 : nil)
    guard let visual = try mark.visual(.opacity) else { return { _ in fallback } }
    return { row in visual(row)?.number ?? fallback }
  }

  private static func strokeWidth(_ mark: MarkContext) throws(Failure) -> MarkContext.Reader<Double> {
    let isLine = mark.unit.mark.type == .line || mark.unit.mark.type == .rule
    let fallback = mark.looks.number("strokeWidth") ?? (isLine ? mark.looks.number("size") : nil)
    if isLine, mark.unit.encoding[.strokeWidth] == nil, let size = try mark.visual(.size) {
      return { row in size(row)?.number ?? fallback }
    }
    if isLine, let own = mark.looks.own.number("size"), mark.looks.own.number("strokeWidth") == nil {
      return { _ in own }
    }
    guard let visual = try mark.visual(.strokeWidth) else { return { _ in fallback } }
    return { row in visual(row)?.number ?? fallback }
  }
}
