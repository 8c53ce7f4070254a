import Foundation
import Scenes

/// A projection of the globe: turn, cut, project with added places, cut again.
struct SphericalProjection {
  private let rotation: SphericalRotation
  private let edge: any ClipEdge
  private let resampler: Resampler
  private let frame: RectangleClip?

  init(_ settings: ProjectionSettings) {
    let kind = settings.kind
    let defaults = kind.defaults
    let parallels = (settings.parallels ?? defaults.parallels).map { $0 * radiansPerDegree }
    let raw = kind.raw(parallels: parallels.first ?? 0, parallels.last ?? 0)
    var angles = settings.rotate ?? defaults.rotation
    var center = settings.center ?? Coordinate(defaults.center[0], defaults.center[1])
    if kind == .transverseMercator {
      angles = (0..<3).map { $0 < angles.count ? angles[$0] : 0 }
      angles[2] += 90
      center = Coordinate(-center.latitude, center.longitude)
    }
    rotation = SphericalRotation(degrees: angles)
    let degrees = settings.clipAngle ?? defaults.clipAngle ?? 0
    edge = degrees > 0 ? CircleClip(degrees: min(degrees, 180)) : AntimeridianClip()

    // The center goes where `translate` says; y grows upwards on the plane and downwards on the sheet.
    let scale = settings.scale ?? defaults.scale
    let origin = settings.translate ?? Point(x: 480, y: 250)
    var transform = Affine(
      scaleX: settings.reflectsX ? -scale : scale, scaleY: settings.reflectsY ? scale : -scale, originX: 0, originY: 0)
    let middle = raw.place(center.longitude * radiansPerDegree, center.latitude * radiansPerDegree)
    let shift = transform.place(middle.x, middle.y)
    (transform.originX, transform.originY) = (origin.x - shift.x, origin.y - shift.y)
    let precision = settings.precision ?? 0.5.squareRoot()
    resampler = Resampler(raw: raw, transform: transform, precision: precision * precision)
    frame = Self.frame(settings, transform, scale: scale).map(RectangleClip.init)
  }

  /// What is shown of the sheet: Mercator's goes on for ever, so a square of one turn of the globe is cut out of it.
  private static func frame(_ settings: ProjectionSettings, _ transform: Affine, scale: Double) -> Rect? {
    let half = halfTurn * abs(scale)
    let square = Rect(
      x: transform.originX - half, y: transform.originY - half, width: 2 * half, height: 2 * half)
    guard let extent = settings.clipExtent else {
      return settings.kind == .mercator || settings.kind == .transverseMercator ? square : nil
    }
    var (left, right, top, bottom) = (extent.x, extent.maxX, extent.y, extent.maxY)
    if settings.kind == .mercator { (left, right) = (max(left, square.x), min(right, square.maxX)) }
    if settings.kind == .transverseMercator { (top, bottom) = (max(top, square.y), min(bottom, square.maxY)) }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }

  private func turned(_ coordinate: Coordinate) -> Vertex {
    rotation.turned(coordinate.longitude * radiansPerDegree, coordinate.latitude * radiansPerDegree)
  }

  /// Where a place lies on the sheet, seen or not.
  func place(_ coordinate: Coordinate) -> Point {
    let vertex = turned(coordinate)
    return resampler.place(vertex.x, vertex.y).point
  }

  /// Whether the frame shows a place of the sheet.
  func shows(_ point: Point) -> Bool { frame?.contains(point) ?? true }

  func figure(_ geometry: Geometry) -> Figure {
    var figure = Figure()
    var resampler = resampler
    add(geometry, to: &figure, &resampler)
    return figure
  }

  private func add(_ geometry: Geometry, to figure: inout Figure, _ resampler: inout Resampler) {
    switch geometry {
    case .points(let coordinates): add(points: coordinates, to: &figure)
    case .lines(let lines):
      for line in lines {
        for part in edge.clip(line: line.map(turned)) {
          add(line: resampler.places(part, isRing: false), to: &figure)
        }
      }
    case .polygons(let polygons):
      for polygon in polygons {
        add(rings: edge.clip(polygon: oriented(polygon.map(ring))), to: &figure, &resampler)
      }
    case .collection(let parts):
      for part in parts { add(part, to: &figure, &resampler) }
    case .sphere: add(rings: [edge.border(from: nil, to: nil, isForward: true)], to: &figure, &resampler)
    }
  }

  private func add(points coordinates: [Coordinate], to figure: inout Figure) {
    for coordinate in coordinates {
      guard let vertex = edge.parts(of: [turned(coordinate)]).parts.first?.first else { continue }
      let place = resampler.place(vertex.x, vertex.y)
      if frame?.contains(place.point) ?? true { figure.points.append(place) } else { figure.isCut = true }
    }
  }

  /// A ring whose last corner is not the first one again.
  private func ring(_ coordinates: [Coordinate]) -> [Vertex] {
    var coordinates = coordinates[...]
    if coordinates.count > 1, coordinates.first == coordinates.last { coordinates = coordinates.dropLast() }
    return coordinates.map(turned)
  }

  private func add(rings: [[Vertex]], to figure: inout Figure, _ resampler: inout Resampler) {
    guard !rings.isEmpty else { return }
    var places: [[Vertex]] = []
    for ring in rings { places.append(resampler.places(ring, isRing: true)) }
    guard let frame, !places.allSatisfy(frame.contains) else {
      figure.rings += places
      return
    }
    figure.isCut = true
    figure.rings += frame.clip(polygon: places)
  }

  private func add(line: [Vertex], to figure: inout Figure) {
    guard let frame, !frame.contains(line) else {
      figure.lines.append(line)
      return
    }
    figure.isCut = true
    figure.lines += frame.clip(line: line)
  }
}
