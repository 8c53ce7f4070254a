import ChartSpecs
import Testing

/// Mistakes in axes and grids, which would leave something out without a word.
@Suite struct GuideCheckTests {
  private func both(_ axis: String) -> String {
    problemsInBoth("mark: bar\nencoding: {x: {field: n, type: temporal, axis: {\(axis)}}}")
  }

  @Test func sidesOfAxes() {
    #expect(
      both("orient: left") == """
        chart.vl.yaml:2:57: 错误: `x` 轴的 `orient` 应是 `top` 或 `bottom`
        chart.vl.yaml:2:57: error: the `orient` of an axis of `x` must be `top` or `bottom`
        """)
  }

  @Test func numbersOfTicks() {
    #expect(both("tickCount: month") == "\n")
    #expect(both("tickCount: {interval: week, step: 2}") == "\n")
    #expect(
      both("tickCount: wekk") == """
        chart.vl.yaml:2:60: 错误: `tickCount` 应是数字或时间间隔
          提示: 是否要写 `week`？
        chart.vl.yaml:2:60: error: `tickCount` must be a number or an interval of time
          hint: did you mean `week`?
        """)
    #expect(
      both("tickCount: [1]") == """
        chart.vl.yaml:2:60: 错误: `tickCount` 应是数字或时间间隔
          提示: 例如 `month`，或 `{interval: month, step: 3}`
        chart.vl.yaml:2:60: error: `tickCount` must be a number or an interval of time
          hint: for example `month`, or `{interval: month, step: 3}`
        """)
  }

  @Test func formatsByWhatTurns() {
    #expect(both("format: {year: '%Y', quarter: 'Q%q'}") == "\n")
    #expect(
      both("format: {yaer: '%Y'}") == """
        chart.vl.yaml:2:58: 错误: 未知的键 `yaer`
          提示: 是否要写 `year`？
        chart.vl.yaml:2:58: error: unknown key `yaer`
          hint: did you mean `year`?
        """)
    #expect(
      both("format: [1]") == """
        chart.vl.yaml:2:57: 错误: `format` 不能是列表
        chart.vl.yaml:2:57: error: `format` cannot be an array
        """)
  }

  @Test func flushing() {
    #expect(
      both("labelFlush: left") == """
        chart.vl.yaml:2:61: 错误: `labelFlush` 应是数字、`true` 或 `false`，却是文字 `left`
        chart.vl.yaml:2:61: error: `labelFlush` must be a number, `true` or `false`, found the text `left`
        """)
  }

  @Test func grids() {
    let views = "hconcat: [{mark: bar}, {mark: bar}]"
    #expect(problems("align: {row: all, column: none}\ncenter: true\nspacing: {row: 3}\n\(views)") == "")
    #expect(
      problemsInBoth("align: some\n\(views)") == """
        chart.vl.yaml:1:8: 错误: `align` 不能是 `some`
          提示: 可用的有 `all`、`each`、`none`
        chart.vl.yaml:1:8: error: `align` cannot be `some`
          hint: known are `all`, `each`, `none`
        """)
    #expect(
      problemsInBoth("spacing: wide\n\(views)") == """
        chart.vl.yaml:1:10: 错误: `spacing` 不能是文字 `wide`
        chart.vl.yaml:1:10: error: `spacing` cannot be the text `wide`
        """)
  }

  @Test func sizes() {
    #expect(
      problemsInBoth("mark: bar\nautosize: {type: fitt}") == """
        chart.vl.yaml:2:18: 错误: `autosize` 不能是 `fitt`
          提示: 是否要写 `fit`？
        chart.vl.yaml:2:18: error: `autosize` cannot be `fitt`
          hint: did you mean `fit`?
        """)
    #expect(
      problemsInBoth("mark: bar\nautosize: {contains: frame}") == """
        chart.vl.yaml:2:22: 错误: `contains` 不能是 `frame`
          提示: 可用的有 `content`、`padding`
        chart.vl.yaml:2:22: error: `contains` cannot be `frame`
          hint: known are `content`, `padding`
        """)
    #expect(
      problemsInBoth("width: container\nhconcat: [{mark: bar}]") == """
        chart.vl.yaml:1:1: 警告: `container` 只用于单个视图或 `layer`
        chart.vl.yaml:1:1: warning: `container` only works for single views and layers
        """)
  }

  @Test func repeatedViewsAreAlike() throws {
    let spec = try normalized("repeat: [a, b]\nspec: {mark: bar, encoding: {x: {field: {repeat: repeat}}}}")
    #expect(spec.view.settings.grid.column.align == .all)
  }
}
