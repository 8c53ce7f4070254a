import Diagnostics
import Scenes
import Testing

/// What legends say.
@Suite struct LegendTests {
  private func chart(_ color: String, mark: String = "bar") -> String {
    """
    data: {name: funds}
    mark: \(mark)
    encoding: {y: {field: money, type: quantitative}, color: {\(color)}}
    """
  }

  @Test func namesInOrder() throws {
    let scene = try draw(chart("field: county"), tables: ["funds": funds])
    #expect(scene.words("role-legend-title") == ["county"])
    #expect(scene.words("role-legend-label") == ["渭源", "金口河", "马边"])
  }

  @Test func orderOfTheUser() throws {
    let scene = try draw(chart("field: county, sort: [马边, 渭源, 金口河], title: null"), tables: ["funds": funds])
    #expect(scene.words("role-legend-title").isEmpty)
    #expect(scene.words("role-legend-label") == ["马边", "渭源", "金口河"])
  }

  @Test func onlySomeValues() throws {
    let scene = try draw(chart("field: county, legend: {values: [马边], title: 县}"), tables: ["funds": funds])
    #expect(scene.words("role-legend-title") == ["县"])
    #expect(scene.words("role-legend-label") == ["马边"])
  }

  @Test func noLegend() throws {
    #expect(try draw(chart("field: county, legend: null"), tables: ["funds": funds]).groups("role-legend").isEmpty)
  }

  @Test func onlyOneLegendForOneFieldOnTwoChannels() throws {
    let scene = try draw(
      """
      data: {name: funds}
      mark: point
      encoding: {color: {field: county}, shape: {field: county}}
      """, tables: ["funds": funds])
    #expect(scene.groups("role-legend").count == 1)
    #expect(scene.words("role-legend-label") == ["渭源", "金口河", "马边"])
  }

  @Test func numbersHaveAGradientWithLabels() throws {
    let scene = try draw(chart("field: money, aggregate: sum", mark: "rect"), tables: ["funds": funds])
    #expect(scene.words("role-legend-title") == ["Sum of money"])
    #expect(scene.groups("role-legend-gradient").count == 1)
  }

  @Test func thresholdsAreLabelled() throws {
    let scene = try draw(
      """
      data: {name: funds}
      mark: point
      encoding:
        color:
          field: money
          type: quantitative
          scale: {type: threshold, domain: [10, 50], range: [white, grey, black]}
          legend: {type: symbol}
      """, tables: ["funds": funds])
    #expect(scene.words("role-legend-label") == ["< 10", "10 – 50", "≥ 50"])
  }

  @Test func momentsInALegendOfColours() throws {
    let chart = """
      data: {values: [{d: '2021-01-01', n: 1}, {d: '2024-01-01', n: 2}]}
      mark: point
      encoding:
        x: {field: n, type: quantitative}
        color: {field: d, type: temporal, legend: {values: ['2022-01-01'], format: '%Y'}}
      """
    let words = try draw(chart).words("role-legend-label")
    #expect(words == ["2022"])
  }

  @Test func manyEntriesAreCutOff() throws {
    let rows = (1...40).map { "{c: \($0 + 100), n: 1}" }.joined(separator: ", ")
    let scene = try draw(
      """
      data: {values: [\(rows)]}
      mark: point
      encoding: {color: {field: c, type: nominal, legend: {symbolLimit: 3}}}
      """)
    #expect(scene.words("role-legend-label") == ["101", "102", "…还有 38 项"])
  }

  @Test func wordsAreTranslatedForEnglishReaders() throws {
    let chart = """
      usermeta: {shanhai: {translations: {en: {马边: Mabian, 资金: Funds, 县: County, 合计: Total}}}}
      data: {values: [{county: 马边, money: 3}]}
      title: 资金
      mark: bar
      encoding:
        y: {field: county, title: 县}
        x: {field: money, type: quantitative, title: 合计, axis: {values: [3], format: d}}
        color: {field: county, title: 县}
      """
    let english = try draw(chart, language: .english)
    #expect(english.axisTitles == ["Total", "County"])
    #expect(english.axisLabels == [["3"], ["Mabian"]])
    #expect(english.words("role-legend-title") + english.words("role-legend-label") == ["County", "Mabian"])
    #expect(english.words("role-title-text") == ["Funds"])
    let chinese = try draw(chart)
    #expect(chinese.axisTitles == ["合计", "县"])
    #expect(chinese.axisLabels == [["3"], ["马边"]])
    #expect(chinese.words("role-title-text") == ["资金"])
  }

  @Test("The encoding of a legend is drawn; scales stand above it.")
  func encodings() throws {
    let chart = """
      data: {values: [{c: a}, {c: b}]}
      mark: bar
      encoding:
        color:
          field: c
          scale: {range: [black, white]}
          legend:
            encoding:
              labels: {fill: {value: red}, text: {value: {expr: "datum.label + datum.index"}}}
              symbols: {fill: {value: blue}, stroke: {value: green}}
              title: {text: {value: Names}}
      """
    let scene = try draw(chart)
    #expect(scene.words("role-legend-title") == ["Names"])
    #expect(scene.words("role-legend-label") == ["a0", "b1"])
    #expect(scene.groups("role-legend-label").flatMap(\.linesOfText).map(\.color.css) == ["#ff0000", "#ff0000"])
    #expect(scene.groups("role-legend-symbol").flatMap(\.colors) == ["#000000", "#ffffff"])
  }

  @Test func legendsOfMomentsHaveWholeDates() throws {
    let chart = """
      data: {values: [{d: '2024-01-05'}, {d: '2024-12-05'}]}
      mark: point
      encoding: {color: {field: d, type: temporal}}
      """
    #expect(
      try draw(chart, language: .english).words("role-legend-label") == [
        "Apr 01, 2024", "Jul 01, 2024", "Oct 01, 2024",
      ])
    #expect(try draw(chart).words("role-legend-label") == ["4月", "7月", "10月"])
  }
}
