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
/// | `shanhai.pairs` | `shanhai.source`, `shanhai.target`, `shanhai.value`, `color` | `nodeWidth`, `nodePadding`, `nodeColor`, `labels`, `totals`, `headings`, `curvature`, `missing` |
/// | `shanhai.sankey` | the same | the same, `nodeAlign`; no `headings` |
/// | `shanhai.tiles` | `x`, `y` or the property `layout`; `text`, `shanhai.value`, `color` | `layout`, `gap`, `missing` |
/// | `shanhai.label` | `x`, `y`, `text`, `color`, `shanhai.priority` | `placement`, `leader`, `gap` |
/// | `bar` | as ever | `shanhai.break`: a limit, or `{limit, format, formatType, note}` |
extension PropertySchema {
  /// What all of them may say about paint and words.
  private static let shared = PropertySchema([
    (.paint, "color fill"), (.number, "opacity fillOpacity fontSize"), (.text, "font"), (.weight, "fontWeight"),
    (.slant, "fontStyle"), (.boolean, "clip"), (.anything, "style"),
    (.ignored, "tooltip cursor href aria description ariaRole ariaRoleDescription"),
  ])

  /// What those with areas and figures may say besides.
  private static let areas = PropertySchema(
    [
      (.paint, "stroke labelColor missingColor"), (.number, "strokeOpacity strokeWidth"), (.numbers, "strokeDash"),
      (.text, "missing"),
    ], including: [shared])

  static let pairs = PropertySchema(
    [
      (.number, "nodeWidth nodePadding labelPadding curvature iterations limit"), (.paint, "nodeColor totalColor"),
      (.boolean, "labels totals headings"),
    ], including: [areas])

  static let sankey = PropertySchema(
    [
      (.number, "nodeWidth nodePadding labelPadding curvature iterations limit"), (.paint, "nodeColor totalColor"),
      (.boolean, "labels totals"), (.choice(["left", "right", "center", "justify"]), "nodeAlign"),
    ], including: [areas])

  static let tiles = PropertySchema([(.number, "gap cornerRadius"), (.anything, "layout")], including: [areas])

  static let label = PropertySchema(
    [
      (.number, "gap limit lineHeight"), (.boolean, "leader"), (.paint, "leaderColor"), (.direction, "orient"),
      (.choice(["point", "line", "bar"]), "placement"),
    ], including: [shared])
}
