import Diagnostics
import Tables
import Testing

@testable import Ledgers

/// Targets and monthly figures that invite a wrong rate.
@Suite struct TargetTraps {
  /// 消费帮扶 of 2021 between Jiangsu and Shaanxi: 6.93亿 of an agreed 1亿 are 693 %, 593 points ahead of 100 %.
  @Test("trap 15: 693% of a target is kept, printed and marked")
  func completionFarAboveHundredIsKeptAndMarked() throws {
    let table = try SmallLedger.latest(
      "T1|linjiang-qingshi|sales|2024|100000000|linear|1||S1|",
      "linjiang-qingshi|sales|2024-12-01|693000000|actual|S1|",
      ["actual_text", "rate_text", "off_scale", "status", "sentence"])
    #expect(
      table.dump() == """
        actual_text  rate_text  off_scale  status  sentence
        -----------  ---------  ---------  ------  -----------------------------------------------
        6.93亿元     693.0%     true       已完成  完成年度目标的693.0%，快于序时进度593.0个百分点

        """)
  }

  @Test("trap 15: target 0, a missing target and a missing report have no rate")
  func zeroMissingAndUnreportedHaveNoRate() throws {
    let table = try SmallLedger.latest(
      """
      T1|linjiang-qingshi|jobs|2024|0|linear|1||S1|
      T2|linjiang-qingshi|sales|2024||linear|1||S1|
      T3|wanghai-yunling|sales|2024|5000000|linear|1||S1|
      """,
      "linjiang-qingshi|jobs|2024-03-01|7|actual|S1|\nlinjiang-qingshi|sales|2024-03-01|20000|actual|S1|",
      ["pairing", "indicator_id", "rate", "gap", "status", "sentence", "remark"])
    #expect(
      table.dump() == """
        pairing    indicator_id  rate  gap  status    sentence                           remark
        ---------  ------------  ----  ---  --------  ---------------------------------  --------------------------------------
        临江→青石  jobs          ·     ·    目标为零  年度目标为零，累计7人，不计完成率  缺1—2月数
        临江→青石  sales         ·     ·    未定目标  未定年度目标，累计2万元            缺1—2月数
        望海→云岭  sales         ·     ·    未报      年度目标500万元，未报完成数        ·
        合计       sales         ·     ·    未报      年度目标500万元，未报完成数        不含未定目标的临江→青石；望海→云岭未报

        """)
    let english = try SmallLedger.latest(
      "T1|linjiang-qingshi|jobs|2024|0|linear|1||S1|", "linjiang-qingshi|jobs|2024-03-01|7|actual|S1|",
      ["status", "sentence", "remark"], .english)
    #expect(
      english.dump() == """
        status          sentence                                                            remark
        --------------  ------------------------------------------------------------------  ---------------------
        target is zero  the annual target is zero; 7 persons so far; no rate of completion  no report for Jan–Feb

        """)
  }

  /// From July on 120 instead of 100. June: 50 of 100, level; July: 50 of 120 is 41.7 %, 16.7 points behind 58.3 %;
  /// August: 60 of 120 is 50 %, 16.7 points behind 66.7 %.
  @Test("trap 15: a target that is revised in mid-year counts from its day")
  func targetRevisedInMidYearCountsFromItsDay() throws {
    let table = try SmallLedger.view(
      "targets-progress",
      of: [
        "targets": SmallLedger.targetFields + """

          T1|linjiang-qingshi|jobs|2024|100|linear|1|2024-01-01|S1|
          T2|linjiang-qingshi|jobs|2024|120|linear|2|2024-07-01|S1|
          """,
        "progress": SmallLedger.progressFields + "\n" + SmallLedger.months(1...5, "linjiang-qingshi", "jobs", 10)
          + "\n" + SmallLedger.months(6...7, "linjiang-qingshi", "jobs", 0)
          + "\nlinjiang-qingshi|jobs|2024-08|10|actual|S1|",
      ], ["month", "target", "revision", "actual", "rate_text", "gap_text", "remark"])
    #expect(
      table.gathering([5, 6, 7]).dump() == """
        month  target  revision  actual  rate_text  gap_text  remark
        -----  ------  --------  ------  ---------  --------  ---------------------------------------------------------
        6      100     1         50      50.0%      0.0       ·
        7      120     2         50      41.7%      −16.7     年度目标由100人调整为120人（第1次调整，自2024年7月1日起）
        8      120     2         60      50.0%      −16.7     年度目标由100人调整为120人（第1次调整，自2024年7月1日起）

        """)
  }

  /// September is the fourth of seven: 4 ÷ 7 = 57.1 %.
  @Test("trap 17: a pair of June has seven months, not twelve")
  func pairOfMidYearCountsItsOwnMonths() throws {
    let table = try SmallLedger.latest(
      "T1|wanghai-qingshi|jobs|2024|70|linear|1||S1|", SmallLedger.months(6...9, "wanghai-qingshi", "jobs", 10),
      ["month", "rate_text", "pace_text", "remark"])
    #expect(
      table.dump() == """
        month  rate_text  pace_text  remark
        -----  ---------  ---------  -----------------------------
        9      57.1%      57.1%      当年结对6—12月，序时按7个月计

        """)
  }

  @Test("trap 9: what is planned is not done")
  func plannedFiguresAreNotCounted() throws {
    let table = try SmallLedger.latest(
      "T1|linjiang-qingshi|jobs|2024|100|linear|1||S1|",
      """
      linjiang-qingshi|jobs|2024-01-01|10|actual|S1|
      linjiang-qingshi|jobs|2024-02-01|80|planned|S1|
      linjiang-qingshi|jobs|2024-03-01|20|actual|S1|
      linjiang-qingshi|jobs|2024-11-01|80|planned|S1|
      """, ["month", "actual", "remark"])
    #expect(
      table.dump() == """
        month  actual  remark
        -----  ------  ----------------------------------
        3      30      缺2月数；2月的计划数、预计数未计入

        """)
  }
}
