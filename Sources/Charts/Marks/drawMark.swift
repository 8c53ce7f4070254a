import ChartSpecs
import Diagnostics
import Scenes

/// Phase 3, marks: one mark as a group of nodes.
///
/// - Parameter obstacles: what labels keep clear of.
func drawMark(
  _ position: Int, _ resolver: ScaleResolver, obstacles: [Obstacle] = []
) throws(Failure) -> Group {
  let mark = MarkContext(position, resolver)
  let type = mark.unit.mark.type
  var (kind, nodes): (String, [Node])
  switch type {
  case .bar, .rect: (kind, nodes) = ("rect", try RectMark(mark: mark).nodes())
  case .point, .circle, .square: (kind, nodes) = ("symbol", try SymbolMark(mark: mark).nodes())
  case .line: (kind, nodes) = ("line", try LineMark(mark: mark).nodes())
  case .area: (kind, nodes) = ("area", try AreaMark(mark: mark).nodes())
  case .trail: (kind, nodes) = ("trail", try TrailMark(mark: mark).nodes())
  case .rule: (kind, nodes) = ("rule", try RuleMark(mark: mark).nodes())
  case .tick: (kind, nodes) = ("rect", try TickMark(mark: mark).nodes())
  case .text: (kind, nodes) = ("text", try TextMark(mark: mark).nodes())
  case .arc: (kind, nodes) = ("arc", try ArcMark(mark: mark).nodes())
  case .pairs, .sankey: (kind, nodes) = ("flow", try FlowMark(mark: mark).nodes())
  case .tiles: (kind, nodes) = ("tile", try TilesMark(mark: mark).nodes())
  case .label: (kind, nodes) = ("text", try LabelMark(mark: mark, obstacles: obstacles).nodes())
  case .geoshape: (kind, nodes) = ("shape", try GeoShapeMark(mark: mark).nodes())
  case .image: (kind, nodes) = ("image", try ImageMark(mark: mark).nodes())
  case .boxplot, .errorbar, .errorband:
    throw Failure(
      Wording("不支持标记 `\(type.rawValue)`", en: "the mark `\(type.rawValue)` is not supported"),
      at: mark.unit.mark.location)
  }
  if mark.unit[.status] != nil { nodes += try StatusSigns(mark: mark).nodes() }
  nodes.fitGradients()
  var group = Group(mark.name(kind), children: nodes)
  if let blend = mark.looks.text("blend").flatMap(BlendMode.init), blend != .normal {
    // Each mark mixes with those before it.
    group.children = nodes.map { node in
      var single = Group(children: [node])
      single.blend = blend
      return .group(single)
    }
  }
  // A map that is not fitted to its frame goes on beyond it.
  if mark.looks.boolean("clip") ?? (resolver.maps[position].map { !$0.isFitted } ?? false) {
    group.clip = .polyline(
      [
        .zero, Point(x: mark.size.width, y: 0), Point(x: mark.size.width, y: mark.size.height),
        Point(x: 0, y: mark.size.height),
      ], closed: true)
  }
  return group
}
