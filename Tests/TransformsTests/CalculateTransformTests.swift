import Testing

@testable import Transforms

@Suite struct CalculateTransformTests {
  @Test func addsAField() {
    #expect(
      run("- {calculate: 'isValid(datum.money) ? datum.money / 10000 : null', as: yi}", on: funds) == """
        county  year  money  yi
        ------  ----  -----  ------
        马边    2021  5000   0.5
        金口河  2021  3900   0.39
        马边    2022  5200   0.52
        金口河  2022  ·      ·
        渭源    2022  7135   0.7135

        """)
  }

  @Test func replacesAField() {
    #expect(
      run("- {calculate: 'datum.year + \"年\"', as: year}\n- filter: datum.county == '渭源'", on: funds) == """
        county  year    money
        ------  ------  -----
        渭源    2022年  7135

        """)
  }

  @Test func diagnostics() {
    #expect(
      problems("- {calculate: datum.money +, as: x}\n- {calculate: '1'}", on: funds) == """
        chart.vl.yaml:1:15: 错误: 表达式第 14 个字符：此处应有一个值，却是表达式的末尾
        chart.vl.yaml:2:3: 错误: 缺少 `as`
        chart.vl.yaml:1:15: error: character 14 of the expression: expected a value, found the end of the expression
        chart.vl.yaml:2:3: error: `as` is missing
        """)
  }
}
