public import Scenes

/// A map projection: from places on the globe to places on the sheet.
///
/// ```swift
/// var settings = ProjectionSettings(.equalEarth)
/// settings.rotate = [-110]
/// let projection = Projection(settings, fitting: [.sphere], in: Rect(x: 0, y: 0, width: 400, height: 200))
/// let beijing = projection.place(Coordinate(116.4, 39.9))
/// ```
public struct Projection: Sendable {
  private enum Form: Sendable {
    case sphere(SphericalProjection)
    case plane(PlaneProjection)
    case albersUSA(AlbersUSA)
  }

  private let form: Form

  /// A projection by its settings alone.
  public init(_ settings: ProjectionSettings) {
    switch settings.kind {
    case .identity: form = .plane(PlaneProjection(settings))
    case .albersUsa: form = .albersUSA(AlbersUSA(settings))
    default: form = .sphere(SphericalProjection(settings))
    }
  }

  /// A projection scaled and moved so that figures fill a rectangle, in the middle of its longer side.
  ///
  /// Its own scale and place do not count. Figures without extent come to lie in the middle at the usual scale.
  public init(_ settings: ProjectionSettings, fitting geometries: [Geometry], in rect: Rect) {
    // The extent at this scale is measured without a frame and then made as large as the rectangle.
    let unit = 150.0
    var trial = settings.placed(scale: unit, translate: .zero)
    trial.clipExtent = nil
    let measured = Projection(trial)
    let bounds = geometries.compactMap { measured.figure($0).bounds }.reduce(nil as Rect?) { $0?.union($1) ?? $1 }
    let middle = Point(x: rect.x + rect.width / 2, y: rect.y + rect.height / 2)
    guard let bounds else {
      self.init(settings.placed(scale: settings.scale ?? settings.kind.defaults.scale, translate: middle))
      return
    }
    var factor = min(rect.width / bounds.width, rect.height / bounds.height)
    if !factor.isFinite { factor = settings.kind.defaults.scale / unit }
    let translate = Point(
      x: middle.x - factor * (bounds.x + bounds.width / 2), y: middle.y - factor * (bounds.y + bounds.height / 2))
    self.init(settings.placed(scale: unit * factor, translate: translate))
  }

  /// Where a place lies on the sheet, whether it is seen or not; `nil` if nowhere.
  public func place(_ coordinate: Coordinate) -> Point? {
    let point: Point?
    switch form {
    case .sphere(let projection): point = projection.place(coordinate)
    case .plane(let projection): point = projection.place(coordinate)
    case .albersUSA(let projection): point = projection.place(coordinate)
    }
    guard let point, point.x.isFinite, point.y.isFinite else { return nil }
    return point
  }

  /// The outline of a figure: points as circles, lines open, areas closed, and only what can be seen.
  ///
  /// - Parameter pointRadius: the radius of single points in pixels.
  public func path(of geometry: Geometry, pointRadius: Double = 4.5) -> Path {
    figure(geometry).path(pointRadius: pointRadius)
  }

  /// The smallest rectangle on the sheet around a figure; `nil` if nothing of it is seen.
  public func bounds(of geometry: Geometry) -> Rect? { figure(geometry).bounds }

  private func figure(_ geometry: Geometry) -> Figure {
    switch form {
    case .sphere(let projection): projection.figure(geometry)
    case .plane(let projection): projection.figure(geometry)
    case .albersUSA(let projection): projection.figure(geometry)
    }
  }
}
