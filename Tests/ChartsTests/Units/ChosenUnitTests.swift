import ChartSpecs
import Diagnostics
import Scenes
import Testing

@testable import Charts

/// One unit for the numbers of an axis or legend, named once.
struct ChosenUnitTests {
  private func axis(_ title: String, _ most: Double, _ unit: String, language: Language = .chinese) throws -> [String] {
    let scene = try draw(
      """
      data: {values: [{n: 0}, {n: \(most)}]}
      mark: point
      width: 400
      encoding:
        x: {field: n, type: quantitative, title: "\(title)", axis: {formatType: chinese, tickCount: 4, shanhai.unit: \(unit)}}
      """, language: language)
    return scene.axisLabels[0] + scene.axisTitles
  }

  @Test func theTitleNamesTheUnit() throws {
    #expect(try axis("资金/万元", 25000, "title") == ["0", "0.5", "1.0", "1.5", "2.0", "2.5", "资金/亿元"])
    #expect(try axis("资金(元)", 80000, "title") == ["0", "2", "4", "6", "8", "资金(万元)"])
    #expect(try axis("户数", 80000, "title") == ["0", "2", "4", "6", "8", "户数(万)"])
    #expect(try axis("资金/元", 800, "title") == ["0", "200", "400", "600", "800", "资金/元"])
    #expect(try axis("资金/万元", 0.8, "title") == ["0", "2000", "4000", "6000", "8000", "资金/元"])
  }

  @Test func inEnglishMillions() throws {
    #expect(
      try axis("Money (10,000 yuan)", 8000, "title", language: .english) == [
        "0", "20", "40", "60", "80", "Money (million yuan)",
      ])
    #expect(try axis("People", 8e9, "title", language: .english) == ["0", "2", "4", "6", "8", "People (billion)"])
  }

  @Test func numbersOverManyMagnitudesHaveEachItsUnit() throws {
    let scene = try draw(
      """
      data: {values: [{n: 1000}, {n: 1e9}]}
      mark: point
      width: 400
      encoding:
        x: {field: n, type: quantitative, scale: {type: log}, axis: {formatType: chinese, values: [1e3, 1e4, 1e6, 1e8, 1e9]}}
      """)
    #expect(scene.axisLabels[0] == ["1000", "1万", "100万", "1亿", "10亿"])
  }

  @Test func theLastLabelNamesTheUnit() throws {
    #expect(try axis("资金", 80000, "last") == ["0", "2", "4", "6", "8万", "资金"])
  }

  @Test func eachLabelNamesTheUnit() throws {
    let labels = try axis("资金", 120_000_000, "label")
    #expect(labels == ["0.0亿", "0.2亿", "0.4亿", "0.6亿", "0.8亿", "1.0亿", "1.2亿", "资金"])
  }

  @Test func aLegendNamesTheUnitInItsTitle() throws {
    let scene = try draw(
      """
      data: {values: [{n: 1000}, {n: 20000}]}
      mark: point
      encoding: {size: {field: n, type: quantitative, title: 资金/万元, legend: {formatType: chinese, shanhai.unit: title, tickCount: 3}}}
      """)
    #expect(scene.words("role-legend-title") == ["资金/亿元"])
    #expect(scene.words("role-legend-label") == ["0", "0.5", "1.0", "1.5", "2.0"])
  }
}
