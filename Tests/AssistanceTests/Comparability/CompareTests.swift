import Diagnostics
import Testing

@testable import Assistance

@Suite struct CompareTests {
  func comparison(_ one: String, _ other: String, rules: ComparisonRules = ComparisonRules()) throws -> FactComparison {
    let data = try ComparabilityPackage.data()
    let facts = data.facts.withIDs([one, other])
    return data.compare(try #require(facts[one]), try #require(facts[other]), by: rules)
  }

  func reasons(_ one: String, _ other: String, _ language: Language = .chinese) throws -> [String] {
    try comparison(one, other).reasons.map { "\($0.grade.rawValue) \($0.words.text(in: language))" }
  }

  @Test func twoCountiesOfOneCityOverOnePeriodAreComparable() throws {
    let comparison = try comparison("YUE", "YU")
    #expect(comparison.grade == .a)
    #expect(comparison.reasons.isEmpty)
    #expect(comparison.order == .first)
  }

  /// 1.5亿元 in three years are 5000万元 a year; 7135万元 in 227 days are 11473万元 a year: 7135 / 227 · 365.
  @Test func anOrderThatTurnsByTheYearIsForInformationOnly() throws {
    #expect(try comparison("YUE", "CHENG").grade == .d)
    #expect(
      try reasons("YUE", "CHENG") == [
        "D 口径不同：未注明与“青岛市和城阳区两级合计”",
        "D 次序随算法翻转：按总额越城→马边大，按年均城阳→渭源大",
        "C 期间不同（2021—2023年与2021年4月1日—2021年11月13日），只宜折算成年化数",
      ])
    #expect(
      try reasons("YUE", "CHENG", .english).first == "D scopes differ: not stated and “青岛市和城阳区两级合计”")
  }

  @Test func programmesDoNotCompare() throws {
    let reasons = try reasons("YU", "SEA")
    #expect(
      reasons == ["X 类型不同：东西部协作与山海协作", "B 含概数（超3000万元）"])
  }

  @Test func aPartIsNotComparedWithItsWhole() throws {
    #expect(
      try reasons("CITY", "YUE") == [
        "X YUE 是 CITY 的一部分", "X 分析单位不同：地级结对与县级结对", "D 口径不同：“市县两级”与未注明",
      ])
  }

  @Test func aHelperThatTurnedToAnotherCountyIsNoSeries() throws {
    #expect(
      try reasons("OLD", "NEW").first == "X 不可比（结对关系于2021年调整：乐清→壤塘改为乐清→理县）")
  }

  @Test func figuresFromBothSidesOfANewArrangementAreForInformationOnly() throws {
    #expect(try reasons("OLD", "YU").first == "D 不可比（2021年新一轮结对）")
    #expect(try reasons("OLD", "YU", .english).first == "D not comparable (new round of pairs in 2021)")
  }

  @Test func aPlanIsNotComparedWithWhatIsDone() throws {
    #expect(try reasons("YUE", "PLAN").first == "D 一为实际数，一为计划数")
  }

  @Test func comparingIsTheSameBothWays() throws {
    let ids = ["CITY", "YUE", "YU", "CHENG", "SEA", "OLD", "NEW", "PLAN"]
    for one in ids {
      for other in ids where one != other {
        #expect(try comparison(one, other).grade == comparison(other, one).grade, "\(one) \(other)")
      }
    }
  }

  @Test func aGradeSetByHandLeavesItsMark() throws {
    var rules = ComparisonRules()
    rules.overrides = [.init(facts: ["YUE", "CHENG"], grade: .b, reason: "两地已核对口径", author: "综合处", location: nil)]
    let comparison = try comparison("YUE", "CHENG", rules: rules)
    #expect(comparison.grade == .b)
    #expect(comparison.overridden == .d)
    #expect(comparison.reasons[0].words.chinese == "人工改定（原为D）：两地已核对口径——综合处")
    #expect(comparison.reasons[0].words.english == "set by hand (was D): 两地已核对口径 — 综合处")
  }
}
