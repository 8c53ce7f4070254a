import Testing

/// What axes are called.
@Suite struct AxisTitleTests {
  private func titles(_ encoding: String, mark: String = "bar", config: String = "") throws -> [String] {
    try draw("data: {name: funds}\n\(config)\nmark: \(mark)\nencoding: {\(encoding)}", tables: ["funds": funds])
      .axisTitles
  }

  @Test(arguments: [
    ("field: money, type: quantitative", ["money"]),
    ("field: money, aggregate: mean", ["Mean of money"]),
    ("field: money, aggregate: sum, title: 资金(元)", ["资金(元)"]),
    ("field: money, aggregate: sum, axis: {title: 合计}", ["合计"]),
    ("field: money, aggregate: sum, title: null", []),
    ("field: money, aggregate: sum, axis: {title: null}", []),
    ("field: money, aggregate: sum, axis: null", []),
    ("field: money, bin: true", ["money (binned)"]),
    ("field: year, timeUnit: year", ["year (year)"]),
    ("field: year, timeUnit: yearmonth", ["year (year-month)"]),
    ("aggregate: count", ["Count of Records"]),
    ("field: money, aggregate: {argmax: year}", ["money for max year"]),
    ("field: money, type: quantitative, title: [资金, (元)]", ["资金", "(元)"]),
  ])
  func titles(definition: String, expected: [String]) throws {
    #expect(try titles("x: {\(definition)}") == expected)
  }

  @Test(arguments: [
    ("title: One", "title: Two", ["One, Two"]),
    ("title: One", "axis: {title: Two}", ["One, Two"]),
    ("title: One", "title: null", []),
    ("axis: {title: null}", "title: Two", []),
    ("title: ''", "title: Two", ["Two"]),
    ("aggregate: max", "title: Two", ["Two"]),
  ])
  func titlesOfLayers(first: String, second: String, expected: [String]) throws {
    let chart = """
      data: {name: funds}
      layer:
        - {mark: point, encoding: {x: {field: money, type: quantitative, \(first)}}}
        - {mark: point, encoding: {x: {field: money, type: quantitative, \(second)}}}
      """
    #expect(try draw(chart, tables: ["funds": funds]).axisTitles == expected)
  }

  @Test func countsCanBeCalledOtherwise() throws {
    #expect(try titles("x: {aggregate: count}", config: "config: {countTitle: 项目数}") == ["项目数"])
  }

  @Test func anAxisOfTwoChannelsNamesBothFields() throws {
    #expect(try titles("x: {field: money, type: quantitative}, x2: {field: year}", mark: "rule") == ["money, year"])
  }

  @Test func xComesBeforeY() throws {
    #expect(
      try titles("y: {field: county}, x: {field: money, aggregate: max}") == ["Max of money", "county"])
  }

  @Test func layersWithDifferentFieldsAreNamedTogether() throws {
    let chart = """
      data: {name: funds}
      layer:
        - {mark: bar, encoding: {x: {field: money, aggregate: sum}}}
        - {mark: rule, encoding: {x: {field: money, aggregate: mean}}}
      """
    #expect(try draw(chart, tables: ["funds": funds]).axisTitles == ["Sum of money, Mean of money"])
  }
}
