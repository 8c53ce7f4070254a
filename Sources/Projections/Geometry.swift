/// A place on the globe, or on a plane for the projection `identity`.
public struct Coordinate: Hashable, Sendable {
  /// Degrees east, or the place from the left.
  public var longitude: Double
  /// Degrees north, or the place along the vertical.
  public var latitude: Double

  /// A place.
  public init(_ longitude: Double, _ latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// A figure on the globe, as GeoJSON knows it (RFC 7946); all its places are finite.
public indirect enum Geometry: Hashable, Sendable {
  /// Single places.
  case points([Coordinate])
  /// Lines of great arcs.
  case lines([[Coordinate]])
  /// Areas: each an outer ring and the rings of its holes, in either winding.
  case polygons([[[Coordinate]]])
  /// Figures of several kinds.
  case collection([Geometry])
  /// The whole globe.
  case sphere
}
