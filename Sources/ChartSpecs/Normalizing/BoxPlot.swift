import Diagnostics
import Documents

/// A box plot: whiskers, box, median and outliers as layers over aggregated rows.
extension Normalizer {
  func boxplot(_ mark: MarkDefinition, _ encoding: Encoding, _ settings: ViewSettings) throws(Failure) -> View {
    let own = configuration["boxplot"]
    var defaults = Properties([:], at: mark.location)
    for (name, content) in [
      ("box", DocumentNode.Content.mapping([])), ("outliers", .mapping([])), ("rule", .mapping([])),
    ] {
      defaults[name] = DocumentNode(content, at: mark.location)
    }
    defaults["median"] = .object([("color", .string("white"))], at: mark.location)
    defaults.set("size", 14.0)
    defaults = defaults.overridden(by: own)
    // Tooltips on single rows belong to the outliers and make no groups.
    var encoding = encoding
    encoding[.tooltip] = encoding[.tooltip]?.filter { $0.aggregate != nil }
    let parts = try CompositeParts(mark, encoding, defaults: defaults)
    let isTukey = mark.properties.text("extent") ?? defaults.text("extent") != "min-max"
    let factor = mark.properties.number("extent") ?? defaults.number("extent") ?? 1.5

    var settings = settings
    if !isTukey {
      settings.transforms += try parts.transforms(parts.preparation + [summary(parts, whiskers: true)])
      return View(settings: settings, content: .layer(whiskers(parts) + box(parts)))
    }
    var boxSettings = ViewSettings(at: mark.location)
    boxSettings.transforms = try parts.transforms(parts.preparation + [summary(parts, whiskers: false)])
    let boxView = View(settings: boxSettings, content: .layer(box(parts)))
    return View(settings: settings, content: .layer([try outer(parts, factor: factor), boxView]))
  }

  private func summary(_ parts: CompositeParts, whiskers: Bool) -> DocumentNode {
    let (field, name) = (parts.field, parts.plainField)
    return parts.aggregate(
      parts.aggregates + [
        parts.item("q1", field, as: "lower_box_\(name)"), parts.item("q3", field, as: "upper_box_\(name)"),
        parts.item("median", field, as: "mid_box_\(name)"),
        parts.item("min", field, as: (whiskers ? "lower_whisker_" : "min_") + name),
        parts.item("max", field, as: (whiskers ? "upper_whisker_" : "max_") + name),
      ])
  }

  /// Outliers and whiskers: rows beyond and within `factor` times the distance of the quartiles.
  private func outer(_ parts: CompositeParts, factor: Double) throws(Failure) -> View {
    let name = parts.plainField
    let (lower, upper) = ("datum['lower_box_\(name)']", "datum['upper_box_\(name)']")
    let (low, high) = (
      "(\(lower) - \(factor) * (\(upper) - \(lower)))", "(\(upper) + \(factor) * (\(upper) - \(lower)))"
    )
    let value = "datum[\(quoted(parts.field))]"
    let quartiles = DocumentNode.object(
      [
        (
          "joinaggregate",
          .sequence([
            parts.item("q1", parts.field, as: "lower_box_\(name)"),
            parts.item("q3", parts.field, as: "upper_box_\(name)"),
          ])
        ), ("groupby", .list(parts.groups, at: parts.location)),
      ], at: parts.location)
    var settings = ViewSettings(at: parts.location)
    settings.transforms = try parts.transforms(parts.preparation + [quartiles])

    var whiskerSettings = ViewSettings(at: parts.location)
    whiskerSettings.transforms = try parts.transforms([
      parts.filter("(\(low) <= \(value)) && (\(value) <= \(high))"),
      parts.aggregate(
        parts.aggregates + [
          parts.item("min", parts.field, as: "lower_whisker_\(name)"),
          parts.item("max", parts.field, as: "upper_whisker_\(name)"),
          parts.item("min", "lower_box_\(name)", as: "lower_box_\(name)"),
          parts.item("max", "upper_box_\(name)", as: "upper_box_\(name)"),
        ]),
    ])
    let whiskerView = View(settings: whiskerSettings, content: .layer(whiskers(parts)))
    var layers = [whiskerView]
    if let looks = parts.looks("outliers", MarkDefinition(.point, at: parts.location)) {
      var outlierSettings = ViewSettings(at: parts.location)
      outlierSettings.transforms = try parts.transforms([
        parts.filter("(\(value) < \(low)) || (\(value) > \(high))")
      ])
      var channels = parts.rest.filter { $0.key != .size }
      var definition = ChannelDefinition(
        field: parts.field, type: parts.measure.type ?? .quantitative, at: parts.location)
      definition.title = parts.measure.title ?? TitleSetting([parts.field])
      (definition.scale, definition.axis) = (parts.measure.scale, parts.measure.axis)
      channels[parts.axis] = [definition]
      layers.insert(View(settings: outlierSettings, content: .unit(looks, channels)), at: 0)
    }
    return View(settings: settings, content: .layer(layers))
  }

  private func whiskers(_ parts: CompositeParts) -> [View] {
    let encoding = parts.rest.filter { $0.key != .color && $0.key != .size }
    let rule = MarkDefinition(.rule, at: parts.location)
    var tick = MarkDefinition(.tick, Properties([:], at: parts.location), at: parts.location)
    tick.properties.set("color", "black")
    tick.properties.set("opacity", 1.0)
    tick.properties.set("orient", parts.tickOrient)
    return [
      parts.part("rule", rule, from: "lower_whisker", to: "lower_box", encoding: encoding),
      parts.part("rule", rule, from: "upper_box", to: "upper_whisker", encoding: encoding),
      parts.part("ticks", tick, from: "lower_whisker", encoding: encoding),
      parts.part("ticks", tick, from: "upper_whisker", encoding: encoding),
    ].compactMap { $0 }
  }

  private func box(_ parts: CompositeParts) -> [View] {
    let size = parts.mark.properties.number("size") ?? parts.defaults.number("size")
    var bar = MarkDefinition(.bar, Properties([:], at: parts.location), at: parts.location)
    bar.properties.set("orient", parts.orient)
    var median = MarkDefinition(.tick, Properties([:], at: parts.location), at: parts.location)
    median.properties.set("orient", parts.tickOrient)
    if let color = parts.defaults["median"]?["color"] { median.properties["color"] = color }
    if let size {
      bar.properties.set("size", size)
      median.properties.set("size", size)
    }
    var medianEncoding = parts.rest.filter { $0.key != .color }
    medianEncoding[.color] = [medianColor(parts)]
    return [
      parts.part("box", bar, from: "lower_box", to: "upper_box", encoding: parts.rest),
      parts.part("median", median, from: "mid_box", encoding: medianEncoding),
    ].compactMap { $0 }
  }

  /// The median of a box without extent takes the box's colour, to be seen at all.
  private func medianColor(_ parts: CompositeParts) -> ChannelDefinition {
    var color = ChannelDefinition(at: parts.location)
    let name = parts.plainField
    let test = "datum['lower_box_\(name)'] >= datum['upper_box_\(name)']"
    var inner = parts.rest[.color]?.first ?? ChannelDefinition(at: parts.location)
    if parts.rest[.color] == nil {
      let boxColor = parts.defaults["box"]?["color"]?.string ?? configuration["mark"].text("color") ?? "#4c78a8"
      inner.value = DocumentNode(.string(boxColor), at: parts.location)
    }
    if let condition = ConditionalDefinition(test: test, inner, at: parts.location) { color.conditions = [condition] }
    return color
  }
}

/// A text as an expression writes it.
func quoted(_ text: String) -> String {
  "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
}
