extension MarkType {
  /// The properties that the mark may have.
  var schema: PropertySchema {
    switch self {
    case .pairs: .pairs
    case .sankey: .sankey
    case .tiles: .tiles
    case .label: .label
    default: .mark
    }
  }
}

/// The marks beyond Vega-Lite, under the one name space `shanhai`.
///
/// | mark | channels | properties of its own |
/// |---|---|---|
/// | `shanhai.pairs` | `shanhai.source`, `shanhai.target`, `shanhai.value`, `color` | `nodeWidth`, `nodePadding`, `totals`, `missing` |
/// | `shanhai.sankey` | the same | `nodeAlign`, `iterations` besides |
/// | `shanhai.tiles` | `x`, `y` or the property `layout`; `text`, `shanhai.value`, `color` | `layout`, `gap`, `missing` |
/// | `shanhai.label` | `x`, `y`, `text`, `color`, `shanhai.priority` | `placement`, `leader`, `gap` |
/// | `bar` | as ever | `shanhai.break`: a limit, or `{limit, format, formatType, note}` |
extension PropertySchema {
  /// What all of them may say about paint and words.
  private static let shared = PropertySchema([
    (.paint, "color fill stroke labelColor"),
    (.number, "opacity fillOpacity strokeOpacity strokeWidth fontSize limit lineHeight"),
    (.numbers, "strokeDash"), (.text, "font"), (.weight, "fontWeight"), (.slant, "fontStyle"),
    (.boolean, "clip"), (.anything, "style"),
    (.ignored, "tooltip cursor href aria description ariaRole ariaRoleDescription"),
  ])

  private static let flows = PropertySchema(
    [
      (.number, "nodeWidth nodePadding labelPadding curvature"), (.paint, "nodeColor totalColor missingColor"),
      (.boolean, "labels totals headings"), (.text, "missing"),
    ], including: [shared])

  static let pairs = PropertySchema([], including: [flows])

  static let sankey = PropertySchema(
    [(.number, "iterations"), (.choice(["left", "right", "center", "justify"]), "nodeAlign")], including: [flows])

  static let tiles = PropertySchema(
    [(.number, "gap cornerRadius"), (.anything, "layout"), (.paint, "missingColor"), (.text, "missing")],
    including: [shared])

  static let label = PropertySchema(
    [
      (.number, "gap dx dy"), (.boolean, "leader"), (.paint, "leaderColor"), (.lines, "text"),
      (.direction, "orient"), (.choice(["point", "line", "bar"]), "placement"),
    ], including: [shared])
}
