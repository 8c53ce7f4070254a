import Diagnostics
import Scenes
import Testing

@Suite struct TilesTests {
  private let map = """
    data:
      values:
        - {n: 色达, c: 2, r: 1, v: 8}
        - {n: 炉霍, c: 2, r: 2, v: 20}
        - {n: 新龙, c: 1, r: 3, v: null}
    mark: shanhai.tiles
    encoding:
      x: {field: c}
      y: {field: r}
      text: {field: n}
      shanhai.value: {field: v}
      color: {field: v, type: quantitative, title: 项目}
    """

  @Test func squaresLieOnTheGridOfTheData() throws {
    let scene = try draw(map)
    #expect(scene.frames == ["5,5 88×132"])
    #expect(scene.groups("role-tile").flatMap(\.rects) == ["45 1 42 42", "45 45 42 42", "1 89 42 42"])
    #expect(scene.words("role-tile-label") == ["色达", "8", "炉霍", "20", "新龙", "无数据"])
    #expect(scene.words("role-legend-title") == ["项目"])
    #expect(scene.axisLabels.isEmpty)
  }

  @Test func aTileWithoutAFigureIsHatchedAndExplained() throws {
    let scene = try draw(map, language: .english)
    let fills = scene.groups("role-tile").flatMap(\.fills)
    guard case .hatch? = fills.last ?? nil else {
      Issue.record("no hatch")
      return
    }
    #expect(scene.words("role-note") == ["no data"])
  }

  @Test func tilesAreDescribed() throws {
    let scene = try draw(map, language: .english)
    #expect(scene.description == "Tile map of v by n, 2 items, and 1 without data: 色达 8; 炉霍 20.")
  }

  @Test func squaresFitIntoTheView() throws {
    let scene = try draw("width: 100\nheight: 60\n" + map)
    // Three rows in 60: steps of 20, two of them in the middle of 100.
    #expect(scene.groups("role-tile").flatMap(\.rects).first == "51 1 18 18")
  }

  @Test func aLayoutMayBeGiven() throws {
    let scene = try draw(
      """
      data: {values: [{n: 马边, v: 3}, {n: 峨边, v: 5}]}
      mark: {type: shanhai.tiles, layout: [[金口河, 峨边], [null, 马边]]}
      encoding: {text: {field: n}, color: {field: v, type: quantitative}}
      """)
    #expect(scene.groups("role-tile").flatMap(\.rects) == ["45 45 42 42", "45 1 42 42", "1 1 42 42"])
    #expect(scene.words("role-tile-label") == ["马边", "峨边", "金口河"])
    #expect(scene.words("role-note") == ["无数据"])
  }

  @Test func tilesWithoutPlaceAndTilesInOnePlaceAreReported() {
    #expect(
      problems(map.replacing("{n: 炉霍, c: 2, r: 2", with: "{n: 炉霍, c: 2, r: 1").replacing("c: 1, r: 3", with: "c: 1"))
        == """
        chart.vl.yaml:6:7: warning: 1 rows have no tile and are not drawn
        chart.vl.yaml:6:7: warning: 1 rows share a tile with another row
        """)
  }
}
