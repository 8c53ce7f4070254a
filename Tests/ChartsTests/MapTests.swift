import Scenes
import Tables
import Testing

/// Maps of made-up counties.
@Suite struct MapTests {
  /// Two square counties of one degree beside one another, the second wound the other way round, with a hole.
  private let counties = """
    data:
      format: {property: features}
      values:
        type: FeatureCollection
        features:
        - type: Feature
          id: 510101
          properties: {name: 甲县, money: 10}
          geometry: {type: Polygon, coordinates: [[[100, 0], [101, 0], [101, 1], [100, 1], [100, 0]]]}
        - type: Feature
          id: 510102
          properties: {name: 乙县, money: 30}
          geometry:
            type: Polygon
            coordinates:
            - [[101, 0], [101, 1], [102, 1], [102, 0], [101, 0]]
            - [[101.4, 0.4], [101.4, 0.6], [101.6, 0.6], [101.6, 0.4], [101.4, 0.4]]
        - {type: Feature, id: 510103, properties: {name: 丙县, money: 20}, geometry: null}
    """

  private let towns = Table([
    ("town", Column(.strings(["甲镇", "乙镇", "无处"]))),
    ("lon", Column(.numbers([100, 102, 0]), missing: [false, false, true])),
    ("lat", Column(.numbers([1, 0, 0]))),
    ("money", Column(.numbers([1, 2, 3]))),
  ])

  @Test func areasFillTheFrame() throws {
    let scene = try draw(
      """
      width: 200
      height: 100
      projection: {type: equirectangular}
      mark: {type: geoshape, stroke: white}
      \(counties)
      encoding: {fill: {field: properties.name, type: nominal, legend: null}}
      """)
    let marks = try #require(scene.groups("mark-shape role-mark marks").first)
    #expect(
      paths(marks) == [
        "0,0 100,0 100,100 0,100", "100,100 100,0 200,0 200,100 160,60 160,40 140,40 140,60",
      ])
    #expect(marks.colors == ["#e45756", "#f58518"])
    #expect(scene.frames == ["6,6 200×100"])
    #expect(scene.axisLabels.isEmpty)
  }

  @Test func layersShareOneProjection() throws {
    let scene = try draw(
      """
      width: 200
      height: 100
      projection: {type: equirectangular}
      layer:
      - mark: geoshape
      \(indented(counties))
      - data: {name: towns}
        mark: circle
        encoding: {longitude: {field: lon}, latitude: {field: lat}}
      - data: {name: towns}
        mark: {type: text, dy: -5}
        encoding: {longitude: {field: lon}, latitude: {field: lat}, text: {field: town}}
      - data: {name: towns}
        mark: line
        encoding: {longitude: {field: lon}, latitude: {field: lat}}
      - data: {name: towns}
        mark: rule
        encoding: {longitude: {datum: 101}, latitude: {datum: 0.5}, longitude2: {field: lon}, latitude2: {field: lat}}
      """, tables: ["towns": towns])
    #expect(scene.groups("mark-symbol").flatMap(\.centers) == ["0,0", "200,100"])
    #expect(scene.words("mark-text role-mark") == ["甲镇", "乙镇"])
    #expect(scene.groups("mark-line").flatMap(\.lines) == ["0,0 200,100"])
    #expect(scene.groups("mark-rule").flatMap(\.lines) == ["100,50 0,0", "100,50 200,100"])
  }

  @Test func cellsOfAFacetShareOneProjection() throws {
    let scene = try draw(
      """
      width: 100
      height: 50
      data: {name: towns}
      transform: [{filter: 'isValid(datum.lon)'}]
      projection: {type: equirectangular}
      mark: point
      encoding: {longitude: {field: lon}, latitude: {field: lat}, row: {field: town, sort: null}}
      """, tables: ["towns": towns])
    #expect(scene.groups("mark-symbol").map(\.centers) == [["0,0"], ["100,50"]])
  }

  @Test func figuresComeByLookup() throws {
    let scene = try draw(
      """
      width: 200
      height: 100
      data: {values: [{code: 510102, aid: 5}, {code: 510101, aid: 7}, {code: 1, aid: 7}]}
      transform:
      - lookup: code
        from:
          key: id
          data:
            values:
            - {id: 510101, type: Polygon, coordinates: [[[100, 0], [101, 0], [101, 1], [100, 1], [100, 0]]]}
            - {id: 510102, type: Polygon, coordinates: [[[101, 0], [102, 0], [102, 1], [101, 1], [101, 0]]]}
        as: geo
      projection: {type: equirectangular}
      mark: geoshape
      encoding: {shape: {field: geo, type: geojson}, color: {field: aid, type: ordinal, legend: null}}
      """)
    let marks = try #require(scene.groups("mark-shape").first)
    #expect(paths(marks).map { $0.prefix(12) } == ["100,0 200,0 ", "0,0 100,0 10"])
  }

  @Test func aFixedScaleIsCutAtTheFrame() throws {
    let chart = """
      width: 200
      height: 100
      projection: {type: equirectangular, scale: 5729.577951308232, center: [101, 0.5]}
      mark: geoshape
      \(counties)
      """
    let marks = try #require(try draw(chart).groups("mark-shape").first)
    #expect(marks.group.clip != nil)
    #expect(paths(marks).first == "0,0 100,0 100,100 0,100")
  }

  @Test func netsAreLinesAndTheGlobeIsAnArea() throws {
    let scene = try draw(
      """
      width: 360
      height: 180
      projection: {type: equirectangular, precision: 0}
      layer:
      - {data: {sphere: true}, mark: {type: geoshape, fill: aliceblue}}
      - {data: {graticule: {extent: [[-180, -1], [180, 1]], step: [90, 90], precision: 90}}, mark: geoshape}
      """)
    let groups = scene.groups("mark-shape")
    #expect(groups[0].colors == ["#f0f8ff"])
    #expect(paths(groups[0]) == ["0,0 180,0 360,0 360,90 360,180 180,180 0,180 0,90 0,0"])
    #expect(groups[1].colors == ["-"])
    #expect(
      paths(groups[1]) == ["0,91 0,89 90,91 90,89 180,91 180,89 270,91 270,89 0,90 90,90 180,90 270,90 360,90"])
  }

  @Test func planesKeepTheirCoordinates() throws {
    let scene = try draw(
      """
      width: 100
      height: 100
      projection: {type: identity, reflectY: true}
      mark: geoshape
      data:
        values: [{type: LineString, coordinates: [[500000, 3000000], [501000, 3001000]]}]
      """)
    #expect(scene.groups("mark-shape").flatMap(paths) == ["0,100 100,0"])
  }

  @Test func colourOfAreasIsAHeatmap() throws {
    let scene = try draw(
      """
      projection: {type: mercator}
      mark: geoshape
      \(counties)
      encoding: {color: {field: properties.money, type: quantitative}}
      """)
    #expect(scene.groups("mark-shape").flatMap(\.colors) == ["#eff9bd", "#1c3185"])
    #expect(scene.words("role-legend-title") == ["properties.money"])
  }

  // MARK: Helpers

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }

  /// The corners of each figure: `x,y x,y`.
  private func paths(_ found: FoundGroup) -> [String] { found.lines }
}
