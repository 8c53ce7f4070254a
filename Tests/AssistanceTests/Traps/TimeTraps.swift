import Diagnostics
import Formats
import Tables
import Testing

@testable import Assistance

/// Periods within periods, plans, words that mean a time, and pairs that begin and end.
@Suite struct TimeTraps {
  let package: PublicPackage

  init() throws { package = try PublicPackage() }

  @Test("trap 8: 2565万 去年 is within 8145万 三年来")
  func aYearIsWithinThreeYears() throws {
    let facts = package.facts("S0-004", "S0-011")
    #expect(facts.map { $0.period.text(in: .chinese) } == ["2018—2020年", "2020年"])
    #expect(package.refusal("S0-004", "S0-011") == "“各类帮扶资金”和“帮扶（协作）资金”是不同指标，不可相加：请分列")
    #expect(package.findings(about: "S0-011").contains("pass 分项2565万元不超过总数8145万元"))
    #expect(try package.comparison("S0-004", "S0-011").reasons.first == "S0-011 是 S0-004 的一部分")
    // That it is within is nowhere printed: the note says so.
    #expect(facts.last?.note.contains("推断") == true)
    // The same figures of one indicator, and without the mark.
    let unmarked = try PublicPackage(
      adding: """
        id|phrase|indicator|pairing|value|accumulation|period_from|period_to
        A|8145万元|assistance-funds|yueqing-lixian|81450000|in-period|2018-01-01|2020-12-31
        B|2565万元|assistance-funds|yueqing-lixian|25650000|in-period|2020-01-01|2020-12-31
        """)
    #expect(unmarked.refusal("A", "B") == "“帮扶（协作）资金”期间不一（2018—2020年和2020年），不可相加：取同一期间的数字")
  }

  @Test("trap 9: 8500万 of a school 分4年援建 and 1.2亿 of waterworks of 2023 are planned, not spent")
  func plannedMoneyIsNotSpent() throws {
    #expect(package.facts("S1-034", "S1-044", "S1-054").map(\.status) == [.planned, .planned, .planned])
    #expect(package.refusal("S1-041", "S1-044") == "“指明项目的帮扶资金”的实际数和计划数不可相加：请各作合计")
    #expect(package.refusal("S1-041", "S1-054") == "“指明项目的帮扶资金”的实际数和计划数不可相加：请各作合计")
    #expect(try package.comparison("S1-044", "S1-041").reasons.first == "一为计划数，一为实际数")
    #expect(
      try package.view("findings").texts("sentence").contains(
        "指明项目的帮扶资金：椒江→色达（色达县第二中学）计划8500万元、路桥→甘孜县（甘孜县第二自来水厂）计划1.2亿元，不作已完成。"))
  }

  @Test("trap 9: 1.2亿 of 路桥 is one project, not the money of the pair")
  func oneProjectIsNotThePair() throws {
    #expect(package.refusal("S1-054", "S3-046") == "“指明项目的帮扶资金”和“帮扶（协作）资金”是不同指标，不可相加：请分列")
    #expect(try package.comparison("S1-054", "S3-046").grade == .x)
  }

  @Test("trap 12: 去年, 今年, 两年来 and 截至9月底 count from the day of the article")
  func wordsOfTimeCountFromTheArticle() {
    func period(_ id: String) -> String? { package.facts(id).first?.period.text(in: .chinese) }
    let articles = package.data.sources.map { source in source.date.map { Day($0).text(in: .chinese) } }
    #expect(articles == ["2021年11月4日", "2022年10月31日", "2022年5月31日", "2023年12月31日", "2021年11月13日"])
    // 去年 of 4 November 2021; 到去年 of the same.
    #expect(period("S0-011") == "2020年")
    #expect(period("S0-023") == "2020年")
    #expect(period("S0-002") == "截至2020年底")
    // 两年来 of 4 November 2021.
    #expect(period("S0-028") == "2019年11月5日—2021年11月4日")
    // 今年以来 and 截至9月底 of October 2022; 今年 of 2023.
    #expect(period("S1-016") == "2022年1月—2022年10月")
    #expect(period("S1-004") == "截至2022年9月底")
    #expect(period("S3-016") == "2023年")
  }

  @Test("trap 12: nothing has happened after the day of the article that tells it")
  func nothingHasHappenedAfterItsArticle() throws {
    let days = Dictionary(uniqueKeysWithValues: package.data.sources.map { ($0.id, $0.date) })
    let late = try package.data.facts.filter { fact in
      let article = try #require(days[fact.source] ?? nil)
      return fact.status == .actual && fact.period.to.map { $0 > article } ?? false
    }
    #expect(late.map(\.id) == [])
  }

  @Test("trap 12: a page that prints an older story says so, and an inferred day is marked")
  func datesSayWhereTheyComeFrom() throws {
    let sources = try package.view("source-list")
    #expect(sources.texts("date_text") == ["2021年11月4日", "2022年10月（推定）", "2022年5月（推定）", "2023年（推定）", "2021年11月13日"])
    #expect(sources[0, "note"].string?.contains("刊发更早") == true)
  }

  @Test("trap 17: 平阳 left the 26 mountain counties in August 2024")
  func aCountyLeavesItsClass() throws {
    func mountainCounties(_ day: String) throws -> [String] {
      let pairs = try package.view("pairs-on:\(day)")
      return (0..<pairs.rowCount).filter { pairs[$0, "class"] == .string("山区26县") }
        .compactMap { pairs[$0, "recipient"].string }
    }
    #expect(try mountainCounties("2024-07-31") == ["平阳", "景宁", "文成", "江山", "开化", "青田"])
    #expect(try mountainCounties("2024-08-01") == ["景宁", "文成", "江山", "开化", "青田"])
  }

  @Test("trap 17: 乐清 turned from 壤塘 to 理县, and their figures are no series")
  func aPairThatEndedHasNoSequel() throws {
    let pairs = try package.view("pairs-on:2022-01-01").texts("pairing_id")
    #expect(pairs.contains("yueqing-lixian") && !pairs.contains("yueqing-rangtang"))
    #expect(try package.view("pairs-on:2020-06-30").texts("pairing_id").contains("yueqing-rangtang"))
    let package = try PublicPackage(
      adding: """
        id|phrase|indicator|pairing|value|period_from|period_to|scope
        L|3000万元|assistance-funds|yueqing-lixian|30000000|2021-01-01|2021-12-31|乐清市财政扶持资金，拨付数
        """)
    let comparison = try package.comparison("S0-011", "L")
    #expect(comparison.grade == .x)
    #expect(comparison.reasons.first == "不可比（结对关系于2021年调整：乐清→壤塘改为乐清→理县）")
    #expect(try !package.view("ranks").texts("fact").contains("L"))
    let trend = try package.view("trend")
    let row = try #require((0..<trend.rowCount).first { trend[$0, "fact"] == .string("L") })
    #expect(trend[row, "rate"] == .null && trend[row, "difference"] == .null)
    #expect(trend[row, "remark"] == .string("不可比（结对关系于2021年调整：乐清→壤塘改为乐清→理县）"))
  }

  /// 1.5亿 in three years are 5000万 a year; 7135万 in 227 days are 11473万 a year: 7135 ÷ 227 × 365.
  @Test("trap 17: a pair of April 2021 has no whole first year to compare")
  func aPairOfMidYear() throws {
    #expect(
      try package.comparison("S3-046", "S4-018").reasons.contains("次序随算法翻转：按总额越城→马边大，按年均城阳→渭源大"))
    let package = try PublicPackage(
      adding: """
        id|phrase|indicator|pairing|value|period_from|period_to
        A|700万元|assistance-funds|linhai-jialing|7000000|2021-06-01|2021-12-31
        B|1200万元|assistance-funds|linhai-jialing|12000000|2022-01-01|2022-12-31
        C|1300万元|assistance-funds|linhai-jialing|13000000|2023-01-01|2023-12-31
        """)
    // Seven months and twelve: 700 to 1200 is no growth of 71 %; two whole years are a series.
    let comparison = try package.comparison("A", "B")
    #expect(comparison.grade == .c)
    #expect(comparison.reasons == ["期间不同（2021年6月—2021年12月与2022年），只宜折算成年化数"])
    #expect(try package.comparison("B", "C").grade == .a)
    let trend = try package.view("trend")
    #expect(trend.texts("fact").contains("C") && !trend.texts("fact").contains("A"))
  }
}
