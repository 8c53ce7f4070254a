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
        chart.vl.yaml:2:9: 警告: 交互参数按初始状态绘制
        chart.vl.yaml:2:9: warning: interactive parameters are drawn in their initial state
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
      problemsInBoth("mark: {type: bar, opacity: {expr: 1 / 2}}") == """
        chart.vl.yaml:1:28: 错误: `opacity` 不支持表达式
          提示: 请直接写值
        chart.vl.yaml:1:28: error: `opacity` cannot be an expression
          hint: write the value itself
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
