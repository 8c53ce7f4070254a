import ChartSpecs
import DataPackages
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
    #expect(table[0, "money"] == .string("5000"))
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

  @Test func typesOfAFile() throws {
    func types(_ format: String) throws -> [String] {
      let spec = try normalized("data: {url: funds.csv, format: \(format)}\nmark: bar")
      let format = try #require(spec.dataSources.first?.format)
      let uses = FieldUses { _ in
        true
      } isNumber: {
        $0 == "money"
      }
      let table = try format.read(Array("code,money\n0330,5000\n".utf8), file: "funds.csv", uses: uses)
      return table.columns.map { $0[0].dump() + ($0.isText ? " text" : "") }
    }
    #expect(try types("{}") == ["0330 text", "5000"])
    #expect(try types("{parse: auto}") == ["330", "5000"])
    #expect(try types("{parse: null}") == ["0330 text", "5000 text"])
    #expect(try types("{parse: {code: number, money: string}}") == ["330", "5000 text"])
    #expect(try types("{type: tsv}") == ["0330,5000 text"])
    #expect(try types("{type: dsv, delimiter: '0'}") == [" text"])
  }

  @Test func anUnknownWayOfParsing() {
    #expect(
      problems("data: {url: funds.csv, format: {parse: always}}\nmark: bar") == """
        chart.vl.yaml:1:40: error: `parse` cannot be the text `always`
          hint: write `auto`, or `{field: number}`
        """)
  }

  @Test func aViewRepeatedTooOften() {
    let names = [String](repeating: "a", count: 1001).joined(separator: ", ")
    #expect(
      problems("data: {name: x}\nrepeat: [\(names)]\nspec: {mark: bar}")
        == "chart.vl.yaml:2:9: error: `repeat` makes more than 1000 views")
    let few = [String](repeating: "a", count: 40).joined(separator: ", ")
    #expect(
      problems("data: {name: x}\nrepeat: {row: [\(few)], column: [\(few)]}\nspec: {mark: bar}", .chinese)
        == "chart.vl.yaml:2:9: 错误: `repeat` 重复超过 1000 次")
  }

  @Test func translationsAreKeptByLanguage() throws {
    let spec = try normalized("usermeta: {shanhai: {translations: {en: {马边: Mabian}}}}\nmark: bar")
    #expect(spec.translations == ["en": ["马边": "Mabian"]])
  }
}
