/// The projections, in the words of Vega-Lite.
public enum ProjectionKind: String, Hashable, Sendable, CaseIterable {
  /// Areas are true on a cone that suits the United States.
  case albers
  /// The same, with Alaska and Hawaii as insets.
  case albersUsa
  /// Areas are true around a middle.
  case azimuthalEqualArea
  /// Distances from a middle are true.
  case azimuthalEquidistant
  /// Angles are true on a cone.
  case conicConformal
  /// Areas are true on a cone.
  case conicEqualArea
  /// Distances along meridians are true on a cone.
  case conicEquidistant
  /// The whole world, areas are true.
  case equalEarth
  /// Degrees as they are.
  case equirectangular
  /// Great arcs are straight.
  case gnomonic
  /// Coordinates of a plane, which are only moved and scaled.
  case identity
  /// Angles are true on a cylinder.
  case mercator
  /// The whole world, a compromise.
  case naturalEarth1
  /// The globe from far away.
  case orthographic
  /// Angles are true around a middle.
  case stereographic
  /// Mercator along a meridian.
  case transverseMercator

  /// Whether it has standard parallels.
  public var isConic: Bool { [.albers, .conicConformal, .conicEqualArea, .conicEquidistant].contains(self) }

  /// What holds where a definition says nothing; the values of d3-geo.
  var defaults: Defaults {
    switch self {
    case .albers, .albersUsa:
      Defaults(scale: 1070, center: [-0.6, 38.7], rotation: [96, 0], parallels: [29.5, 45.5])
    case .azimuthalEqualArea: Defaults(scale: 124.75, clipAngle: 180 - 1e-3)
    case .azimuthalEquidistant: Defaults(scale: 79.4188, clipAngle: 180 - 1e-3)
    case .conicConformal: Defaults(scale: 109.5, parallels: [30, 30])
    case .conicEqualArea: Defaults(scale: 155.424, center: [0, 33.6442], parallels: [0, 60])
    case .conicEquidistant: Defaults(scale: 131.154, center: [0, 13.9389], parallels: [0, 60])
    case .equalEarth: Defaults(scale: 177.158)
    case .equirectangular: Defaults(scale: 152.63)
    case .gnomonic: Defaults(scale: 144.049, clipAngle: 60)
    case .identity: Defaults(scale: 1)
    case .mercator: Defaults(scale: 961 / fullTurn)
    case .naturalEarth1: Defaults(scale: 175.295)
    case .orthographic: Defaults(scale: 249.5, clipAngle: 90 + 1e-6)
    case .stereographic: Defaults(scale: 250, clipAngle: 142)
    case .transverseMercator: Defaults(scale: 159.155)
    }
  }

  struct Defaults {
    var scale: Double
    var center: [Double] = [0, 0]
    var rotation: [Double] = []
    var parallels: [Double] = [0, 60]
    var clipAngle: Double?
  }

  /// The formulas; those of cones need standard parallels in radians.
  func raw(parallels first: Double, _ second: Double) -> RawProjection {
    switch self {
    case .albers, .albersUsa, .conicEqualArea: .conicEqualArea(first, second)
    case .azimuthalEqualArea: .azimuthalEqualArea
    case .azimuthalEquidistant: .azimuthalEquidistant
    case .conicConformal: .conicConformal(first, second)
    case .conicEquidistant: .conicEquidistant(first, second)
    case .equalEarth: .equalEarth
    case .equirectangular, .identity: .equirectangular
    case .gnomonic: .gnomonic
    case .mercator: .mercator
    case .naturalEarth1: .naturalEarth1
    case .orthographic: .orthographic
    case .stereographic: .stereographic
    case .transverseMercator: .transverseMercator
    }
  }
}
