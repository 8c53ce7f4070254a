import Diagnostics
import Scenes
import Testing

/// Ordered pairs and Sankey diagrams as they are drawn.
@Suite struct FlowMarkTests {
  private let pairs = """
    data:
      values:
        - {h: 越城, r: 马边, m: 15000}
        - {h: 上虞, r: 金口河, m: 11700}
        - {h: 上虞, r: 景宁, m: 3000}
        - {h: 柯桥, r: 峨边}
    width: 100
    height: 200
    mark: shanhai.pairs
    encoding:
      shanhai.source: {field: h, title: 支援方}
      shanhai.target: {field: r, title: 受援方}
      shanhai.value: {field: m, format: ',', title: 资金/万元}
      color: {field: h}
    """

  @Test func namesAndTotalsStandAtBothSides() throws {
    let scene = try draw(pairs)
    #expect(
      scene.words("role-flow-label") == [
        "越城", "15,000", "上虞", "14,700", "柯桥", "—", "马边", "15,000", "金口河", "11,700", "景宁", "3,000", "峨边", "—", "支援方",
        "受援方",
      ])
    #expect(scene.words("role-note") == ["带宽：资金/万元", "无数字，不计入合计"])
    #expect(scene.words("role-legend-label").isEmpty)
  }

  @Test func pairsAreDescribed() throws {
    #expect(
      try draw(pairs).description
        == "结对图：资金/万元，按支援方，共 3 项，另有 1 项无数据：越城→马边 15,000；上虞→金口河 11,700；上虞→景宁 3,000。")
  }

  @Test func heightsAreInProportion() throws {
    let heights = try draw(pairs).groups("role-flow-node").flatMap(\.rects).compactMap {
      $0.split(separator: " ").last.flatMap { Double($0) }
    }
    #expect(heights.count == 7)
    #expect(abs(heights[0] / heights[1] - 15000.0 / 14700) < 0.01)
    #expect(abs(heights[4] + heights[5] - heights[1]) < 0.02)
    // A pair without a figure has the height of its line, not of a quantity.
    #expect(heights[2] == 4 && heights[6] == 4)
  }

  @Test func aMissingFigureIsABrokenLine() throws {
    let links = try draw(pairs).groups("role-flow-link").flatMap(\.group.children)
    let broken = links.compactMap { node -> Stroke? in
      guard case .shape(let shape) = node, shape.fill == nil else { return nil }
      return shape.stroke
    }
    #expect(links.count == 4)
    #expect(broken.map(\.dash) == [[3, 2]])
  }

  @Test func aGivenOrderIsKept() throws {
    let sorted = pairs.replacing("{field: h, title: 支援方}", with: "{field: h, title: 支援方, sort: [柯桥, 上虞, 越城]}")
    #expect(
      try draw(sorted).words("role-flow-label").filter { ["柯桥", "上虞", "越城"].contains($0) } == ["柯桥", "上虞", "越城"])
    let places = try draw(sorted).groups("role-flow-node").flatMap(\.rects).prefix(3).compactMap {
      $0.split(separator: " ").dropFirst().first.flatMap { Double($0) }
    }
    #expect(places == places.sorted())
    // The others follow so that nothing crosses.
    let right = try draw(sorted).words("role-flow-label").filter { ["马边", "金口河", "景宁", "峨边"].contains($0) }
    #expect(right == ["马边", "金口河", "景宁", "峨边"])
  }

  @Test func onePlaceMayHelpAndBeHelped() throws {
    let scene = try draw(
      """
      data: {values: [{h: 乐清, r: 平阳, m: 721}, {h: 平阳, r: 马尔康, m: 373}]}
      height: 100
      mark: shanhai.pairs
      encoding:
        shanhai.source: {field: h, title: null}
        shanhai.target: {field: r, title: null}
        shanhai.value: {field: m}
      """)
    #expect(
      scene.words("role-flow-label") == ["乐清", "721", "平阳", "373", "平阳", "721", "马尔康", "373"])
  }

  @Test func crowdedNamesAreReported() {
    let text = pairs.replacing("height: 200", with: "height: 40")
    #expect(
      problems(text) == "chart.vl.yaml:9:7: warning: the names are crowded; a `height` of at least 57 is needed")
    #expect(problems(text, language: .chinese) == "chart.vl.yaml:9:7: 警告: 名称太挤，`height` 至少要 57")
  }

  private func sankey(_ rows: String) -> String {
    """
    data: {values: [\(rows)]}
    width: 200
    height: 100
    mark: shanhai.sankey
    encoding:
      shanhai.source: {field: s}
      shanhai.target: {field: t}
      shanhai.value: {field: v}
    """
  }

  @Test func stagesFollowFromTheLinks() throws {
    let scene = try draw(
      sankey("{s: 省级, t: 到位, v: 60}, {s: 县级, t: 到位, v: 20}, {s: 到位, t: 支出, v: 70}, {s: 到位, t: 结余, v: 10}"))
    #expect(
      scene.groups("role-flow-node").flatMap(\.rects).map { $0.split(separator: " ")[0] } == [
        "97", "194", "0", "0", "194",
      ])
    #expect(
      scene.words("role-flow-label") == ["到位", "80", "支出", "70", "省级", "60", "县级", "20", "结余", "10"])
  }

  @Test func aLongLinkPassesItsStagesInOnePiece() throws {
    let scene = try draw(sankey("{s: 甲, t: 乙, v: 5}, {s: 乙, t: 丙, v: 5}, {s: 甲, t: 丙, v: 3}"))
    #expect(scene.groups("role-flow-link").flatMap(\.group.children).count == 3)
  }

  @Test func aCycleIsNamed() {
    let rows = "{s: 省级, t: 到位, v: 1}, {s: 到位, t: 支出, v: 1}, {s: 支出, t: 结余, v: 1}, {s: 结余, t: 到位, v: 1}"
    #expect(
      problems(sankey(rows)) == """
        chart.vl.yaml:6:19: error: the flow goes in a circle: 到位 → 支出 → 结余 → 到位
          hint: give each stage names of its own
        """)
    #expect(
      problems(sankey("{s: 甲, t: 甲, v: 1}"), language: .chinese) == """
        chart.vl.yaml:6:19: 错误: 流向成环：甲 → 甲
          提示: 每一阶段用不同的名称
        """)
  }

  @Test func negativeFlowsAndMissingNamesAreReported() {
    #expect(
      problems(sankey("{s: 甲, t: 乙, v: -2}"))
        == "chart.vl.yaml:8:18: error: a flow cannot be negative: `甲` → `乙` is -2")
    #expect(
      problems(sankey("{s: 甲, t: 乙, v: 2}, {s: 甲, v: 2}"))
        == "chart.vl.yaml:4:7: warning: 1 rows without a name at one end are not drawn")
  }

  @Test func endlessFlowsAreRefused() {
    let rows = (0..<1200).map { "{s: 甲, t: \($0), v: 1}" }.joined(separator: ", ")
    #expect(
      problems(sankey(rows)) == """
        chart.vl.yaml:4:7: error: the flow is too large: 1201 names, 1200 links
          hint: at most 1000 names; use an `aggregate` first
        """)
  }

  @Test func theSumOfAPairIsItsWidth() throws {
    let scene = try draw(
      """
      data: {values: [{h: 越城, r: 马边, m: 1}, {h: 越城, r: 马边, m: 2}, {h: 上虞, r: 金口河, m: 4}, {h: 柯桥, r: 峨边, m: null}]}
      height: 100
      mark: shanhai.pairs
      encoding:
        shanhai.source: {field: h, title: null, sort: "-shanhai.value"}
        shanhai.target: {field: r, title: null}
        shanhai.value: {aggregate: sum, field: m}
      """)
    #expect(scene.words("role-flow-label") == ["上虞", "4", "越城", "3", "柯桥", "—", "金口河", "4", "马边", "3", "峨边", "—"])
    #expect(scene.groups("role-flow-link").flatMap(\.group.children).count == 3)
    #expect(scene.words("role-note") == ["无数字，不计入合计"])
  }

  @Test func noRowsMakeAnEmptyDrawing() throws {
    #expect(try draw(sankey("")).words("role-flow-label").isEmpty)
  }
}
