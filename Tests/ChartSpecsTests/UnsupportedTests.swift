import Diagnostics
import Testing

/// Vega-Lite that makes no sense in print, or that Shanhai does not draw.
@Suite struct UnsupportedTests {
  @Test func interactiveParametersAreWarnedAbout() {
    let chart = """
      data: {url: funds.csv}
      params: [{name: brush, select: interval}]
      mark: point
      encoding: {color: {condition: {param: brush, value: red}, value: grey}, tooltip: {field: county}}
      """
    #expect(
      problemsInBoth(chart) == """
        chart.vl.yaml:2:10: 警告: 交互参数按初始状态绘制
        chart.vl.yaml:2:10: warning: interactive parameters are drawn in their initial state
        """)
  }

  @Test func parametersHoldInTheirInitialState() {
    let chart = """
      mark: point
      encoding:
        color: {condition: {param: brush, value: red}, value: grey}
        size: {condition: {param: brush, empty: false, value: 90}, value: 30}
      """
    #expect(outline(chart) == "point color=value grey if value red size=value 30.0 if value 90.0")
  }

  @Test func expressionsAsLooks() {
    #expect(
      problemsInBoth("mark: bar\nencoding: {x: {field: a, axis: {titleColor: {expr: datum.color}}}}") == """
        chart.vl.yaml:2:45: 错误: `titleColor` 不能是随行而变的表达式
          提示: 只用参数，或直接写值
        chart.vl.yaml:2:45: error: `titleColor` cannot be an expression over rows
          hint: use parameters only, or write the value itself
        """)
  }

  @Test func unknownAutosize() {
    #expect(
      problemsInBoth("autosize: fit-z\nmark: bar") == """
        chart.vl.yaml:1:11: 错误: `autosize` 不能是 `fit-z`
          提示: 是否要写 `fit-x`？
        chart.vl.yaml:1:11: error: `autosize` cannot be `fit-z`
          hint: did you mean `fit-x`?
        """)
  }
}
