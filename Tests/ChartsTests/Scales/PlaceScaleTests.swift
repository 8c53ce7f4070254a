import Scenes
import Testing

@testable import Charts

/// Where axes of names, moments and offsets put their values.
@Suite struct PlaceScaleTests {
  private func ticks(_ scene: Scene) -> [String] {
    scene.groups("role-axis-tick").flatMap(\.lines).map { $0.split(separator: " ").first.map(String.init) ?? "" }
  }

  @Test func paddingOfPointsLiesAtTheEnds() throws {
    let scene = try draw(
      """
      data: {values: [{c: a}, {c: b}, {c: c}]}
      width: {step: 90}
      mark: point
      encoding: {x: {field: c, scale: {padding: 0.5}}}
      """)
    #expect(ticks(scene) == ["45.5,20.5", "135.5,20.5", "225.5,20.5"])
  }

  @Test func pointsAreMovedDownFromTheUpperEdgeOfTheirBand() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, v: 0}, {c: a, v: 10}]}
      height: {step: 50}
      mark: circle
      encoding: {y: {field: c}, yOffset: {field: v, type: quantitative}}
      """)
    #expect(scene.groups("role-mark").flatMap(\.centers) == ["10,10", "10,50"])
    #expect(ticks(scene) == ["0.5,30.5"])
  }

  @Test func barsReachUpFromTheLowerEdgeOfTheirBand() throws {
    let scene = try draw(
      """
      data: {values: [{c: a, k: u, v: 5}, {c: a, k: v, v: 10}]}
      height: {step: 50}
      mark: bar
      encoding: {x: {field: k, axis: null}, y: {field: c}, yOffset: {field: v, type: quantitative}}
      """)
    #expect(scene.bars == ["1 30 18 20", "21 10 18 40"])
    #expect(ticks(scene) == ["0.5,50.5"])
  }

  @Test func theEndOfASecondUnitOfTimeIsNotCovered() throws {
    let scene = try draw(
      """
      data: {values: [{s: '2024-01-01', e: '2024-01-11'}, {s: '2024-01-06', e: '2024-01-11'}]}
      width: 100
      mark: bar
      encoding:
        x: {field: s, type: temporal, timeUnit: yearmonthdate}
        x2: {field: e, timeUnit: yearmonthdate}
      """)
    #expect(scene.bars.map { $0.split(separator: " ")[2] } == ["100", "50"])
  }

  @Test(arguments: ["domain: ['0', '10']", "type: identity, domain: [0, 10]"])
  func domainsOfPlainNumbers(scale: String) throws {
    let scene = try draw(
      """
      data: {values: [{v: 5}]}
      width: 100
      mark: circle
      encoding: {x: {field: v, type: quantitative, scale: {\(scale)}, axis: {tickCount: 2}}}
      """)
    #expect(scene.axisLabels == [["0", "5", "10"]])
    #expect(scene.groups("role-mark").flatMap(\.centers) == ["50,10"])
  }
}
