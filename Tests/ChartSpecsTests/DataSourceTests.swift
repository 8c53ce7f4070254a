import ChartSpecs
import Diagnostics
import Tables
import Testing

/// Where the rows of a chart come from.
@Suite struct DataSourceTests {
  @Test func eachSourceIsListedOnceInTheOrderOfUse() throws {
    let spec = try normalized(
      """
      data: {url: funds.csv}
      datasets: {few: [{a: 1}]}
      hconcat:
        - {mark: bar}
        - {data: {name: counties}, mark: bar}
        - {data: {name: few}, mark: bar}
        - {data: {values: [{a: 1}]}, mark: bar}
        - data: {url: funds.csv}
          transform: [{lookup: county, from: {data: {url: people.json}, key: county, fields: [people]}}]
          mark: bar
      """)
    #expect(spec.dataSources.map(\.key) == ["funds.csv", "counties", "people.json"])
  }

  @Test func aTableThatALookupNamesIsASource() throws {
    let spec = try normalized(
      """
      data: {values: [{fact: S3-046}]}
      transform: [{lookup: fact, from: {data: {name: figures}, key: fact, fields: [value]}}]
      mark: point
      """)
    #expect(spec.dataSources.map(\.key) == ["figures"])
  }

  @Test func inlineRows() throws {
    let spec = try normalized("data: {values: [{county: 马边, money: 5000}, {county: 渭源, money: null}]}\nmark: bar")
    guard case .inline(let table)? = spec.view.settings.data?.origin else {
      Issue.record("the rows are not inline")
      return
    }
    #expect(table.fields == ["county", "money"])
    #expect(table[0, "money"] == .number(5000))
    #expect(table[1, "money"] == .null)
  }

  @Test func inlineDelimitedText() throws {
    let spec = try normalized("data: {values: \"county,money\\n马边,5000\", format: {type: csv}}\nmark: bar")
    guard case .inline(let table)? = spec.view.settings.data?.origin else {
      Issue.record("the rows are not inline")
      return
    }
    #expect(table[0, "county"] == .string("马边"))
    #expect(table[0, "money"] == .number(5000))
  }

  @Test func numbersInARow() throws {
    let spec = try normalized("data: {sequence: {start: 2021, stop: 2024, as: year}}\nmark: bar")
    guard case .inline(let table)? = spec.view.settings.data?.origin else {
      Issue.record("the rows are not inline")
      return
    }
    #expect(table["year"]?.values == [.number(2021), .number(2022), .number(2023)])
  }

  @Test(arguments: ["{start: 0, stop: 1e9}", "{start: 0, stop: 1, step: 0}"])
  func endlessSequences(sequence: String) {
    #expect(
      problems("data: {sequence: \(sequence)}\nmark: bar")
        == "chart.vl.yaml:1:18: error: the sequence is too long")
  }

  @Test func aMemberThatIsNotThere() {
    var format = DataFormat()
    format.property = "data.rows"
    let failure = #expect(throws: Failure.self) { try format.read("{\"data\": {\"row\": []}}", file: "funds.json") }
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "funds.json:1:10: error: there is no `rows` in `funds.json`"
      ])
  }

  @Test func translationsAreKeptByLanguage() throws {
    let spec = try normalized("usermeta: {shanhai: {translations: {en: {马边: Mabian}}}}\nmark: bar")
    #expect(spec.translations == ["en": ["马边": "Mabian"]])
  }
}
