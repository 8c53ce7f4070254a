import Projections
import Scenes
import Testing

/// Lines and areas that cross the edge of what can be shown.
@Suite struct ClippingTests {
  private func path(
    _ kind: ProjectionKind, _ geometry: Geometry, _ change: (inout ProjectionSettings) -> Void = { _ in }
  )
    -> String
  {
    var settings = ProjectionSettings(kind)
    // One pixel is one degree; the sheet's corner is at 180° W, 90° N.
    (settings.scale, settings.translate, settings.precision) = (180 / Double.pi, Point(x: 180, y: 90), 0)
    change(&settings)
    return text(Projection(settings).path(of: geometry))
  }

  private func ring(_ corners: [(Double, Double)]) -> [Coordinate] {
    (corners + corners.prefix(1)).map { Coordinate($0.0, $0.1) }
  }

  @Test func linesAreCutAtTheAntimeridian() {
    let line = Geometry.lines([[Coordinate(170, 0), Coordinate(-170, 0)]])
    #expect(path(.equirectangular, line) == "M350,90 L360,90 M0,90 L10,90")
  }

  @Test func areasAreCutAtTheAntimeridian() {
    let fiji = Geometry.polygons([[ring([(170, 10), (-170, 10), (-170, -10), (170, -10)])]])
    // Great arcs bow away from the equator: 10.15° where they meet the edge.
    #expect(
      path(.equirectangular, fiji)
        == "M360,100.15 L350,100 L350,80 L360,79.85 L360,100.15 Z M0,79.85 L10,80 L10,100 L0,100.15 L0,79.85 Z")
  }

  @Test func areasAroundAPoleReachTheEdge() {
    let antarctica = Geometry.polygons([[ring([(-120, -70), (0, -70), (120, -70)])]])
    #expect(
      path(.equirectangular, antarctica)
        == "M0,169.69 L60,160 L180,160 L300,160 L360,169.69 L360,180 L180,180 L0,180 Z")
  }

  @Test func windingDoesNotMatter() {
    let corners = [(100.0, 30.0), (110, 30), (110, 20), (100, 20)]
    let clockwise = Geometry.polygons([[ring(corners)]])
    let counterclockwise = Geometry.polygons([[ring(corners.reversed())]])
    #expect(path(.equirectangular, clockwise) == "M280,60 L290,60 L290,70 L280,70 Z")
    #expect(path(.equirectangular, counterclockwise) == "M280,60 L290,60 L290,70 L280,70 Z")
  }

  @Test func holesWindAgainstTheirArea() {
    let outer = ring([(100, 30), (110, 30), (110, 20), (100, 20)])
    let hole = ring([(104, 26), (106, 26), (106, 24), (104, 24)])
    #expect(
      path(.equirectangular, .polygons([[outer, hole]]))
        == "M280,60 L290,60 L290,70 L280,70 Z M284,66 L286,66 L286,64 L284,64 Z")
  }

  @Test func theSphereIsTheEdge() {
    #expect(
      path(.equirectangular, .sphere)
        == "M0,0 L180,0 L360,0 L360,90 L360,180 L180,180 L0,180 L0,90 L0,0 Z")
  }

  @Test func theFarSideIsHidden() {
    let points = Geometry.points([Coordinate(0, 0), Coordinate(170, 0)])
    let projection = Projection(ProjectionSettings(.orthographic))
    #expect(projection.bounds(of: points) == Rect(x: 480, y: 250, width: 0, height: 0))
    #expect(projection.bounds(of: .points([Coordinate(170, 0)])) == nil)
    let line = projection.bounds(of: .lines([[Coordinate(0, 0), Coordinate(170, 0)]]))
    #expect(line.map { $0.width.rounded() } == 250)
  }

  @Test func areasAreCutAtTheHorizon() throws {
    // A wide band around the meridian 90° E: only its half on this side is seen, closed along the horizon.
    let band = Geometry.polygons([[ring([(60, 30), (120, 30), (120, -30), (60, -30)])]])
    let bounds = try #require(Projection(ProjectionSettings(.orthographic)).bounds(of: band))
    #expect(brief(bounds.maxX - 480) == "249.5")
    #expect((bounds.x - 480).rounded() == 187)
  }

  @Test func anAreaAroundTheHorizonFillsTheDisc() throws {
    // Seen from its middle, what is larger than the disc covers all of it.
    let far = Geometry.polygons([[ring([(-80, 80), (80, 80), (80, -80), (-80, -80)])]])
    var settings = ProjectionSettings(.azimuthalEqualArea)
    (settings.clipAngle, settings.scale) = (30, 100)
    let bounds = try #require(Projection(settings).bounds(of: far))
    #expect(brief(bounds.width) == "103.53")
    #expect(brief(bounds.height) == "103.53")
  }

  @Test func linesThatGrazeTheDisc() {
    var settings = ProjectionSettings(.azimuthalEqualArea)
    settings.clipAngle = 20
    let crossing = Geometry.lines([[Coordinate(-40, 5), Coordinate(40, 5)]])
    let passing = Geometry.lines([[Coordinate(-40, 30), Coordinate(40, 30)]])
    let projection = Projection(settings)
    #expect(projection.bounds(of: crossing) != nil)
    #expect(projection.bounds(of: passing) == nil)
  }

  @Test func framesCutAreasAndLines() {
    let square = Geometry.polygons([[ring([(100, 30), (110, 30), (110, 20), (100, 20)])]])
    let line = Geometry.lines([[Coordinate(95, 25), Coordinate(115, 25)]])
    let frame = Rect(x: 285, y: 65, width: 20, height: 20)
    #expect(path(.equirectangular, square) { $0.clipExtent = frame } == "M290,65 L290,70 L285,70 L285,65 L290,65 Z")
    #expect(path(.equirectangular, line) { $0.clipExtent = frame } == "M285,65 L295,65")
  }

  @Test func anAreaAroundTheFrameFillsIt() {
    let square = Geometry.polygons([[ring([(100, 30), (110, 30), (110, 20), (100, 20)])]])
    let frame = Rect(x: 284, y: 64, width: 2, height: 2)
    #expect(path(.equirectangular, square) { $0.clipExtent = frame } == "M284,64 L286,64 L286,66 L284,66 Z")
    let away = Rect(x: 300, y: 64, width: 2, height: 2)
    #expect(path(.equirectangular, square) { $0.clipExtent = away } == "")
  }

  @Test func polesOfMercatorAreCutAtASquare() throws {
    let world = try #require(Projection(ProjectionSettings(.mercator)).bounds(of: .sphere))
    #expect(brief(world.width) == "961")
    #expect(brief(world.height) == "961")
  }
}

/// `M1,2 L3,4 Z`, with at most two decimals.
func text(_ path: Path) -> String {
  path.commands.map { command in
    switch command {
    case .move(let point): "M\(brief(point.x)),\(brief(point.y))"
    case .line(let point): "L\(brief(point.x)),\(brief(point.y))"
    case .curve(_, _, let point): "C\(brief(point.x)),\(brief(point.y))"
    case .close: "Z"
    }
  }.joined(separator: " ")
}

func brief(_ number: Double) -> String {
  let rounded = (number * 100).rounded() / 100
  return Int(exactly: rounded).map(String.init) ?? String(rounded)
}
