import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables
import Testing
import Typesetting

@testable import Charts

/// What `lint` warns of, word by word.
@Suite struct LintTests {
  private func findings(_ yaml: String, _ language: Language = .english) throws -> String {
    var warnings: [Diagnostic] = []
    let spec = try ChartSpec.decode(try parseYAML(yaml, file: "chart.vl.yaml"), warnings: &warnings)
    let context = ChartContext(measurer: FixedTextMeasurer())
    let found = try lint(try normalize(spec), tables: ["funds": funds], context: context)
    return found.map { $0.text(in: language) }.joined(separator: "\n")
  }

  @Test func aGoodChartHasNoFindings() throws {
    let chart = """
      data: {name: funds}
      mark: bar
      encoding: {x: {field: county, type: nominal}, y: {field: money, type: quantitative}}
      """
    #expect(try findings(chart) == "")
  }

  @Test func barsNeedAnAxisFromZero() throws {
    let chart = """
      data: {name: funds}
      mark: bar
      encoding:
        x: {field: county, type: nominal}
        y: {field: money, type: quantitative, stack: null, scale: {domain: [20, 60]}}
      """
    #expect(
      try findings(chart)
        == """
        chart.vl.yaml:5:70: warning: the axis starts at 20, not at 0: lengths of bars are out of proportion
          hint: drop `zero: false` and `domain`, or draw points instead
        """)
    #expect(
      try findings(chart, .chinese)
        == """
        chart.vl.yaml:5:70: 警告: 坐标轴从 20 而不是从 0 开始，柱长因此不成比例
          提示: 去掉 `zero: false` 和 `domain`，或改用点图
        """)
    #expect(try findings(chart.replacing("mark: bar", with: "mark: point")) == "")
  }

  @Test func twoScalesAreFound() throws {
    let chart = """
      data: {name: funds}
      encoding: {x: {field: year, type: ordinal}}
      layer:
        - mark: bar
          encoding: {y: {aggregate: sum, field: money}}
        - mark: line
          encoding: {y: {aggregate: count}}
      resolve: {scale: {y: independent}}
      """
    #expect(
      try findings(chart)
        == """
        chart.vl.yaml:7:19: warning: 2 scales in one direction: readers will compare heights that do not compare
          hint: draw two charts, one above the other (`vconcat`)
        """)
    #expect(
      try findings(chart, .chinese)
        == """
        chart.vl.yaml:7:19: 警告: 同一方向有 2 个刻度，读者会比较不可比的高低
          提示: 分成上下两幅图(`vconcat`)
        """)
  }

  @Test func unitsOfRowsAndTitlesMustAgree() throws {
    let rows = """
      data: {values: [{k: 培训, v: 3, unit: 人}, {k: 讲座, v: 4, unit: 人次}]}
      mark: bar
      encoding: {x: {field: k, type: nominal}, y: {field: v, type: quantitative}}
      """
    #expect(
      try findings(rows)
        == """
        chart.vl.yaml:3:45: warning: different units on one scale: `人`, `人次`
          hint: convert to one unit, or facet by unit
        """)
    let titles = """
      data: {name: funds}
      encoding: {x: {field: year, type: ordinal}}
      layer:
        - mark: point
          encoding: {y: {field: money, type: quantitative, title: 资金（万元）}}
        - mark: point
          encoding: {y: {field: money, type: quantitative, title: 项目/个}}
      """
    #expect(
      try findings(titles, .chinese)
        == """
        chart.vl.yaml:5:19: 警告: 一个刻度上有不同的单位：`万元`、`个`
          提示: 换算成同一单位，或按单位分图(`facet`)
        """)
  }

  @Test func manyColoursAndSectorsAreFound() throws {
    let pie = """
      data: {values: [{k: a}, {k: b}, {k: c}, {k: d}, {k: e}, {k: f}, {k: g}, {k: h}]}
      mark: arc
      encoding: {theta: {aggregate: count}, color: {field: k, type: nominal}}
      """
    #expect(
      try findings(pie)
        == """
        chart.vl.yaml:2:7: warning: the pie has 8 parts: more than 5 are hard to compare
          hint: draw bars sorted by size instead
        chart.vl.yaml:3:46: warning: 8 colours: more than 7 are hard to tell apart
          hint: stress a few and leave the rest grey, or facet
        """)
    #expect(
      try findings(pie, .chinese)
        == """
        chart.vl.yaml:2:7: 警告: 饼图分为 8 部分，多于 5 部分难以比较
          提示: 改用按大小排列的条形图
        chart.vl.yaml:3:46: 警告: 8 种颜色，多于 7 种难以分辨
          提示: 突出少数几项，其余用灰色，或分成小图
        """)
  }

  @Test func legendsThatOnlyRepeatAreFound() throws {
    let chart = """
      data: {name: funds}
      mark: bar
      encoding:
        x: {field: county, type: nominal}
        y: {field: money, type: quantitative}
        color: {field: county, type: nominal}
      """
    #expect(
      try findings(chart)
        == """
        chart.vl.yaml:6:10: warning: the legend repeats the names on the axis
          hint: write `legend: null`
        """)
    #expect(
      try findings(chart, .chinese)
        == """
        chart.vl.yaml:6:10: 警告: 图例重复了坐标轴上的名称
          提示: 写 `legend: null`
        """)
    #expect(try findings(chart.replacing("color: {", with: "color: {legend: null, ")) == "")
  }

  @Test func namesThatFitAtTheEndsOfLinesNeedNoLegend() throws {
    let chart = """
      data: {name: funds}
      mark: line
      encoding:
        x: {field: year, type: ordinal}
        y: {field: money, type: quantitative}
        color: {field: county, type: nominal}
      """
    #expect(
      try findings(chart)
        == """
        chart.vl.yaml:6:10: warning: names fit at the ends of the lines; a legend is not needed
          hint: write `legend: null` and add a layer of text
        """)
    #expect(
      try findings(chart, .chinese)
        == """
        chart.vl.yaml:6:10: 警告: 线的末端放得下名称，不需要图例
          提示: 写 `legend: null`，并加一层文字标记
        """)
  }
}
