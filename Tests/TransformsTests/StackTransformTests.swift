import Tables
import Testing

@testable import Transforms

@Suite struct StackTransformTests {
  private let parts = Table([
    ("city", Column(.strings(["a", "a", "a", "b", "b"]))),
    ("value", Column([.number(1), .number(-2), .number(3), .number(2), .null])),
  ])

  private func stacked(_ more: String) -> String {
    run("- {stack: value, groupby: [city], as: [y0, y1]\(more)}", on: parts)
  }

  @Test func zeroParsNegativesDownwards() {
    #expect(
      stacked("") == """
        city  value  y0  y1
        ----  -----  --  --
        a     1      0   1
        a     -2     0   -2
        a     3      1   4
        b     2      0   2
        b     ·      2   2

        """)
  }

  @Test func normalizeEndsAtOne() {
    #expect(
      stacked(", offset: normalize, sort: [{field: value, order: descending}]") == """
        city  value  y0                  y1
        ----  -----  ------------------  ------------------
        a     1      0.5                 0.6666666666666666
        a     -2     0.6666666666666666  1
        a     3      0                   0.5
        b     2      0                   1
        b     ·      1                   1

        """)
  }

  @Test func centerSharesAMiddle() {
    #expect(
      stacked(", offset: center") == """
        city  value  y0  y1
        ----  -----  --  --
        a     1      0   1
        a     -2     1   3
        a     3      3   6
        b     2      2   4
        b     ·      4   4

        """)
  }

  @Test func oneNameGetsAnEnd() {
    #expect(run("- {stack: value, groupby: [], as: y}", on: parts).hasPrefix("city  value  y  y_end\n"))
  }

  @Test func diagnostics() {
    #expect(
      problems("- {stack: city, groupby: [], as: y}", on: parts) == """
        chart.vl.yaml:1:11: 错误: 字段 `city` 是文字，此处需要数字
        chart.vl.yaml:1:11: error: the field `city` holds texts, numbers are needed here
        """)
    #expect(
      problems("- {stack: value, groupby: [], as: [a, b, c], offset: centre}", on: parts) == """
        chart.vl.yaml:1:54: 错误: `offset` 不能是 `centre`
          提示: 是否要写 `center`？
        chart.vl.yaml:1:35: 错误: `as` 应有一个或两个名称
        chart.vl.yaml:1:54: error: `offset` cannot be `centre`
          hint: did you mean `center`?
        chart.vl.yaml:1:35: error: `as` takes one or two names
        """)
  }
}
