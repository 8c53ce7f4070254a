import Diagnostics
import Tables
import Testing

@testable import Assistance
@testable import Ledgers

@Suite struct ScorecardTests {
  func result(_ items: String, _ fields: [String], _ language: Language = .chinese) throws -> Table {
    try SmallLedger.view(
      "scorecard-result",
      of: [
        "targets": SmallLedger.targetFields + """

          T1|linjiang-qingshi|jobs|2024|400|linear|1||S1|
          T2|linjiang-qingshi|sales|2024|1000000|linear|1||S1|
          T3|linjiang-qingshi|workshops|2024|0|linear|1||S1|
          """,
        "progress": SmallLedger.progressFields + """

          linjiang-qingshi|jobs|2024-12-01|300|actual|S1|
          linjiang-qingshi|sales|2024-12-01|6930000|actual|S1|
          linjiang-qingshi|workshops|2024-12-01|3|actual|S1|
          """,
        "fund_ledger": SmallLedger.fundFields + "\nF1|linjiang-qingshi|2024|省|产业|1000|1000|800|720|",
        "scorecard": SmallLedger.scorecardFields + "\n" + items,
      ], fields, language)
  }

  // 就业 300/400 = 75 % × 40 = 30; 消费 693 % counts up to 120 % × 20 = 24; 支出率 720/800 = 90 % of 95 % = 94.74 % × 40 =
  // 37.89; together 91.89 of 100.
  @Test func scoreIsTheCappedCompletionTimesTheWeight() throws {
    let items = """
      自评|帮助就业|Jobs|产出|Output|jobs|40||1|用工需求减少；下年提前签约
      自评|消费帮扶|Sales|产出|Output|sales|20||1.2|
      自评|资金支出率|Spending|过程|Process|spent-rate|40|0.95|1|
      """
    let fields = [
      "item", "unit", "target_text", "actual_text", "rate_text", "weight_text", "score_text", "reason", "remark",
    ]
    let table = try result(items, fields)
    #expect(
      table.dump() == """
        item        unit  target_text  actual_text  rate_text  weight_text  score_text  reason                      remark
        ----------  ----  -----------  -----------  ---------  -----------  ----------  --------------------------  --------------
        帮助就业    人    400人        300人        75.0%      40           30          用工需求减少；下年提前签约  ·
        消费帮扶    元    100万元      693万元      693.0%     20           24          ·                           按上限120%计分
        资金支出率  %     95.0%        90.0%        94.7%      40           37.89       ·                           偏差原因待填写
        合计        ·     ·            ·            ·          100          91.89       ·                           ·

        """)
    let english = try result(items, fields, .english)
    #expect(
      english.dump() == """
        item      unit     target_text     actual_text        rate_text  weight_text  score_text  reason                      remark
        --------  -------  --------------  -----------------  ---------  -----------  ----------  --------------------------  --------------------
        Jobs      persons  400 persons     300 persons        75.0%      40           30          用工需求减少；下年提前签约  ·
        Sales     yuan     1 million yuan  6.93 million yuan  693.0%     20           24          ·                           counted up to 120%
        Spending  %        95.0%           90.0%              94.7%      40           37.89       ·                           reason to be written
        Total     ·        ·               ·                  ·          100          91.89       ·                           ·

        """)
  }

  @Test func weightsThatDoNotSumToHundredAreSaidAndNothingIsNotZeroPoints() throws {
    let items = """
      自评|帮助就业|Jobs|产出|Output|jobs|40||1|已说明
      自评|帮扶车间|Workshops|产出|Output|workshops|30||1|
      自评|验收率|Acceptance|过程|Process|accepted-rate|25|1|1|
      """
    let table = try result(items, ["item", "weight_text", "score_text", "needs_reason", "remark"])
    #expect(
      table.dump() == """
        item      weight_text  score_text  needs_reason  remark
        --------  -----------  ----------  ------------  ----------------------------------------------------
        帮助就业  40           30          false         ·
        帮扶车间  30           ·           false         目标为零，不计分
        验收率    25           ·           true          缺完成数，不计分；偏差原因待填写
        合计      95           30          false         分值合计为95，应为100；2项未计分，得分只含已计分的项

        """)
    let english = try result(items, ["item", "remark"], .english)
    #expect(
      english.dump() == """
        item        remark
        ----------  -----------------------------------------------------------------------------------
        Jobs        ·
        Workshops   target is zero; not scored
        Acceptance  no figure; not scored; reason to be written
        Total       the weights sum to 95, not to 100; 2 items are not scored; the sum is of the others

        """)
  }

  @Test func anItemOfOnePairIsForThatPairOnly() throws {
    let table = try SmallLedger.view(
      "scorecard-result",
      of: [
        "progress": SmallLedger.progressFields + """

          linjiang-qingshi|jobs|2024-12-01|300|actual|S1|
          wanghai-yunling|jobs|2024-12-01|100|actual|S1|
          """,
        "scorecard": SmallLedger.scorecardFields + """
          |pairing
          自评|就业|Jobs|产出|Output|jobs|100|300|1||linjiang-qingshi
          自评|就业|Jobs|产出|Output|jobs|100|200|1||wanghai-yunling
          """,
      ], ["pairing", "item", "target", "score"])
    #expect(
      table.dump() == """
        pairing    item  target  score
        ---------  ----  ------  -----
        临江→青石  就业  300     100
        临江→青石  合计  ·       100
        望海→云岭  就业  200     50
        望海→云岭  合计  ·       50

        """)
  }
}
