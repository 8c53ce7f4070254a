import ChartSpecs
import DataPackages
import Documents
import Testing

/// Which columns of a data file a chart reads, and as what.
@Suite struct FieldMentionsTests {
  private func mentions(_ text: String) throws -> FieldMentions {
    FieldMentions(try parseDocument(text, file: "chart.vl.yaml"))
  }

  @Test func columnsThatNoWordNamesAreNotRead() throws {
    let mentions = try mentions(
      """
      data: {url: funds.csv, format: {parse: {day: date}}}
      transform: [{filter: "datum.year > 2020 && datum['补助'] > 0"}]
      encoding: {x: {field: "a\\\\.b"}, y: {field: money, aggregate: sum}}
      """)
    let columns = ["day", "year", "补助", "a.b", "money", "mon", "note", "人数"]
    #expect(columns.filter { mentions.mayRead($0) } == ["day", "year", "补助", "a.b", "money", "mon"])
  }

  @Test(arguments: ["isValid(datum)", "datum[name]", "datum [ name ]", "keys(datum )"])
  func anExpressionMayReadTheWholeRow(expression: String) throws {
    let mentions = try mentions("transform: [{calculate: \"\(expression)\", as: x}]")
    #expect(mentions.mayRead("note"))
  }

  @Test func theRowsOfADefinitionAreNoWords() throws {
    let mentions = try mentions(
      "{data: {values: [{note: 1}]}, datasets: {few: [{note: 1}]}, encoding: {x: {datum: 5}}}")
    #expect(!mentions.mayRead("note"))
  }

  @Test func quantitiesAreNumbers() throws {
    let spec = try normalized(
      """
      data: {url: funds.csv}
      transform: [{aggregate: [{op: sum, field: spent, as: total}, {op: count, as: n}], groupby: [city]}]
      mark: bar
      encoding:
        x: {field: city, type: nominal}
        y: {field: money, type: quantitative, aggregate: max}
        size: {field: code, type: quantitative}
        color: {field: code, type: nominal}
        detail: {field: day, type: temporal}
      """)
    let source = try #require(spec.dataSources.first)
    let uses = spec.uses(of: source, mentions: try mentions("a: note"))
    let fields = ["spent", "city", "money", "code", "day", "note"]
    #expect(fields.filter { uses.isNumber($0) } == ["spent", "money"])
    #expect(fields.filter { uses.isRead($0) } == ["note"])
  }
}
