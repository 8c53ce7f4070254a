import Scenes

/// `identity`: coordinates of a plane, moved and scaled; y grows downwards unless it is reflected.
struct PlaneProjection {
  private let transform: Affine
  private let frame: RectangleClip?

  init(_ settings: ProjectionSettings) {
    let scale = settings.scale ?? 1
    let origin = settings.translate ?? .zero
    transform = Affine(
      scaleX: settings.reflectsX ? -scale : scale, scaleY: settings.reflectsY ? -scale : scale, originX: origin.x,
      originY: origin.y)
    frame = settings.clipExtent.map(RectangleClip.init)
  }

  private func vertex(_ coordinate: Coordinate) -> Vertex {
    transform.place(coordinate.longitude, coordinate.latitude)
  }

  func place(_ coordinate: Coordinate) -> Point { vertex(coordinate).point }

  func figure(_ geometry: Geometry) -> Figure {
    var figure = Figure()
    switch geometry {
    case .points(let coordinates):
      figure.points = coordinates.map(vertex).filter { frame?.contains($0.point) ?? true }
    case .lines(let lines):
      let places = lines.map { $0.map(vertex) }
      figure.lines = frame.map { frame in places.flatMap { frame.clip(line: $0) } } ?? places
    case .polygons(let polygons):
      for polygon in polygons {
        let rings = wound(polygon.map { $0.map(vertex) })
        figure.rings += frame?.clip(polygon: rings.map { Array($0.dropLast()) }) ?? rings.map { Array($0.dropLast()) }
      }
    case .collection(let parts):
      for part in parts { figure.add(self.figure(part)) }
    case .sphere: break
    }
    return figure
  }

  /// Holes wound against the outer ring, so that they stay empty.
  private func wound(_ rings: [[Vertex]]) -> [[Vertex]] {
    guard let outer = rings.first else { return [] }
    let isClockwise = doubleArea(outer) > 0
    return [outer] + rings.dropFirst().map { (doubleArea($0) > 0) == isClockwise ? $0.reversed() : $0 }
  }

  private func doubleArea(_ ring: [Vertex]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
  }
}
