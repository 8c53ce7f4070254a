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
    return mark.rows.compactMap { row in
      let (fill, stroke) = (painting.fill(row), painting.stroke(row))
      guard fill != nil || stroke != nil, let shape = map.map.shapes[row] else { return nil }
      let path = map.projection.path(of: shape, pointRadius: map.pointRadius)
      return path.commands.isEmpty ? nil : .shape(Shape(.path(path), fill: fill, stroke: stroke))
    }
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
