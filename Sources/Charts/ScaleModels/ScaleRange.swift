import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables

/// What scales map to when the definition does not say, and what it may say.
extension ScaleBuilder {
  private var own: Properties { properties.own }
  private var size: Size { resolver.sizes[group.members[0].unit] }

  /// The ends of a range of numbers.
  func rangeEnds() -> (start: Double, end: Double) {
    var ends = defaultEnds()
    if let list = own["range"]?.sequence, list.count >= 2 {
      ends = (number(list[0]) ?? ends.start, number(list[list.count - 1]) ?? ends.end)
    }
    if let least = own["rangeMin"].flatMap(number) { ends.start = least }
    if let most = own["rangeMax"].flatMap(number) { ends.end = most }
    return ends
  }

  private func number(_ node: DocumentNode) -> Double? {
    switch node.string {
    case "width": size.width
    case "height": size.height
    default: node.number
    }
  }

  private func defaultEnds() -> (start: Double, end: Double) {
    let defaults = resolver.configuration["scale"]
    func setting(_ name: String, _ fallback: Double) -> Double { defaults.number(name) ?? fallback }
    switch group.channel {
    case .x: return (0, size.width)
    case .y: return group.type.isDiscrete ? (0, size.height) : (size.height, 0)
    case .xOffset, .yOffset: return offsetEnds()
    case .theta: return (0, 2 * .pi)
    case .radius: return (0, min(size.width, size.height) / 2)
    case .size: return sizeEnds(setting)
    case .strokeWidth: return (setting("minStrokeWidth", 1), setting("maxStrokeWidth", 4))
    case .opacity, .fillOpacity, .strokeOpacity: return (setting("minOpacity", 0.3), setting("maxOpacity", 0.8))
    case .angle: return (0, 360)
    default: return (0, 1)
    }
  }

  private func sizeEnds(_ setting: (String, Double) -> Double) -> (start: Double, end: Double) {
    let unit = resolver.model.units[group.members[0].unit]
    switch unit.mark.type {
    case .bar, .tick, .rect:
      return (setting("minBandSize", 2), setting("maxBandSize", max(3, stepSize(unit) - 1)))
    case .line, .trail, .rule: return (setting("minStrokeWidth", 1), setting("maxStrokeWidth", 4))
    case .text: return (setting("minFontSize", 8), setting("maxFontSize", 40))
    default:
      let most = 0.95 * stepSize(unit)
      return (setting("minSize", 4), setting("maxSize", most * most))
    }
  }

  /// The smallest step of the places that the mark stands in.
  private func stepSize(_ unit: UnitModel) -> Double {
    let assignments = resolver.assignments[group.members[0].unit]
    var steps: [Double] = []
    for channel in [Channel.x, .y] {
      guard let position = assignments[channel], let scale = built[position] else { continue }
      if scale.type.isDiscrete { steps.append(scale.step) }
      if scale.bins.count > 1, let first = scale.place(.number(scale.bins[0])),
        let second = scale.place(.number(scale.bins[1]))
      {
        steps.append(abs(second - first))
      }
    }
    return steps.min() ?? resolver.configuration["view"].number("step") ?? 20
  }

  /// Offsets lie in the band of their axis.
  private func offsetEnds() -> (start: Double, end: Double) {
    let main: Channel = group.channel == .xOffset ? .x : .y
    let unit = group.members[0].unit
    guard let position = resolver.assignments[unit][main], let scale = built[position] else {
      return (0, main == .x ? size.width : size.height)
    }
    var width = scale.bandwidth
    if width == 0 {
      width = scale.type == .point ? scale.step : intervalWidth(scale, main)
      if scale.type.isContinuous {
        let gap = (resolver.configuration["scale"].number("bandWithNestedOffsetPaddingOuter") ?? 0.2) / 2
        return (gap * width, (1 - gap) * width)
      }
    }
    return main == .y && group.type.isContinuous ? (width, 0) : (0, width)
  }

  /// The width of the widest class or unit of time on a continuous axis.
  private func intervalWidth(_ scale: ChartScale, _ channel: Channel) -> Double {
    let unit = resolver.model.units[group.members[0].unit]
    guard let encoded = unit[channel], let start = encoded.column, let end = encoded.endColumn else { return 20 }
    var widths: [Double] = []
    for row in 0..<unit.table.rowCount {
      if let a = scale.place(unit.table[row, start]), let b = scale.place(unit.table[row, end]) {
        widths.append(abs(b - a))
      }
    }
    return widths.max() ?? 20
  }

  // MARK: Looks

  /// A list of looks: written in the definition, or the default for the channel; `nil` when numbers fill it.
  func rangeLooks(count: Int?) throws(Failure) -> [Visual]? {
    if let patterns = patterns { return patterns }
    if let list = own["range"]?.sequence {
      if list.count >= 2, !group.channel.isColor, let count, group.type.category == .place,
        list.allSatisfy({ $0.number != nil }), list.count != count
      {
        return nil
      }
      let looks = list.compactMap(look)
      if group.channel.isColor, group.type.category == .classes || group.type == .binOrdinal, let count,
        looks.count != count
      {
        let ramp = ColorRamp(colors: looks.compactMap { if case .paint(.color(let color)) = $0 { color } else { nil } })
        return (0..<count).map { .paint(.color(ramp.color(at: count > 1 ? Double($0) / Double(count - 1) : 0))) }
      }
      return looks
    }
    if let field = own["range"]?["field"]?.string { return looks(from: field) }
    if group.channel == .status { return try statusLooks() }
    if group.channel.isColor { return try schemeColors(count: count).map { .paint(.color($0)) } }
    switch group.channel {
    case .shape: return namedRange("symbol") ?? Self.shapes.map { .text($0) }
    case .strokeDash: return Self.dashes.map { .dash($0) }
    default: break
    }
    guard group.type.category == .classes || group.type == .binOrdinal, let count else { return nil }
    let ends = rangeEnds()
    return (0..<count).map { index in
      .number(count > 1 ? ends.start + (ends.end - ends.start) * Double(index) / Double(count - 1) : ends.end)
    }
  }

  /// The looks that a field gives: for each value, that of the first row that has it.
  private func looks(from field: String) -> [Visual] {
    guard let member = group.members.first, let column = member.encoded.column else { return [] }
    let table = resolver.model.units[member.unit].raw
    return resolver.values[position].map { value in
      let row = (0..<table.rowCount).first { table[$0, column] == value }
      let text = row.flatMap { table[$0, field].string } ?? ""
      return look(DocumentNode(.string(text), at: member.encoded.definition.location)) ?? .text(text)
    }
  }

  private static let shapes = [
    "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down", "triangle-left",
  ]
  private static let dashes: [[Double]] = [[], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]

  private func look(_ node: DocumentNode) -> Visual? {
    if let number = node.number { return .number(number) }
    if let numbers = node.sequence { return .dash(numbers.compactMap(\.number)) }
    if group.channel.isColor { return paint(node).map(Visual.paint) ?? .paint(.color(.transparent)) }
    return node.string.map(Visual.text)
  }

  private func namedRange(_ name: String) -> [Visual]? {
    resolver.configuration.values["range"]?[name]?.sequence?.compactMap(look)
  }

  /// The colours of a discrete scale.
  private func schemeColors(count: Int?) throws(Failure) -> [Color] {
    let defaultName = group.type == .ordinal ? defaultOrdinal : defaultRamp
    if own["scheme"] == nil, let node = rangeSetting(defaultName) {
      if let colors = node.sequence?.compactMap({ $0.string.flatMap { Color(css: $0) } }), !colors.isEmpty {
        guard group.type != .ordinal || defaultName == "ordinal", let count else { return colors }
        let ramp = ColorRamp(colors: colors)
        return (0..<count).map { ramp.color(at: count > 1 ? Double($0) / Double(count - 1) : 1) }
      }
    }
    let scheme = try scheme(defaultName)
    var colors = scheme.colors(count: count ?? 5)
    if let extent = own["scheme"]?["extent"]?.sequence?.compactMap(\.number), extent.count == 2 {
      let total = max(2, colors.count)
      colors = colors.indices.map { index in
        let share = Double(index) / Double(total - 1)
        return scheme.ramp.color(at: extent[0] + (extent[1] - extent[0]) * share)
      }
    }
    return colors
  }

  /// The patterns that the theme has for names: in place of its colours, and in greyscale of any.
  private var patterns: [Visual]? {
    guard group.channel.isColor, group.type == .ordinal, defaultOrdinal == "category",
      let list = rangeSetting("category")?.sequence, list.contains(where: { $0.mapping != nil })
    else { return nil }
    let isGrey = resolver.configuration.values["shanhai.greyscale"]?.boolean == true
    guard isGrey || (own["range"] == nil && own["scheme"] == nil) else { return nil }
    return list.compactMap(paint).map(Visual.paint)
  }

  private var defaultOrdinal: String {
    group.members.contains { $0.encoded.definition.type == .ordinal } ? "ordinal" : "category"
  }

  private var defaultRamp: String {
    if own["domainMid"] != nil { return "diverging" }
    let coversAreas = [.rect, .geoshape].contains(resolver.model.units[group.members[0].unit].mark.type)
    return coversAreas ? "heatmap" : "ramp"
  }

  private func rangeSetting(_ name: String) -> DocumentNode? { resolver.configuration.values["range"]?[name] }

  private func scheme(_ range: String) throws(Failure) -> ColorScheme {
    let builtIn = [
      "category": "tableau10", "ordinal": "blues", "ramp": "blues", "heatmap": "yellowgreenblue",
      "diverging": "blueorange",
    ]
    let node = own["scheme"] ?? rangeSetting(range)
    let name = node?.string ?? node?["name"]?.string ?? node?["scheme"]?.string ?? builtIn[range] ?? "blues"
    if let scheme = ColorScheme(named: name) { return scheme }
    throw Failure(
      Wording("没有配色 `\(name)`", en: "there is no colour scheme `\(name)`"), at: node?.location,
      hint: suggestion(for: name, among: ColorScheme.names))
  }

  /// The run of colours of a continuous colour scale; `nil` for other channels.
  func rangeRamp() throws(Failure) -> ColorRamp? {
    guard group.channel.isColor else { return nil }
    let space = ColorInterpolation(vegaName: own["interpolate"]?.string ?? own["interpolate"]?["type"]?.string)
    if let list = own["range"]?.sequence {
      return ColorRamp(colors: list.compactMap { $0.string.flatMap { Color(css: $0) } }, space: space)
    }
    if own["scheme"] == nil, let colors = rangeSetting(defaultRamp)?.sequence {
      return ColorRamp(colors: colors.compactMap { $0.string.flatMap { Color(css: $0) } }, space: space)
    }
    let scheme = try scheme(defaultRamp)
    // The usual diverging colours run from the last to the first, so that much is blue.
    let isUsual = defaultRamp == "diverging" && own["scheme"] == nil
    let written = own["scheme"]?["extent"]?.sequence?.compactMap(\.number)
    if let extent = written ?? (isUsual ? [1, 0] : nil), extent.count == 2 {
      let colors = (0...32).map { scheme.ramp.color(at: extent[0] + (extent[1] - extent[0]) * Double($0) / 32) }
      return ColorRamp(colors: colors)
    }
    // For moments Vega takes as many colours of the scheme as the domain has ends, and mixes between these.
    if group.type.isTime, !scheme.isCategorical { return ColorRamp(colors: scheme.colors(count: 2)) }
    // A scheme of single colours runs through all of them.
    return scheme.ramp
  }
}

extension ColorInterpolation {
  init(vegaName: String?) {
    switch vegaName {
    case "hsl": self = .hsl
    case "hsl-long": self = .hslLong
    case "lab": self = .lab
    case "hcl": self = .hcl
    case "hcl-long": self = .hclLong
    case "cubehelix": self = .cubehelix
    case "cubehelix-long": self = .cubehelixLong
    default: self = .rgb
    }
  }
}
