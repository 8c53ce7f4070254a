import Diagnostics
import Formats
import Tables
import Testing
import Transforms

@testable import Assistance

/// Large groups hear what small ones do.
@Suite struct SumCheckTests {
  /// Two year-ends of `count` counties: a stock, which does not add over time. 6,000 rows of it were added once.
  func message(counties count: Int, years: [Int] = [2020, 2021]) throws -> String {
    var tables = SmallPackage.tables
    let regions = (0..<count).map { "x\($0)|9|县\($0)|X\($0)|county||县\($0)" }
    tables["regions"] = SmallPackage.table(
      (["id|code|name_zh|name_en|level|parent|short_zh"] + regions).joined(separator: "\n"))
    tables["indicators"] = SmallPackage.table(
      """
      id|name_zh|name_en|dimension|unit|unit_en|kind|addition|direction|definition_zh|definition_en
      stock|车间|Workshops|money|个|workshops|stock|last|up||
      """)
    let days = years.map { parseDate("\($0)-12-31", zone: .utc).map { Value.instant($0) } ?? .null }
    let cells: [(String, (Int, Int) -> Value)] = [
      ("id", { .string("f\($0)-\($1)") }), ("source", { _, _ in .string("S1") }),
      ("paragraph", { _, _ in .number(1) }), ("phrase", { _, _ in .string("1") }),
      ("indicator", { _, _ in .string("stock") }), ("pairing", { _, _ in .null }),
      ("region", { county, _ in .string("x\(county)") }), ("programme", { _, _ in .string("east-west") }),
      ("direction", { _, _ in .null }), ("value", { _, _ in .number(1) }), ("lower", { _, _ in .number(1) }),
      ("upper", { _, _ in .number(1) }), ("qualifier", { _, _ in .string("exact") }),
      ("status", { _, _ in .string("actual") }), ("accumulation", { _, _ in .string("at-date") }),
      ("period_from", { _, _ in .null }), ("period_to", { days[$1] }),
      ("period_status", { _, _ in .string("stated") }), ("part_of", { _, _ in .null }), ("same_as", { _, _ in .null }),
      ("scope", { _, _ in .null }), ("note", { _, _ in .null }),
    ]
    let rows = (0..<count).flatMap { county in years.indices.map { (county, $0) } }
    tables["facts"] = Table(
      cells.map { name, cell in (name, Column(rows.map { cell($0.0, $0.1) })) }, rowCount: rows.count)
    let data = try AssistanceData(tables: tables)
    let table = Table([("fact", data.facts.column(.id))], rowCount: rows.count)
    do throws(Failure) {
      try data.sumRule.check(FieldReference("value"), over: [Array(0..<rows.count)], of: table)
      return "added"
    } catch {
      return error.diagnostics.map(\.message.chinese).joined()
    }
  }

  @Test(arguments: [2, 3000]) func stocksOfTwoYearEndsAreNotAdded(counties: Int) throws {
    #expect(
      try message(counties: counties) == "`value` 不能这样相加：“车间”是存量，不可跨期相加：取最新一期（截至2021年底）")
    #expect(try message(counties: counties, years: [2021]) == "added")
  }

  /// The check by columns allows exactly what is added figure by figure, over random groups.
  @Test func allowsWhatTotalsAdd() throws {
    var numbers = SplitMix(state: 7)
    var allowed = 0
    for _ in 0..<500 {
      let lines = (0..<Int.random(in: 2...4, using: &numbers)).map { line($0, &numbers) }
      let data = try ReconciledPackage.data(
        ([
          "id|phrase|indicator|pairing|region|programme|value|accumulation|status|scope|period_from|period_to|part_of|same_as"
        ] + lines).joined(separator: "\n"))
      let rows = Array(data.facts.indices)
      let isSum: Bool =
        if case .sum(let sum) = data.total(of: Array(data.facts)) { sum.leftOut.isEmpty } else { false }
      let conflict = SumCheck(data).conflict(among: rows)
      #expect((conflict == nil) == isSum, "\(lines)")
      if let conflict {
        let words = data.total(of: conflict.map { data.facts[$0] })
        if case .sum = words { Issue.record("\(conflict) of \(lines)") }
      } else {
        allowed += 1
      }
    }
    #expect(allowed > 25)
  }

  private func line(_ number: Int, _ numbers: inout SplitMix) -> String {
    func one(_ choices: [String]) -> String { choices.randomElement(using: &numbers) ?? "" }
    let pairing = one(["", "yuecheng-mabian", "shangyu-jinkouhe", "keqiao-ebian"])
    let region = one(["mabian", "jinkouhe", "ebian", "jingning"])
    func rarely(_ text: String, _ other: String) -> String {
      Int.random(in: 0..<25, using: &numbers) == 0 ? text : other
    }
    let period = one(["2021-01-01|2021-06-30", "2021-07-01|2021-12-31"])
    return [
      "f\(number)", "1", rarely("workshops", "funds"), rarely("shaoxing-leshan", pairing), rarely("leshan", region),
      rarely("", "east-west"), "\(number + 1)", rarely("at-date", "in-period"), rarely("planned", "actual"),
      rarely("到位", ""), rarely("|2021-12-31", period), rarely("f\(3 - number)", ""), rarely("f\(number / 2)", ""),
    ].joined(separator: "|")
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }
}
