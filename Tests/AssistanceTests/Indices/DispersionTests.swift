import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct DispersionTests {
  /// Ten counties with 6000 … 2400万元 in two classes; computed apart with numpy: mean 4280, σ/μ 0.267174, mean difference
  /// 0.152336, Theil 0.036788 = 0.029820 + 0.006968, Σs² 0.107138, top three 0.392523. Per person (30万, 20万 …):
  /// 42800/264 = 162.12元, 0.383032, 0.226476, 0.083257 = 0.033617 + 0.049640, 320/78 = 4.102564.
  @Test func measuresMoneyByCountyAndByPerson() throws {
    #expect(
      try indexText(
        "dispersion", ["per", "unit", "n", "mean", "cv", "gini", "theil", "theil_between", "theil_within"], rows: 0..<2,
        decimals: 6) == """
          per         unit   n   mean        cv        gini      theil     theil_between  theil_within
          ----------  -----  --  ----------  --------  --------  --------  -------------  ------------
          各单位等权  元     10  42800000    0.267174  0.152336  0.036788  0.02982        0.006968
          常住人口    元/人  10  162.121212  0.383032  0.226476  0.083257  0.033617       0.04964

          """)
    #expect(
      try indexText(
        "dispersion",
        ["group", "classes", "max", "max_subject", "min", "min_subject", "max_min", "hhi", "top3", "remark"],
        rows: 0..<2)
          == """
          group                                         classes               max       max_subject  min       min_subject  max_min  hhi     top3    remark
          --------------------------------------------  --------------------  --------  -----------  --------  -----------  -------  ------  ------  -----------------------------
          东西部协作 · 县级结对 · 实际 · 当期 · 2023年  重点县5个、其他县5个  60000000  东甲→甲      24000000  东子→癸      2.5      0.1071  0.3925  含1个概数
          东西部协作 · 县级结对 · 实际 · 当期 · 2023年  重点县5个、其他县5个  320       东戊→戊      78        东己→己      4.1026   0.1071  0.3925  含1个概数；分母与数字年份不一

          """)
  }

  @Test func saysWhyAMeasureIsEmpty() throws {
    let fields = ["indicator", "n", "mean", "gini", "max_min", "remark"]
    let table = try #require(try IndexPackage.view("dispersion"))
    let rate = table.rowCount - 1
    #expect(
      try indexText("dispersion", fields, rows: rate..<(rate + 1)) == """
        indicator  n  mean  gini  max_min  remark
        ---------  -  ----  ----  -------  --------------------------------------
        到位率     2  92.5  ·     1.0556   “到位率”不是可分的总量，不计份额类指标

        """)
    #expect(
      try indexText("dispersion", fields, rows: rate..<(rate + 1), .english) == """
        indicator  n  mean  gini  max_min  remark
        ---------  -  ----  ----  -------  ------------------------------------------
        Rate       2  92.5  ·     1.0556   “Rate” is no amount, no measures of shares

        """)
  }

  /// The three figures of the small package that may be ranked together are the two county pairs of one programme.
  @Test func ranksTogetherOnlyWhatMayBe() throws {
    let views = AssistanceViews(try AssistanceData(tables: SmallPackage.tables), language: .chinese)
    let table = try #require(try views.table(named: "dispersion"))
    #expect(
      table.selecting(["group", "n", "gini", "remark"]).dump() == """
        group                                              n  gini  remark
        -------------------------------------------------  -  ----  ----------------------------------------------------------
        东西部协作 · 县级结对 · 实际 · 累计 · 2021—2023年  2  ·     基尼系数至少需要5个单位，现有2个；没有分类，泰尔指数不分解

        """)
  }

  /// Nobody knows how long a flow without a printed beginning ran; a stock has only a day.
  @Test func leavesOutFiguresWithoutAPeriod() throws {
    func count(_ period: String, _ accumulation: String) throws -> [Int] {
      let head =
        "id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status"
        + "|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note"
      let facts = (1...5).reduce(head) {
        $0 + "\nF\($1)|S1|1|\($1)元|funds|p\($1)|c\($1)|east-west||\($1)|\($1)|\($1)|exact|actual|\(accumulation)|"
          + period + "|stated||||"
      }
      return try ["dispersion", "lorenz:funds"].map {
        try #require(try IndexPackage.view($0, .chinese, ["facts": facts])).rowCount
      }
    }
    #expect(try count("|", "in-period") == [0, 0])
    #expect(try count("|2023-12-31", "cumulative") == [0, 0])
    #expect(try count("2023-12-31|2023-01-01", "in-period") == [0, 0])
    #expect(try count("|2023-12-31", "at-date") != [0, 0])
    #expect(try count("2023-01-01|2023-12-31", "in-period") != [0, 0])
  }

  @Test func leavesOutSubjectsWithSeveralFigures() throws {
    let head =
      "id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status"
    let rest = "|actual|in-period|2023-01-01|2023-12-31|stated||||"
    let facts =
      head + "|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note"
      + [("A", 1), ("B", 2), ("C", 3), ("D", 3)].map { id, pair in
        "\n\(id)|S1|1|5元|funds|p\(pair)|c\(pair)|east-west||5|5|5|exact" + rest
      }.joined()
    let fields = ["n", "classes", "remark"]
    #expect(
      try indexText("dispersion", fields, rows: 0..<1, .chinese, ["facts": facts]) == """
        n  classes    remark
        -  ---------  -----------------------------------------------------------
        2  重点县2个  有几个数的未计入：东丙→丙；基尼系数至少需要5个单位，现有2个

        """)
    #expect(
      try indexText("dispersion", fields, rows: 0..<1, .english, ["facts": facts]) == """
        n  classes        remark
        -  -------------  ----------------------------------------------------------------------------------------------------
        2  key county: 2  left out for having several figures: H3→C3; the Gini coefficient needs at least 5 units, there are 2

        """)
  }
}
