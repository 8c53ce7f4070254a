import Scenes
import Testing

@Suite struct LayoutTests {
  @Test func columnsStandBesideOneAnother() throws {
    let yaml = """
      data: {values: [{c: a, v: 1}, {c: b, v: 2}]}
      mark: point
      width: 30
      height: 20
      encoding: {column: {field: c}, x: {field: v, type: quantitative, axis: {tickCount: 2}}}
      """
    let text = part(try scene(yaml), "role-scope cell").split(separator: "\n").filter { $0.contains("group at") }
    #expect(text == ["  group at 59,0"])
    #expect(words(try scene(yaml), "column-header") == ["a", "b"])
    #expect(words(try scene(yaml), "column-title") == ["c"])
  }

  @Test func concatenatedViewsKeepTheirDistance() throws {
    let yaml = """
      data: {values: [{v: 1}]}
      spacing: 10
      hconcat:
        - {mark: point, width: 30, height: 20, encoding: {x: {field: v, type: quantitative, axis: null}}}
        - {mark: point, width: 40, height: 20, encoding: {x: {field: v, type: quantitative, axis: null}}}
      """
    let scene = try scene(yaml)
    let places = scene.dump().split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("group at") }
    #expect(places == ["group at 6,6", "group at 49,0"])
    #expect(scene.size == Size(width: 108.0, height: 32.0))
  }

  @Test func rowsOfViewsAreNotWrapped() throws {
    let view = "{mark: point, width: 30, height: 20, encoding: {x: {field: v, type: quantitative, axis: null}}}"
    let data = "data: {values: [{v: 1}]}\nconfig: {concat: {columns: 1}}"
    #expect(try scene("\(data)\nhconcat: [\(view), \(view)]").size.height == 32)
    #expect(try scene("\(data)\nconcat: [\(view), \(view)]").size.height == 74)
  }

  @Test func stepsAreNotFitted() throws {
    let yaml = """
      data: {values: [{c: a, v: 1}, {c: b, v: 2}]}
      mark: bar
      height: 200
      autosize: fit
      encoding: {x: {field: c, axis: null}, y: {field: v, type: quantitative, axis: null}}
      """
    #expect(try scene(yaml).size == Size(width: 50, height: 210))
  }

  @Test func independentAxesStandOnBothSides() throws {
    let yaml = """
      data: {values: [{x: 1, a: 1, b: 200}]}
      resolve: {scale: {y: independent}}
      encoding: {x: {field: x, type: quantitative, axis: null}}
      layer:
        - {mark: point, encoding: {y: {field: a, type: quantitative}}}
        - {mark: point, encoding: {y: {field: b, type: quantitative}}}
      """
    #expect(words(try scene(yaml), "role-axis-title") == ["a", "b"])
  }

  @Test func sizesMayIncludeAxes() throws {
    let yaml = """
      data: {values: [{x: 1, y: 2}]}
      autosize: {type: fit, contains: padding}
      width: 120
      height: 100
      mark: point
      encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
      """
    let size = try scene(yaml).size
    #expect(abs(size.width - 120) <= 2 && abs(size.height - 100) <= 2)
  }
}
