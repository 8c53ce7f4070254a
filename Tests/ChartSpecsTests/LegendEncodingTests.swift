import Tables
import Testing

@testable import ChartSpecs

/// `encoding` of a legend becomes properties of the legend.
@Suite struct LegendEncodingTests {
  /// The properties of a legend, one to a line.
  private func legend(_ yaml: String) throws -> String {
    let view = try normalized("mark: point\nencoding: {color: {field: a, legend: {\(yaml)}}}").view
    guard case .unit(_, let channels) = view.content, case .shown(let looks)? = channels[.color]?.first?.legend else {
      return ""
    }
    return looks.names.map { "\($0) \(looks[$0]?.tableValue.dump() ?? "")" }.joined(separator: "\n")
  }

  private func messages(_ encoding: String) -> String {
    problemsInBoth("mark: point\nencoding: {color: {field: a, legend: {encoding: {\(encoding)}}}}")
      .replacing("chart.vl.yaml:2:", with: "")
  }

  @Test func constantsBecomeProperties() throws {
    #expect(
      try legend(
        """
        labelColor: blue, orient: left, encoding: {
          labels: {fill: {value: red}, fontSize: {value: 20}, text: {value: it's}},
          title: {text: {value: Title}, opacity: {value: 0.5}}, gradient: {opacity: {value: 0.3}},
          symbols: {size: {value: 300}, shape: {value: square}, strokeDash: {value: [2, 2]}},
          legend: {fill: {value: "#eee"}, cornerRadius: {value: 5}}, entries: {interactive: true}}
        """) == """
          cornerRadius 5
          fillColor #eee
          gradientOpacity 0.3
          labelColor red
          labelExpr 'it\\'s'
          labelFontSize 20
          orient left
          symbolDash [2, 2]
          symbolSize 300
          symbolType square
          title Title
          titleOpacity 0.5
          """)
  }

  @Test func wordsMayDependOnTheEntry() throws {
    #expect(
      try legend("encoding: {labels: {text: {value: {expr: \"datum.label + '!'\"}}}}") == "labelExpr datum.label + '!'")
  }

  @Test func unknownParts() {
    #expect(
      messages("label: {fill: {value: red}}") == """
        50: 错误: 未知的键 `label`
          提示: 是否要写 `labels`？
        50: error: unknown key `label`
          hint: did you mean `labels`?
        """)
    #expect(
      messages("labels: {fil: {value: red}}") == """
        59: 错误: 图例的 `labels` 尚不支持 `fil`
          提示: 是否要写 `fill`？
        59: error: `fil` is not supported in `labels` of a legend
          hint: did you mean `fill`?
        """)
    #expect(
      messages("gradient: {blend: {value: multiply}}") == """
        61: 错误: 图例的 `gradient` 尚不支持 `blend`
          提示: 可用的有 `opacity`、`stroke`、`strokeWidth`
        61: error: `blend` is not supported in `gradient` of a legend
          hint: known are `opacity`, `stroke`, `strokeWidth`
        """)
  }

  @Test func theWordsOfVega() {
    #expect(
      messages("labels: {update: {fill: {value: red}}}") == """
        59: 错误: `update` 是 Vega 的写法
          提示: 把其中的属性直接写在 `labels` 中
        59: error: `update` is how Vega writes it
          hint: write what is in it in `labels` itself
        """)
    #expect(
      messages("labels: {fill: {signal: datum.value}}") == """
        65: 错误: `fill` 应是 `{value: …}`
          提示: 写作 `{value: {expr: …}}`
        65: error: `fill` must be `{value: …}`
          hint: write `{value: {expr: …}}`
        """)
  }

  @Test func valuesThatChange() {
    #expect(
      messages("symbols: {fill: {value: {expr: datum.value}}}") == """
        81: 错误: `fill` 不能随图例的各项而变
          提示: 只用参数，或直接写值
        81: error: `fill` cannot change from entry to entry
          hint: use parameters only, or write the value itself
        """)
    #expect(
      messages("symbols: {fill: {condition: {test: datum.value, value: red}, value: blue}}") == """
        78: 错误: `fill` 不能随图例的各项而变
          提示: 只用参数，或直接写值
        78: error: `fill` cannot change from entry to entry
          hint: use parameters only, or write the value itself
        """)
    #expect(
      messages("symbols: {fill: red}") == """
        66: 错误: `fill` 应是 `{value: …}`
        66: error: `fill` must be `{value: …}`
        """)
  }
}
