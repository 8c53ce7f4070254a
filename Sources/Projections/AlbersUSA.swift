import Scenes

/// The United States with Alaska and Hawaii as insets at the lower left: three conic projections, each with its own frame.
/// The frames are those of d3-geo, in shares of the scale; Alaska is drawn at 0.35 of it.
struct AlbersUSA {
  private let parts: [SphericalProjection]

  init(_ settings: ProjectionSettings) {
    let scale = settings.scale ?? ProjectionKind.albersUsa.defaults.scale
    let origin = settings.translate ?? Point(x: 480, y: 250)
    func part(_ change: (inout ProjectionSettings) -> Void, at: (Double, Double), frame: [Double], inset: Double)
      -> SphericalProjection
    {
      var part = ProjectionSettings(.conicEqualArea)
      (part.scale, part.precision) = (scale, settings.precision)
      change(&part)
      part.translate = Point(x: origin.x + at.0 * scale, y: origin.y + at.1 * scale)
      let edges = frame.map { $0 * scale }
      part.clipExtent = Rect(
        x: origin.x + edges[0] + inset, y: origin.y + edges[1] + inset, width: edges[2] - edges[0] - 2 * inset,
        height: edges[3] - edges[1] - 2 * inset)
      return SphericalProjection(part)
    }
    let main = part({ $0.kind = .albers }, at: (0, 0), frame: [-0.455, -0.238, 0.455, 0.238], inset: 0)
    let alaska = part(
      {
        ($0.rotate, $0.center, $0.parallels) = ([154, 0], Coordinate(-2, 58.5), [55, 65])
        $0.scale = 0.35 * scale
      }, at: (-0.307, 0.201), frame: [-0.425, 0.120, -0.214, 0.234], inset: tolerance)
    let hawaii = part(
      { ($0.rotate, $0.center, $0.parallels) = ([157, 0], Coordinate(-3, 19.9), [8, 18]) },
      at: (-0.205, 0.212), frame: [-0.214, 0.166, -0.115, 0.234], inset: tolerance)
    parts = [main, alaska, hawaii]
  }

  /// Where a place lies; `nil` outside of all frames.
  func place(_ coordinate: Coordinate) -> Point? {
    parts.lazy.map { (part: $0, point: $0.place(coordinate)) }.first { $0.part.shows($0.point) }?.point
  }

  func figure(_ geometry: Geometry) -> Figure {
    var figure = Figure()
    for part in parts {
      let drawn = part.figure(geometry)
      figure.add(drawn)
      // What one frame shows whole, the others do not show.
      if !drawn.isCut { break }
    }
    return figure
  }
}
