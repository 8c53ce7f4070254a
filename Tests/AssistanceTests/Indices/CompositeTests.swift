import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct CompositeTests {
  /// 60·min(money/5000, 1) + 40·jobs/300 (least 0, greatest 300): 甲 60 + 40; 丁 60 + 40·260/300 = 94.6667; 戊
  /// 60·0.96 + 40·0.3 = 69.6. By 50:50 and by entropy (43.3 and 56.7 %, computed apart) 辛 passes 戊. TOPSIS of 丁 computed
  /// apart: 0.8104.
  @Test func scoresByTheWeightsOfTheOffice() throws {
    let fields = ["unit", "score", "rank", "rank_low", "rank_high", "equal_rank", "entropy_rank", "topsis", "band"]
    #expect(
      try indexText("composite", fields, rows: 0..<10) == """
        unit     score  rank  rank_low  rank_high  equal_rank  entropy_rank  topsis  band
        -------  -----  ----  --------  ---------  ----------  ------------  ------  --------
        东甲→甲  100    1     1         1          1           1             1       第一梯队
        东丁→丁  94.67  2     2         2          2           2             0.8104  第一梯队
        东丙→丙  86.67  3     3         3          3           3             0.7001  第一梯队
        东乙→乙  80     4     4         4          4           4             0.6105  第一梯队
        东戊→戊  69.6   5     5         6          6           6             0.4276  第二梯队
        东辛→辛  67.6   6     5         6          5           5             0.546   第二梯队
        东己→己  62.8   7     7         7          7           7             0.4054  第二梯队
        东壬→壬  44     8     8         9          8           8             0.1897  第三梯队
        东庚→庚  43.2   9     8         9          9           9             0.1732  第三梯队
        东子→癸  29.87  10    10        10         10          10            0.0218  第三梯队

        """)
  }

  /// Without money the jobs decide (癸 has 8, 庚 none); without jobs 甲, 乙, 丙 and 丁 all reach the target.
  @Test func printsTheMachineryBesideTheScore() throws {
    let fields = ["n", "year", "without_low", "without_high", "weights", "entropy_weights", "sensitivity", "reversals"]
    #expect(
      try indexText("composite", fields, rows: 8..<9) == """
        n   year  without_low  without_high  weights                   entropy_weights               sensitivity                 reversals
        --  ----  -----------  ------------  ------------------------  ----------------------------  --------------------------  ---------
        10  2023  7            10            协作资金60%、就业人数40%  协作资金43.3%、就业人数56.7%  权重各浮动±20%，随机1000次  8

        """)
    #expect(
      try indexText("composite", ["weights", "sensitivity", "remark"], rows: 9..<10, .english) == """
        weights              sensitivity                               remark
        -------------------  ----------------------------------------  -------------------------
        Funds 60%, Jobs 40%  weights moved by ±20%, 1000 random draws  with 1 approximate figure

        """)
  }

  /// 辛 is sixth of all ten and first of the other counties; 戊 is fifth of all and last of the key counties.
  @Test func ranksWithinClasses() throws {
    #expect(
      try indexText("composite", ["unit", "rank", "class", "class_rank", "class_position"], rows: 4..<6) == """
        unit     rank  class   class_rank  class_position
        -------  ----  ------  ----------  --------------
        东戊→戊  5     重点县  5           同类第5（共5）
        东辛→辛  6     其他县  1           同类第1（共5）

        """)
    #expect(
      try indexText("composite", ["class", "class_position"], rows: 5..<6, .english) == """
        class         class_position
        ------------  ---------------------
        other county  1st of 5 in its class

        """)
  }

  @Test func refusesWeightsThatDoNotAdd() throws {
    let scoring = ["scoring": "scheme|indicator|weight\n考核|funds|60\n考核|jobs|30"]
    let fields = ["scheme", "year", "unit", "score", "remark"]
    #expect(
      try indexText("composite", fields, rows: 0..<1, .chinese, scoring) == """
        scheme  year  unit  score  remark
        ------  ----  ----  -----  ----------------------------
        考核    2023  ·     ·      权重之和为 90，应为 1 或 100

        """)
    #expect(
      try indexText("composite", fields, rows: 0..<1, .english, scoring) == """
        scheme  year  unit  score  remark
        ------  ----  ----  -----  --------------------------------------------------
        考核    2023  ·     ·      the weights add to 90, they should add to 1 or 100

        """)
  }

  /// Only 甲 has projects, and one unit makes no ranking; no unit has a price.
  @Test func refusesWhatCannotBeRanked() throws {
    let single = ["scoring": "scheme|indicator|weight|direction|target\n项目|projects|100|up|7"]
    #expect(
      try indexText("composite", ["n", "remark"], .chinese, single) == """
        n  remark
        -  ----------------------------------
        1  位次敏感性至少需要2个单位，现有1个

        """)
    let none = ["scoring": "scheme|indicator|weight\n规模|project-size|100"]
    #expect(
      try indexText("composite", ["scheme", "n", "remark"], .chinese, none) == """
        scheme  n  remark
        ------  -  ------------------------------
        规模    ·  没有单位在同一年内具备全部指标

        """)
    #expect(
      try indexText("composite", ["remark"], .english, none) == """
        remark
        -------------------------------------------
        no unit has every indicator within one year

        """)
  }

  /// By 10:90 甲 has the most jobs and therefore leads, though it scores nothing for little money.
  @Test func warnsOfZerosBehindAStrongTotal() throws {
    let hiding = ["scoring": "scheme|indicator|weight|direction|target\n考核|funds|10|down|\n考核|jobs|90|up|"]
    #expect(
      try indexText("composite", ["unit", "score", "remark"], rows: 0..<1, .chinese, hiding) == """
        unit     score  remark
        -------  -----  -------------------------------
        东甲→甲  90     “协作资金”得0分，被其他指标抵补

        """)
    #expect(
      try indexText("composite", ["remark"], rows: 0..<1, .english, hiding) == """
        remark
        -------------------------------------------
        “Funds” scores 0, made up for by the others

        """)
  }

  /// The first county has jobs by two definitions for one whole year; a half year beside a whole one does not matter.
  @Test func leavesOutUnitsWithSeveralFigures() throws {
    func line(_ id: String, _ pair: Int, _ value: Int, _ scope: String = "", to: String = "12-31") -> String {
      "\n\(id)|S1|1|\(value)人|jobs|p\(pair)|c\(pair)|east-west||\(value)|\(value)|\(value)|exact|actual|in-period"
        + "|2023-01-01|2023-\(to)|stated|||\(scope)|"
    }
    let facts =
      Self.head + line("A", 1, 40, "稳岗") + line("B", 1, 80, "新增") + line("C", 2, 50) + line("D", 3, 60)
      + line("E", 3, 20, to: "06-30")
    let changes = ["facts": facts, "scoring": "scheme|indicator|weight|direction|target\n考核|jobs|100|up|100"]
    #expect(
      try indexText("composite", ["unit_id", "unit", "year", "n", "score", "rank"], .chinese, changes) == """
        unit_id  unit     year  n  score  rank
        -------  -------  ----  -  -----  ----
        p3       东丙→丙  2023  2  60     1
        p2       东乙→乙  2023  2  50     2
        p1       东甲→甲  2023  ·  ·      ·

        """)
    #expect(
      try indexText("composite", ["remark"], rows: 2..<3, .chinese, changes) == """
        remark
        --------------------------------
        “就业人数”有几个口径的数，未计入

        """)
    #expect(
      try indexText("composite", ["remark"], rows: 2..<3, .english, changes) == """
        remark
        ---------------------------------------------------
        left out: “Jobs” has figures of several definitions

        """)
  }

  /// 超40 is drawn to 50, so that it may score 50 and pass 45; 约90 reaches from 85 to 95 (half of its last digit) and stays first.
  @Test func ranksReachAsFarAsApproximateFigures() throws {
    func line(_ pair: Int, _ value: Int, _ word: String) -> String {
      let bounds = word == "exact" ? "\(value)|\(value)" : word == "over" ? "\(value)|" : "|"
      return "\nF\(pair)|S1|1|\(value)人|jobs|p\(pair)|c\(pair)|east-west||\(value)|\(bounds)|\(word)|actual|in-period"
        + "|2023-01-01|2023-12-31|stated||||"
    }
    let facts = Self.head + line(1, 90, "about") + line(2, 45, "exact") + line(3, 40, "over") + line(4, 20, "exact")
    let changes = ["facts": facts, "scoring": "scheme|indicator|weight|direction|target\n考核|jobs|100|up|100"]
    #expect(
      try indexText("composite", ["unit", "score", "rank", "rank_low", "rank_high"], .chinese, changes) == """
        unit     score  rank  rank_low  rank_high
        -------  -----  ----  --------  ---------
        东甲→甲  90     1     1         1
        东乙→乙  45     2     2         3
        东丙→丙  40     3     2         3
        东丁→丁  20     4     4         4

        """)
  }

  private static let head =
    "id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status"
    + "|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note"

  @Test func namesUnknownIndicatorsAndDirections() {
    do {
      _ = try IndexPackage.data(["scoring": "scheme|indicator|weight|direction\n考核|fund|60|up\n考核|jobs|40|ups"])
      Issue.record("read a scheme with unknown words")
    } catch let failure as Failure {
      #expect(
        failure.diagnostics.map { $0.message.text(in: .chinese) } == [
          "表 `scoring` 第1行：没有指标 `fund`", "表 `scoring` 第2行：没有方向 `ups`",
        ])
      #expect(
        failure.diagnostics.map { $0.message.text(in: .english) } == [
          "table `scoring`, row 1: there is no indicator `fund`", "table `scoring`, row 2: there is no direction `ups`",
        ])
      #expect(failure.diagnostics.map { $0.hint?.text(in: .chinese) } == ["是否要写 `funds`？", "是否要写 `up`？"])
    } catch {
      Issue.record(error)
    }
  }
}
