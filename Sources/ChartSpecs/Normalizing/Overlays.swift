import Documents

/// Lines with points on them, areas with a line along their edge: rewritten as layers.
extension Normalizer {
  func overlay(_ mark: MarkDefinition, _ encoding: Encoding, _ settings: ViewSettings) -> View? {
    guard mark.type == .line || mark.type == .area else { return nil }
    let defaults = configuration[mark.type.rawValue]
    // Shapes are for points: a definition of them asks for some.
    let shaped = encoding[.shape] == nil ? nil : DocumentNode(.boolean(true), at: mark.location)
    let point = overlayLooks(mark.properties["point"] ?? defaults["point"] ?? shaped)
    let line = mark.type == .area ? overlayLooks(mark.properties["line"] ?? defaults["line"]) : nil
    guard point != nil || line != nil else { return nil }

    var base = mark
    base.properties["point"] = nil
    base.properties["line"] = nil
    let orient = base.properties["orient"]
    if mark.type == .area, mark.properties["opacity"] == nil, defaults["opacity"] == nil, line != nil || point != nil {
      base.properties.set("opacity", 0.7)
    }
    var units: [(MarkDefinition, Encoding)] = [(base, encoding)]
    let along = overlayEncoding(mark, encoding)
    if let line {
      var looks = mark.properties.selecting(["clip", "interpolate", "tension", "tooltip"])
      looks["orient"] = orient
      looks = looks.overridden(by: line)
      units.append((MarkDefinition(.line, looks, at: mark.location), along))
    }
    if let point {
      var looks = mark.properties.selecting(["clip", "tooltip"])
      looks.location = mark.location
      looks.set("opacity", 1.0)
      looks.set("filled", true)
      looks["orient"] = orient
      looks = looks.overridden(by: point)
      units.append((MarkDefinition(.point, looks, styles: [], at: mark.location), along))
    }
    let inner = units.map { unit in
      View(settings: ViewSettings(at: settings.location), content: .unit(unit.0, unit.1.suiting(unit.0.type)))
    }
    return View(settings: settings, content: .layer(inner))
  }

  /// `true`, `"transparent"` or an object; nothing for `false` and `null`.
  private func overlayLooks(_ node: DocumentNode?) -> Properties? {
    guard let node, !node.isNull, node.boolean != false else { return nil }
    var looks = Properties([:], at: node.location)
    if node.string == "transparent" { looks.set("opacity", 0.0) }
    if let entries = node.mapping {
      looks = Properties(Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }), at: node.location)
    }
    return looks
  }

  /// Points and lines over a stacked area lie at its upper edge, so they are stacked the same way.
  private func overlayEncoding(_ mark: MarkDefinition, _ encoding: Encoding) -> Encoding {
    var result = encoding
    guard mark.type == .area || mark.type == .line else { return result }
    for channel in [Channel.x2, .y2] where mark.type == .area { result[channel] = nil }
    if mark.type == .area {
      let measures = [Channel.y, .x].filter { result[$0]?.first?.isUnbinnedQuantitative ?? false }
      let stacked = measures.first { result[$0]?.first?.aggregate != nil } ?? measures.first
      for channel in [stacked].compactMap({ $0 }) {
        guard var definition = result[channel]?.first, definition.isUnbinnedQuantitative, definition.stack == nil,
          encoding.keys.contains(where: \.groups), encoding[channel.secondary ?? channel] == nil
        else { continue }
        definition.stack = .some(.zero)
        result[channel] = [definition]
      }
    }
    return result
  }
}
