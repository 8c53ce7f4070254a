import Diagnostics
import Documents
import Foundation
import Tables
import Testing
import Transforms

@testable import Assistance

@Suite struct SumRuleTests {
  func message(_ yaml: String, keeping ids: Set<String>, _ language: Language = .chinese) throws -> String {
    let data = try ComparabilityPackage.data()
    let figures = try #require(try AssistanceViews(data, language: language).table(named: "figures"))
    let rows = (0..<figures.rowCount).filter { figures[$0, "fact"].string.map(ids.contains) ?? false }
    let log = DiagnosticLog()
    let transforms = Transform.decodeAll(try parseYAML(yaml, file: "shanhai.yml"), log: log)
    try log.throwErrors()
    do throws(Failure) {
      let context = TransformContext(zone: .gmt, sums: data.sumRule)
      return try apply(transforms, to: figures.gathering(rows), in: context).dump()
    } catch {
      return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
    }
  }

  let sum = "- aggregate: [{op: sum, field: value, as: total}]"

  @Test func whatAddsIsAdded() throws {
    #expect(try message(sum, keeping: ["YUE", "YU"]) == "total\n---------\n267000000\n")
  }

  @Test func aWholeAndItsPartAreNotAdded() throws {
    #expect(
      try message(sum, keeping: ["CITY", "YUE"]) == """
        shanhai.yml:1:32: 错误: `value` 不能这样相加：“协作资金”的其余数字已含于 CITY 或与之相同，不可相加：取 CITY
          提示: 先用 `filter` 留下可加的数字，或用 `groupby` 分开
        """)
  }

  @Test func programmesArePartedFirst() throws {
    let words = try message(sum, keeping: ["YU", "SEA"], .english)
    #expect(words.hasPrefix("shanhai.yml:1:32: error: `value` must not be added here: “Funds”"))
    #expect(words.hasSuffix("  hint: keep what adds with `filter`, or part it with `groupby`"))
    let grouped = "- aggregate: [{op: sum, field: value, as: total}]\n  groupby: [programme_id]"
    #expect(try message(grouped, keeping: ["YU", "SEA"]).hasPrefix("programme_id  total"))
  }

  @Test func aPlanIsNotAveragedWithWhatIsDone() throws {
    let mean = "- joinaggregate: [{op: mean, field: value, as: mean}]"
    #expect(try message(mean, keeping: ["YU", "PLAN"]).contains("不能这样相加"))
  }

  @Test func countingAndTheGreatestNeedNoRule() throws {
    let counts = "- aggregate: [{op: count, as: n}, {op: max, field: value, as: most}]"
    #expect(try message(counts, keeping: ["YU", "SEA", "CITY"]) == "n  most\n-  ---------\n3  501000000\n")
  }
}
