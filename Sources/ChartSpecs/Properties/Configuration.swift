public import Diagnostics
public import Documents

/// Defaults for looks, from `config` or from a theme.
public struct Configuration: Hashable, Sendable {
  /// The groups, such as `axis`, `axisX`, `bar`, `legend`, `view`.
  public var groups: [String: Properties] = [:]
  /// The styles that marks and guides name.
  public var styles: [String: Properties] = [:]
  /// Values that stand directly in `config`, and `range`, as they are.
  public var values: [String: DocumentNode] = [:]
  /// How numbers and times are written.
  public var locale = ConfiguredLocale()

  /// The group for the rectangles of interval selections, `config.selection.interval.mark`.
  public static let brushGroup = "selection.interval.mark"

  /// No defaults but those of Vega-Lite.
  public init() {}

  /// The group, empty if it is not set.
  public subscript(group: String) -> Properties { groups[group] ?? Properties() }

  /// These defaults, with those of `other` added or put in their place.
  public func overridden(by other: Configuration) -> Configuration {
    var result = self
    result.groups.merge(other.groups) { $0.overridden(by: $1) }
    result.styles.merge(other.styles) { $0.overridden(by: $1) }
    result.values.merge(other.values) { old, new in Self.merged(old, new) }
    result.locale = locale.overridden(by: other.locale)
    return result
  }

  private static func merged(_ old: DocumentNode, _ new: DocumentNode) -> DocumentNode {
    guard let oldEntries = old.mapping, let newEntries = new.mapping else { return new }
    let names = Set(newEntries.map(\.key))
    return DocumentNode(.mapping(oldEntries.filter { !names.contains($0.key) } + newEntries), at: new.location)
  }

  /// Decodes the object `config`; every problem goes to `log`.
  public static func decode(_ node: DocumentNode, log: DiagnosticLog) -> Configuration {
    var result = Configuration()
    let reader = MappingReader(node, log: log)
    for (name, schema) in groupSchemas {
      if let group = reader.node(name), group.mapping != nil { result.groups[name] = schema.decode(group, log: log) }
    }
    for entry in reader.node("style")?.mapping ?? [] {
      result.styles[entry.key] = styleSchema.decode(entry.value, log: log)
    }
    for name in valueNames { result.values[name] = reader.node(name) }
    for name in ignoredNames { _ = reader.node(name) }
    // Of selections, a still picture shows no more than their brushes.
    if let brush = reader.node("selection")?["interval"]?["mark"] {
      result.groups[brushGroup] = PropertySchema.brush.decode(brush, log: log)
    }
    if let locale = reader.node("locale"), !locale.isNull { result.locale = .decode(locale, log: log) }
    for entry in node.mapping ?? [] {
      guard let hint = formerNameHint(entry.key), reader.node(entry.key) != nil else { continue }
      log.error(
        Wording("未知的键 `\(entry.key)`", en: "unknown key `\(entry.key)`"), at: entry.keyLocation, hint: hint)
    }
    reader.finish()
    return result
  }

  private static let valueNames = [
    "background", "padding", "font", "countTitle", "fieldTitle", "numberFormat", "numberFormatType",
    "normalizedNumberFormat", "timeFormat", "timeFormatType", "range", "customFormatTypes", "autosize", "lineBreak",
    "shanhai.latinGaps", "shanhai.greyscale",
  ]
  private static let ignoredNames = ["aria", "tooltipFormat", "params", "time"]

  private static let axisNames = [
    "axis", "axisX", "axisY", "axisTop", "axisBottom", "axisLeft", "axisRight", "axisBand", "axisPoint",
    "axisDiscrete", "axisQuantitative", "axisTemporal", "axisXBand", "axisXPoint", "axisXDiscrete",
    "axisXQuantitative", "axisXTemporal", "axisYBand", "axisYPoint", "axisYDiscrete", "axisYQuantitative",
    "axisYTemporal",
  ]

  private static var groupSchemas: [(String, PropertySchema)] {
    axisNames.map { ($0, .axis) } + MarkType.allCases.map { ($0.rawValue, $0.schema) } + [
      ("mark", .mark), ("projection", .projection), ("legend", .legend), ("title", .title), ("view", .view),
      ("header", .header), ("headerRow", .header), ("headerColumn", .header), ("headerFacet", .header),
      ("facet", .composition), ("concat", .composition), ("scale", .scaleDefaults),
    ]
  }

  private static let styleSchema = PropertySchema([], including: [.axis, .title, .view, .mark])
}

extension PropertySchema {
  /// Defaults of scales.
  static let scaleDefaults = PropertySchema([
    (
      .number,
      """
      bandPaddingInner bandPaddingOuter barBandPaddingInner rectBandPaddingInner tickBandPaddingInner continuousPadding
      pointPadding bandWithNestedOffsetPaddingInner bandWithNestedOffsetPaddingOuter offsetBandPaddingInner
      offsetBandPaddingOuter minBandSize maxBandSize minFontSize maxFontSize minOpacity maxOpacity minSize maxSize
      minStrokeWidth maxStrokeWidth quantileCount quantizeCount framesPerSecond animationDuration
      """
    ),
    (.boolean, "clamp round useUnaggregatedDomain xReverse zero"), (.anything, "invalid"),
  ])
}
