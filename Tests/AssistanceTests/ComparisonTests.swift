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
    #expect(remarks == [nil, "已含于 F1，不再相加", "已含于 F1，不再相加；“协作资金”的其余数字已含于 F1 或与之相同，不可相加：取 F1"])
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
