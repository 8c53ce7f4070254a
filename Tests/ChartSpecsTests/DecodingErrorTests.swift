import Diagnostics
import Testing

/// What a chart's author reads about a mistake: where it is, what is wrong, what was probably meant.
@Suite struct DecodingErrorTests {
  @Test func misspeltKeyOfTheChart() {
    let chart = """
      data: {url: funds.csv}
      mark: bar
      encodng: {x: {field: county}}
      """
    #expect(
      problemsInBoth(chart) == """
        chart.vl.yaml:3:1: 错误: 未知的键 `encodng`
          提示: 是否要写 `encoding`？
        chart.vl.yaml:3:1: error: unknown key `encodng`
          hint: did you mean `encoding`?
        """)
  }

  @Test func misspeltKeyOfAChannel() {
    #expect(
      problemsInBoth("mark: bar\nencoding: {x: {feild: county, type: nominal}}") == """
        chart.vl.yaml:2:16: 错误: 未知的键 `feild`
          提示: 是否要写 `field`？
        chart.vl.yaml:2:16: error: unknown key `feild`
          hint: did you mean `field`?
        """)
  }

  @Test func misspeltKeysOfMarkAxisScaleAndLegendAreAllReported() {
    let chart = """
      mark: {type: bar, colour: red}
      encoding:
        x:
          field: county
          axis: {tilte: 县}
          scale: {paddingIner: 0.2}
        color: {field: year, legend: {coloumns: 2}}
      """
    #expect(
      problems(chart) == """
        chart.vl.yaml:6:13: error: unknown key `paddingIner`
          hint: did you mean `paddingInner`?
        chart.vl.yaml:5:12: error: unknown key `tilte`
          hint: did you mean `title`?
        chart.vl.yaml:7:33: error: unknown key `coloumns`
          hint: did you mean `columns`?
        chart.vl.yaml:1:19: error: unknown key `colour`
          hint: did you mean `color`?
        """)
  }

  @Test func unknownChannel() {
    #expect(
      problemsInBoth("mark: bar\nencoding: {colr: {field: year}}") == """
        chart.vl.yaml:2:12: 错误: 未知的通道 `colr`
          提示: 是否要写 `color`？
        chart.vl.yaml:2:12: error: unknown channel `colr`
          hint: did you mean `color`?
        """)
  }

  @Test func misspeltMark() {
    #expect(
      problemsInBoth("mark: barr") == """
        chart.vl.yaml:1:7: 错误: 不支持标记 `barr`
          提示: 是否要写 `bar`？
        chart.vl.yaml:1:7: error: the mark `barr` is not supported
          hint: did you mean `bar`?
        """)
  }

  @Test func markWithoutType() {
    #expect(
      problemsInBoth("mark: {color: red}") == """
        chart.vl.yaml:1:7: 错误: 缺少标记的 `type`
        chart.vl.yaml:1:7: error: the mark has no `type`
        """)
  }

  @Test func noMarkAtAll() {
    #expect(
      problemsInBoth("data: {url: funds.csv}") == """
        chart.vl.yaml:1:1: 错误: 缺少 `mark`
          提示: 或 `layer`、`hconcat`、`vconcat`、`concat`、`facet`、`repeat` 之一
        chart.vl.yaml:1:1: error: `mark` is missing
          hint: or one of `layer`, `hconcat`, `vconcat`, `concat`, `facet`, `repeat`
        """)
  }

  @Test func notAChart() {
    #expect(
      problemsInBoth("- mark: bar") == """
        chart.vl.yaml:1:1: 错误: 此处应是对象，却是列表
        chart.vl.yaml:1:1: error: expected an object, found an array
        """)
  }

  @Test func wrongTypes() {
    let chart = """
      width: wide
      mark: {type: bar, opacity: half, filled: 1, interpolate: monoton}
      encoding: {x: {field: 3, scale: {type: lg}}}
      """
    #expect(
      problems(chart) == """
        chart.vl.yaml:1:8: error: `width` cannot be the text `wide`
          hint: write a number, `{step: 20}` or `container`
        chart.vl.yaml:3:23: error: `field` must be a text, found the number 3
        chart.vl.yaml:3:40: error: `type` must be one of `linear`, `log`, `pow`, `sqrt`, `symlog`, `identity`, \
        `sequential`, `time`, `utc`, `quantile`, `quantize`, `threshold`, `bin-ordinal`, `ordinal`, `point`, `band`, \
        found the text `lg`
          hint: did you mean `log`?
        chart.vl.yaml:2:28: error: `opacity` must be a number, found the text `half`
        chart.vl.yaml:2:42: error: `filled` must be `true` or `false`, found the number 1
        chart.vl.yaml:2:58: error: `interpolate` must be one of `linear`, `linear-closed`, `step`, `step-before`, \
        `step-after`, `basis`, `basis-open`, `basis-closed`, `cardinal`, `cardinal-open`, `cardinal-closed`, `catmull-rom`, \
        `bundle`, `monotone`, `natural`, found the text `monoton`
          hint: did you mean `monotone`?
        """)
  }

  @Test func wrongTypesInChinese() {
    #expect(
      problems("width: wide\nmark: {type: bar, opacity: half}", .chinese) == """
        chart.vl.yaml:1:8: 错误: `width` 不能是文字 `wide`
          提示: 写一个数字、`{step: 20}` 或 `container`
        chart.vl.yaml:2:28: 错误: `opacity` 应是数字，却是文字 `half`
        """)
  }

  @Test(arguments: [
    ("x: {field: money, type: quantitive}", "2:36", "`type` cannot be `quantitive`", "did you mean `quantitative`?"),
    ("x: {field: money, aggregate: avg}", "2:41", "there is no aggregate `avg`", "did you mean `mean`?"),
    ("x: {field: money, aggregate: maen}", "2:41", "there is no aggregate `maen`", "did you mean `mean`?"),
    ("x: {field: day, timeUnit: yearmonht}", "2:38", "unknown time unit `yearmonht`", "did you mean `yearmonth`?"),
    ("x: {field: money, sort: descendng}", "2:36", "`sort` cannot be `descendng`", "did you mean `descending`?"),
    (
      "x: {field: money, stack: center2}", "2:37", "`stack` cannot be the text `center2`", "did you mean `center`?"
    ),
    ("color: {condition: {value: red}}", "2:31", "`test` is missing", nil),
  ])
  func mistakesInAChannel(channel: String, place: String, message: String, hint: String?) {
    let expected = "chart.vl.yaml:\(place): error: \(message)" + (hint.map { "\n  hint: \($0)" } ?? "")
    #expect(problems("mark: bar\nencoding: {\(channel)}") == expected)
  }

  @Test func unknownTransform() {
    #expect(
      problems("transform: [{agregate: [], groupby: [county]}]\nmark: bar") == """
        chart.vl.yaml:1:14: error: unknown transform `agregate`
          hint: did you mean `aggregate`?
        """)
  }

  @Test func dataWithoutSource() {
    #expect(
      problemsInBoth("data: {format: {type: csv}}\nmark: bar") == """
        chart.vl.yaml:1:7: 错误: `data` 需要 `url`、`name` 或 `values`
        chart.vl.yaml:1:7: error: `data` needs `url`, `name` or `values`
        """)
  }

  @Test func aMistakeInALayerIsReportedOnce() {
    let chart = """
      encoding: {x: {field: money, tpye: quantitative}}
      layer: [{mark: bar}, {mark: text}]
      """
    #expect(
      problems(chart) == """
        chart.vl.yaml:1:30: error: unknown key `tpye`
          hint: did you mean `type`?
        """)
  }
}
