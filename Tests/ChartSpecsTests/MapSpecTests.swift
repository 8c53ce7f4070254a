import ChartSpecs
import Diagnostics
import Testing

/// What definitions say about maps.
@Suite struct MapSpecTests {
  @Test func projectionsAndPlaces() throws {
    let chart = """
      projection: {type: conicConformal, rotate: [-105, 0], parallels: [25, 47]}
      layer:
      - data: {graticule: true}
        mark: geoshape
      - data: {url: towns.csv}
        mark: point
        encoding: {longitude: {field: lon}, latitude: {field: lat}}
      """
    let dump = try normalizedDump(chart)
    #expect(
      dump == """
        layer (projection conicConformal)
          unit geoshape {filled: false} (data inline)
          unit point (data towns.csv)
            longitude quantitative lon
            latitude quantitative lat

        """)
  }

  @Test func figuresInAField() throws {
    let chart = """
      data: {url: money.csv}
      mark: geoshape
      encoding: {shape: {field: geo}, color: {field: money, type: quantitative}, row: {field: year}}
      projection: {type: mercator}
      """
    let dump = try normalizedDump(chart)
    #expect(
      dump == """
        facet (data money.csv)
          row nominal year
          unit geoshape (projection mercator)
            color quantitative money
            shape geojson geo

        """)
  }

  @Test func impossibleProjections() {
    let chart = """
      projection:
        type: mercator
        parallels: [25, 47]
        rotate: [1, 2, 3, 4]
        scale: 1000000000
        clipAngle: 200
        clipExtent: [0, 0, 10, 10]
        tilt: 3
      mark: geoshape
      """
    #expect(
      problems(chart) == """
        chart.vl.yaml:8:3: error: unknown key `tilt`
        chart.vl.yaml:4:11: error: `rotate` must be an array of 2 to 3 numbers
        chart.vl.yaml:7:15: error: `clipExtent` must be two corners, `[[x0, y0], [x1, y1]]`
        chart.vl.yaml:5:10: error: `scale` must be between -100000000 and 100000000
        chart.vl.yaml:6:14: error: `clipAngle` must be between 0 and 180
        chart.vl.yaml:3:14: error: the projection `mercator` has no `parallels`
        """)
    #expect(
      problems(chart, .chinese) == """
        chart.vl.yaml:8:3: 错误: 未知的键 `tilt`
        chart.vl.yaml:4:11: 错误: `rotate` 应是 2 到 3 个数字的列表
        chart.vl.yaml:7:15: 错误: `clipExtent` 应是两个角 `[[x0, y0], [x1, y1]]`
        chart.vl.yaml:5:10: 错误: `scale` 应在 -100000000 到 100000000 之间
        chart.vl.yaml:6:14: 错误: `clipAngle` 应在 0 到 180 之间
        chart.vl.yaml:3:14: 错误: 投影 `mercator` 没有 `parallels`
        """)
  }

  @Test func unknownProjection() {
    #expect(
      problemsInBoth("projection: {type: mercater}\nmark: geoshape") == """
        chart.vl.yaml:1:20: 错误: `type` 应是`albers`、`albersUsa`、`azimuthalEqualArea`、`azimuthalEquidistant`、`conicConformal`、`conicEqualArea`、`conicEquidistant`、`equalEarth`、`equirectangular`、`gnomonic`、`identity`、`mercator`、`naturalEarth1`、`orthographic`、`stereographic`、`transverseMercator`，却是文字 `mercater`
          提示: 是否要写 `mercator`？
        chart.vl.yaml:1:20: error: `type` must be one of `albers`, `albersUsa`, `azimuthalEqualArea`, `azimuthalEquidistant`, `conicConformal`, `conicEqualArea`, `conicEquidistant`, `equalEarth`, `equirectangular`, `gnomonic`, `identity`, `mercator`, `naturalEarth1`, `orthographic`, `stereographic`, `transverseMercator`, found the text `mercater`
          hint: did you mean `mercator`?
        """)
    #expect(
      problemsInBoth("projection: {type: mercator, fit: {type: Sphere}}\nmark: geoshape") == """
        chart.vl.yaml:1:35: 错误: 不支持 `fit`
          提示: 不写时地图自动充满视图；要留边请写 `extent`
        chart.vl.yaml:1:35: error: `fit` is not supported
          hint: without it a map fills its view; write `extent` to leave room
        """)
    #expect(
      problemsInBoth("projection: {type: albersUsa, rotate: [1, 2]}\nmark: geoshape") == """
        chart.vl.yaml:1:39: 错误: 投影 `albersUsa` 没有 `rotate`
        chart.vl.yaml:1:39: error: the projection `albersUsa` has no `rotate`
        """)
  }

  @Test func impossibleNets() {
    #expect(
      problemsInBoth("data: {graticule: {step: [0.001, 0.001]}}\nmark: geoshape") == """
        chart.vl.yaml:1:19: 错误: 经纬网的线太密
        chart.vl.yaml:1:19: error: the lines of the graticule are too close
        """)
    #expect(
      problemsInBoth("data: {graticule: {step: [1], stepp: 2}}\nmark: geoshape") == """
        chart.vl.yaml:1:26: 错误: `step` 应是 2 个数字的列表
        chart.vl.yaml:1:31: 错误: 未知的键 `stepp`
          提示: 是否要写 `step`？
        chart.vl.yaml:1:26: error: `step` must be an array of 2 numbers
        chart.vl.yaml:1:31: error: unknown key `stepp`
          hint: did you mean `step`?
        """)
  }

  @Test func channelsWithoutUse() {
    #expect(
      problemsInBoth("mark: bar\nencoding: {longitude: {field: lon}}") == """
        chart.vl.yaml:2:23: 错误: 标记 `bar` 不能用通道 `longitude`
        chart.vl.yaml:2:23: error: the mark `bar` cannot use the channel `longitude`
        """)
    #expect(
      problemsInBoth("mark: point\nencoding: {shape: {field: geo, type: geojson}}") == """
        chart.vl.yaml:2:19: 错误: 类型 `geojson` 只用于 `geoshape` 的通道 `shape`
        chart.vl.yaml:2:19: error: the type `geojson` is for the channel `shape` of `geoshape` only
        """)
  }
}
