import Diagnostics
import Testing

@Suite struct CompileDiagnosticTests {
  @Test func unknownField() {
    let yaml = "data: {values: [{city: 乐清}]}\nmark: bar\nencoding: {x: {field: citty}}"
    #expect(
      failure(yaml) == """
        chart.vl.yaml:3:15: error: there is no field `citty`
          hint: did you mean `city`?
        """)
  }

  @Test func unknownData() {
    let yaml = "data: {name: funds}\nmark: bar\nencoding: {x: {field: city}}"
    #expect(failure(yaml) == "chart.vl.yaml:1:7: error: there is no data `funds`")
    #expect(failure(yaml, in: .chinese) == "chart.vl.yaml:1:7: 错误: 没有数据 `funds`")
  }

  @Test func missingData() {
    #expect(
      failure("mark: bar\nencoding: {x: {field: a}}") == """
        chart.vl.yaml:1:7: error: `data` is missing
          hint: give it here or in a view around; a layer that shows no rows takes `data: {values: [{}]}`
        """)
    #expect(
      failure("mark: bar\nencoding: {x: {field: a}}", in: .chinese) == """
        chart.vl.yaml:1:7: 错误: 缺少 `data`
          提示: 写在此处或外层；不看数据的图层用 `data: {values: [{}]}`
        """)
  }

  @Test func logarithmOfZero() {
    let yaml = """
      data: {values: [{v: -1}, {v: 10}]}
      mark: point
      encoding: {x: {field: v, type: quantitative, scale: {type: log}}}
      """
    #expect(
      failure(yaml) == """
        chart.vl.yaml:3:15: error: the domain of a logarithmic scale cannot include zero
          hint: set `domainMin`, or use a `symlog` scale
        """)
  }

  @Test func unknownScheme() {
    let yaml = """
      data: {values: [{v: a}]}
      mark: point
      encoding: {color: {field: v, scale: {scheme: tableau11}}}
      """
    #expect(
      failure(yaml) == """
        chart.vl.yaml:3:46: error: there is no colour scheme `tableau11`
          hint: did you mean `tableau10`?
        """)
    #expect(
      failure(yaml.replacing("tableau11", with: "ocean"), in: .chinese) == """
        chart.vl.yaml:3:46: 错误: 没有配色 `ocean`
          提示: 例如 `tableau10`、`blues`、`viridis`
        """)
  }

  @Test func badNumberFormat() {
    let yaml = """
      data: {values: [{v: 1}]}
      mark: point
      encoding: {x: {field: v, type: quantitative, axis: {format: ',.1q'}}}
      """
    #expect(
      failure(yaml) == """
        chart.vl.yaml:3:61: error: `,.1q` is not a number format
          hint: for example `,.1f`
        """)
  }

  @Test func tooManySmallMultiples() {
    let yaml = """
      data: {sequence: {start: 0, stop: 1001, as: v}}
      mark: point
      encoding: {row: {field: v}}
      """
    #expect(failure(yaml) == "chart.vl.yaml:3:17: error: more than 1000 small multiples (1001 rows, 1 columns)")
  }

  @Test func hostileCountsAreBounded() {
    let yaml = """
      data: {values: [{v: -1.0e+300}, {v: 1.0e+300}]}
      mark: point
      encoding: {x: {field: v, type: quantitative, axis: {tickCount: 1.0e+30}, scale: {nice: 1.0e+30}}}
      """
    #expect(failure(yaml).hasPrefix("scene "))
  }
}
