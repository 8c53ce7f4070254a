import ChartSpecs
import Diagnostics
import Documents
import Tables
import Testing

/// Maps whose figures share their lines.
@Suite struct TopologyTests {
  /// Two counties side by side, 2×1 degrees in steps of 0.5 from 100° E, 30° N, and a town in the first.
  ///
  /// Arc 0 is the border between them, arcs 1 and 2 are the rest of the first and the second.
  static let counties = """
    {"type": "Topology", "transform": {"scale": [0.5, 0.5], "translate": [100, 30]},
     "arcs": [[[2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2], [2, 0]], [[2, 0], [2, 0], [0, 2], [-2, 0]]],
     "objects": {
       "counties": {"type": "GeometryCollection", "geometries": [
         {"type": "Polygon", "id": 510101, "properties": {"name": "甲县"}, "arcs": [[0, 1]]},
         {"type": "MultiPolygon", "id": 510102, "properties": {"name": "乙县"}, "arcs": [[[2, -1]]]},
         {"type": null, "id": 510103}]},
       "towns": {"type": "Point", "coordinates": [1, 1]}}}
    """

  private func rows(_ format: String, of text: String = counties) -> String {
    do throws(Failure) {
      let spec = try normalized("mark: geoshape\ndata: {url: map.json, format: {type: topojson\(format)}}")
      guard let source = spec.dataSources.first else { return "" }
      return try source.format.read(text, file: "map.json").dump()
    } catch {
      return error.diagnostics.map { $0.text(in: .english) }.joined(separator: "\n")
    }
  }

  private func bothMessages(_ format: String, of text: String) -> String {
    do throws(Failure) {
      let spec = try normalized("mark: geoshape\ndata: {url: map.json, format: {type: topojson\(format)}}")
      if let source = spec.dataSources.first { _ = try source.format.read(text, file: "map.json") }
      return ""
    } catch {
      return error.diagnostics.map { $0.text(in: .chinese) + "\n" + $0.text(in: .english) }.joined(separator: "\n")
    }
  }

  @Test func featuresAreRows() {
    #expect(
      rows(", feature: counties") == """
        type     id      properties    geometry
        -------  ------  ------------  ----------------------------------------------------------------------------------------------
        Feature  510101  {name: 甲县}  {coordinates: [[[101, 30], [101, 31], [100, 31], [100, 30], [101, 30]]], type: Polygon}
        Feature  510102  {name: 乙县}  {coordinates: [[[[101, 30], [102, 30], [102, 31], [101, 31], [101, 30]]]], type: MultiPolygon}
        Feature  510103  {}            ·

        """)
  }

  @Test func singleFigureIsARow() {
    #expect(
      rows(", feature: towns") == """
        type     properties  geometry
        -------  ----------  -----------------------------------------
        Feature  {}          {coordinates: [100.5, 30.5], type: Point}

        """)
  }

  @Test func meshHasEachLineOnce() {
    #expect(
      rows(", mesh: counties") == """
        type             coordinates
        ---------------  -------------------------------------------------------------------------------------------------------
        MultiLineString  [[[101, 30], [101, 31], [100, 31], [100, 30], [101, 30]], [[101, 30], [102, 30], [102, 31], [101, 31]]]

        """)
    #expect(
      rows(", mesh: counties, filter: interior") == """
        type             coordinates
        ---------------  ------------------------
        MultiLineString  [[[101, 30], [101, 31]]]

        """)
    #expect(
      rows(", mesh: counties, filter: exterior") == """
        type             coordinates
        ---------------  -------------------------------------------------------------------------------
        MultiLineString  [[[101, 31], [100, 31], [100, 30], [101, 30], [102, 30], [102, 31], [101, 31]]]

        """)
  }

  @Test func partsOfAFileHaveTheirKeys() throws {
    let spec = try normalized(
      """
      layer:
      - {mark: geoshape, data: {url: map.json, format: {type: topojson, feature: counties}}}
      - {mark: geoshape, data: {url: map.json, format: {type: topojson, feature: counties}}}
      - {mark: geoshape, data: {url: map.json, format: {type: topojson, mesh: counties, filter: interior}}}
      """)
    #expect(spec.dataSources.compactMap(\.key) == ["map.json#counties", "map.json#counties:interior"])
  }

  @Test func unknownObject() {
    #expect(
      bothMessages(", feature: countys", of: Self.counties) == """
        chart.vl.yaml:2:57: 错误: 地图文件中没有对象 `countys`
          提示: 其中有 `counties`、`towns`
        chart.vl.yaml:2:57: error: there is no object `countys` in the map file
          hint: it has `counties`, `towns`
        """)
    #expect(
      bothMessages("", of: Self.counties) == """
        map.json:1:1: 错误: TopoJSON 需要 `feature` 或 `mesh`
          提示: 文件中的对象有 `counties`、`towns`
        map.json:1:1: error: TopoJSON needs `feature` or `mesh`
          hint: the objects in the file are `counties`, `towns`
        """)
  }

  @Test func brokenArcs() {
    #expect(
      bothMessages(", feature: counties", of: Self.counties.replacing("[0, 1]", with: "[0, 7]")) == """
        map.json:5:83: 错误: 没有弧 7，共有 3 条
        map.json:5:83: error: there is no arc 7, only 3 arcs
        """)
    #expect(
      bothMessages(", feature: counties", of: Self.counties.replacing("[[0, 1]]", with: "[[0, 1.5]]")) == """
        map.json:5:83: 错误: 弧的编号应是整数，却是数字 1.5
        map.json:5:83: error: an arc is named by a whole number, found the number 1.5
        """)
    #expect(
      bothMessages(", feature: counties", of: Self.counties.replacing("[2, 0], [0, 2]]", with: "[2, null]]")) == """
        map.json:2:12: 错误: 位置应是两个数字，却是列表
        map.json:2:12: error: a position must be two numbers, found an array
        """)
    #expect(
      bothMessages(", feature: counties", of: Self.counties.replacing("\"Polygon\"", with: "\"Polygone\"")) == """
        map.json:5:15: 错误: 没有几何类型 `Polygone`
          提示: 是否要写 `Polygon`？
        map.json:5:15: error: there is no kind of geometry `Polygone`
          hint: did you mean `Polygon`?
        """)
    #expect(
      bothMessages(", feature: counties", of: "{\"type\": \"FeatureCollection\", \"features\": []}") == """
        map.json:1:1: 错误: 这不是 TopoJSON：没有 `"type": "Topology"` 或 `objects`
          提示: GeoJSON 不写 `type: topojson`，写 `property: features`
        map.json:1:1: error: this is not TopoJSON: it has no `"type": "Topology"` or no `objects`
          hint: for GeoJSON write `property: features` instead of `type: topojson`
        """)
  }

  @Test func sharedArcsAreBounded() {
    let arc = String(repeating: "[1,1],", count: 1999) + "[1,1]"
    let uses = String(repeating: "[0],", count: 1001) + "[0]"
    let text = """
      {"type": "Topology", "arcs": [[\(arc)]], "objects": {"lines": {"type": "MultiLineString", "arcs": [\(uses)]}}}
      """
    #expect(
      bothMessages(", feature: lines", of: text) == """
        map.json:1:16094: 错误: 地图多于 2000000 个点
          提示: 请先简化地图
        map.json:1:16094: error: the map has more than 2000000 points
          hint: simplify the map first
        """)
  }
}
