import Diagnostics
import Tables
import Testing

/// Charts whose numbers are too large to be drawn: one located message, in a moment.
@Suite struct BoundsTests {
  @Test func moreValuesThanCanBeToldApart() {
    let table = Table([("town", Column(.strings((0...100_000).map { "t\($0)" })))])
    func told(_ language: Language) -> String {
      problems(
        "data: {name: towns}\nmark: point\nencoding: {color: {field: town}}", tables: ["towns": table],
        language: language)
    }
    #expect(
      told(.english) == """
        chart.vl.yaml:3:19: error: `town` has 100001 different values, at most 100000 can be shown
          hint: make them fewer by `aggregate` or `filter`, or show numbers as `quantitative`
        """)
    #expect(
      told(.chinese) == """
        chart.vl.yaml:3:19: 错误: `town` 有 100001 个不同的值，至多可画 100000 个
          提示: 先用 `aggregate` 或 `filter` 减少，数字改用 `quantitative`
        """)
  }

  @Test(arguments: ["padding: 1e300", "config: {axis: {labelFontSize: 1e308}}"])
  func moreThanASheetHolds(setting: String) {
    let yaml = "data: {values: [{a: 1}]}\nmark: point\nencoding: {x: {field: a, type: quantitative}}\n\(setting)"
    #expect(problems(yaml).contains("chart.vl.yaml:1:1: error: the chart is too large: "))
    #expect(problems(yaml).contains("hint: make widths, heights, steps, spacings or sizes of letters smaller"))
  }
}
