import Diagnostics
import Quantities
import Tables
import Testing

@testable import Assistance

/// Texts that are printed twice, and totals that are not the sum of their parts.
@Suite struct TotalTraps {
  @Test("trap 14: the second print of a page is not read again")
  func aPageThatPrintsItsTextTwice() throws {
    // The page has paragraphs 1 to 35, and prints them again as 43 to 75.
    let facts = try PublicPackage().data.facts.filter { $0.source == "S4" }
    #expect(facts.count == 58)
    #expect(facts.allSatisfy { $0.paragraph <= 35 })
  }

  @Test("trap 14: 44套 that one document prints twice count once")
  func aRepetitionCountsOnce() throws {
    let package = try PublicPackage()
    #expect(package.refusal("S1-003", "S1-043") == "“标准化家庭牧场”的其余数字已含于 S1-003 或与之相同，不可相加：取 S1-003")
    #expect(try package.comparison("S1-003", "S1-043").reasons == ["同一个数字，重复印出"])
    #expect(package.findings(about: "S1-043") == ["pass 重复印出的44套一致"])
    let again = try PublicPackage(
      adding: """
        id|source|phrase|indicator|pairing|region|programme|value|lower|upper|accumulation|period_to|period_status
        X|S1|44套|livestock-farms|jiaojiang-seda|seda|paired-assistance|44|44|44|at-date|2022-10-31|inferred
        """)
    #expect(again.findings(about: "X") == ["note 第20段和第1段印有同一数字44套，未标 `same_as`：只计一次"])
  }

  /// 1.5 + 1.17 = 2.67, not 4.17.
  @Test("trap 14: a copy in a forum is no second figure")
  func aCopyOfAnotherPublisher() throws {
    func total(sameAs: String) throws -> FactTotal {
      let package = try PublicPackage(
        adding: """
          id|source|phrase|indicator|pairing|region|value|lower|upper|qualifier|accumulation|period_from|period_to|definition|same_as
          COPY|S0|1.5亿元|assistance-funds|yuecheng-mabian|mabian|150000000|145000000|155000000|rounded|cumulative|2021-01-01|2023-12-31|county-pair|\(sameAs)
          """)
      return package.data.total(of: package.facts("S3-046", "S3-021", "COPY"))
    }
    guard case .sum(let sum) = try total(sameAs: "S3-046") else {
      Issue.record("two figures and a repetition add")
      return
    }
    #expect(sum.quantity.value == 267_000_000)
    #expect(sum.leftOut == ["COPY"])
    guard case .refused(let words) = try total(sameAs: "") else {
      Issue.record("an unmarked copy must not be added")
      return
    }
    #expect(
      words.chinese == "“帮扶（协作）资金”：越城→马边同一期间有两个数字（COPY、S3-046），不可相加：核定一个，或标明口径")
  }

  /// 克州 2021: published 17.87亿, the counties add to 17.44亿; the published 88.5 % of payment fit the second, of which
  /// 15.43亿 are 88.47 %, and not the first, of which they are 86.35 %.
  @Test("trap 16: 17.87亿 published, 17.44亿 of the parts, and a rate that fits the second")
  func aRateTellsItsTotal() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of|period_from|period_to
      A|17.87亿元|funds|shaoxing-leshan|1787000000|1786500000|1787500000|rounded||2021-01-01|2021-12-31
      B|17.44亿元|funds|yuecheng-mabian|1744000000|1743500000|1744500000|rounded|A|2021-01-01|2021-12-31
      C|15.43亿元|paid|shaoxing-leshan|1543000000|1542500000|1543500000|rounded||2021-01-01|2021-12-31
      D|88.5%|paid-rate|shaoxing-leshan|88.5|88.45|88.55|rounded||2021-01-01|2021-12-31
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "error rate D C A: 公布88.5%，按15.43亿元÷17.87亿元计算为86.3%：不符",
        "note published-total A B: 公布17.87亿元，分项合计17.44亿元，差4300万元：未分解",
      ])
  }

  /// 大姚 2023: 7414.6 ÷ 10000 = 74.146 %, with two decimals 74.15.
  @Test("trap 16: 74.14% published, 74.15% computed")
  func aRateOffByOneUnit() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|period_from|period_to
      A|7414.6万元|paid|yuecheng-mabian|74146000|74146000|74146000|exact|2023-01-01|2023-12-31
      B|1亿元|funds|yuecheng-mabian|100000000|100000000|100000000|exact|2023-01-01|2023-12-31
      C|74.14%|paid-rate|yuecheng-mabian|74.14|74.135|74.145|rounded|2023-01-01|2023-12-31
      """
    #expect(try ReconciledPackage.findings(facts) == ["note rate C A B: 公布74.14%，按7414.6万元÷1亿元计算为74.15%：相差末位一个单位"])
  }

  /// 10 × 6000万 + 38 × 5000万 + 20 × 3900万 = 32.8亿; 33亿 is 32.95 at least.
  @Test("trap 16: 33亿 published, 32.8亿 of the tiers")
  func aTotalBeyondRounding() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|part_of
      A|33亿元|funds|shaoxing-leshan|3300000000|3295000000|3305000000|rounded|
      B|6亿元|funds|yuecheng-mabian|600000000|600000000|600000000|exact|A
      C|19亿元|funds|shangyu-jinkouhe|1900000000|1900000000|1900000000|exact|A
      D|7.8亿元|funds|keqiao-ebian|780000000|780000000|780000000|exact|A
      """
    #expect(
      try ReconciledPackage.findings(facts) == ["note published-total A B C D: 公布33亿元，分项合计32.8亿元，差2000万元：未分解"])
  }

  @Test("trap 16: 22.79亿 and 469 projects, 18.68亿 and 864 projects of one pair are both kept")
  func twoPublicationsOfOnePair() throws {
    func package(_ definitions: (String, String)) throws -> PublicPackage {
      try PublicPackage(
        adding: """
          id|phrase|indicator|pairing|region|value|lower|upper|qualifier|accumulation|period_from|period_to|definition
          A|22.79亿元|assistance-funds|qingdao-dingxi|dingxi|2279000000|2278500000|2279500000|rounded|cumulative|2017-01-01|2021-12-31|\(definitions.0)
          B|18.68亿元|assistance-funds|qingdao-dingxi|dingxi|1868000000|1867500000|1868500000|rounded|cumulative|2017-01-01|2020-12-31|\(definitions.1)
          C|469个|projects|qingdao-dingxi|dingxi|469|469|469|exact|cumulative|2017-01-01|2021-12-31|\(definitions.0)
          D|864个|projects|qingdao-dingxi|dingxi|864|864|864|exact|cumulative|2017-01-01|2020-12-31|\(definitions.1)
          """)
    }
    let known = try package(("产业项目", "全部项目"))
    #expect(try known.view("figures").texts("fact").suffix(4) == ["A", "B", "C", "D"])
    #expect(known.refusal("A", "B") == "“帮扶（协作）资金”口径不同（“产业项目”和“全部项目”），不可相加：请按口径各作合计")
    #expect(try known.comparison("C", "D").reasons.contains("口径不同：“产业项目”与“全部项目”"))
    #expect(try known.comparison("C", "D").grade == .x)
    #expect(["A", "B", "C", "D"].flatMap { known.findings(about: $0) } == [])
    // Without definitions, counts that fall are an error, which names both and chooses neither.
    let unknown = try package(("", ""))
    #expect(unknown.findings(about: "C") == ["error 累计数由864个（2017—2020年）降为469个（2017—2021年）"])
    #expect(unknown.refusal("A", "B") == "“帮扶（协作）资金”是累计数，不可跨期相加：取最新一期（2017—2021年）")
  }
}
