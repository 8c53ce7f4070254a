import ChartSpecs
import Testing

/// Sizes in millimetres, and what is no size.
struct ChartSizeTests {
  @Test(arguments: [
    ("print", 156.0, nil), ("half", 75, nil), ("slide", 160, 90.0), ("phone", 72, 90), ("120mm", 120, nil),
    ("156mmx90mm", 156, 90), ("156×90mm", 156, 90), ("75.5mmx60mm", 75.5, 60),
  ])
  func sizesAreReadInMillimetres(_ text: String, _ width: Double, _ height: Double?) throws {
    let size = try #require(ChartSize(text))
    #expect(abs(size.width * 25.4 / 72 - width) < 1e-9)
    #expect((size.height == nil) == (height == nil))
    if let height { #expect(abs((size.height ?? 0) * 25.4 / 72 - height) < 1e-9) }
  }

  @Test(arguments: ["", "mm", "156", "10mm", "3000mm", "156x", "156mmx", "156mmx90mmx10mm", "A4", "-75mm", "nanmm"])
  func otherTextsAreNone(_ text: String) {
    #expect(ChartSize(text) == nil)
  }

  @Test func aChartNamesItsSize() throws {
    let spec = try normalized(
      "usermeta: {shanhai: {size: half}}\nmark: bar\nencoding: {x: {field: c}}\ndata: {values: []}")
    #expect(spec.size == ChartSize(millimetres: 75))
    #expect(spec.configuration["legend"].text("orient") == "bottom")
  }

  @Test func aWrongSizeIsAnError() {
    #expect(
      problemsInBoth("usermeta: {shanhai: {size: A4}}\nmark: bar\nencoding: {x: {field: c}}\ndata: {values: []}") == """
        chart.vl.yaml:1:28: 错误: `A4` 不是图的大小
          提示: 写 `print`、`half`、`slide`、`phone` 之一，或如 `156mm`、`156mmx90mm`(每边 20 至 2000 毫米)
        chart.vl.yaml:1:28: error: `A4` is not a size of a chart
          hint: write `print`, `half`, `slide` or `phone`, or such as `156mm` or `156mmx90mm` (20 to 2000 mm a side)
        """)
  }

  @Test func aWrongStatusIsAnError() {
    #expect(
      problemsInBoth(
        "mark: bar\nencoding: {x: {field: c}, shanhai.status: {value: perhaps}}\ndata: {values: []}") == """
          chart.vl.yaml:2:51: 错误: `perhaps` 不是数字的状态
            提示: 写 `actual`、`approximate`、`annualised`、`planned`、`missing`、`incomparable` 之一，或用 `scale` 的 `domain` 和 `range` 说明
          chart.vl.yaml:2:51: error: `perhaps` is not a status of a figure
            hint: write one of `actual`, `approximate`, `annualised`, `planned`, `missing`, `incomparable`, or say which by `domain` and `range` of `scale`
          """)
  }

  @Test func aHatchHasNoOtherKeys() {
    #expect(
      problemsInBoth("mark: {type: bar, fill: {hatch: {colour: red}}}\nencoding: {x: {field: c}}\ndata: {values: []}")
        == """
        chart.vl.yaml:1:34: 错误: 未知的键 `colour`
          提示: 是否要写 `color`？
        chart.vl.yaml:1:34: error: unknown key `colour`
          hint: did you mean `color`?
        """)
  }
}
