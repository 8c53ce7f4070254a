import DataPackages
import Diagnostics
import Foundation
import Quantities
import Testing

@testable import Assistance

/// Mistakes that real documents invite, each with the figures that invite it.
@Suite struct FigureTrapTests {
  let data: AssistanceData

  init() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../../datasets/assistance").standardizedFileURL
    data = try AssistanceData(
      tables: loadPackage(at: "datapackage.json", from: .folder(root.path(percentEncoded: false))).tables)
  }

  /// Why these figures have no sum.
  func refusal(_ ids: String...) -> String? {
    let facts = ids.compactMap { id in data.facts.first { $0.id == id } }
    if case .refused(let words) = data.total(of: facts) { return words.chinese }
    return nil
  }

  /// 7.27万人 of the county, 3534 by the scheme, 191 to 青岛: three scopes, each within the one before.
  @Test func nestedScopesAreNotThreeValues() {
    #expect(
      refusal("S4-032", "S4-025") == "“东西部协作转移就业”是“全县劳务输转人数”的一部分，不可相加：取“全县劳务输转人数”")
    #expect(refusal("S4-025", "S4-026") == "“到协作城市就业”是“东西部协作转移就业”的一部分，不可相加：取“东西部协作转移就业”")
    let values = data.reconcile().filter { $0.rule == .twoValues }
    #expect(values.isEmpty)
  }

  /// 723.6万 of which 143.6万: not 867.2万.
  @Test func ofWhichIsNotAdded() {
    #expect(refusal("S4-057", "S4-058")?.hasSuffix("取 S4-057") == true)
  }

  /// 1200万 of the county's own, 96.42亿 of own investment and 280亿 of enclaves are no assistance money.
  @Test(arguments: ["S4-012", "S2-026", "S3-005"])
  func otherMoneyIsNotAssistance(_ id: String) {
    #expect(refusal("S4-018", id)?.contains("是不同指标，不可相加：请分列") == true)
  }

  /// 5.01亿 is of 绍兴 city and its counties: the counties' money is within it.
  @Test func aCityHoldsItsCounties() {
    #expect(refusal("S3-007", "S3-021", "S3-046")?.hasSuffix("取 S3-007") == true)
  }

  /// 260 projects with workshops, and nearly 50 workshops.
  @Test func workshopsAreWithinTheProjects() throws {
    #expect(refusal("S1-004", "S1-021") == "“帮扶项目（含帮扶车间）”和“帮扶车间”是不同指标，不可相加：请分列")
    let item = try #require(data.reconcile().first { $0.rule == .part && $0.facts[0].id == "S1-021" })
    #expect(item.severity == .pass)
  }

  /// 8145万 in three years, 2565万 in the last of them.
  @Test func aYearIsWithinThreeYears() throws {
    #expect(refusal("S0-004", "S0-011")?.hasSuffix("不可相加：请分列") == true)
    let item = try #require(data.reconcile().first { $0.rule == .part && $0.facts[0].id == "S0-011" })
    #expect(item.words.chinese == "分项2565万元不超过总数8145万元")
  }

  /// 7500 + 1000 + 800万 are spent or under way, 8500万 planned.
  @Test func plannedMoneyIsNotSpent() {
    #expect(refusal("S1-041", "S1-044") == "“指明项目的帮扶资金”的实际数和计划数不可相加：请各作合计")
  }

  /// 44 farms are printed twice in one document.
  @Test func aTextThatOccursTwiceCountsOnce() {
    #expect(refusal("S1-003", "S1-043")?.hasSuffix("取 S1-003") == true)
  }

  /// 205 attendances are no persons.
  @Test func attendancesAreNotPersons() {
    #expect(refusal("S4-036", "S4-031") == "“培训干部”以人计，“劳务协作培训人次”以人次计，不可相加：请分列")
  }

  /// 克州 2021: published 17.87亿, the counties add to 17.44亿; the published 88.5 % of payment fit the second, of which
  /// 15.43亿 are 88.47 %, and not the first, of which they are 86.35 %.
  @Test func aRateTellsWhichTotalItWasMadeOf() throws {
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
}
