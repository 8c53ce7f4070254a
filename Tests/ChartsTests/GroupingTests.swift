import ChartSpecs
import Charts
import Diagnostics
import Documents
import Foundation
import Scenes
import Testing

/// Which rows belong together: groups of aggregates, lines, and piles.
@Suite struct GroupingTests {
  @Test("A field in a tooltip makes groups as any other; which keys it has besides is nobody's business.")
  func tooltipsMakeGroups() throws {
    let yaml = """
      data: {values: [{v: 1, c: 乐清}, {v: 2, c: 上虞}, {v: 4, c: 上虞}]}
      mark: bar
      width: 70
      height: 20
      encoding:
        x: {aggregate: sum, field: v}
        tooltip: [{field: c, type: nominal, filter: true}, {value: words}]
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-rect role-mark marks
          rect 0,1 11.67×18 fill #4c78a8
          rect 0,1 70×18 fill #4c78a8
        """)
  }

  @Test("Two years of weights 1 and 1/2: (2 + 4·2) / 3 and one of its own.")
  func exponentialMeans() throws {
    let yaml = """
      data: {values: [{k: a, v: 2}, {k: a, v: 4}, {k: b, v: 1}]}
      mark: bar
      width: {step: 20}
      height: 10
      encoding:
        x: {field: k}
        y: {aggregate: {exponential: 0.5}, field: v, scale: {domain: [0, 10]}}
      """
    #expect(
      part(try scene(yaml), "role-mark") == """
        group mark-rect role-mark marks
          rect 1,6.67 18×3.33 fill #4c78a8
          rect 21,9 18×1 fill #4c78a8
        """)
    #expect(words(try scene(yaml), "role-axis-title") == ["k", "Exponential of v"])
  }

  @Test("A field that no row has is undefined to an expression, as in JavaScript, and the user hears of it.")
  func unknownFieldsAreUndefined() throws {
    let yaml = """
      data: {values: [{v: 2}]}
      transform: [{calculate: "datum.w === null ? 1 : datum.w + 1 > 0 ? 2 : 3", as: u}]
      mark: text
      encoding:
        text: {field: u, type: quantitative}
        color: {condition: {test: "isDefined(datum.x)", value: red}, value: blue}
      """
    var warnings: [Diagnostic] = []
    let spec = try normalize(try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings))
    let context = ChartContext(zone: .gmt, measurer: FixedTextMeasurer())
    let scene = try compile(spec, tables: [:], context: context, warnings: &warnings)
    #expect(
      part(scene, "role-mark") == """
        group mark-text role-mark marks
          text “3” 10,13.3 middle 11 #0000ff
        """)
    #expect(
      warnings.map { $0.text(in: .english) } == [
        """
        chart.vl.yaml:2:25: warning: there is no field `w`, the expression takes it as undefined
          hint: did you mean `v`?
        """,
        """
        chart.vl.yaml:6:29: warning: there is no field `x`, the expression takes it as undefined
          hint: did you mean `v`?
        """,
      ])
    #expect(warnings[0].text(in: .chinese) == "chart.vl.yaml:2:25: 警告: 没有字段 `w`，表达式按未定义计算\n  提示: 是否要写 `v`？")
  }
}
