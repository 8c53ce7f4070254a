import Diagnostics
import Testing

/// The words at the ticks of axes.
@Suite struct AxisLabelTests {
  private func labels(_ values: String, _ definition: String, width: Int = 200) throws -> [String] {
    let chart = """
      data: {values: [\(values)]}
      width: \(width)
      mark: point
      encoding: {x: {\(definition)}}
      """
    return try draw(chart).axisLabels.flatMap { $0 }
  }

  @Test func roundNumbers() throws {
    #expect(try labels("{n: 3}, {n: 97}", "field: n, type: quantitative") == ["0", "20", "40", "60", "80", "100"])
  }

  @Test func thousandsAreGrouped() throws {
    #expect(
      try labels("{n: 3}, {n: 4000}", "field: n, type: quantitative") == ["0", "1,000", "2,000", "3,000", "4,000"])
  }

  @Test func aFormatOfTheUser() throws {
    #expect(
      try labels("{n: 0}, {n: 1}", "field: n, type: quantitative, axis: {format: .0%, tickCount: 2}") == [
        "0%", "50%", "100%",
      ])
  }

  @Test func allTicksOfAChineseAxisHaveOneUnit() throws {
    let money = "{n: 0}, {n: 120000000}"
    #expect(
      try labels(money, "field: n, type: quantitative, axis: {formatType: chinese}", width: 300)
        == ["0.0亿", "0.2亿", "0.4亿", "0.6亿", "0.8亿", "1.0亿", "1.2亿"])
    #expect(
      try labels(money, "field: n, type: quantitative, axis: {formatType: chinese, format: 万, tickCount: 3}")
        == ["0万", "5000万", "10000万"])
  }

  @Test func largeNumbersInEnglish() throws {
    let chart = """
      data: {values: [{n: 0}, {n: 120000000}]}
      mark: point
      encoding: {x: {field: n, type: quantitative, axis: {formatType: chinese, tickCount: 3}}}
      """
    #expect(try draw(chart, language: .english).axisLabels == [["0 million", "50 million", "100 million"]])
  }

  @Test func powersOfTenOnALogarithmicAxis() throws {
    let ticks = try labels("{n: 1}, {n: 1000}", "field: n, type: quantitative, scale: {type: log}", width: 300)
    #expect(ticks.filter { ["1", "10", "100", "1,000"].contains($0) } == ["1", "10", "100", "1,000"])
    #expect(!ticks.contains("0"))
  }

  @Test func aLogarithmicAxisPlacesPowersAtEqualDistances() throws {
    let chart = """
      data: {values: [{n: 1}, {n: 10}, {n: 100}]}
      width: 200
      height: 20
      mark: point
      encoding: {x: {field: n, type: quantitative, scale: {type: log}}}
      """
    #expect(try draw(chart).groups("role-mark").flatMap(\.centers) == ["0,10", "100,10", "200,10"])
  }

  @Test func yearsOnATimeAxis() throws {
    let days = "{d: '2021-01-01'}, {d: '2024-01-01'}"
    #expect(
      try labels(days, "field: d, type: temporal, axis: {tickCount: year}") == ["2021年", "2022年", "2023年", "2024年"])
  }

  @Test func aTimeFormat() throws {
    let days = "{d: '2021-01-01'}, {d: '2021-03-01'}"
    #expect(
      try labels(days, "field: d, type: temporal, axis: {tickCount: month, format: '%Y年%-m月'}", width: 400)
        == ["2021年1月", "2021年2月", "2021年3月"])
  }

  @Test func monthsAreWrittenInTheLanguageOfTheChart() throws {
    let chart = """
      data: {values: [{d: '2021-01-15'}, {d: '2021-02-15'}]}
      mark: bar
      encoding: {x: {field: d, timeUnit: month, type: ordinal}}
      """
    #expect(try draw(chart, language: .chinese).axisLabels == [["1月", "2月"]])
    #expect(try draw(chart, language: .english).axisLabels == [["Jan", "Feb"]])
  }

  @Test func ticksAtGivenValues() throws {
    #expect(
      try labels("{n: 0}, {n: 100}", "field: n, type: quantitative, axis: {values: [0, 60, 100]}") == [
        "0", "60", "100",
      ])
  }

  // Ten ticks are thought of where the user says which ones there are, so that 0.5 is not written as 1.
  @Test func givenValuesKeepTheirDecimalsOnAShortAxis() throws {
    let definition = "field: n, type: quantitative, axis: {values: [0, 0.5, 1]}"
    let labels = try labels("{n: 0}, {n: 1}", definition, width: 60)
    #expect(labels == ["0.0", "0.5", "1.0"])
  }

  @Test func labelsFromAnExpression() throws {
    let definition = "field: n, type: quantitative, axis: {values: [0, 100], labelExpr: \"datum.value + ' 户'\"}"
    #expect(try labels("{n: 0}, {n: 100}", definition) == ["0 户", "100 户"])
  }

  @Test func malformedNumberFormats() {
    let chart = """
      data: {values: [{n: 1}]}
      mark: point
      encoding: {x: {field: n, type: quantitative, axis: {format: 万元}}}
      """
    #expect(
      problems(chart, language: .chinese) + "\n" + problems(chart) == """
        chart.vl.yaml:3:61: 错误: `万元` 不是数字格式
          提示: 例如 `,.1f`
        chart.vl.yaml:3:61: error: `万元` is not a number format
          hint: for example `,.1f`
        """)
  }

  @Test func ticksAndLabelsCanBeLeftOut() throws {
    let chart = """
      data: {values: [{n: 1}]}
      mark: point
      encoding: {x: {field: n, type: quantitative, axis: {ticks: false, labels: false, domain: false, grid: false}}}
      """
    let scene = try draw(chart)
    #expect(scene.groups("role-axis-tick").isEmpty)
    #expect(scene.groups("role-axis-label").isEmpty)
    #expect(scene.groups("role-axis-domain").isEmpty)
    #expect(scene.groups("role-axis-grid").isEmpty)
    #expect(scene.axisTitles == ["n"])
  }
}
