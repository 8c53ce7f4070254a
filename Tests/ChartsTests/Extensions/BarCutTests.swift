import Diagnostics
import Scenes
import Testing

@Suite struct BarCutTests {
  private let completion = """
    data: {values: [{p: 苏陕, v: 6.93}, {p: 浙川, v: 1.5}, {p: 粤桂, v: 2.4}]}
    width: 200
    height: 90
    mark: {type: bar, shanhai.break: {limit: 2, format: .0%}}
    encoding:
      y: {field: p, sort: -x, axis: null}
      x: {field: v, type: quantitative, title: 完成率, axis: {format: .0%}}
    """

  @Test func barsEndAtTheLimitWithTheirValue() throws {
    let scene = try draw(completion)
    // In the order of their true lengths, not of the drawn ones.
    #expect(scene.bars.sorted() == ["0 1.5 200 27", "0 31.5 200 27", "0 61.5 150 27"])
    #expect(scene.words("role-bar-cut") == ["693%", "240%"])
    #expect(scene.axisLabels == [["0%", "50%", "100%", "150%", "200%"]])
    #expect(scene.words("role-note") == ["柱长于 200% 处截断，柱端为实际值"])
  }

  @Test func descriptionsTellTrueLengths() throws {
    #expect(try draw(completion).description == "条形图：完成率，按p，共 3 项：苏陕 693%；浙川 150%；粤桂 240%。")
  }

  @Test func theNoteMayBeGivenAndIsLeftOutWithoutACut() throws {
    let noted = completion.replacing("format: .0%}}\nencoding", with: "format: .0%, note: 超出两倍}}\nencoding")
    #expect(try draw(noted).words("role-note") == ["超出两倍"])
    #expect(try draw(completion.replacing("limit: 2", with: "limit: 9")).words("role-note").isEmpty)
  }

  @Test func uprightAndGroupedBarsAreCutToo() throws {
    let scene = try draw(
      """
      data: {values: [{p: 苏陕, y: 2020, v: 1}, {p: 苏陕, y: 2021, v: 6.93}, {p: 浙川, y: 2020, v: -3}, {p: 浙川, y: 2021, v: 1}]}
      height: 100
      width: {step: 10}
      mark: {type: bar, shanhai.break: 2}
      encoding:
        x: {field: p, sort: null}
        xOffset: {field: y}
        y: {field: v, type: quantitative}
      """, language: .english)
    #expect(scene.words("role-bar-cut") == ["6.93", "−3"])
    #expect(scene.bars.map { $0.split(separator: " ").last ?? "" } == ["25", "50", "50", "25"])
    #expect(scene.words("role-note") == ["bars cut at 2; the figure at the end is the true value"])
  }

  @Test func pilesCannotBeCut() {
    let yaml = """
      data: {values: [{p: 苏陕, k: a, v: 1}, {p: 苏陕, k: b, v: 6}]}
      mark: {type: bar, shanhai.break: 2}
      encoding: {x: {field: p}, y: {field: v, type: quantitative}, color: {field: k}}
      """
    #expect(
      problems(yaml) == """
        chart.vl.yaml:2:34: error: bars that are piled up cannot be cut
          hint: set them side by side with `xOffset`
        """)
    #expect(
      problems(yaml.replacing("type: quantitative", with: "type: nominal"), language: .chinese)
        == "chart.vl.yaml:2:34: 错误: `shanhai.break` 需要一个数量轴")
  }
}
