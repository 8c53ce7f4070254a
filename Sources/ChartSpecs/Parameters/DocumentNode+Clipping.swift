import Documents

/// Scales that a selection moves may leave marks outside of the frame: as in Vega-Lite, these are cut at its edges.
extension DocumentNode {
  /// This view with `clip: true` at the marks whose scales a selection moves.
  var clippingMovedMarks: DocumentNode { clipped(Surroundings()) }

  /// What a view has from the views around it.
  private struct Surroundings {
    var isMoved = false
    var movedViews: Set<String> = []
    var hasPlaces = false
  }

  private func clipped(_ around: Surroundings) -> DocumentNode {
    guard let entries = mapping else { return self }
    var around = around
    let moving = params.filter(\.movesScales)
    around.movedViews.formUnion(moving.flatMap(\.viewNames))
    around.isMoved =
      around.isMoved || isMoved || self["name"]?.string.map(around.movedViews.contains) == true
    around.hasPlaces = around.hasPlaces || ["x", "y"].contains { self["encoding"]?[$0]?.mapping != nil }
    let changed = entries.map { Entry(key: $0.key, keyLocation: $0.keyLocation, value: Self.clipped($0, around)) }
    return DocumentNode(.mapping(changed), at: location)
  }

  private static func clipped(_ member: Entry, _ around: Surroundings) -> DocumentNode {
    let value = member.value
    switch member.key {
    case "mark": return around.isMoved && around.hasPlaces ? value.clippedMark : value
    case "layer", "concat", "hconcat", "vconcat":
      guard let views = value.sequence else { return value }
      return DocumentNode(.sequence(views.map { $0.clipped(around) }), at: value.location)
    case "spec": return value.clipped(around)
    default: return value
    }
  }

  private var params: [DocumentNode] { self["params"]?.sequence ?? [] }
  private var viewNames: [String] { self["views"]?.sequence?.compactMap(\.string) ?? [] }

  /// Whether a selection moves the scale of a place here or in a layer, which all layers share.
  private var isMoved: Bool {
    if params.contains(where: { $0.movesScales && $0.viewNames.isEmpty }) { return true }
    if ["x", "y"].contains(where: { self["encoding"]?[$0]?["scale"]?["domain"]?["param"] != nil }) { return true }
    return self["layer"]?.sequence?.contains(where: \.isMoved) ?? false
  }

  private var clippedMark: DocumentNode {
    let clip = Entry(key: "clip", keyLocation: location, value: DocumentNode(.boolean(true), at: location))
    if let entries = mapping {
      return self["clip"] == nil ? DocumentNode(.mapping(entries + [clip]), at: location) : self
    }
    return DocumentNode(.mapping([Entry(key: "type", keyLocation: location, value: self), clip]), at: location)
  }
}
