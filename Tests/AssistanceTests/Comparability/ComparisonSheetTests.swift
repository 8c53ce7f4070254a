import Diagnostics
import Testing

@testable import Assistance

@Suite struct ComparisonSheetTests {
  func sheet(_ subjects: [String], years: ClosedRange<Int>? = nil) throws -> ComparisonSheet {
    try ComparisonSheet(ComparabilityPackage.data(), indicator: "funds", subjects: subjects, years: years)
  }

  @Test func printsFiguresGradesAndReasons() throws {
    #expect(
      try sheet(["越城", "金口河"], years: 2021...2023).text(in: .chinese) == """
        协作资金 · 元 · 流量 · 可加总
        财政资金

        数字      对象         指标      类型        期间         统计       界                          口径  出处
        --------  -----------  --------  ----------  -----------  ---------  --------------------------  ----  -----------
        2亿元     越城→马边    协作资金  东西部协作  2021—2023年  计划 累计  [195,000,000, 205,000,000]  ·     PLAN S1 ¶20
        1.17亿元  上虞→金口河  协作资金  东西部协作  2021—2023年  实际 累计  [116,500,000, 117,500,000]  ·     YU S1 ¶16
        1.5亿元   越城→马边    协作资金  东西部协作  2021—2023年  实际 累计  [145,000,000, 155,000,000]  ·     YUE S1 ¶20

        D 仅供参考  越城→马边 2亿元 (PLAN) 与 上虞→金口河 1.17亿元 (YU)
            D  一为计划数，一为实际数

        D 仅供参考  越城→马边 2亿元 (PLAN) 与 越城→马边 1.5亿元 (YUE)
            D  一为计划数，一为实际数

        A 可比  上虞→金口河 1.17亿元 (YU) 与 越城→马边 1.5亿元 (YUE)

        结论：D级，仅供参考——只并列于表并加注，不同轴，不排名

        """)
  }

  @Test func programsGetStableKeys() throws {
    let json = try sheet(["shangyu-jinkouhe", "yuecheng-mabian"], years: 2021...2023).json
    #expect(json.contains("\"mayBeRanked\" : true"))
    #expect(json.contains("\"grade\" : \"D\""))
    #expect(json.contains("\"from\" : \"2021-01-01\""))
  }

  @Test func placesWithoutFiguresAreNamed() {
    let failure = #expect(throws: Failure.self) { try sheet(["越城", "理县"], years: 2023...2023) }
    #expect(
      failure?.diagnostics.map { $0.text(in: .chinese) } == [
        """
        错误: `理县` 没有“协作资金”的数字
          提示: 有数字的是：绍兴→乐山、越城→马边、上虞→金口河、上虞→景宁
        """
      ])
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        """
        error: there are no figures of “Funds” for `理县`
          hint: there are figures for Shaoxing→Leshan, Yuecheng→Mabian, Shangyu→Jinkouhe, Shangyu→Jingning
        """
      ])
  }
}
