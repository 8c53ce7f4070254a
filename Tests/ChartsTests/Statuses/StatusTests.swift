import ChartSpecs
import Diagnostics
import Scenes
import Testing

@testable import Charts

/// Marks of approximate, annualised, planned, missing and not comparable figures.
struct StatusTests {
  private func chart(_ mark: String, _ rows: String, language: Language = .chinese) throws -> Scene {
    try draw(
      """
      data: {values: [\(rows)]}
      mark: \(mark)
      width: 100
      height: {step: 20}
      encoding:
        x: {field: n, type: quantitative, axis: null}
        y: {field: c, type: nominal, sort: null, axis: null}
        shanhai.status: {field: s, title: null}
      """, language: language)
  }

  private let all = """
    {c: 渭源, n: 60, s: actual}, {c: 景宁, n: 30, s: 超}, {c: 马边, n: 50, s: C}, {c: 色达, n: 80, s: planned}, {c: 得荣, n: null, s: missing}, {c: 壤塘, n: 20, s: D}
    """

  @Test func bars() throws {
    let scene = try chart("bar", all)
    let marks = scene.groups("mark-rect role-mark")[0]
    #expect(
      FoundNodes(marks.group.children).lines == [
        "#4c78a8 -", "#b7c9dc dashed #4c78a8", "hatch 45° #4c78a8 solid #4c78a8", "#ffffff solid #4c78a8",
        "hatch 135° #a2a2a2 solid #7a7a7a", "text 无数据", "- solid #333333",
      ])
  }

  @Test func theLegendListsThemFromWhatIsSure() throws {
    #expect(try chart("bar", all).words("role-legend-label") == ["实际", "概数", "年化", "计划", "无数据", "不可比"])
    #expect(
      try chart("bar", all, language: .english).words("role-legend-label") == [
        "actual", "approximate", "by the year", "planned", "no data", "not comparable",
      ])
    let symbols = try chart("bar", all).groups("role-legend-symbol").flatMap { FoundNodes($0.group.children).lines }
    #expect(
      symbols == [
        "#4c78a8 -", "#b7c9dc dashed #4c78a8", "hatch 45° #4c78a8 solid #4c78a8", "#ffffff solid #4c78a8",
        "- solid #555555",
        "hatch 135° #a2a2a2 solid #7a7a7a", "- solid #333333",
      ])
  }

  @Test func wordsOfOneStatusShareAnEntry() throws {
    let scene = try chart("bar", "{c: 马边, n: 1, s: 超}, {c: 峨边, n: 2, s: 近}, {c: 沐川, n: 2, s: 约}")
    #expect(scene.words("role-legend-label") == ["概数"])
  }

  @Test func aLineIsDashedWhereEitherEndIsLessSure() throws {
    let scene = try draw(
      """
      data:
        values:
          - {x: 1, y: 1, s: actual}
          - {x: 2, y: 2, s: actual}
          - {x: 3, y: 3, s: planned}
          - {x: 4, y: 3, s: planned}
          - {x: 5, y: null, s: missing}
          - {x: 6, y: 1, s: actual}
          - {x: 7, y: 1, s: actual}
      mark: line
      width: 70
      height: 30
      encoding:
        x: {field: x, type: quantitative, axis: null}
        y: {field: y, type: quantitative, axis: null}
        shanhai.status: {field: s, legend: null}
      """)
    let lines = FoundNodes(scene.groups("mark-line role-mark")[0].group.children).lines
    #expect(lines == ["- solid #4c78a8", "- dashed #4c78a8", "- solid #4c78a8", "- solid #555555"])
    #expect(
      scene.groups("mark-line role-mark")[0].lines.prefix(3) == [
        "0,20 11.67,10", "11.67,10 23.33,0 35,0", "58.33,20 70,20",
      ])
  }

  @Test func anAreaIsHatchedInPieces() throws {
    let scene = try draw(
      """
      data: {values: [{x: 1, y: 1, s: actual}, {x: 2, y: 2, s: actual}, {x: 3, y: 3, s: annualised}]}
      mark: area
      encoding:
        x: {field: x, type: quantitative, axis: null}
        y: {field: y, type: quantitative, axis: null}
        shanhai.status: {field: s, legend: null}
      """)
    #expect(
      FoundNodes(scene.groups("mark-area role-mark")[0].group.children).lines == [
        "#4c78a8 -", "hatch 45° #4c78a8 solid #4c78a8",
      ])
  }

  @Test func aScaleSaysWhatOtherWordsMean() throws {
    let scene = try draw(
      """
      data: {values: [{c: 马边, n: 1, s: 初步}, {c: 峨边, n: 2, s: 定}]}
      mark: bar
      encoding:
        x: {field: n, type: quantitative}
        y: {field: c}
        shanhai.status: {field: s, scale: {domain: [定, 初步], range: [actual, approximate]}}
      """)
    #expect(scene.words("role-legend-label") == ["实际", "概数"])
  }

  @Test func aWordThatIsNoStatusIsAnError() {
    let yaml = """
      data: {values: [{c: 马边, n: 1, s: 大概}]}
      mark: bar
      encoding: {x: {field: n, type: quantitative}, y: {field: c}, shanhai.status: {field: s}}
      """
    #expect(
      problems(yaml, language: .chinese).split(separator: "\n").first == "chart.vl.yaml:3:78: 错误: `大概` 不是数字的状态")
    #expect(
      problems(yaml).split(separator: "\n").first == "chart.vl.yaml:3:78: error: `大概` is not a status of a figure")
  }
}

/// How nodes are painted, one line each.
private struct FoundNodes {
  private(set) var lines: [String] = []

  init(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .group(let group): lines += FoundNodes(group.children).lines
      case .text(let text): lines.append("text \(text.string)")
      case .shape(let shape): lines.append([name(shape.fill), name(shape.stroke)].joined(separator: " "))
      case .symbols, .image: lines.append("?")
      }
    }
  }

  private func name(_ paint: Paint?) -> String {
    switch paint {
    case .color(let color): color.css
    case .hatch(let hatch): "hatch \(brief(hatch.angle))° \(hatch.color.css)"
    case .gradient: "gradient"
    case nil: "-"
    }
  }

  private func name(_ stroke: Stroke?) -> String {
    guard let stroke else { return "-" }
    return (stroke.dash.isEmpty ? "solid " : "dashed ") + name(stroke.paint)
  }
}
