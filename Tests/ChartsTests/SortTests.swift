import Testing

/// The order of names on an axis.
@Suite struct SortTests {
  private func counties(_ sort: String) throws -> [String] {
    let chart = """
      data: {name: funds}
      mark: bar
      encoding: {y: {field: county, \(sort)}, x: {field: money, aggregate: sum, axis: null}}
      """
    return try draw(chart, tables: ["funds": funds]).axisLabels.flatMap { $0 }
  }

  @Test(arguments: [
    // By code points: 渭 is U+6E2D, 金 U+91D1, 马 U+9A6C.
    ("type: nominal", ["渭源", "金口河", "马边"]),
    ("sort: ascending", ["渭源", "金口河", "马边"]),
    ("sort: descending", ["马边", "金口河", "渭源"]),
    ("sort: null", ["马边", "金口河", "渭源"]),
    ("sort: [金口河, 渭源]", ["金口河", "渭源", "马边"]),
    ("sort: {field: money, op: max}", ["金口河", "马边", "渭源"]),
    ("sort: {field: money, op: max, order: descending}", ["渭源", "马边", "金口河"]),
    ("sort: {field: money, op: min, order: descending}", ["马边", "金口河", "渭源"]),
  ])
  func orders(sort: String, expected: [String]) throws {
    #expect(try counties(sort) == expected)
  }

  @Test func byWhatAnotherChannelShows() throws {
    let chart = """
      data: {values: [{city: 乐清, n: 2}, {city: 上虞, n: 9}, {city: 诸暨, n: 5}]}
      mark: bar
      encoding: {x: {field: city, sort: -y}, y: {field: n, type: quantitative, axis: null}}
      """
    #expect(try draw(chart).axisLabels == [["上虞", "诸暨", "乐清"]])
    #expect(try draw(chart.replacing("-y", with: "y")).axisLabels == [["乐清", "诸暨", "上虞"]])
  }

  @Test func anOrderMayNameValuesThatAreNotThere() throws {
    let chart = """
      data: {values: [{stage: b, n: 2}, {stage: a, n: 9}]}
      mark: bar
      encoding: {x: {field: stage, sort: [c, b, a]}, y: {field: n, type: quantitative, axis: null}}
      """
    #expect(try draw(chart).axisLabels == [["b", "a"]])
  }
}
