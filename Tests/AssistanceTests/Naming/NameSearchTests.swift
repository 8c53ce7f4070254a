import Diagnostics
import Testing

@testable import Assistance

@Suite struct NameSearchTests {
  let search: NameSearch

  init() throws {
    var tables = SmallPackage.tables
    tables["regions"] = SmallPackage.table(
      """
      id|code|name_zh|name_en|level|parent|short_zh|aliases|aliases_hant
      wenzhou||温州市|Wenzhou City|prefecture||温州||
      yueqing||乐清市|Yueqing City|county|wenzhou|乐清||樂清市
      ganzi-prefecture||甘孜藏族自治州|Ganzi Prefecture|prefecture||甘孜|甘孜州|
      ganzi-county||甘孜县|Ganzi County|county|ganzi-prefecture|甘孜||
      luhuo||炉霍县|Luhuo County|county|ganzi-prefecture|炉霍||
      jiangshan||江山市|Jiangshan City|county||江山||
      keqiao||柯桥区|Keqiao District|county||柯桥||
      """)
    tables["pairings"] = SmallPackage.table(
      """
      id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|aliases|note
      keqiao-jiangshan|keqiao|jiangshan|mountain-sea|county|2003-01-01||open|stated|S1|22|柯江|
      """)
    search = NameSearch(try AssistanceData(tables: tables))
  }

  func message(_ language: Language, _ body: () throws(Failure) -> Void) -> String {
    do { try body() } catch { return error.diagnostics.map { $0.text(in: language) }.joined() }
    return "found"
  }

  @Test func findsByKeyFullNameShortNameAliasAndOtherScripts() throws {
    for name in ["yueqing", "乐清市", "乐清", "樂清", "樂清市", "Yueqing", "yueqing city", " 乐清 "] {
      #expect(try search.region(name).id == "yueqing", "\(name)")
    }
    #expect(try search.region("爐霍縣").id == "luhuo")
    #expect(try search.indicator("协作资金").id == "funds")
  }

  @Test func aPrefectureIsNotItsCounty() throws {
    #expect(try search.region("甘孜州").id == "ganzi-prefecture")
    #expect(try search.region("甘孜县").id == "ganzi-county")
    #expect(
      message(.chinese) { () throws(Failure) in _ = try search.region("甘孜") } == """
        错误: 有2个地区叫 `甘孜`
          提示: 请写明是哪一个：甘孜藏族自治州 `ganzi-prefecture`、甘孜县 `ganzi-county`
        """)
  }

  @Test func aPairIsFoundInBothOrdersAndByItsNickname() throws {
    for name in ["柯桥→江山", "江山—柯桥", "江山-柯桥", "keqiao-jiangshan", "柯江"] {
      #expect(search.pairing(name)?.id == "keqiao-jiangshan", "\(name)")
    }
    #expect(search.pairing("柯桥→乐清") == nil)
  }

  @Test func unknownNamesGetTheNearestOne() {
    #expect(
      message(.chinese) { () throws(Failure) in _ = try search.region("乐青") } == """
        错误: 没有叫 `乐青` 的地区
          提示: 是否要写 `乐清`？
        """)
    #expect(
      message(.english) { () throws(Failure) in _ = try search.indicator("资金") } == """
        error: there is no indicator called `资金`
          hint: names that hold it: Funds `funds`
        """)
  }
}
