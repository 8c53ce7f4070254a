import ChartSpecs
import Diagnostics
import Documents
import Foundation
import Scenes
import Tables
import Testing
import Typesetting

@testable import Charts

/// What is said about a chart to a reader who cannot see it.
@Suite struct DescriptionTests {
  private func words(_ yaml: String, _ language: Language = .chinese) throws -> String {
    try draw(yaml, tables: ["funds": funds], language: language).description
  }

  @Test func fewBarsAreAllListed() throws {
    let chart = """
      data: {values: [{county: 马边, money: 40}, {county: 金口河, money: 10}, {county: 渭源, money: null}]}
      mark: bar
      encoding:
        x: {field: county, type: nominal, title: 县}
        y: {field: money, type: quantitative, title: 资金/万元}
      """
    #expect(try words(chart) == "柱状图：资金/万元，按县，共 2 项，另有 1 项无数据：马边 40；金口河 10。")
    #expect(
      try words(chart, .english)
        == "Column chart of 资金/万元 by 县, 2 items, and 1 without data: 马边 40; 金口河 10.")
  }

  @Test func theAuthorsWordsStandFirst() throws {
    let chart = """
      description: 三县资金
      usermeta: {shanhai: {translations: {en: {三县资金: Money of three counties}}}}
      title: 资金
      data: {name: funds}
      mark: bar
      encoding: {y: {field: county, type: nominal, title: null}, x: {aggregate: sum, field: money, title: 万元}}
      """
    #expect(try words(chart) == "三县资金。资金。条形图：万元，共 3 项：马边 60；金口河 40；渭源 60。")
    #expect(
      try words(chart, .english)
        == "Money of three counties. 资金. Bar chart of 万元, 3 items: 马边 60; 金口河 40; 渭源 60.")
  }

  @Test func manyBarsAreGivenByTheirExtremes() throws {
    let chart = """
      data: {sequence: {start: 1, stop: 13, as: month}}
      mark: bar
      encoding: {x: {field: month, type: ordinal}, y: {field: month, type: quantitative, title: 户}}
      """
    #expect(try words(chart) == "柱状图：户，按month，共 12 项。最大的是12 12，最小的是1 1。")
  }

  @Test func pilesAreComparedByTheirHeight() throws {
    let chart = """
      data: {name: funds}
      mark: bar
      encoding:
        x: {field: county, type: nominal, title: 县}
        y: {field: money, type: quantitative, title: 万元}
        color: {field: year, type: ordinal}
      """
    #expect(try words(chart) == "堆积柱状图：万元，按县，共 3 项，2 个系列：2021、2022：马边 60；金口河 40；渭源 60。")
  }

  @Test func linesAreToldByTheirEndsAndTrend() throws {
    let chart = """
      data: {name: funds}
      mark: line
      encoding:
        x: {field: year, type: ordinal, title: 年}
        y: {field: money, type: quantitative, title: 万元}
        color: {field: county, type: nominal}
      """
    #expect(
      try words(chart)
        == "折线图：万元，按年，从 2021 到 2022。马边：由 40 到 20，持续下降；金口河：由 10 到 30，持续上升；渭源：由 60 到 0，持续下降。")
    #expect(
      try words(chart, .english)
        == "Line chart of 万元 by 年, from 2021 to 2022. 马边: 40 to 20, falling throughout; "
        + "金口河: 10 to 30, rising throughout; 渭源: 60 to 0, falling throughout.")
  }

  @Test func aPeakBetweenTheEndsIsTold() throws {
    let chart = """
      data: {values: [{a: 1, b: 2}, {a: 2, b: 9}, {a: 3, b: 4}]}
      mark: line
      encoding: {x: {field: a, type: quantitative}, y: {field: b, type: quantitative}}
      """
    #expect(try words(chart) == "折线图：b，按a，从 1 到 3。由 2 到 4，总体上升，最高 9（2）。")
  }

  @Test func cloudsAreToldByTheirRangesAndCorrelation() throws {
    let chart = """
      data: {values: [{a: 1, b: 2}, {a: 2, b: 4}, {a: 3, b: 6}]}
      mark: point
      encoding: {x: {field: a, type: quantitative, title: 投入}, y: {field: b, type: quantitative, title: 产出}}
      """
    #expect(try words(chart) == "散点图，共 3 个点，投入 1–3，产出 2–6，相关系数 1.00。")
    #expect(try words(chart, .english) == "Scatter plot, 3 points, 投入 1–3, 产出 2–6, correlation 1.00.")
  }

  @Test func sectorsAreGivenWithTheirShares() throws {
    let chart = """
      data: {values: [{name: 产业, money: 3}, {name: 教育, money: 1}]}
      mark: {type: arc, innerRadius: 20}
      encoding:
        theta: {field: money, type: quantitative, title: 亿元}
        color: {field: name, type: nominal, title: 用途}
      """
    #expect(try words(chart) == "环形图：亿元，按用途，共 2 项：产业 3（占 75%）；教育 1（占 25%）。")
  }

  @Test func cellsAreGivenWithBothTheirNames() throws {
    let chart = """
      data: {name: funds}
      mark: rect
      encoding:
        x: {field: year, type: ordinal}
        y: {field: county, type: nominal, title: 县}
        color: {field: money, type: quantitative, title: 万元}
      """
    #expect(
      try words(chart)
        == "热力图：万元，按县，共 6 项，2 个系列：2021、2022：马边、2021 40；马边、2022 20；金口河、2021 10；金口河、2022 30；渭源、2021 60；渭源、2022 0。")
  }

  @Test func whatTheChartPrintsIsWhatIsSaid() throws {
    let chart = """
      data: {values: [{county: 马边, money: 1.05, printed: 超1.05亿元}, {county: 金口河, money: 2, printed: 约2亿元}]}
      layer:
        - mark: bar
          encoding: {y: {field: county, type: nominal, title: null}, x: {field: money, type: quantitative, title: null}}
        - mark: text
          encoding: {y: {field: county, type: nominal}, x: {field: money, type: quantitative}, text: {field: printed}}
      """
    #expect(try words(chart) == "条形图，共 2 项：马边 超1.05亿元；金口河 约2亿元。")
  }

  @Test func smallChartsAreToldOneByOne() throws {
    let chart = """
      data: {name: funds}
      facet: {row: {field: year, type: ordinal}}
      spec:
        mark: bar
        encoding: {x: {field: county, type: nominal, title: null}, y: {field: money, type: quantitative, title: null}}
      """
    #expect(
      try words(chart)
        == "分成 2 幅小图。2021：柱状图，共 3 项：马边 40；金口河 10；渭源 60。2022：柱状图，共 3 项：马边 20；金口河 30；渭源 0。")
  }

  @Test func boxesAreToldByTheirMedians() throws {
    let chart = """
      data: {values: [{c: 甲, v: 1}, {c: 甲, v: 3}, {c: 甲, v: 5}, {c: 乙, v: 4}, {c: 乙, v: 6}]}
      mark: boxplot
      encoding: {x: {field: c, type: nominal, title: 县}, y: {field: v, type: quantitative, title: 户}}
      """
    #expect(try words(chart) == "箱线图（中位数）：户，按县，共 2 项：甲 3；乙 5。")
  }

  @Test func nothingToSeeIsSaid() throws {
    let chart = """
      data: {values: []}
      mark: bar
      encoding: {x: {field: a, type: nominal}, y: {field: b, type: quantitative}}
      """
    #expect(try words(chart) == "没有数据。")
    #expect(try words(chart, .english) == "No data.")
  }
}

@Suite struct TrendTests {
  @Test func namesEveryCourse() {
    #expect(Trend([1, 2, 2, 3]) == .rising)
    #expect(Trend([3, 2, 2]) == .falling)
    #expect(Trend([1, 3, 2]) == .higher)
    #expect(Trend([3, 1, 2]) == .lower)
    #expect(Trend([2, 2]) == .level)
    #expect(Trend([2, 5, 2]) == .back)
    #expect(Trend([2]) == nil)
  }

  @Test func correlationAgreesWithAWorkedExample() throws {
    // x̄ = 3, ȳ = 4; Σxy = 6, Σxx = 10, Σyy = 6: r = 6/√60.
    let r = try #require(correlation([1, 2, 3, 4, 5], [2, 4, 5, 4, 5]))
    #expect(abs(r - 0.7745966692414834) < 1e-12)
    #expect(correlation([1, 2], [1, 2]) == nil)
    #expect(correlation([1, 1, 1], [1, 2, 3]) == nil)
    #expect(correlation([1, 2, .nan, 3], [2, 4, 9, 6]) == 1)
  }

  @Test func derivedNumbersAreShortened() {
    #expect(ValueFormat.shortened(5.35416666667) == 5.35)
    #expect(ValueFormat.shortened(0.0123456) == 0.0123)
    #expect(ValueFormat.shortened(11_635_647) == 11_635_647)
    #expect(ValueFormat.shortened(1.2345) == 1.2345)
    #expect(ValueFormat.shortened(-0.388709677419) == -0.389)
  }
}
