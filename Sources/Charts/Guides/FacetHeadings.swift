import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Tables
import Transforms

/// The words over small multiples and their looks: a label for each row, column or cell, and a title for all.
struct FacetHeadings {
  let facet: FacetNode
  let resolver: ScaleResolver

  init(_ facet: FacetNode, _ resolver: ScaleResolver) {
    (self.facet, self.resolver) = (facet, resolver)
  }

  /// A channel that splits, with its definition and values.
  struct Part {
    /// `row`, `column` or `facet`.
    var channel: Channel
    var definition: ChannelDefinition
    var values: [Value]
    /// What the user and `config` say about its words.
    var looks: Properties
  }

  /// The channels that split, in the order in which Vega-Lite treats them.
  var parts: [Part] {
    let all: [(Channel, ChannelDefinition?, [Value])] = [
      (.facet, facet.channels.wrap, facet.wrapValues), (.row, facet.channels.row, facet.rowValues),
      (.column, facet.channels.column, facet.columnValues),
    ]
    return all.compactMap { channel, definition, values in
      definition.map { Part(channel: channel, definition: $0, values: values, looks: looks($0, channel)) }
    }
  }

  private func looks(_ definition: ChannelDefinition, _ channel: Channel) -> Properties {
    let configuration = resolver.configuration
    let special = channel == .row ? "headerRow" : channel == .column ? "headerColumn" : "headerFacet"
    return configuration.guideStyle("guide-label", prefix: "label")
      .overridden(by: configuration.guideStyle("guide-title", prefix: "title"))
      .overridden(by: configuration["header"]).overridden(by: configuration[special])
      .overridden(by: definition.header?.properties)
  }

  // MARK: Labels

  /// The label of a value; `nil` without labels.
  ///
  /// - Parameter room: how long its lines may be along the side that it stands on; `nil` for any length.
  func label(_ value: Value, _ part: Part, room: Double?) throws(Failure) -> TitleBlock? {
    guard part.definition.header != .hidden, part.looks.boolean("labels") ?? true else { return nil }
    let orient = labelOrient(part)
    let style = style(part, "label", orient: orient, size: 10, weight: 400)
    let isAlong = orient == "top" || orient == "bottom" || style.angle != 0
    let fit = HeadingFit(
      try words(value, part), part.looks, style, room: isAlong ? room : nil, resolver.context.measurer)
    return TitleBlock(
      lines: fit.lines, style: fit.style, orient: orient, anchor: part.looks.text("labelAnchor") ?? "middle",
      offset: part.looks.number("labelPadding") ?? 10)
  }

  /// The side that labels lie on.
  func labelOrient(_ part: Part) -> String {
    part.looks.text("labelOrient") ?? part.looks.text("orient") ?? (part.channel == .row ? "left" : "top")
  }

  /// Whether labels stand in the margins; otherwise each cell has one of its own.
  func isInMargin(_ part: Part) -> Bool {
    let isBeside = ["left", "right"].contains(labelOrient(part))
    return part.channel == .row ? isBeside : part.channel == .column && !isBeside
  }

  private func words(_ value: Value, _ part: Part) throws(Failure) -> [String] {
    let lines = plainWords(value, part)
    guard let text = part.looks.text("labelExpr") else { return lines.map(resolver.translated) }
    let location = part.looks["labelExpr"]?.location ?? part.definition.location
    let table = Table(ticks: [value], [lines])
    let column = try Expression.parse(text, at: location).bind(to: table, in: resolver.context.evaluation).column()
    switch column[0] {
    case .list(let items): return items.map { $0.string ?? $0.dump() }
    case .string(let text): return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .null: return [""]
    case let value: return ValueWriter(part.definition, resolver).lines(value)
    }
  }

  private func plainWords(_ value: Value, _ part: Part) -> [String] {
    var definition = part.definition
    if let end = facet.binEnds[value] { return [ValueWriter(definition, resolver).interval(value, .number(end))] }
    definition.format = part.looks.text("format") ?? definition.format
    definition.formatType = part.looks.text("formatType") ?? definition.formatType
    if definition.type == .quantitative { definition.type = definition.bin == nil ? .ordinal : .quantitative }
    return ValueWriter(definition, resolver).lines(value)
  }

  // MARK: Titles

  /// The words over all labels of a part; those of small multiples in the cells follow behind a stroke.
  func title(_ part: Part) -> [String] {
    guard part.definition.header != .hidden, !facet.hiddenTitles.contains(part.channel) else { return [] }
    var lines = plainTitle(part)
    guard !lines.isEmpty, let inner = innerTitle(part.channel) else { return lines }
    lines = [lines.joined(separator: ", ") + " / " + inner]
    return lines
  }

  private func innerTitle(_ channel: Channel) -> String? {
    guard case .facet(let inner)? = facet.cells.first?.view.content else { return nil }
    let headings = FacetHeadings(inner, resolver)
    guard let part = headings.parts.first(where: { $0.channel == channel }) else { return nil }
    let lines = headings.title(part)
    return lines.isEmpty ? nil : lines.joined(separator: ", ")
  }

  private func plainTitle(_ part: Part) -> [String] {
    if part.looks.isNull("title") { return [] }
    let usual = part.definition.defaultTitle(resolver.configuration)
    let lines = part.looks.lines("title") ?? part.definition.title?.lines ?? [usual]
    return lines == [""] ? [] : lines.map(resolver.translated)
  }

  /// The title with its looks; `nil` without words.
  func titleBlock(_ part: Part) -> TitleBlock? {
    let lines = title(part)
    guard !lines.isEmpty else { return nil }
    let orient = titleOrient(part)
    return TitleBlock(
      lines: lines, style: style(part, "title", orient: orient, size: 11, weight: 700), orient: orient,
      anchor: part.looks.text("titleAnchor") ?? "middle", offset: part.looks.number("titlePadding") ?? 10)
  }

  /// The side that the title lies on.
  func titleOrient(_ part: Part) -> String {
    part.looks.text("titleOrient") ?? part.looks.text("orient") ?? (part.channel == .row ? "left" : "top")
  }

  // MARK: Looks

  private func style(_ part: Part, _ prefix: String, orient: String, size: Double, weight: Int) -> TextStyle {
    let looks = part.looks
    let anchor = looks.text(prefix + "Anchor") ?? "middle"
    let turn = looks.number(prefix + "Angle")
    // Turned words are aligned as the labels of axes on that side are.
    let isBeside = orient == "left" || orient == "right"
    let sides = turn.map { angle in
      let rest = angle.truncatingRemainder(dividingBy: 360)
      return LabelSides(isHorizontal: !isBeside, orient: isBeside ? "left" : "top", angle: rest < 0 ? rest + 360 : rest)
    }
    let align = anchor == "middle" ? sides?.align ?? "center" : TitleBlock.align(anchor: anchor)
    var style = TextStyle(
      font: font(looks, resolver.configuration, prefix: prefix, size: size, weight: weight),
      color: looks[prefix + "Color"].flatMap(paint)?.color ?? .black, align: looks.text(prefix + "Align") ?? align,
      baseline: looks.text(prefix + "Baseline") ?? sides?.baseline ?? "top",
      angle: turn ?? TitleBlock.angle(orient: orient))
    style.limit = looks.number(prefix + "Limit")
    style.lineHeight = looks.number(prefix + "LineHeight")
    return style
  }
}
