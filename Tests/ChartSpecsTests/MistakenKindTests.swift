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
