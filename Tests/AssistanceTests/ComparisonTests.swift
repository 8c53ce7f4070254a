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

        """)
  }

  @Test func partsAreNeverAddedToTheirWhole() throws {
    let table = try comparison("funds")
    let remarks = (0..<3).map { table[$0, "remark"].string }
    #expect(remarks == [nil, "已含于 F1，不再相加", "已含于 F1，不再相加；“协作资金”的其余数字已含于 F1 或与之相同，不可相加：取 F1"])
  }

  /// 超3000万 and 近100万 of two pairs are bounded on neither side.
  @Test func sumsOfApproximateFiguresStayIntervals() throws {
    let data = try ReconciledPackage.data(
      """
      id|phrase|indicator|pairing|value|lower|upper|qualifier
      A|超3000万元|funds|yuecheng-mabian|30000000|30000000||over
      B|近100万元|funds|shangyu-jinkouhe|1000000||1000000|nearly
      """, isDated: true)
    func comparison(_ language: Language) throws -> Table {
      try #require(try AssistanceViews(data, language: language).table(named: "comparison:funds"))
    }
    let table = try comparison(.english)
    let last = table.rowCount - 1
    #expect(table[last, "lower"] == .null)
    #expect(table[last, "upper"] == .null)
    #expect(table[last, "printed"] == .string("about 31 million yuan"))
    #expect(try comparison(.chinese)[last, "printed"] == .string("约3100万元"))
    #expect(table[last, "remark"] == .string("with 2 approximate figures"))
  }

  /// Of the approximate figures only those that were added are counted, and one is one.
  @Test func remarksCountWhatWasAdded() throws {
    func remark(_ last: String, _ language: Language = .chinese) throws -> String? {
      let data = try ReconciledPackage.data(
        """
        id|phrase|indicator|pairing|value|qualifier|part_of
        A|100元|funds|yuecheng-mabian|100|exact|
        B|约10元|funds|yuecheng-mabian|10|about|A
        \(last)
        """, isDated: true)
      let table = try #require(try AssistanceViews(data, language: language).table(named: "comparison:funds"))
      #expect(table[table.rowCount - 1, "row"] == .string("total"))
      return table[table.rowCount - 1, "remark"].string
    }
    #expect(try remark("C|20元|funds|keqiao-ebian|20|exact|") == nil)
    #expect(try remark("C|约20元|funds|keqiao-ebian|20|about|") == "含1个概数")
    #expect(try remark("C|约20元|funds|keqiao-ebian|20|about|", .english) == "with 1 approximate figure")
  }

  @Test func groupsWithoutAProgrammeSaySo() throws {
    let data = try ReconciledPackage.data("id|phrase|indicator|region|programme|value\nA|1元|funds|mabian||1")
    let table = try #require(try AssistanceViews(data, language: .chinese).table(named: "comparison:funds"))
    #expect(table[0, "basis"].string == "多类合计或未分类 · 实际 · 当期")
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
