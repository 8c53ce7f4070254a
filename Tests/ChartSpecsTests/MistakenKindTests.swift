import Diagnostics
import Testing

/// What is said of definitions that are not what they seem, or that name things in other words.
@Suite struct MistakenKindTests {
  @Test func aChartForVega() {
    let message = """
      chart.vl.yaml:1:10: 错误: 这是 Vega 的图，不是 Vega-Lite 的图
        提示: Vega-Lite 的图有 `data`、`mark` 和 `encoding`
      chart.vl.yaml:1:10: error: this is a chart for Vega, not for Vega-Lite
        hint: one for Vega-Lite has `data`, `mark` and `encoding`
      """
    #expect(
      problemsInBoth("$schema: https://vega.github.io/schema/vega/v5.json\ndata: []\nmarks: []") == message)
    #expect(problemsInBoth("marks: [{type: rect}]\nsignals: []").contains("chart.vl.yaml:1:8: error: this is a chart"))
  }

  @Test(
    "A definition for another program says which.",
    arguments: [
      ("data: [{type: bar, x: [a]}]\nlayout: {title: A}", "2:9: error: this is a chart for Plotly"),
      ("xAxis: {}\nseries: [{type: bar}]", "2:9: error: this is a chart for ECharts"),
      ("chart: {type: bar}\nseries: []", "2:9: error: this is a chart for Highcharts"),
      ("type: bar\ndata: {labels: [a], datasets: []}", "2:31: error: this is a chart for Chart.js"),
    ])
  func chartsForOthers(_ chart: String, _ message: String) {
    let lines = problemsInBoth(chart).split(separator: "\n")
    #expect(lines.contains("chart.vl.yaml:\(message), not for Vega-Lite"))
    #expect(lines.count == 4)
  }

  @Test("Rows without a name around them, and channels in the short writing of Altair.")
  func shortWritings() {
    #expect(
      problemsInBoth("data: [{a: 1}]\nmark: bar") == """
        chart.vl.yaml:1:7: 错误: `data` 应是对象，却是列表
          提示: 各行写在 `values` 中：`data: {values: […]}`
        chart.vl.yaml:1:7: error: `data` must be an object, found an array
          hint: rows stand in `values`: `data: {values: […]}`
        """)
    func hint(_ text: String) -> String {
      problemsInBoth("mark: bar\nencoding: {x: '\(text)'}").split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(hint("a") == "  hint: write `{field: a}`")
    #expect(hint("a:N") == "  hint: write `{field: a, type: nominal}`")
    #expect(hint("sum(b):Q") == "  hint: write `{aggregate: sum, field: b, type: quantitative}`")
    #expect(hint("count()") == "  hint: write `{aggregate: count}`")
  }

  @Test func rowsInsteadOfAChart() {
    #expect(
      problemsInBoth("a,b\nA,28\nB,55") == """
        chart.vl.yaml:1:1: 错误: 此处应是对象，却是文字
          提示: 图有 `data`、`mark` 和 `encoding`；数据文件写在 `data: {url: …}` 中
        chart.vl.yaml:1:1: error: expected an object, found a text
          hint: a chart has `data`, `mark` and `encoding`; files of rows are named in `data: {url: …}`
        """)
  }

  @Test("A word that is no order is taken for a field, unless it is near one of the orders.")
  func ordersByFields() {
    func hint(_ order: String) -> String {
      let problems = problemsInBoth("mark: bar\nencoding: {x: {field: a, sort: \(order)}}")
      return problems.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(hint("b") == "  hint: to sort by a field write `{field: b}`")
    #expect(hint("-sales") == "  hint: to sort by a field write `{field: sales, order: descending}`")
    #expect(hint("colour") == "  hint: did you mean `color`?")
  }

  @Test("Colours of two words are written as one.")
  func spacedColours() {
    #expect(problemsInBoth("mark: {type: bar, color: light blue}").hasSuffix("  hint: did you mean `lightblue`?"))
  }

  @Test func viewsBesideAMark() {
    #expect(
      problemsInBoth("facet: {field: a}\nmark: bar") == """
        chart.vl.yaml:1:1: 错误: `facet` 不能与 `mark` 并列
          提示: 把 `facet` 写进 `encoding`，或把 `mark` 和 `encoding` 写进 `spec`
        chart.vl.yaml:1:1: error: `facet` cannot stand beside `mark`
          hint: write `facet` in `encoding`, or `mark` and `encoding` in `spec`
        """)
    #expect(problemsInBoth("repeat: [a]\nmark: bar").contains("hint: write `mark` and `encoding` in `spec`"))
    #expect(problemsInBoth("layer: []\nmark: bar").contains("hint: write the mark as an item of `layer`"))
  }

  @Test func aggregatesInOtherWords() {
    func problem(_ name: String) -> String {
      problemsInBoth("mark: bar\nencoding: {y: {field: a, aggregate: \(name)}}")
    }
    #expect(
      problem("avg") == """
        chart.vl.yaml:2:37: 错误: 没有聚合 `avg`
          提示: 是否要写 `mean`？
        chart.vl.yaml:2:37: error: there is no aggregate `avg`
          hint: did you mean `mean`?
        """)
    #expect(problem("skewness").contains("hint: known are `argmax`, `argmin`, `average`, `count`"))
  }

  @Test("The parts of a time unit stand in their order.")
  func timeUnits() {
    func hint(_ name: String) -> String {
      let message = problemsInBoth("mark: bar\nencoding: {x: {field: a, timeUnit: \(name)}}")
      return message.split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(hint("monthyear") == "  hint: did you mean `yearmonth`?")
    #expect(hint("UTCYearMonth") == "  hint: did you mean `utcyearmonth`?")
    #expect(hint("hour") == "  hint: did you mean `hours`?")
    #expect(hint("year-month-date") == "  hint: did you mean `yearmonthdate`?")
    #expect(hint("decade").contains("unknown time unit `decade`"))
  }

  @Test func signals() {
    #expect(
      problemsInBoth("mark: {type: bar, opacity: {signal: '0.5'}}") == """
        chart.vl.yaml:1:28: 错误: `signal` 是 Vega 的写法
          提示: 写作 `{expr: …}`
        chart.vl.yaml:1:28: error: `signal` is how Vega writes it
          hint: write `{expr: …}`
        """)
  }
}
