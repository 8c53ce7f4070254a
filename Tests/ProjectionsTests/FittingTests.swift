import Projections
import Scenes
import Testing

/// Projections that are made to fit, lines that are bent, and nets.
@Suite struct FittingTests {
  private let sheet = Rect(x: 0, y: 0, width: 300, height: 200)

  @Test func everyProjectionFitsTheSheet() throws {
    let area = Geometry.polygons([
      [[Coordinate(100, 30), Coordinate(110, 32), Coordinate(108, 22), Coordinate(100, 30)]]
    ])
    for kind in ProjectionKind.allCases where kind != .albersUsa {
      var settings = ProjectionSettings(kind)
      if kind == .gnomonic || kind == .orthographic || kind == .stereographic { settings.rotate = [-105, -28] }
      let bounds = try #require(Projection(settings, fitting: [area], in: sheet).bounds(of: area))
      #expect(brief(max(bounds.width / 300, bounds.height / 200)) == "1", "\(kind)")
      #expect(brief(bounds.x + bounds.width / 2) == "150", "\(kind)")
      #expect(brief(bounds.y + bounds.height / 2) == "100", "\(kind)")
    }
  }

  @Test func nothingAndOnePointLieInTheMiddle() throws {
    let empty = Projection(ProjectionSettings(.equirectangular), fitting: [], in: sheet)
    #expect(try #require(empty.place(Coordinate(0, 0))) == Point(x: 150, y: 100))
    let place = Coordinate(116.4, 39.9)
    let one = Projection(ProjectionSettings(.mercator), fitting: [.points([place])], in: sheet)
    let point = try #require(one.place(place))
    #expect(brief(point.x) == "150")
    #expect(brief(point.y) == "100")
  }

  @Test func greatArcsAreBent() {
    var settings = ProjectionSettings(.equirectangular)
    let line = Geometry.lines([[Coordinate(-60, 50), Coordinate(60, 50)]])
    let bent = Projection(settings).path(of: line)
    #expect(bent.commands.count > 10)
    settings.precision = 0
    #expect(Projection(settings).path(of: line).commands.count == 2)
  }

  @Test func absurdScalesStayBounded() {
    var settings = ProjectionSettings(.equirectangular)
    settings.scale = 1e8
    let lines = (0..<200).map { [Coordinate(-170, Double($0) / 4), Coordinate(-60, 50), Coordinate(60, 50)] }
    let path = Projection(settings).path(of: .lines(lines))
    #expect(path.commands.count < 30_000_000)
  }

  @Test func pointsAreCircles() {
    var settings = ProjectionSettings(.equirectangular)
    settings.translate = Point(x: 10, y: 10)
    let path = Projection(settings).path(of: .points([Coordinate(0, 0)]), pointRadius: 2)
    #expect(text(path) == "M12,10 L12,10 C10,12 C8,10 C10,8 C12,10 Z")
  }

  @Test func netsHaveTheirLines() {
    let lines = Graticule().lines
    // 4 main meridians and the equator, 32 other meridians and 16 other parallels.
    #expect(lines.count == 53)
    #expect(lines[0].map(\.latitude).map(brief) == ["-90", "0", "90"])
    #expect(lines[4].count == 145)
    var coarse = Graticule()
    (coarse.majorExtent, coarse.minorExtent) = ([100, 20, 120, 40], [100, 20, 120, 40])
    (coarse.majorStep, coarse.minorStep) = ([10, 10], [10, 10])
    #expect(coarse.lines.count == 4)
  }

  @Test func netsWithoutEndAreEmpty() {
    var net = Graticule()
    net.minorStep = [0, 10]
    #expect(net.lines.isEmpty)
  }
}
