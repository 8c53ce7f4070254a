import ChartSpecs
import Diagnostics
import Documents
import Tables
import Testing
import Transforms

/// Definitions for earlier versions of Vega-Lite, as people bring them from the web.
@Suite struct FormerSpecTests {
  private func decoded(_ yaml: String) throws -> (dump: String, parameters: ParameterValues) {
    var warnings: [Diagnostic] = []
    let spec = try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings)
    return (try normalize(spec).dump(), spec.parameters)
  }

  @Test("Selections of version 4 are the parameters of today.")
  func selections() throws {
    let chart = """
      mark: point
      selection: {pick: {type: single, init: {c: a}, empty: none}, area: {type: interval}}
      transform: [{filter: {selection: {or: [pick, {not: area}]}}}]
      encoding:
        color: {condition: {selection: pick, value: red}, value: grey}
        size: {condition: {selection: {and: [pick, area]}, value: 90}, value: 30}
      """
    let modern = """
      mark: point
      params:
        - {name: pick, select: {type: point}, value: {c: a}}
        - {name: area, select: {type: interval}}
      transform: [{filter: {or: [{param: pick, empty: false}, {not: {param: area}}]}}]
      encoding:
        color: {condition: {param: pick, empty: false, value: red}, value: grey}
        size: {condition: {test: {and: [{param: pick, empty: false}, {param: area}]}, value: 90}, value: 30}
      """
    let (dump, parameters) = try decoded(chart)
    #expect(dump == (try decoded(modern).dump))
    #expect(
      dump == """
        unit point (1 transforms)
          color value grey if … then value red
          size value 30 if … then value 90

        """)
    #expect(parameters == (try decoded(modern).parameters))
    #expect(parameters.selections["pick"] == Selection([["c": .equal(.string("a"))]]))
    #expect(
      problemsInBoth("data: {url: a.csv}\n" + chart) == """
        chart.vl.yaml:3:19: 警告: 交互参数按初始状态绘制
        chart.vl.yaml:3:19: warning: interactive parameters are drawn in their initial state
        """)
  }

  @Test("Types may be written by their first letter, or with capitals.")
  func typesByLetter() {
    let long = "mark: bar\nencoding: {x: {field: a, type: nominal}, y: {field: b, type: quantitative}}"
    #expect(
      outline("mark: bar\nencoding: {x: {field: a, type: N}, y: {field: b, type: Quantitative}}") == outline(long))
    #expect(
      problemsInBoth("mark: bar\nencoding: {x: {field: a, type: string}}") == """
        chart.vl.yaml:2:32: 错误: `type` 不能是 `string`
          提示: 是否要写 `nominal`？
        chart.vl.yaml:2:32: error: `type` cannot be `string`
          hint: did you mean `nominal`?
        """)
  }

  @Test("A property that has another name now is told with it.")
  func formerNames() {
    #expect(
      problemsInBoth("mark: bar\nencoding: {x: {field: a, scale: {rangeStep: 30}}}") == """
        chart.vl.yaml:2:34: 错误: 未知的键 `rangeStep`
          提示: 现在写作视图的 `width: {step: 20}`，在 `config` 中写作 `view: {step: 20}`
        chart.vl.yaml:2:34: error: unknown key `rangeStep`
          hint: now `width: {step: 20}` of the view, in `config` it is `view: {step: 20}`
        """)
    #expect(
      problemsInBoth("mark: bar\nconfig: {cell: {width: 200}}") == """
        chart.vl.yaml:2:10: 错误: 未知的键 `cell`
          提示: 现在写作 `view`
        chart.vl.yaml:2:10: error: unknown key `cell`
          hint: it is `view` now
        """)
    #expect(
      problemsInBoth("mark: bar\nencoding: {x: {field: a, axis: {labelMaxLength: 30}}}").contains(
        "it is `labelLimit` now"))
    #expect(problemsInBoth("mark: bar\nencoding: {x: {field: a, sort: none}}").contains("for no order write `null`"))
  }
}
