import Diagnostics
import Testing

@testable import Assistance

@Suite struct SearchTests {
  /// The keys of the figures found, or the problems in both languages.
  private func found(_ indicator: String, _ place: String, _ period: String? = nil) throws -> String {
    let data = try AssistanceData(tables: SmallPackage.tables)
    do throws(Failure) {
      return try data.facts(indicator: indicator, place: place, period: period).map(\.id).joined(separator: " ")
    } catch {
      return Language.allCases.map { language in
        error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }

  @Test func namesAreKeysFullNamesAndShortNames() throws {
    #expect(try found("funds", "yuecheng") == "F2 F7")
    #expect(try found("协作资金", "越城") == "F2 F7")
    #expect(try found("Funds", "越城区") == "F2 F7")
    #expect(try found("協作資金", "Yuecheng District") == "F2 F7")
    #expect(try found("funds", "马边") == "F2 F7")
    #expect(try found("funds", "绍兴") == "F1")
  }

  @Test func pairsAreWrittenWithAnArrow() throws {
    #expect(try found("funds", "上虞→景宁") == "F4 F5")
    #expect(try found("funds", "shangyu->景宁畲族自治县") == "F4 F5")
    #expect(try found("funds", "景宁—上虞") == "F4 F5")
    #expect(try found("funds", "shangyu-jingning") == "F4 F5")
  }

  @Test func aFigureBelongsToATimeThatHoldsItsPeriod() throws {
    #expect(try found("funds", "越城", "2021-2023") == "F2 F7")
    #expect(try found("funds", "越城", "2021—2023年") == "F2 F7")
    #expect(try found("funds", "越城", "2023年") == "F7")
    #expect(try found("rate", "上虞", "2021") == "F6")
    #expect(try found("rate", "上虞", "2021年12月") == "F6")
    #expect(try found("rate", "上虞", "2021-12") == "F6")
  }

  @Test func whatIsNotThereIsNamed() throws {
    #expect(
      try found("rate", "越城") == """
        错误: `越城` 没有“合格率”的数字
          提示: 有数字的是 上虞
        error: `越城` has no figure of “Pass rate”
          hint: there are figures for Shangyu
        """)
    #expect(
      try found("funds", "越城", "2019") == """
        错误: `越城` 在 `2019` 没有“协作资金”的数字
          提示: 有数字的期间是 2021—2023年、2023年
        error: `越城` has no figure of “Funds” in `2019`
          hint: there are figures for 2021–2023, 2023
        """)
    #expect(
      try found("funds", "越城", "去年") == """
        错误: 读不懂期间 `去年`
          提示: 写成 `2021`、`2021-2023`、`2021年6月` 这样
        error: the period `去年` cannot be read
          hint: write it like `2021`, `2021-2023` or `2021-06`
        """)
  }
}
