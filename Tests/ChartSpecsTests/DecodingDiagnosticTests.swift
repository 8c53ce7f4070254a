import Diagnostics
import Testing

@Suite struct DecodingDiagnosticTests {
  @Test func misspeltKey() throws {
    let yaml = """
      data: {url: funds.csv}
      mark: bar
      encodng: {}
      """
    #expect(
      try messages(yaml) == """
        chart.vl.yaml:3:1: error: unknown key `encodng`
          hint: did you mean `encoding`?
        """)
    #expect(
      try messages(yaml, in: .chinese) == """
        chart.vl.yaml:3:1: 错误: 未知的键 `encodng`
          提示: 是否要写 `encoding`？
        """)
  }

  @Test func unknownMark() throws {
    #expect(
      try messages("mark: bars\ndata: {url: a.csv}") == """
        chart.vl.yaml:1:7: error: the mark `bars` is not supported
          hint: did you mean `bar`?
        """)
    #expect(
      try messages("mark: sphere\ndata: {url: a.csv}", in: .chinese)
        .hasPrefix("chart.vl.yaml:1:7: 错误: 不支持标记 `sphere`"))
  }

  @Test func wrongTypeOfAMarkProperty() throws {
    let yaml = "mark: {type: bar, opacity: strong}\ndata: {url: a.csv}"
    #expect(
      try messages(yaml) == "chart.vl.yaml:1:28: error: `opacity` must be a number, found the text `strong`")
    #expect(try messages(yaml, in: .chinese) == "chart.vl.yaml:1:28: 错误: `opacity` 应是数字，却是文字 `strong`")
  }

  @Test func misspeltChoice() throws {
    let yaml = """
      data: {url: a.csv}
      mark: line
      encoding:
        x: {field: year, type: temporl}
        y: {field: money, axis: {orient: lft}}
      """
    #expect(
      try messages(yaml) == """
        chart.vl.yaml:4:26: error: `type` cannot be `temporl`
          hint: did you mean `temporal`?
        chart.vl.yaml:5:36: error: `orient` must be one of `left`, `right`, `top`, `bottom`, found the text `lft`
          hint: did you mean `left`?
        """)
  }

  @Test func unknownChannel() throws {
    #expect(
      try messages("data: {url: a.csv}\nmark: bar\nencoding: {colour: {field: a}}") == """
        chart.vl.yaml:3:12: error: unknown channel `colour`
          hint: did you mean `color`?
        """)
    #expect(
      try messages("data: {url: a.csv}\nmark: point\nencoding: {lattitude: {field: a}}", in: .chinese) == """
        chart.vl.yaml:3:12: 错误: 未知的通道 `lattitude`
          提示: 是否要写 `latitude`？
        """)
  }

  @Test func unknownAggregateTimeUnitAndSort() throws {
    let yaml = """
      data: {url: a.csv}
      mark: bar
      encoding:
        x: {field: date, timeUnit: yaer}
        y: {field: money, aggregate: summ, sort: upwards}
      """
    let expected = """
      chart.vl.yaml:4:30: error: unknown time unit `yaer`
        hint: did you mean `year`?
      chart.vl.yaml:5:32: error: there is no aggregate `summ`
        hint: did you mean `sum`?
      chart.vl.yaml:5:44: error: `sort` cannot be `upwards`
        hint: to sort by a field write `{field: upwards}`
      """
    #expect(try messages(yaml) == expected)
  }

  @Test func expressionsAsProperties() throws {
    #expect(
      try messages("data: {url: a.csv}\nwidth: {step: 20}\nmark: {type: bar, size: {expr: width / 10}}") == """
        chart.vl.yaml:3:32: error: character 1 of the expression: unknown name `width`
          hint: a size in steps is not known before; write `width` as a number
        """)
    #expect(try messages("data: {url: a.csv}\nmark: {type: bar, size: {expr: width / 10}}") == "")
  }

  @Test func containerWidthOfSeveralViews() throws {
    let chart = "data: {url: a.csv}\nwidth: container\nhconcat: [{mark: bar}, {mark: bar}]"
    #expect(try messages("data: {url: a.csv}\nmark: bar\nwidth: container") == "")
    #expect(
      try messages(chart) == """
        chart.vl.yaml:1:1: warning: `container` only works for single views and layers
        """)
  }

  @Test func noMark() throws {
    #expect(
      try messages("data: {url: a.csv}", in: .chinese) == """
        chart.vl.yaml:1:1: 错误: 缺少 `mark`
          提示: 或 `layer`、`hconcat`、`vconcat`、`concat`、`facet`、`repeat` 之一
        """)
  }

  @Test func parametersAreDrawnInTheirInitialState() throws {
    #expect(
      try messages("data: {url: a.csv}\nmark: bar\nparams: [{name: brush, select: interval}]")
        == "chart.vl.yaml:3:10: warning: interactive parameters are drawn in their initial state")
  }

  @Test func boxPlotWithoutMeasure() throws {
    #expect(
      try messages("data: {url: a.csv}\nmark: boxplot\nencoding: {x: {field: city, type: nominal}}")
        == "chart.vl.yaml:2:7: error: `boxplot` needs a continuous `x` or `y`")
  }

  @Test func endlessWidth() throws {
    #expect(
      try messages("data: {url: a.csv}\nmark: bar\nwidth: 1.0e+300")
        == "chart.vl.yaml:3:8: error: `width` must be between 0 and 20000")
  }

  @Test func coloursAndFormatsAreChecked() throws {
    let yaml = """
      data: {url: a.csv}
      mark: {type: bar, color: rde}
      encoding:
        x: {field: money, type: quantitative, axis: {format: 万元}}
        y: {field: date, timeUnit: year, axis: {formatType: chinees}}
        color: {field: kind, scale: {range: [rde, blue]}}
        opacity: {type: quantitative}
      """
    #expect(
      try messages(yaml) == """
        chart.vl.yaml:4:56: error: `万元` is not a number format
          hint: for example `,.1f`
        chart.vl.yaml:5:6: error: there is no format type `chinees`
          hint: did you mean `chinese`?
        chart.vl.yaml:6:40: error: `rde` is not a colour
        chart.vl.yaml:7:12: error: the channel `opacity` has no `field`
        chart.vl.yaml:2:26: error: `color` must be a colour, found the text `rde`
        """)
    let dates = "data: {url: a.csv}\nmark: bar\nencoding: {x: {field: d, type: temporal, axis: {format: '%'}}}"
    #expect(
      try messages(dates, in: .chinese) == """
        chart.vl.yaml:3:57: 错误: `%` 不是日期格式
          提示: 例如 `%Y-%m-%d`
        """)
    let units =
      "data: {url: a.csv}\nmark: bar\nencoding: {x: {field: m, type: quantitative, axis: {formatType: chinese, format: 千}}}"
    #expect(
      try messages(units) == """
        chart.vl.yaml:3:82: error: `千` is not a Chinese number format
          hint: for example `万.1`
        """)
  }
}
