import Diagnostics
import Testing

@testable import Assistance
@testable import Ledgers

@Suite struct LedgerErrorTests {
  func message(_ table: String, _ text: String, in language: Language = .chinese) throws -> String {
    try SmallLedger.messages([table: text], in: language).joined(separator: "\n")
  }

  @Test func missingFieldIsNamed() throws {
    let text = "id|pairing|indicator|year|value|curv|revision|valid_from|source|note"
    #expect(
      try message("targets", text) == "datapackage.json: 错误: 表 `targets` 缺少字段 `curve`\n  提示: 是否要写 `curv`？")
    #expect(
      try message("targets", text, in: .english)
        == "datapackage.json: error: the table `targets` has no field `curve`\n  hint: did you mean `curv`?")
  }

  @Test func unknownPairAndCurveAreNamedWithTheNearest() throws {
    let text =
      SmallLedger.targetFields + """

        T1|linjiang-qingsi|jobs|2024|1|linear|1||S1|
        T2|linjiang-qingshi|jobs|2024|1|linaer|1||S1|
        """
    #expect(
      try message("targets", text) == """
        错误: 表 `targets` 第 1 行 `pairing`：没有 `linjiang-qingsi`
          提示: 是否要写 `linjiang-qingshi`？
        错误: 表 `targets` 第 2 行 `curve`：没有 `linaer`
          提示: 是否要写 `linear`？
        """)
    #expect(
      try message("targets", text, in: .english) == """
        error: row 1 of the table `targets`, `pairing`: there is no `linjiang-qingsi`
          hint: did you mean `linjiang-qingshi`?
        error: row 2 of the table `targets`, `curve`: there is no `linaer`
          hint: did you mean `linear`?
        """)
  }

  @Test func targetsAreWholeYearsAndUnique() throws {
    let text =
      SmallLedger.targetFields + """

        T1|linjiang-qingshi|jobs|2024|-5|linear|1||S1|
        T2|linjiang-qingshi|jobs|2024|9|linear|1||S1|
        T3|linjiang-qingshi|jobs|202|9|linear|1||S1|
        """
    #expect(
      try message("targets", text) == """
        错误: 表 `targets` 第 1 行 `value`：`-5` 不是不小于零的数
        错误: 表 `targets` 第 2 行 `revision`：`linjiang-qingshi` 的 `jobs` 2024 年第 1 版已有目标
        错误: 表 `targets` 第 3 行 `year`：应为 1950…2150 之间的整数
        """)
    #expect(
      try message("targets", text, in: .english) == """
        error: row 1 of the table `targets`, `value`: `-5` is not a number from zero up
        error: row 2 of the table `targets`, `revision`: revision 1 of `jobs` of `linjiang-qingshi` in 2024 is there already
        error: row 3 of the table `targets`, `year`: must be a whole number in 1950…2150
        """)
  }

  @Test func curvesRiseFromZeroToOne() throws {
    let text = "curve|month|share\nsteps|3|0.5\nsteps|6|0.4\nsteps|3|0.6\nsteps|12|1.2\nlinear|1|0.1\nsteps|13|1"
    #expect(
      try message("curves", text) == """
        错误: 表 `curves` 第 2 行 `share`：序时进度不能回落
        错误: 表 `curves` 第 3 行 `month`：`steps` 的 3 月已有一行
        错误: 表 `curves` 第 4 行 `share`：应在 0 与 1 之间
        错误: 表 `curves` 第 5 行 `curve`：`linear` 不用列出，也不能为空
        错误: 表 `curves` 第 6 行 `month`：应为 1…12 之间的整数
        """)
    #expect(
      try message("curves", text, in: .english) == """
        error: row 2 of the table `curves`, `share`: a curve must not fall
        error: row 3 of the table `curves`, `month`: `steps` has a row for month 3 already
        error: row 4 of the table `curves`, `share`: must lie between 0 and 1
        error: row 5 of the table `curves`, `curve`: `linear` needs no rows, and a key must not be empty
        error: row 6 of the table `curves`, `month`: must be a whole number in 1…12
        """)
  }

  @Test func progressTakesMonthsAndWhatAdds() throws {
    let text =
      SmallLedger.progressFields + """

        linjiang-qingshi|jobs|March|1|actual||
        linjiang-qingshi|rate|2024-03-01|1|actual||
        linjiang-qingshi|jobs|2024-03-01|1|||
        linjiang-qingshi|jobs|2024-04-01|1|actual||
        linjiang-qingshi|jobs|2024-04-01|1|actual||
        """
    #expect(
      try message("progress", text) == """
        错误: 表 `progress` 第 1 行 `month`：应为月份，如 `2024-03` 或 `2024-03-01`
        错误: 表 `progress` 第 2 行 `indicator`：指标 `rate` 的各月不能相加，也不能取最新
          提示: 比率请报分子和分母两项指标
        错误: 表 `progress` 第 3 行 `status`：不能为空
          提示: 可用的有 `actual`、`planned`、`forecast`、`target`
        错误: 表 `progress` 第 5 行 `month`：`linjiang-qingshi` 的 `jobs` 该月已有一行
        """)
    #expect(
      try message("progress", text, in: .english) == """
        error: row 1 of the table `progress`, `month`: must be a month such as `2024-03` or `2024-03-01`
        error: row 2 of the table `progress`, `indicator`: the months of `rate` neither add nor replace one another
          hint: report a ratio as two indicators, its numerator and its denominator
        error: row 3 of the table `progress`, `status`: must not be empty
          hint: known are `actual`, `planned`, `forecast`, `target`
        error: row 5 of the table `progress`, `month`: `jobs` of `linjiang-qingshi` has a row for this month already
        """)
  }

  @Test func fundsProjectsAndScorecardsAreChecked() throws {
    let funds = SmallLedger.fundFields + "\nF1|linjiang-qingshi|2024|县级|教育|1\nF1|linjiang-qingshi|2024|县级|教育|1"
    #expect(try message("fund_ledger", funds) == "错误: 表 `fund_ledger` 第 2 行 `id`：`F1` 重复")
    #expect(
      try message("fund_ledger", funds, in: .english)
        == "error: row 2 of the table `fund_ledger`, `id`: `F1` stands twice")
    let card = SmallLedger.scorecardFields + "\n自评|就业|Jobs|产出|Output|job|||1|"
    #expect(
      try message("scorecard", card)
        == "错误: 表 `scorecard` 第 1 行 `indicator`：没有 `job`\n  提示: 是否要写 `jobs`？")
    let light = SmallLedger.scorecardFields + "\n自评|就业|Jobs|产出|Output|jobs|||1|"
    #expect(try message("scorecard", light) == "错误: 表 `scorecard` 第 1 行 `weight`：不能为空")
    #expect(
      try message("scorecard", light, in: .english)
        == "error: row 1 of the table `scorecard`, `weight`: must not be empty")
  }
}
