import ChartSpecs
import Diagnostics
import Documents
import Formats
import Tables
import Testing

@Suite struct NormalizationTests {
  @Test func typesAreFilledIn() throws {
    let yaml = """
      data: {url: funds.csv}
      mark: bar
      encoding:
        x: {field: city, sort: [上虞, 乐清]}
        y: {field: money, aggregate: sum}
        color: {field: kind}
        column: {field: date, timeUnit: year}
      """
    #expect(
      try normalizedDump(yaml) == """
        facet (data funds.csv)
          column temporal year(date)
          unit bar
            x ordinal city
            y quantitative sum(money)
            color nominal kind

        """)
  }

  @Test func layersInheritChannels() throws {
    let yaml = """
      data: {name: funds}
      encoding: {y: {field: city, type: nominal}, x: {field: money, type: quantitative}}
      layer:
        - mark: bar
        - mark: {type: text, dx: 3}
          encoding: {text: {field: money, type: quantitative}, x: {field: end}}
      """
    #expect(
      try normalizedDump(yaml) == """
        layer (data funds)
          unit bar
            x quantitative money
            y nominal city
          unit text {dx: 3}
            x quantitative end
            y nominal city
            text quantitative money

        """)
  }

  @Test func repeatsBecomeConcatenations() throws {
    let yaml = """
      data: {url: funds.csv}
      repeat: [planned, spent]
      columns: 2
      spec: {mark: tick, encoding: {x: {field: {repeat: repeat}, type: quantitative}}}
      """
    #expect(
      try normalizedDump(yaml) == """
        concat in 2 (data funds.csv)
          unit tick
            x quantitative planned
          unit tick
            x quantitative spent

        """)
  }

  @Test func pointsOverLines() throws {
    let yaml = """
      data: {url: funds.csv}
      mark: {type: line, point: true}
      encoding: {x: {field: year, type: ordinal}, y: {field: money, type: quantitative}}
      """
    #expect(
      try normalizedDump(yaml) == """
        layer (data funds.csv)
          unit line
            x ordinal year
            y quantitative money
          unit point {filled: true, opacity: 1}
            x ordinal year
            y quantitative money

        """)
  }

  @Test func errorBarsBecomeRules() throws {
    let yaml = """
      data: {url: funds.csv}
      mark: {type: errorbar, extent: stdev}
      encoding: {x: {field: money, type: quantitative}, y: {field: city}}
      """
    #expect(
      try normalizedDump(yaml) == """
        layer (data funds.csv, 3 transforms)
          unit rule
            x quantitative lower_money “money”
            x2 quantitative upper_money
            y nominal city

        """)
  }

  @Test func boxPlotsBecomeLayers() throws {
    let yaml = """
      data: {url: funds.csv}
      mark: {type: boxplot, extent: min-max}
      encoding: {y: {field: money, type: quantitative}, x: {field: city}}
      """
    let text = try normalizedDump(yaml)
    #expect(text.hasPrefix("layer (data funds.csv, 1 transforms)\n  unit rule\n"))
    #expect(
      text.contains("unit bar {orient: vertical, size: 14}\n    x nominal city\n    y quantitative lower_box_money"))
    #expect(text.contains("y2 quantitative upper_box_money"))
  }

  @Test func dataSourcesAreListedOnce() throws {
    let yaml = """
      data: {url: funds.csv}
      hconcat:
        - {mark: bar, encoding: {x: {field: city}}}
        - data: {url: funds.csv}
          mark: bar
          transform: [{lookup: city, from: {data: {url: cities.csv}, key: name, fields: [region]}}]
          encoding: {x: {field: region}}
        - {data: {values: [{a: 1}]}, mark: point, encoding: {x: {field: a}}}
      """
    var warnings: [Diagnostic] = []
    let spec = try ChartSpec.decode(try parseYAML(yaml, file: "chart.yaml"), warnings: &warnings)
    #expect(try normalize(spec).dataSources.compactMap(\.key) == ["funds.csv", "cities.csv"])
    #expect(warnings.isEmpty)
  }

  @Test func titlesFollowTheDefinition() {
    var definition = ChannelDefinition(field: "money", type: .quantitative, at: .init(file: "chart.yaml"))
    #expect(definition.defaultTitle(Configuration()) == "money")
    definition.aggregate = .operation("mean")
    #expect(definition.defaultTitle(Configuration()) == "Mean of money")
    definition.aggregate = .operation("count")
    #expect(definition.defaultTitle(Configuration(), countTitle: "记录数") == "记录数")
    definition.aggregate = .argmax("year")
    #expect(definition.defaultTitle(Configuration()) == "money for max year")
    definition.aggregate = nil
    definition.bin = BinSettings()
    #expect(definition.defaultTitle(Configuration()) == "money (binned)")
    definition.bin = nil
    definition.timeUnit = TimeUnit("yearmonth")
    #expect(definition.defaultTitle(Configuration()) == "money (year-month)")
  }

  @Test func titlesAsFunctionsOrPlainFields() {
    func titles(_ style: String) -> [String] {
      let node = DocumentNode(.string(style), at: .init(file: "chart.yaml"))
      var configuration = Configuration()
      configuration.values["fieldTitle"] = node
      var definition = ChannelDefinition(field: "money", type: .quantitative, at: node.location)
      definition.bin = BinSettings()
      var titles = [definition.defaultTitle(configuration)]
      definition.bin = nil
      definition.timeUnit = TimeUnit("yearmonth")
      titles.append(definition.defaultTitle(configuration))
      (definition.timeUnit, definition.aggregate) = (nil, .operation("mean"))
      titles.append(definition.defaultTitle(configuration))
      (definition.field, definition.aggregate) = (nil, .operation("count"))
      return titles + [definition.defaultTitle(configuration)]
    }
    #expect(titles("functional") == ["BIN(money)", "YEARMONTH(money)", "MEAN(money)", "COUNT(*)"])
    #expect(titles("plain") == ["money", "money", "money", ""])
  }
}
