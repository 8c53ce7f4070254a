import Diagnostics
import Tables
import Testing

@testable import Assistance
@testable import Ledgers

@Suite struct TargetsTests {
  // Xuancheng 2020: January to November are 11/12 = 0.91666… = 91.7 %. 50 a month are 550 of 600, the same share.
  @Test func elevenMonthsAreElevenTwelfths() throws {
    let table = try SmallLedger.latest(
      "T1|linjiang-qingshi|jobs|2024|600|linear|1||S1|", SmallLedger.months(1...11, "linjiang-qingshi", "jobs", 50),
      ["date_text", "actual_text", "target_text", "rate_text", "pace_text", "gap_text", "status_id", "sentence"])
    #expect(
      table.dump() == """
        date_text         actual_text  target_text  rate_text  pace_text  gap_text  status_id  sentence
        ----------------  -----------  -----------  ---------  ---------  --------  ---------  -----------------------------------
        截至2024年11月底  550人        600人        91.7%      91.7%      0.0       on         完成年度目标的91.7%，与序时进度持平

        """)
  }

  // Σ/Σ: (90 + 100) / (100 + 1000) = 190/1100 = 17.3 %; the mean of the rates 90 % and 10 % would be 50 %.
  // Pace after 6 months: both 50 %. Gap: 17.27 − 50 = −32.7 points.
  @Test func totalIsSumOverSumAndNotTheMeanOfRates() throws {
    let table = try SmallLedger.latest(
      """
      T1|linjiang-qingshi|jobs|2024|100|linear|1||S1|
      T2|wanghai-yunling|jobs|2024|1000|linear|1||S1|
      """,
      "linjiang-qingshi|jobs|2024-06-01|90|actual|S1|\nwanghai-yunling|jobs|2024-06-01|100|actual|S1|",
      ["pairing", "target", "actual", "rate_text", "gap_text", "status"])
    #expect(
      table.dump() == """
        pairing    target  actual  rate_text  gap_text  status
        ---------  ------  ------  ---------  --------  ----------------------
        临江→青石  100     90      90.0%      +40.0     快于序时
        望海→云岭  1000    100     10.0%      −40.0     慢于序时10个百分点以上
        合计       1100    190     17.3%      −32.7     慢于序时10个百分点以上

        """)
  }

  // Schedules are weighted by target: (100 × 1 + 300 × 0.5) / 400 = 62.5 %.
  @Test func scheduleOfATotalIsWeightedByTarget() {
    let total = Completion.total(of: [
      Completion(actual: 100, target: 100, pace: 1), Completion(actual: 150, target: 300, pace: 0.5),
    ])
    #expect(total == Completion(actual: 250, target: 400, pace: 0.625))
  }

  // Xizang: all projects started by 1 April, 30 % spent by the end of the first quarter.
  @Test func milestonesHoldUntilTheNext() {
    let starts = PaceCurve(milestones: [3: 1])
    let money = PaceCurve(milestones: [3: 0.3, 6: 0.5, 9: 0.8, 12: 1])
    #expect([2, 3, 4, 12].map { starts.share(byEndOf: $0, within: 1...12) } == [0, 1, 1, 1])
    #expect([1, 3, 5, 6, 11, 12].map { money.share(byEndOf: $0, within: 1...12) } == [0, 0.3, 0.3, 0.5, 0.8, 1])
  }

  // 28 % spent by the end of March against 30 %: 2 points behind; the even curve would have said 3 points ahead.
  @Test func stepwiseCurveComesFromItsTable() throws {
    let table = try SmallLedger.view(
      "latest-progress",
      of: [
        "targets": SmallLedger.targetFields + "\nT1|linjiang-qingshi|sales|2024|1000|stepwise|1||S1|",
        "curves": "curve|month|share\nstepwise|3|0.3\nstepwise|6|0.5\nstepwise|12|1",
        "progress": SmallLedger.progressFields + "\nlinjiang-qingshi|sales|2024-03-01|280|actual|S1|",
      ], ["curve_id", "pace_text", "expected", "status_id", "sentence"])
    #expect(
      table.dump() == """
        curve_id  pace_text  expected  status_id  sentence
        --------  ---------  --------  ---------  --------------------------------------------
        stepwise  30.0%      300       behind     完成年度目标的28.0%，慢于序时进度2.0个百分点

        """)
  }

  @Test func stocksTakeTheirLastValue() throws {
    let table = try SmallLedger.latest(
      "T1|linjiang-qingshi|workshops|2024|8|linear|1||S1|",
      "linjiang-qingshi|workshops|2024-01-01|5|actual|S1|\nlinjiang-qingshi|workshops|2024-02-01|6|actual|S1|",
      ["actual_text", "rate_text"])
    #expect(table.dump() == "actual_text  rate_text\n-----------  ---------\n6个          75.0%\n")
  }

  @Test func programmesAreNeverAdded() throws {
    let table = try SmallLedger.latest(
      "T1|wanghai-yunling|jobs|2024|70|linear|1||S1|\nT2|wanghai-qingshi|jobs|2024|70|linear|1||S1|",
      SmallLedger.months(6...9, "wanghai-yunling", "jobs", 10), ["programme", "pairing", "is_total"])
    #expect(
      table.dump() == """
        programme   pairing    is_total
        ----------  ---------  --------
        东西部协作  望海→云岭  false
        山海协作    望海→青石  false

        """)
  }

  @Test func tenPointsBehindAreNotYetFarBehind() {
    func status(_ actual: Double) -> ProgressStatus {
      ProgressStatus(of: Completion(actual: actual, target: 100, pace: 0.9), rules: LedgerRules())
    }
    #expect(status(80) == .behind)
    #expect(status(79.9) == .farBehind)
    #expect(status(89.96) == .level)
    #expect(status(90.1) == .ahead)
    #expect(status(100) == .completed)
  }

  // Σ actual / Σ target is the mean of the rates weighted by target, so it lies between the least and the greatest, and
  // does not depend on the order of the pairs; so does the schedule.
  @Test func totalLiesBetweenItsParts() throws {
    var state: UInt64 = 4
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40)
    }
    for _ in 0..<500 {
      let parts = (0..<5).map { _ in
        Completion(actual: next(), target: next() + 1, pace: next() / Double(1 << 24))
      }
      let total = Completion.total(of: parts)
      let rate = try #require(total.rate)
      let pace = try #require(total.pace)
      let rates = parts.compactMap(\.rate).sorted()
      let paces = parts.compactMap(\.pace).sorted()
      #expect(rate >= rates[0] * (1 - 1e-12) && rate <= rates[4] * (1 + 1e-12))
      #expect(pace >= paces[0] - 1e-12 && pace <= paces[4] + 1e-12)
      let reversed = Completion.total(of: parts.reversed())
      #expect(abs(rate - (reversed.rate ?? .nan)) <= rate * 1e-12)
    }
  }

  @Test func figuresOutsideTheTimeOfThePairAreRemarked() throws {
    let data = try AssistanceData(tables: SmallLedger.base)
    let pairing = try #require(data.pairing("wanghai-qingshi"))
    #expect(pairing.months(of: 2023) == nil)
    #expect(pairing.months(of: 2024) == 6...12)
    #expect(pairing.months(of: 2025) == 1...12)
    let table = try SmallLedger.latest("", "wanghai-qingshi|jobs|2023-03-01|5|actual|S1|", ["month", "remark"])
    #expect(
      table.dump() == """
        month  remark
        -----  --------------
        3      结对期外的数据

        """)
  }

  @Test func remarksHaveEnglishWordsToo() throws {
    let table = try SmallLedger.latest(
      """
      T1|wanghai-qingshi|jobs|2024|70|linear|1||S1|
      T2|wanghai-qingshi|jobs|2024|90|linear|2|2024-07-01|S1|
      T3|linjiang-qingshi|sales|2024||linear|1||S1|
      T4|wanghai-yunling|sales|2024|5000000|linear|1||S1|
      """,
      """
      wanghai-qingshi|jobs|2024-06-01|10|actual|S1|
      wanghai-qingshi|jobs|2024-08-01|10|planned|S1|
      wanghai-qingshi|jobs|2023-08-01|10|actual|S1|
      linjiang-qingshi|sales|2024-03-01|20000|actual|S1|
      linjiang-qingshi|sales|2024-09-01|10000|actual|S1|
      """, ["year", "pairing", "sentence", "remark"], .english)
    #expect(
      table.dump() == """
        year  pairing           sentence                                                            remark
        ----  ----------------  ------------------------------------------------------------------  ---------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
        2024  Linjiang→Qingshi  no annual target; 30,000 yuan so far                                no report for Jan–Feb, Apr–Aug
        2024  Wanghai→Yunling   annual target 5 million yuan; not reported                          ·
        2024  Total             annual target 5 million yuan; not reported                          without Linjiang→Qingshi, which has no target; no report from Wanghai→Yunling
        2023  Wanghai→Qingshi   no annual target; 10 persons so far                                 outside the time of the pair
        2024  Wanghai→Qingshi   11.1% of the annual target, 46.0 percentage points behind schedule  annual target revised from 70 persons to 90 persons (revision 1, from 1 Jul 2024); no report for Jul–Sep; planned or forecast values of Aug are not counted; paired Jun–Dec: a schedule of 7 months

        """)
  }
}
