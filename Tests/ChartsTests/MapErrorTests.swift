import Diagnostics
import Tables
import Testing

/// Maps that cannot be drawn.
@Suite struct MapErrorTests {
  private func both(_ yaml: String, tables: [String: Table] = [:]) -> String {
    problems(yaml, tables: tables, language: .chinese) + "\n" + problems(yaml, tables: tables)
  }

  private func shape(_ geometry: String) -> String {
    "mark: geoshape\ndata: {values: [{type: Point, coordinates: [1, 2]}, \(geometry)]}"
  }

  @Test func noFigures() {
    #expect(
      both("mark: geoshape\ndata: {values: [{name: 甲县}]}") == """
        chart.vl.yaml:1:7: 错误: 数据不是地图图形
          提示: GeoJSON 要写 `format: {property: features}`；图形在一个字段里时用通道 `shape`
        chart.vl.yaml:1:7: error: the data holds no map figures
          hint: GeoJSON needs `format: {property: features}`; for figures in a field use the channel `shape`
        """)
  }

  @Test func impossiblePlaces() {
    #expect(
      both(shape("{type: Point, coordinates: [30, 104]}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：纬度 104 不在 -90 到 90 之间
          提示: 经度和纬度是否颠倒？
        chart.vl.yaml:1:7: error: row 2: the latitude 104 is not between -90 and 90
          hint: are longitude and latitude exchanged?
        """)
    #expect(
      both(shape("{type: Point, coordinates: [500000, 3000000]}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：纬度 3000000 不在 -90 到 90 之间
          提示: 平面坐标请用投影 `identity`
        chart.vl.yaml:1:7: error: row 2: the latitude 3000000 is not between -90 and 90
          hint: for coordinates of a plane use the projection `identity`
        """)
    #expect(
      both(shape("{type: Point, coordinates: [800, 10]}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：经度 800 不在 -180 到 180 之间
          提示: 平面坐标请用投影 `identity`
        chart.vl.yaml:1:7: error: row 2: the longitude 800 is not between -180 and 180
          hint: for coordinates of a plane use the projection `identity`
        """)
    #expect(
      both(shape("{type: Point, coordinates: [.nan, 10]}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：位置应是两个数字
        chart.vl.yaml:1:7: error: row 2: a position must be two numbers
        """)
    #expect(
      both(shape("{type: Point, coordinates: [a, b]}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：位置应是两个数字
        chart.vl.yaml:1:7: error: row 2: a position must be two numbers
        """)
    #expect(
      both(shape("{type: LineString, coordinates: 3}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：坐标应是列表
        chart.vl.yaml:1:7: error: row 2: coordinates must be an array
        """)
  }

  @Test func unknownKinds() {
    #expect(
      both(shape("{type: Polygone, coordinates: []}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：没有几何类型 `Polygone`
          提示: 是否要写 `Polygon`？
        chart.vl.yaml:1:7: error: row 2: there is no kind of geometry `Polygone`
          hint: did you mean `Polygon`?
        """)
    #expect(
      both(shape("{coordinates: []}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：几何图形没有 `type`
          提示: 可用的有 `Feature`、`FeatureCollection`、`GeometryCollection`、`LineString`、`MultiLineString`、`MultiPoint`、`MultiPolygon`、`Point`、`Polygon`、`Sphere`
        chart.vl.yaml:1:7: error: row 2: the geometry has no `type`
          hint: known are `Feature`, `FeatureCollection`, `GeometryCollection`, `LineString`, `MultiLineString`, `MultiPoint`, `MultiPolygon`, `Point`, `Polygon`, `Sphere`
        """)
    #expect(
      both(shape("{type: Feature, geometry: 3}")) == """
        chart.vl.yaml:1:7: 错误: 第 2 行：不是几何图形
        chart.vl.yaml:1:7: error: row 2: this is no geometry
        """)
  }

  @Test func exchangedLongitudeAndLatitude() {
    let table = Table([("lon", Column(.numbers([30.6]))), ("lat", Column(.numbers([104])))])
    let chart = "data: {name: towns}\nmark: point\nencoding: {longitude: {field: lon}, latitude: {field: lat}}"
    #expect(
      both(chart, tables: ["towns": table]) == """
        chart.vl.yaml:3:47: 错误: 第 1 行：纬度 104 不在 -90 到 90 之间
          提示: 经度和纬度是否颠倒？
        chart.vl.yaml:3:47: error: row 1: the latitude 104 is not between -90 and 90
          hint: are longitude and latitude exchanged?
        """)
  }

  @Test func unknownFields() {
    let table = Table([("lon", Column(.numbers([30.6]))), ("lat", Column(.numbers([14])))])
    let chart = "data: {name: towns}\nmark: point\nencoding: {longitude: {field: long}, latitude: {field: lat}}"
    #expect(
      both(chart, tables: ["towns": table]) == """
        chart.vl.yaml:3:23: 错误: 没有字段 `long`
          提示: 是否要写 `lon`？
        chart.vl.yaml:3:23: error: there is no field `long`
          hint: did you mean `lon`?
        """)
  }
}
