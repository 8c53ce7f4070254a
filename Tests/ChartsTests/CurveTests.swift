import ChartSpecs
import Diagnostics
import Documents
import Scenes
import Testing

@testable import Charts

/// Curves through and past points, worked out by hand from the formulas of splines.
@Suite struct CurveTests {
  private func curve(_ name: String, tension: Double? = nil, isHorizontal: Bool = false, _ points: [(Double, Double)])
    -> [Path.Command]
  {
    var looks = Properties()
    looks.set("interpolate", name)
    if let tension { looks.set("tension", tension) }
    let mark = MarkDefinition(.line, looks, at: .init(file: ""))
    var path = Path()
    Curve(Looks(mark, Configuration()), isHorizontal: isHorizontal)
      .add(points.map { Point(x: $0.0, y: $0.1) }, to: &path)
    return path.commands
  }

  private func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
  private let zigzag = [(0.0, 0.0), (6.0, 6.0), (12.0, 0.0), (18.0, 6.0)]

  @Test func openCurvesLeaveTheirEndsOut() {
    #expect(
      curve("cardinal-open", zigzag) == [.move(point(6, 6)), .curve(point(8, 6), point(10, 0), point(12, 0))])
    #expect(
      curve("cardinal-open", tension: 1, zigzag) == [
        .move(point(6, 6)), .curve(point(6, 6), point(12, 0), point(12, 0)),
      ])
    #expect(curve("basis-open", zigzag) == [.move(point(6, 4)), .curve(point(8, 4), point(10, 2), point(12, 2))])
    #expect(curve("cardinal-open", Array(zigzag.prefix(3))) == [])
  }

  @Test func closedCurvesReturn() {
    let triangle = [(0.0, 0.0), (6.0, 0.0), (0.0, 6.0)]
    #expect(
      curve("cardinal-closed", triangle) == [
        .move(point(0, 0)), .curve(point(1, -1), point(6, -1), point(6, 0)),
        .curve(point(6, 1), point(1, 6), point(0, 6)), .curve(point(-1, 6), point(-1, 1), point(0, 0)), .close,
      ])
    let loop = curve("basis-closed", triangle)
    #expect(loop.first == .move(point(1, 1)))
    #expect(loop.dropFirst().first == .curve(point(2, 0), point(4, 0), point(4, 1)))
    #expect(loop.last == .close)
  }

  @Test(
    "Where points are equally far apart, or distances do not count, the curve of Catmull and Rom is the cardinal one.")
  func curvesByDistances() {
    #expect(curve("catmull-rom", tension: 0, [(0, 0), (3, 9), (6, 0)]) == curve("cardinal", [(0, 0), (3, 9), (6, 0)]))
    let even = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (8.0, 4.0)]
    #expect(curve("catmull-rom", even)[2] == curve("cardinal", even)[2])
    // Roots of the distances: 1 and 2.
    let uneven = curve("catmull-rom", [(0, 0), (1, 0), (5, 0)])
    #expect(uneven[1] == .curve(point(0, 0), point(10.0 / 18, 0), point(1, 0)))
  }

  @Test func bundlesAreStraightenedAndMonotoneCurvesTurned() {
    #expect(curve("bundle", tension: 1, zigzag) == curve("basis", zigzag))
    let straight = curve("bundle", tension: 0, [(0, 0), (3, 9), (6, 0)])
    #expect(straight == curve("basis", [(0, 0), (3, 0), (6, 0)]))
    func swapped(_ commands: [Path.Command]) -> [Path.Command] {
      Path(commands).mapped { Point(x: $0.y, y: $0.x) }.commands
    }
    #expect(curve("monotone", isHorizontal: true, zigzag.map { ($0.1, $0.0) }) == swapped(curve("monotone", zigzag)))
  }
}
