import Diagnostics
import Formats
import Tables
import Testing

@testable import Assistance

@Suite struct DatedPairingTests {
  /// 乐清 turned from 壤塘 to 理县; 青岛 and its district 城阳 help 定西 and its county 渭源; 平阳 is helped and helps.
  func data() throws -> AssistanceData {
    var tables = SmallPackage.tables
    tables["regions"] = SmallPackage.table(
      """
      id|code|name_zh|name_en|level|parent|short_zh
      qingdao|370200|青岛市|Qingdao City|prefecture||青岛
      chengyang|370214|城阳区|Chengyang District|county|qingdao|城阳
      dingxi|621100|定西市|Dingxi City|prefecture||定西
      weiyuan|621123|渭源县|Weiyuan County|county|dingxi|渭源
      yueqing|330382|乐清市|Yueqing City|county||乐清
      rangtang|513230|壤塘县|Rangtang County|county||壤塘
      lixian|513222|理县|Li County|county||理县
      pingyang|330326|平阳县|Pingyang County|county||平阳
      malkang|513201|马尔康市|Barkam City|county||马尔康
      """)
    tables["classes"] = SmallPackage.table(
      """
      region|class_zh|class_en|valid_from|valid_to
      pingyang|山区26县|26 mountain counties||2024-07-31
      """)
    tables["pairings"] = SmallPackage.table(
      """
      id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note
      qingdao-dingxi|qingdao|dingxi|east-west|prefecture|2021-01-01||open|stated|S1|1|
      chengyang-weiyuan|chengyang|weiyuan|east-west|county|2021-04-01||open|stated|S1|1|
      yueqing-rangtang|yueqing|rangtang|east-west|county||2020-12-31|year|stated|S1|1|
      yueqing-lixian|yueqing|lixian|east-west|county|2021-01-01||open|stated|S1|1|
      yueqing-pingyang|yueqing|pingyang|mountain-sea|county|2018-01-01||open|stated|S1|1|
      pingyang-malkang|pingyang|malkang|east-west|county|2024-01-01||unknown|stated|S1|1|
      """)
    return try AssistanceData(tables: tables)
  }

  func names(_ day: String) throws -> [String?] {
    let table = try #require(try AssistanceViews(data(), language: .chinese).table(named: "pairs-on:\(day)"))
    return (0..<table.rowCount).map { table[$0, "pairing"].string }
  }

  @Test func tellsWhoHelpsWhomAtAnyDay() throws {
    #expect(try names("2020-06-30") == ["乐清→壤塘", "乐清→平阳"])
    #expect(try names("2021-02-01") == ["青岛→定西", "乐清→理县", "乐清→平阳"])
    #expect(try names("2021-06-30") == ["青岛→定西", "城阳→渭源", "乐清→理县", "乐清→平阳"])
  }

  @Test func aCityAndItsDistrictAreCountedOnce() throws {
    let table = try #require(try AssistanceViews(data(), language: .chinese).table(named: "pairs-on:2021-06-30"))
    #expect(
      table.selecting(["pairing", "within", "counted"]).gathering([0, 1]).dump() == """
        pairing    within          counted
        ---------  --------------  -------
        青岛→定西  ·               false
        城阳→渭源  qingdao-dingxi  true

        """)
    let day = try #require(parseDate("2021-06-30", zone: .utc))
    #expect(try data().helpers(of: "weiyuan", at: day).map(\.id) == ["chengyang-weiyuan"])
    let before = try #require(parseDate("2021-02-01", zone: .utc))
    #expect(try data().helpers(of: "weiyuan", at: before).map(\.id) == ["qingdao-dingxi"])
  }

  @Test func aCountyMayBeHelpedAndHelp() throws {
    let roles = try #require(try AssistanceViews(data(), language: .chinese).table(named: "roles"))
    let both = (0..<roles.rowCount).filter { roles[$0, "both"] == .boolean(true) }
    #expect(
      roles.selecting(["region", "helps", "helped", "recipients", "helpers"]).gathering(both).dump() == """
        region  helps  helped  recipients  helpers
        ------  -----  ------  ----------  -------
        平阳    1      1       马尔康      乐清

        """)
  }

  @Test func aCountyLeavesItsClass() throws {
    for (day, name) in [("2024-07-31", "山区26县"), ("2024-08-01", nil)] {
      let table = try #require(try AssistanceViews(data(), language: .chinese).table(named: "pairs-on:\(day)"))
      let row = try #require((0..<table.rowCount).first { table[$0, "recipient"] == .string("平阳") })
      #expect(table[row, "class"].string == name)
    }
  }

  @Test func aNameWithoutADayIsAnError() throws {
    let views = AssistanceViews(try data(), language: .chinese)
    let failure = #expect(throws: Failure.self) { try views.table(named: "pairs-on:去年") }
    #expect(
      failure?.diagnostics.map { $0.text(in: .chinese) } == ["错误: `去年` 不是日期\n  提示: 写成 `pairs-on:2021-06-30`"])
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "error: `去年` is no date\n  hint: write `pairs-on:2021-06-30`"
      ])
  }
}
