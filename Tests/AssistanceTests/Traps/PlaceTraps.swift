import Diagnostics
import Tables
import Testing

@testable import Assistance

/// Names of places and pairs that are easily taken for one another.
@Suite struct PlaceTraps {
  let package: PublicPackage
  let search: NameSearch

  init() throws {
    package = try PublicPackage()
    search = NameSearch(package.data)
  }

  @Test("trap 1: 甘孜州 is not 甘孜县, and 甘孜 alone is neither")
  func aPrefectureIsNotItsCounty() throws {
    #expect(try search.region("甘孜州").id == "ganzi-prefecture")
    #expect(try search.region("甘孜藏族自治州").id == "ganzi-prefecture")
    #expect(try search.region("甘孜县").id == "ganzi-county")
    let failure = #expect(throws: Failure.self) { try search.region("甘孜") }
    #expect(
      failure?.diagnostics.map { $0.text(in: .chinese) } == [
        "错误: 没有叫 `甘孜` 的地区\n  提示: 名称里有它的：甘孜州 `ganzi-prefecture`、甘孜县 `ganzi-county`"
      ])
  }

  @Test("trap 1: 乐清市 is a county under 温州市")
  func aCityMayBeACounty() throws {
    let yueqing = try search.region("乐清")
    #expect(yueqing.level == .county)
    #expect(package.data.ancestor(of: yueqing, at: .prefecture)?.id == "wenzhou")
    #expect(try search.region("温州市").level == .prefecture)
  }

  @Test("trap 1: 城阳区 is within 青岛市, and their pairs are two")
  func aDistrictIsNotItsCity() throws {
    #expect(try search.region("青岛市").id == "qingdao")
    #expect(package.data.ancestor(of: try search.region("城阳"), at: .prefecture)?.id == "qingdao")
    #expect(search.pairing("城阳—渭源")?.id == "chengyang-weiyuan")
    #expect(search.pairing("青岛—定西")?.id == "qingdao-dingxi")
    #expect(search.pairing("青岛—渭源") == nil)
  }

  @Test(
    "trap 1: 江山—柯桥 and 柯桥—江山 are one pair", arguments: ["江山—柯桥", "柯桥—江山", "柯桥→江山", "柯橋—江山"])
  func aPairHasTwoOrders(_ name: String) {
    #expect(search.pairing(name)?.id == "keqiao-jiangshan")
  }

  @Test("trap 1: 虞, 虞金, 越马 and 城渭 are nicknames")
  func nicknamesAreKnown() throws {
    #expect(try search.region("虞").id == "shangyu")
    #expect(search.pairing("虞金")?.id == "shangyu-jinkouhe")
    #expect(search.pairing("越马")?.id == "yuecheng-mabian")
    #expect(search.pairing("越馬")?.id == "yuecheng-mabian")
    #expect(search.pairing("城渭")?.id == "chengyang-weiyuan")
  }

  @Test(
    "trap 18: 嵊州, 阆中, 炉霍 and 呷拉 are found in both scripts",
    arguments: [
      ("嵊州市", "shengzhou"), ("阆中", "langzhong"), ("閬中市", "langzhong"), ("炉霍县", "luhuo"), ("爐霍縣", "luhuo"),
      ("呷拉乡", "ganzi-county-gala"), ("呷拉鄉", "ganzi-county-gala"),
    ])
  func rareCharactersAreFound(_ name: String, _ id: String) throws {
    #expect(try search.region(name).id == id)
  }

  @Test("trap 18: 垟, 甪 and names with a dot are found and printed as they are written")
  func rareCharactersArePrinted() throws {
    var tables = SmallPackage.tables
    tables["regions"] = SmallPackage.table(
      """
      id|code|name_zh|name_en|level|parent|short_zh
      yangxi||垟溪乡|Yangxi Township|town||垟溪
      luzhi||甪直镇|Luzhi Town|town||甪直
      yuetegan||和田·约特干|Hotan Yotkan|village||
      """)
    tables["pairings"] = SmallPackage.table(
      """
      id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note
      luzhi-yangxi|luzhi|yangxi|east-west|town|2021-01-01||open|stated|S1|1|
      luzhi-yuetegan|luzhi|yuetegan|east-west|village|2021-01-01||open|stated|S1|1|
      """)
    let data = try AssistanceData(tables: tables)
    let pairs = try #require(try AssistanceViews(data, language: .chinese).table(named: "pairs-on:2022-01-01"))
    #expect(pairs.texts("pairing") == ["甪直→垟溪", "甪直→和田·约特干"])
    let search = NameSearch(data)
    #expect(search.pairing("垟溪—甪直")?.id == "luzhi-yangxi")
    // The dot of the standard, and those that input methods give.
    for dot in ["\u{B7}", "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{30FB}", "\u{FF65}"] {
      #expect(try search.region("和田\(dot)约特干").id == "yuetegan", "\(dot)")
      #expect(search.pairing("甪直—和田\(dot)约特干")?.id == "luzhi-yuetegan", "\(dot)")
    }
    #expect(throws: Failure.self) { try search.region("和田约特干") }
  }
}
