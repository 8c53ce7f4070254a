import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables

/// The looks that scales map to: colours, shapes, dashes, and sizes of classes.
extension ScaleBuilder {
  /// Where looks come from.
  enum LookSource {
    case list([DocumentNode])
    case scheme(ColorScheme, extent: [Double]?, count: Int?)
    /// Of each value, what another field of its row holds.
    case field(String)
  }

  private var own: Properties { properties.own }

  /// What the definition says, else the default for the channel; `nil` where numbers between two ends are meant.
  private func source() throws(Failure) -> LookSource? {
    if let node = own["range"], !node.isNull {
      if let list = node.sequence { return .list(list) }
      if let field = node["field"]?.string { return .field(field) }
      if let name = node.string { return try named(name, at: node.location) }
    }
    if group.channel.isColor {
      if let node = own["scheme"], !node.isNull { return try scheme(node) }
      return try named(group.type == .ordinal ? defaultOrdinal : defaultRamp, at: nil)
    }
    switch group.channel {
    case .shape: return try named("symbol", at: nil)
    case .strokeDash: return .list(Self.dashes.map { node(.sequence($0.map { node(.number($0)) })) })
    default: return nil
    }
  }

  private func node(_ content: DocumentNode.Content) -> DocumentNode {
    DocumentNode(content, at: group.members[0].encoded.definition.location)
  }

  private static let dashes: [[Double]] = [[], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]
  private static let shapes = [
    "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down", "triangle-left",
  ]

  // MARK: Named ranges

  /// A range in `config.range`.
  func configuredRange(_ name: String) -> DocumentNode? { resolver.configuration.values["range"]?[name] }

  /// A range by its name: that of the configuration, else Vega's.
  private func named(_ name: String, at location: SourceLocation?) throws(Failure) -> LookSource? {
    if let node = configuredRange(name), !node.isNull {
      if let list = node.sequence { return .list(list) }
      return try scheme(node)
    }
    switch name {
    case "category": return ColorScheme(named: "tableau10").map { .scheme($0, extent: nil, count: nil) }
    case "ordinal", "ramp": return ColorScheme(named: "blues").map { .scheme($0, extent: nil, count: nil) }
    case "heatmap": return ColorScheme(named: "yellowgreenblue").map { .scheme($0, extent: nil, count: nil) }
    // The usual diverging colours run from the last to the first, so that much is blue.
    case "diverging": return ColorScheme(named: "blueorange").map { .scheme($0, extent: [1, 0], count: nil) }
    case "symbol": return .list(Self.shapes.map { node(.string($0)) })
    case "width", "height": return nil
    default:
      throw Failure(
        Wording("没有范围 `\(name)`", en: "there is no range `\(name)`"), at: location,
        hint: suggestion(for: name, among: ["category", "diverging", "heatmap", "ordinal", "ramp", "symbol"]))
    }
  }

  /// The patterns that the theme has for names: in place of its colours, and in greyscale of any.
  private var patterns: [Visual]? {
    guard group.channel.isColor, group.type == .ordinal, defaultOrdinal == "category",
      let list = configuredRange("category")?.sequence, list.contains(where: { $0.mapping != nil })
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

  /// A scheme as a name, or as an object with a name (`scheme` in the configuration), an extent and a count.
  private func scheme(_ node: DocumentNode) throws(Failure) -> LookSource {
    let name = node.string ?? node["name"]?.string ?? node["scheme"]?.string ?? ""
    let colors = node["scheme"]?.sequence?.compactMap { $0.string.flatMap { Color(css: $0) } }
    guard let scheme = colors.map({ ColorScheme(run: $0) }) ?? ColorScheme(named: name) else {
      throw Failure(
        Wording("没有配色 `\(name)`", en: "there is no colour scheme `\(name)`"), at: node.location,
        hint: suggestion(for: name, among: ColorScheme.names)
          ?? Wording("例如 `tableau10`、`blues`、`viridis`", en: "for example `tableau10`, `blues`, `viridis`"))
    }
    let extent = (node["extent"] ?? node["schemeExtent"])?.sequence?.compactMap(\.number)
    let count = (node["count"] ?? node["schemeCount"]).flatMap(ChartSpecs.count)
    return .scheme(scheme, extent: extent?.count == 2 ? extent : nil, count: count)
  }

  // MARK: Lists of looks

  /// The looks of the values of a discrete scale, round and round; `nil` where they lie evenly between two numbers.
  func ordinalLooks(count: Int) throws(Failure) -> [Visual]? {
    if let patterns { return patterns }
    if group.channel == .status, own["range"] == nil { return try statusLooks() }
    switch try source() {
    case nil: return nil
    case .list(let list):
      let isSpan = list.count >= 2 && list.count != count && list.allSatisfy { $0.number != nil }
      return isSpan && group.type.category == .place ? nil : list.compactMap(look)
    case .scheme(let scheme, let extent, _):
      if scheme.isCategorical { return scheme.colors.map { .paint(.color($0)) } }
      return samples(scheme, extent, count: count)
    case .field(let field): return looks(from: field)
    }
  }

  /// The looks of the classes of numbers.
  ///
  /// - Parameter count: how many classes there are; `nil` if there are as many as looks.
  func classLooks(count: Int?) throws(Failure) -> [Visual] {
    switch try source() {
    case .list(let list):
      let looks = list.compactMap(look)
      // Looks of classes of equal width begin again.
      guard group.type == .binOrdinal, let count, !looks.isEmpty else { return looks }
      return (0..<max(1, count)).map { looks[$0 % looks.count] }
    case .scheme(let scheme, let extent, let written):
      let count = count ?? max(1, written ?? 5)
      if scheme.isCategorical { return scheme.colors.prefix(count).map { .paint(.color($0)) } }
      return samples(scheme, extent, count: count)
    case .field(let field): return looks(from: field)
    case nil:
      let ends = rangeEnds()
      guard group.channel == .size || group.type == .binOrdinal else {
        return [.number(ends.start), .number(ends.end)]
      }
      let count = max(1, count ?? usualCount)
      return (0..<count).map { index in
        .number(count > 1 ? ends.start + (ends.end - ends.start) * Double(index) / Double(count - 1) : ends.end)
      }
    }
  }

  private var usualCount: Int {
    resolver.configuration["scale"].count(group.type == .quantile ? "quantileCount" : "quantizeCount") ?? 4
  }

  /// Colours from inside a run, without its ends, as Vega takes them.
  private func samples(_ scheme: ColorScheme, _ extent: [Double]?, count: Int) -> [Visual] {
    let ramp = extent.map { scheme.ramp.part(from: $0[0], to: $0[1]) } ?? scheme.ramp
    return ramp.samples(count: count).map { .paint(.color($0)) }
  }

  /// The looks that a field gives: for each value, that of the first row that has it.
  private func looks(from field: String) -> [Visual] {
    guard let member = group.members.first, let column = member.encoded.column else { return [] }
    let table = resolver.model.units[member.unit].raw
    var first: [Value: Int] = [:]
    for row in 0..<table.rowCount where first[table[row, column]] == nil { first[table[row, column]] = row }
    return resolver.values[position].map { value in
      let cell = first[value].map { table[$0, field] } ?? .null
      if let number = cell.measure { return .number(number) }
      let text = cell.string ?? ""
      return look(node(.string(text))) ?? .text(text)
    }
  }

  private func look(_ node: DocumentNode) -> Visual? {
    if let number = node.number { return .number(number) }
    if let numbers = node.sequence { return .dash(numbers.compactMap(\.number)) }
    if group.channel.isColor { return paint(node).map(Visual.paint) ?? .paint(.color(.transparent)) }
    return node.string.map(Visual.text)
  }

  // MARK: Runs of colours

  /// The run of colours of a continuous colour scale; `nil` for other channels.
  ///
  /// - Parameter points: how many points the domain has. Moments, and domains of more than three points, have a colour
  ///   for each point; otherwise the colours are evenly spaced.
  func rangeRamp(points: Int) throws(Failure) -> ColorRamp? {
    guard group.channel.isColor else { return nil }
    let isPiecewise = group.type.isTime || points > 3
    switch try source() {
    case nil, .field: return nil
    case .list(let list):
      var colors = list.compactMap { $0.string.flatMap { Color(css: $0) } }
      if isPiecewise, colors.count > points { colors.removeLast(colors.count - points) }
      return ColorRamp(colors: colors, space: interpolation, gamma: gamma)
    case .scheme(let scheme, let extent, _):
      if isPiecewise || scheme.isCategorical {
        let colors =
          scheme.isCategorical ? scheme.colors : samples(scheme, extent, count: points).compactMap(\.paint?.color)
        return ColorRamp(colors: colors, space: interpolation, gamma: gamma)
      }
      return extent.map { scheme.ramp.part(from: $0[0], to: $0[1]) } ?? scheme.ramp
    }
  }

  /// Colours that stand for more or less are mixed evenly for the eye, unless the definition says otherwise.
  private var interpolation: ColorInterpolation {
    let name = own["interpolate"]?.string ?? own["interpolate"]?["type"]?.string
    let isNominal = group.members[0].encoded.definition.type == .nominal
    return name.flatMap(ColorInterpolation.init) ?? (isNominal ? .rgb : .hcl)
  }

  private var gamma: Double { own["interpolate"]?["gamma"]?.number ?? 1 }
}
