import Diagnostics
import Tables
import Testing

@testable import Assistance
@testable import Ledgers

@Suite struct StagesTests {
  func funds(_ rows: String, _ fields: [String], _ language: Language = .chinese) throws -> Table {
    try SmallLedger.view(
      "funds-stages", of: ["fund_ledger": SmallLedger.fundFields + "\n" + rows], fields, language)
  }

  func projects(_ rows: String, _ view: String, _ fields: [String], _ language: Language = .chinese) throws -> Table {
    try SmallLedger.view(view, of: ["project_ledger": SmallLedger.projectFields + "\n" + rows], fields, language)
  }

  // 到位 900/1000 = 90 %, 拨付 810/900 = 90 %, 支出 486/810 = 60 %, 支出/到位 486/900 = 54 %: four bases.
  @Test func eachRateOfMoneyNamesItsOwnBase() throws {
    let table = try funds(
      "F1|linjiang-qingshi|2024|县|教育|1000|900|810|486|",
      ["level", "stage_id", "amount", "rate_name", "rate_with_base", "is_main"])
    #expect(
      table.gathering([0, 1, 2, 3, 4]).dump() == """
        level  stage_id   amount  rate_name     rate_with_base      is_main
        -----  ---------  ------  ------------  ------------------  -------
        县级   planned    1000    计划          ·                   true
        县级   arrived    900     到位率        90.0%（到位/计划）  true
        县级   disbursed  810     拨付率        90.0%（拨付/到位）  true
        县级   spent      486     支出率        60.0%（支出/拨付）  true
        县级   spent      486     支出占到位比  54.0%（支出/到位）  false

        """)
  }

  // Kezhou 2021: 支出 15.43 of 到位 17.44 (the counties) is 88.5 %; of the published 17.87 it would be 86.3 %.
  @Test func rateOfSpendingFitsTheSumOfTheCounties() throws {
    let table = try funds(
      """
      F1|linjiang-qingshi|2021|省|产业|1744000000|900000000|900000000|800000000|
      F2|wanghai-yunling|2021|省|产业|1744000000|844000000|844000000|743000000|
      """, ["pairing", "level_id", "rate_id", "amount", "base_amount", "rate_text"])
    #expect(
      table.dump().split(separator: "\n").filter { $0.contains("spent-of") && $0.contains("all") }.joined(
        separator: "\n")
          == """
          临江→青石  all       spent-of-arrived  800000000   900000000    88.9%
          望海→云岭  all       spent-of-arrived  743000000   844000000    88.0%
          合计       all       spent-of-arrived  1543000000  1744000000   88.5%
          """)
  }

  // Money outside the plan has no planned amount, and must not raise the rate of what was planned.
  @Test func moneyOffThePlanDoesNotRaiseTheRateOfArrival() throws {
    let table = try funds(
      """
      F1|linjiang-qingshi|2024|省级|产业|1000|900|||
      F2|linjiang-qingshi|2024|计划外|产业||300|||
      """, ["level", "amount", "base_amount", "rate_text", "remark", "rate_id"])
    let rates = (0..<table.rowCount).filter { table[$0, "rate_id"] == .string("arrived-rate") }
    #expect(
      table.gathering(rates).dump() == """
        level         amount  base_amount  rate_text  remark                  rate_id
        ------------  ------  -----------  ---------  ----------------------  ------------
        省级          900     1000         90.0%      ·                       arrived-rate
        计划外        300     ·            ·          无计划数，不计比率：F2  arrived-rate
        财政资金小计  900     1000         90.0%      ·                       arrived-rate
        合计          1200    1000         ·          无计划数，不计比率：F2  arrived-rate

        """)
  }

  @Test func stagesThatExceedTheirBaseAreRemarked() throws {
    let rows = "F1|linjiang-qingshi|2024|市|产业|100|120|110|130|\nF2|linjiang-qingshi|2024|市|产业|200|150|150||"
    let table = try funds(rows, ["stage", "base", "rate_text", "remark"])
    #expect(
      table.gathering([0, 1, 2, 3, 4]).dump() == """
        stage  base  rate_text  remark
        -----  ----  ---------  --------------------------------
        计划   ·     ·          ·
        到位   计划  90.0%      到位大于计划：F1
        拨付   到位  96.3%      ·
        支出   拨付  50.0%      支出大于拨付：F1；未报支出数：F2
        支出   到位  48.1%      支出大于到位：F1；未报支出数：F2

        """)
    let english = try funds(rows, ["stage", "base", "rate_text", "remark"], .english)
    #expect(
      english.gathering([0, 1, 2, 3, 4]).dump() == """
        stage      base       rate_text  remark
        ---------  ---------  ---------  ----------------------------------------------------------
        planned    ·          ·          ·
        arrived    planned    90.0%      arrived exceeds planned: F1
        disbursed  arrived    96.3%      ·
        spent      disbursed  50.0%      spent exceeds disbursed: F1; amount spent not reported: F2
        spent      arrived    48.1%      spent exceeds arrived: F1; amount spent not reported: F2

        """)
  }

  static let register = """
    P1|linjiang-qingshi|一号|One|industry|500|300|2024-01-05|2024-01-20|2024-03-01|2024-08-01|2024-09-01|2024-09-30|2024-03-31|2024-08-31|县发展改革局|
    P2|linjiang-qingshi|二号|Two|education|400|200|2024-01-05|2024-01-20|2024-04-01|2024-08-20|||2024-03-31|2024-08-31|县教育局|
    P3|linjiang-qingshi|三号|Three|water|300|100|2024-01-05|2024-02-20|2024-05-01||||2024-03-31|2024-08-31|县水利局|
    P4|wanghai-yunling|四号|Four|health|200|100|2024-02-05|2024-02-25||2024-09-15|||2024-04-30|2024-10-31|县卫生健康局|
    P5|wanghai-yunling|五号|Five|other|100|50|2024-02-05||||||2024-06-30|2024-12-31|县农业农村局|
    """

  // All pairs: 5 listed, 4 approved (4/5 = 80 %), 4 started (4/4), 3 completed (3/4 = 75 %), 1 accepted: of 完工 1/3 = 33.3 %
  // as Kezhou counts, not of 开工 (25 %) or 入库 (20 %); 1 handed over (1/1).
  @Test func acceptanceIsMeasuredByCompletion() throws {
    let table = try projects(
      Self.register, "project-stages",
      ["pairing", "stage", "amount_text", "rate_name", "rate_with_base", "at_stage", "remark"])
    #expect(
      table.gathering(Array((table.rowCount - 8)..<table.rowCount)).dump() == """
        pairing  stage  amount_text  rate_name     rate_with_base       at_stage  remark
        -------  -----  -----------  ------------  -------------------  --------  --------------
        合计     入库   5个          入库          ·                    1         ·
        合计     批复   4个          批复率        80.0%（批复/入库）   0         ·
        合计     开工   4个          开工率        100.0%（开工/批复）  1         缺开工日期：P4
        合计     完工   3个          完工率        75.0%（完工/开工）   2         ·
        合计     验收   1个          验收率        33.3%（验收/完工）   0         ·
        合计     移交   1个          移交率        100.0%（移交/验收）  1         ·
        合计     开工   4个          开工占入库比  80.0%（开工/入库）   1         缺开工日期：P4
        合计     完工   3个          完工占入库比  60.0%（完工/入库）   2         ·

        """)
  }

  // The last day that the ledger tells of is 30 September. P3 was due on 31 August, 30 days before; P5 should have
  // started on 30 June, 92 days before (31 + 31 + 30). P4 is complete: the missing day of its start makes nothing overdue.
  @Test func overdueIsCountedToTheLastDayOfTheData() throws {
    let fields = ["name", "pairing", "stage", "missing", "days", "as_of_text", "sentence", "responsible"]
    let table = try projects(Self.register, "overdue", fields)
    #expect(
      table.dump() == """
        name  pairing    stage  missing       days  as_of_text     sentence                         responsible
        ----  ---------  -----  ------------  ----  -------------  -------------------------------  ------------
        五号  望海→云岭  入库   应开工未开工  92    2024年9月30日  应于2024年6月30日开工，超期92天  县农业农村局
        三号  临江→青石  开工   应完工未完工  30    2024年9月30日  应于2024年8月31日完工，超期30天  县水利局

        """)
    let english = try projects(Self.register, "overdue", ["name", "missing", "sentence"], .english)
    #expect(
      english.dump() == """
        name   missing        sentence
        -----  -------------  -----------------------------------------------
        Five   not started    to be started by 30 Jun 2024, 92 days overdue
        Three  not completed  to be completed by 31 Aug 2024, 30 days overdue

        """)
  }

  @Test func daysOutOfOrderAreRemarked() throws {
    let row = "P1|linjiang-qingshi|一号|One|industry|500|300|2024-01-05|2024-03-20|2024-03-01||||||县发展改革局|"
    #expect(try projects(row, "project-stages", ["remark"])[0, "remark"] == .string("各环节日期先后颠倒：P1"))
    #expect(
      try projects(row, "project-stages", ["remark"], .english)[0, "remark"] == .string("days out of order: P1"))
  }

  @Test func dueOnTheLastDayIsNotOverdue() throws {
    let row = "P1|linjiang-qingshi|一号|One|industry|500|300|2024-01-05|||||| 2024-01-05||县发展改革局|"
      .replacing(" ", with: "")
    #expect(try projects(row, "overdue", ["name"]).rowCount == 0)
  }
}
