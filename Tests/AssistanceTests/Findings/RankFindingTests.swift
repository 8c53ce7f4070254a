import Diagnostics
import Testing

@testable import Assistance

@Suite struct RankFindingTests {
  /// In 2023 马边 passes 金口河 and 渭源: third of three before, first now.
  @Test func tellsWhoIsFirstAndHowItMoved() throws {
    let facts = [
      "A1|yuecheng-mabian|100|100|100|exact|2022", "A2|shangyu-jinkouhe|200|200|200|exact|2022",
      "A3|chengyang-weiyuan|150|150|150|exact|2022", "B1|yuecheng-mabian|300|300|300|exact|2023",
      "B2|shangyu-jinkouhe|200|200|200|exact|2023", "B3|chengyang-weiyuan|250|250|250|exact|2023",
    ]
    let data = try ComparabilityPackage.data(facts.map(RanksTests.line).joined(separator: "\n"))
    let found = FindingSearch(data, rules: ComparisonRules()).findings().filter { $0.kind == .rank }
    #expect(
      found.map(\.sentence.chinese) == [
        "2023年，按协作资金，越城→马边在3个同类对象中居第1位，比上期上升2位。",
        "2022年，按协作资金，上虞→金口河在3个同类对象中居第1位。",
      ])
    #expect(
      found.first?.sentence.english
        == "By Funds, Yuecheng→Mabian is No. 1 of 3 peers, up 2 since the period before (2023).")
    #expect(found.map(\.facts) == [["B1"], ["A2"]])
  }
}
