import Diagnostics
import Quantities
import Tables
import Testing

@testable import Assistance

@Suite struct ComparisonTests {
  func comparison(_ id: String, _ language: Language = .chinese) throws -> Table {
    let views = AssistanceViews(try AssistanceData(tables: SmallPackage.tables), language: language)
    return try #require(try views.table(named: "comparison:\(id)"))
  }

  @Test func groupsNeverMixProgrammesStatusesOrAccumulations() throws {
    let table = try comparison("funds").selecting(["basis", "row", "fact", "subject", "value", "qualifier_id"])
    #expect(
      table.dump() == """
        basis                     row     fact  subject      value      qualifier_id
        ------------------------  ------  ----  -----------  ---------  ------------
        东西部协作 · 实际 · 累计  figure  F1    绍兴         501000000  rounded
        东西部协作 · 实际 · 累计  figure  F2    越城→马边    150000000  rounded
        东西部协作 · 实际 · 累计  figure  F3    上虞→金口河  117000000  rounded
        东西部协作 · 计划 · 当期  figure  F7    越城→马边    100000     rounded
        山海协作 · 实际 · 累计    figure  F4    上虞→景宁    30000000   over
        山海协作 · 实际 · 累计    figure  F5    上虞→景宁    1000000    nearly
        山海协作 · 实际 · 累计    total   ·     合计（2项）  31000000   about

        """)
  }

  @Test func partsAreNeverAddedToTheirWhole() throws {
    let table = try comparison("funds")
    let remarks = (0..<3).map { table[$0, "remark"].string }
    #expect(remarks == [nil, "已含于 F1，不再相加", "已含于 F1，不再相加; 可相加的数字不足两个"])
  }

  @Test func sumsOfApproximateFiguresStayIntervals() throws {
    let table = try comparison("funds", .english)
    let last = table.rowCount - 1
    #expect(table[last, "lower"] == .null)
    #expect(table[last, "upper"] == .null)
    #expect(table[last, "printed"] == .string("about 31 million yuan"))
    #expect(try comparison("funds")[last, "printed"] == .string("约3100万元"))
    #expect(table[last, "remark"] == .string("with 2 approximate figures"))
  }

  @Test func unknownIndicatorNamesTheNearest() throws {
    let views = AssistanceViews(try AssistanceData(tables: SmallPackage.tables), language: .english)
    let failure = #expect(throws: Failure.self) { try views.table(named: "comparison:fund") }
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "error: there is no indicator `fund`\n  hint: did you mean `funds`?"
      ])
  }
}

@Suite struct FactTotalTests {
  let data: AssistanceData
  init() throws { data = try AssistanceData(tables: SmallPackage.tables) }

  func total(_ ids: [String]) throws -> FactTotal {
    let facts = data.facts.filter { ids.contains($0.id) }
    return Assistance.total(of: facts, try #require(data.indicator(facts[0].indicator)))
  }

  @Test func ratesDoNotAdd() throws {
    #expect(try total(["F6"]) == .refused(Wording("`合格率` 不可加总", en: "`Pass rate` does not add")))
  }

  @Test func figuresOfDifferentPeriodsDoNotAdd() throws {
    #expect(try total(["F1", "F4"]) == .refused(Wording("期间不一，不作合计", en: "periods differ, no total")))
  }

  @Test func boundsAdd() throws {
    guard case .sum(let sum, let count) = try total(["F4", "F5"]) else {
      Issue.record("these two add")
      return
    }
    #expect(count == 2)
    #expect(sum == Quantity(value: 31_000_000, lower: nil, upper: nil, qualifier: .about))
  }
}
