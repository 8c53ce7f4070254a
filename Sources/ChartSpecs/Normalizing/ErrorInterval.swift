import Diagnostics
import Documents

/// Error bars and error bands: an interval around a centre, computed from the rows or given in fields.
extension Normalizer {
  func errorInterval(
    _ mark: MarkDefinition, _ encoding: Encoding, _ settings: ViewSettings
  ) throws(Failure) -> View {
    var defaults = Properties([:], at: mark.location)
    if mark.type == .errorbar {
      defaults.set("rule", true)
      defaults.set("ticks", false)
    } else {
      defaults["band"] = .object([("opacity", .number(0.3))], at: mark.location)
      defaults.set("borders", false)
    }
    defaults = defaults.overridden(by: configuration[mark.type.rawValue])
    let parts = try CompositeParts(mark, encoding, defaults: defaults)
    var settings = settings
    settings.transforms += try parts.transforms(interval(parts, encoding))
    let layers = mark.type == .errorbar ? bars(parts) : bands(parts, encoding)
    return View(settings: settings, content: .layer(layers))
  }

  /// `lower_FIELD` and `upper_FIELD`: from two fields, from errors around one, or from all rows of a group.
  private func interval(_ parts: CompositeParts, _ encoding: Encoding) -> [DocumentNode] {
    let name = parts.plainField
    let value = "datum[\(quoted(parts.field))]"
    func field(_ x: Channel, _ y: Channel) -> String? {
      (encoding[parts.axis == .x ? x : y]?.first?.field).map { "datum[\(quoted($0))]" }
    }
    if let end = field(.x2, .y2) {
      return parts.preparation + [
        parts.calculate(value, as: "lower_\(name)"), parts.calculate(end, as: "upper_\(name)"),
      ]
    }
    if let error = field(.xError, .yError) {
      let lower = field(.xError2, .yError2).map { "\(value) + \($0)" } ?? "\(value) - \(error)"
      return parts.preparation + [
        parts.calculate("\(value) + \(error)", as: "upper_\(name)"), parts.calculate(lower, as: "lower_\(name)"),
      ]
    }
    let extent = parts.mark.properties.text("extent") ?? parts.defaults.text("extent") ?? "stderr"
    let center = parts.mark.properties.text("center") ?? (extent == "iqr" ? "median" : "mean")
    if extent == "stderr" || extent == "stdev" {
      let aggregates = [
        parts.item(extent, parts.field, as: "extent_\(name)"), parts.item(center, parts.field, as: "center_\(name)"),
      ]
      let (middle, distance) = ("datum['center_\(name)']", "datum['extent_\(name)']")
      return parts.preparation + [
        parts.aggregate(parts.aggregates + aggregates),
        // A single row has no deviation, and then no interval either.
        parts.calculate("isValid(\(distance)) ? \(middle) + \(distance) : null", as: "upper_\(name)"),
        parts.calculate("isValid(\(distance)) ? \(middle) - \(distance) : null", as: "lower_\(name)"),
      ]
    }
    let (lower, upper) = extent == "ci" ? ("ci0", "ci1") : ("q1", "q3")
    let aggregates = [
      parts.item(lower, parts.field, as: "lower_\(name)"), parts.item(upper, parts.field, as: "upper_\(name)"),
      parts.item(center, parts.field, as: "center_\(name)"),
    ]
    return parts.preparation + [parts.aggregate(parts.aggregates + aggregates)]
  }

  private func bars(_ parts: CompositeParts) -> [View] {
    var tick = MarkDefinition(.tick, Properties([:], at: parts.location), at: parts.location)
    tick.properties.set("orient", parts.tickOrient)
    var rule = MarkDefinition(.rule, Properties([:], at: parts.location), at: parts.location)
    if let size = parts.mark.properties.number("size") { tick.properties.set("size", size) }
    if let thickness = parts.mark.properties.number("thickness") {
      tick.properties.set("thickness", thickness)
      rule.properties.set("size", thickness)
    }
    return [
      parts.part("ticks", tick, from: "lower", encoding: parts.rest),
      parts.part("ticks", tick, from: "upper", encoding: parts.rest),
      parts.part("rule", rule, from: "lower", to: "upper", encoding: parts.rest),
    ].compactMap { $0 }
  }

  private func bands(_ parts: CompositeParts, _ encoding: Encoding) -> [View] {
    let isPlane = encoding[.x] != nil && encoding[.y] != nil
    let looks = isPlane ? parts.mark.properties.selecting(["interpolate", "tension"]) : Properties()
    let band = MarkDefinition(isPlane ? .area : .rect, looks, at: parts.location)
    let border = MarkDefinition(isPlane ? .line : .rule, looks, at: parts.location)
    return [
      parts.part("band", band, from: "lower", to: "upper", encoding: parts.rest),
      parts.part("borders", border, from: "lower", encoding: parts.rest),
      parts.part("borders", border, from: "upper", encoding: parts.rest),
    ].compactMap { $0 }
  }
}
