import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct RanksTests {
  /// Four counties, two years, one indicator; 马边 and 金口河 change places, 理县 is only there in the second year.
  static let facts = [
    "A1|yuecheng-mabian|100|100|100|exact|2022", "A2|shangyu-jinkouhe|200|200|200|exact|2022",
    "A3|chengyang-weiyuan|150|150|150|exact|2022", "B1|yuecheng-mabian|300|300|300|exact|2023",
    "B2|shangyu-jinkouhe|200|200|200|exact|2023", "B3|chengyang-weiyuan|200|200||over|2023",
    "B4|yueqing-lixian|50||50|nearly|2023",
  ].map(line).joined(separator: "\n")

  static func line(_ short: String) -> String {
    let cells = short.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let (id, pairing, value, lower, upper, word, year) = (
      cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]
    )
    let phrase = (word == "over" ? "超" : word == "nearly" ? "近" : "") + value + "元"
    return "\(id)|S1|1|\(phrase)|funds|\(pairing)||east-west||\(value)|\(lower)|\(upper)|\(word)|actual|in-period"
      + "|\(year)-01-01|\(year)-12-31|stated|||||"
  }

  func ranks(_ facts: String = facts, rules: ComparisonRules = ComparisonRules()) throws -> Table {
    let views = AssistanceViews(try ComparabilityPackage.data(facts), language: .chinese, rules: rules)
    return try #require(try views.table(named: "ranks"))
  }

  @Test func placesRangesAndChanges() throws {
    let fields = ["fact", "subject", "printed", "rank", "rank_low", "rank_high", "position", "change", "grade_id"]
    let dump = try ranks().selecting(fields).dump()
    #expect(
      dump == """
        fact  subject      printed  rank  rank_low  rank_high  position      change                  grade_id
        ----  -----------  -------  ----  --------  ---------  ------------  ----------------------  --------
        A1    越城→马边    100元    3     3         3          第3（共3）    ·                       A
        A2    上虞→金口河  200元    1     1         1          第1（共3）    ·                       A
        A3    城阳→渭源    150元    2     2         2          第2（共3）    ·                       A
        B1    越城→马边    300元    1     1         1          第1（共4）    上升2位（单位有增减）   B
        B2    上虞→金口河  200元    2     2         3          第2—3（共4）  下降1位（单位有增减）   B
        B3    城阳→渭源    超200元  2     1         2          第1—2（共4）  次序不定（单位有增减）  B
        B4    乐清→理县    近50元   4     4         4          第4（共4）    新增                    B

        """)
  }

  @Test func ranksDoNotDependOnTheOrderOfRows() throws {
    let lines = Self.facts.split(separator: "\n").map(String.init)
    func byFact(_ table: Table) -> [String: [Value]] {
      let fields = ["rank", "rank_low", "rank_high", "peers", "change", "class"]
      return Dictionary(
        uniqueKeysWithValues: (0..<table.rowCount).map { row in
          (table[row, "fact"].string ?? "", fields.map { table[row, $0] })
        })
    }
    let expected = byFact(try ranks())
    var generator = TestGenerator(seed: 4)
    for _ in 0..<20 {
      #expect(byFact(try ranks(lines.shuffled(using: &generator).joined(separator: "\n"))) == expected)
    }
  }

  @Test func whatDoesNotCompareHasNoPlace() throws {
    let table = try ranks(ComparabilityPackage.facts)
    #expect((0..<table.rowCount).map { table[$0, "fact"].string } == ["YUE", "YU"])
  }

  @Test func everyTwoFiguresOfAGroupCompareWithAOrB() throws {
    let data = try ComparabilityPackage.data(Self.facts + "\n" + ComparabilityPackage.facts)
    for group in data.rankingGroups(by: ComparisonRules()) {
      for one in group.positions {
        for other in group.positions where other > one {
          #expect(data.compare(data.facts[one], data.facts[other]).grade <= group.grade)
        }
      }
    }
  }

  @Test func periodsThatDifferByAMonthShareAGroupWithGradeB() throws {
    let shifted = Self.facts.replacing("2022-12-31", with: "2022-12-01", maxReplacements: 1)
    let table = try ranks(shifted)
    #expect((0..<3).map { table[$0, "fact"].string } == ["A1", "A2", "A3"])
    #expect((0..<3).map { table[$0, "grade_id"].string } == ["B", "B", "B"])
  }

  @Test func placesAreGivenWithinAClass() throws {
    let classes = SmallPackage.table(
      """
      region|class_zh|class_en|valid_from|valid_to
      mabian|重点县|key county||
      jinkouhe|重点县|key county||
      weiyuan|重点县|key county||2022-12-31
      """)
    let classed = try ComparabilityPackage.data(Self.facts, classes: classes)
    let table = try #require(try AssistanceViews(classed, language: .chinese).table(named: "ranks"))
    #expect(
      table.selecting(["fact", "class", "peers", "position", "change"]).dump() == """
        fact  class   peers  position        change
        ----  ------  -----  --------------  ---------------------
        A1    重点县  3      同类第3（共3）  ·
        A2    重点县  3      同类第1（共3）  ·
        A3    重点县  3      同类第2（共3）  ·
        B1    重点县  2      同类第1（共2）  上升2位（单位有增减）
        B2    重点县  2      同类第2（共2）  下降1位（单位有增减）
        B3    ·       2      第1（共2）      ·
        B4    ·       2      第2（共2）      ·

        """)
  }

  @Test func aGradeSetByHandJoinsOrParts() throws {
    var rules = ComparisonRules()
    func override(_ facts: Set<String>, _ grade: Grade) -> ComparisonRules.Override {
      .init(facts: facts, grade: grade, reason: "已核对", author: "综合处", location: nil)
    }
    // CHENG must compare with all of the group, not with one of it.
    rules.overrides = [override(["YUE", "CHENG"], .b)]
    #expect(try ranks(ComparabilityPackage.facts, rules: rules).rowCount == 2)
    rules.overrides = [override(["YUE", "YU", "CHENG"], .b)]
    let joined = try ranks(ComparabilityPackage.facts, rules: rules)
    #expect(
      joined.selecting(["fact", "rank", "override"]).dump() == """
        fact   rank  override
        -----  ----  ------------------------
        YUE    1     人工改定：已核对——综合处
        YU     2     人工改定：已核对——综合处
        CHENG  3     人工改定：已核对——综合处

        """)
    rules.overrides = [override(["YUE", "YU"], .d)]
    #expect(try ranks(ComparabilityPackage.facts, rules: rules).rowCount == 0)
    rules.overrides = [override(["YUE", "CHENG"], .d)]
    #expect(try ranks(ComparabilityPackage.facts, rules: rules).rowCount == 2)
  }
}

/// Random numbers that are the same in every run.
struct TestGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
