import ChartSpecs
import Diagnostics
import Projections
import Scenes

/// Figures on a map, one a row.
struct GeoShapeMark {
  let mark: MarkContext

  func nodes() throws(Failure) -> [Node] {
    guard let map = mark.resolver.maps[mark.position] else { return [] }
    let painting = try Painting(mark)
    let links = try MarkLinks(mark)
    var nodes: [Node] = []
    var count = 0
    for row in mark.rows {
      let (fill, stroke) = (painting.fill(row), painting.stroke(row))
      guard fill != nil || stroke != nil, let shape = map.map.shapes[row] else { continue }
      let path = map.projection.path(of: shape, pointRadius: map.pointRadius)
      count += path.commands.count
      guard count <= Self.maximumCount else { throw tooManyPlaces() }
      if !path.commands.isEmpty {
        nodes.append(links.around(.shape(Shape(.path(path), fill: fill, stroke: stroke)), row))
      }
    }
    return nodes
  }

  /// More places than this come from an absurd scale, at which lines are bent again and again.
  private static let maximumCount = 5_000_000

  private func tooManyPlaces() -> Failure {
    Failure(
      Wording(
        "地图在这个比例下多于 \(Self.maximumCount) 个点", en: "the map has more than \(Self.maximumCount) points at this scale"),
      at: mark.unit.mark.location,
      hint: Wording("请减小 `scale`，或增大 `precision`", en: "make `scale` smaller, or `precision` larger"))
  }
}

extension MarkContext {
  /// The place along an axis of each row of a mark on a map; `nil` if the mark has no such place.
  func mapPlace(_ channel: Channel) -> Reader<Double>? {
    guard let map = resolver.maps[position], !map.map.places.isEmpty else { return nil }
    return { row in map.place(row).map { channel == .x ? $0.x : $0.y } }
  }

  /// Both ends along an axis of each row of a mark on a map.
  func mapRange(_ channel: Channel) -> Reader<(Double, Double)>? {
    guard let map = resolver.maps[position], !map.map.ends.isEmpty else { return nil }
    return { row in
      guard let start = map.place(row), let end = map.end(row) else { return nil }
      return channel == .x ? (start.x, end.x) : (start.y, end.y)
    }
  }
}
