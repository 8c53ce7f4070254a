import Diagnostics
import Scenes
import Testing

/// Which axes layers have together, and which of their own.
@Suite struct AxisSharingTests {
  private func chart(_ resolve: String, _ first: String = "", _ second: String = "") throws -> Scene {
    try draw(
      """
      data: {values: [{x: 1, a: 1, b: 200}]}
      width: 100
      height: 50
      resolve: {\(resolve)}
      layer:
        - {mark: point, encoding: {y: {field: a, type: quantitative\(first)}}}
        - {mark: point, encoding: {y: {field: b, type: quantitative\(second)}}}
      """)
  }

  private func sides(_ scene: Scene) -> [String] { scene.groups("role-axis-domain").flatMap(\.lines) }

  @Test func oneScaleHasOneAxis() throws {
    #expect(try chart("").axisTitles == ["a, b"])
    #expect(sides(try chart("")) == ["0.5,50.5 0.5,0.5"])
  }

  @Test func axesOfTheirOwnStandOnBothSides() throws {
    let scene = try chart("axis: {y: independent}")
    #expect(scene.axisTitles == ["a", "b"])
    #expect(sides(scene) == ["0.5,50.5 0.5,0.5", "100.5,50.5 100.5,0.5"])
  }

  @Test func layersThatAskForDifferentSidesHaveAnAxisEach() throws {
    let scene = try chart("", ", axis: {orient: right}", ", axis: {orient: left}")
    #expect(sides(scene) == ["100.5,50.5 100.5,0.5", "0.5,50.5 0.5,0.5"])
  }

  @Test func theFirstLayerThatSpeaksDecides() throws {
    #expect(try chart("", ", axis: null").axisTitles == [])
    #expect(try chart("", ", axis: {title: 甲}", ", axis: null").axisTitles == ["甲"])
  }

  @Test func offsetsOfTheUserCountFromTheFrame() throws {
    let scene = try chart("scale: {y: independent}", "", ", axis: {orient: left, offset: 40}")
    #expect(sides(scene) == ["0.5,50.5 0.5,0.5", "-39.5,50.5 -39.5,0.5"])
  }

  @Test func independentScalesCannotShareAnAxis() {
    let chart = """
      data: {values: [{a: 1}]}
      resolve: {scale: {y: independent}, axis: {y: shared}}
      layer: [{mark: point, encoding: {y: {field: a, type: quantitative}}}]
      """
    #expect(
      problems(chart)
        == "chart.vl.yaml:2:10: warning: the scales of `y` are independent, so the axes cannot be shared")
    #expect(problems(chart, language: .chinese) == "chart.vl.yaml:2:10: 警告: `y` 的刻度互不相同，坐标轴不能共用")
  }
}
