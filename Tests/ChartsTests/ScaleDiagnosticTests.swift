import Diagnostics
import Documents
import Foundation
import Testing

@testable import ChartSpecs
@testable import Charts

/// What a chart's author reads about a scale.
@Suite struct ScaleDiagnosticTests {
  private func chart(_ scale: String, channel: String = "color", type: String = "quantitative") -> String {
    """
    data: {values: [{v: 1}, {v: 2}]}
    mark: point
    encoding:
      \(channel): {field: v, type: \(type), scale: {\(scale)}}
    """
  }

  private func both(_ scale: String, channel: String = "color", type: String = "quantitative") -> String {
    let chart = chart(scale, channel: channel, type: type)
    return problems(chart, language: .chinese) + "\n" + problems(chart)
  }

  @Test func thresholdsNeedADomain() {
    #expect(
      both("type: threshold") == """
        chart.vl.yaml:4:55: 错误: `threshold` 刻度缺少 `domain`
          提示: 写出各级的界限，如 `domain: [10, 50]`
        chart.vl.yaml:4:55: error: a `threshold` scale needs `domain`
          hint: write the borders of the classes, such as `domain: [10, 50]`
        """)
  }

  @Test func rangesWithoutAName() {
    #expect(
      both("range: heatmapp") == """
        chart.vl.yaml:4:56: 错误: 没有范围 `heatmapp`
          提示: 是否要写 `heatmap`？
        chart.vl.yaml:4:56: error: there is no range `heatmapp`
          hint: did you mean `heatmap`?
        """)
  }

  @Test func wordsAndKindsOfValues() {
    #expect(
      both("interpolate: labb, nice: weak, range: 3") == """
        chart.vl.yaml:4:87: 错误: `range` 不能是数字 3
          提示: 例如 `[red, blue]` 或 `heatmap`
        chart.vl.yaml:4:74: 错误: `nice` 不能是 `weak`
          提示: 是否要写 `week`？
        chart.vl.yaml:4:62: 错误: `interpolate` 不能是 `labb`
          提示: 是否要写 `lab`？
        chart.vl.yaml:4:87: error: `range` cannot be the number 3
          hint: for example `[red, blue]` or `heatmap`
        chart.vl.yaml:4:74: error: `nice` cannot be `weak`
          hint: did you mean `week`?
        chart.vl.yaml:4:62: error: `interpolate` cannot be `labb`
          hint: did you mean `lab`?
        """)
  }

  @Test func propertiesWithoutEffectAreMentioned() {
    #expect(
      both("zero: true", channel: "x", type: "nominal") == """
        chart.vl.yaml:4:46: 警告: `zero` 对 `point` 刻度没有作用
        chart.vl.yaml:4:46: warning: `zero` has no effect on a `point` scale
        """)
    #expect(
      both("scheme: blues", channel: "x") == """
        chart.vl.yaml:4:53: 警告: `scheme` 对通道 `x` 没有作用
        chart.vl.yaml:4:53: warning: `scheme` has no effect on the channel `x`
        """)
  }

  @Test func kindsOfScalesThatDoNotSuitAField() {
    #expect(
      both("type: log", channel: "x", type: "nominal") == """
        chart.vl.yaml:4:46: 警告: `log` 刻度不适用于通道 `x` 的 `nominal` 字段，改用 `point`
        chart.vl.yaml:4:46: warning: a `log` scale does not suit a `nominal` field on `x`: `point` is used
        """)
  }

  @Test func formatsThatAreFunctions() throws {
    let chart = """
      data: {values: [{v: 4}, {v: 9}]}
      mark: point
      encoding: {x: {field: v, type: quantitative, axis: {values: [4, 9], formatType: pow, format: '2'}}}
      config: {customFormatTypes: true}
      """
    #expect(try draw(chart).axisLabels == [["16", "81"]])
    #expect(
      problems(chart.replacing("pow", with: "powr")) == """
        chart.vl.yaml:3:15: error: character 1 of the expression: unknown function `powr`
          hint: did you mean `pow`?
        """)
    #expect(
      problems(chart.replacing("true", with: "false")) == """
        chart.vl.yaml:3:94: error: there is no format type `pow`
          hint: known are `number`, `time`, `chinese`
        """)
  }
}
