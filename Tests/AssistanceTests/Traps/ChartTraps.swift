import Diagnostics
import Documents
import Foundation
import Tables
import Testing
import Transforms

@testable import Assistance

/// What a chart or table adds by its own transforms, which must refuse the same sums.
@Suite struct ChartTraps {
  let package: PublicPackage

  init() throws { package = try PublicPackage() }

  /// What a chart that adds these figures draws, or why it does not.
  func sum(of ids: [String]) throws -> String {
    let figures = try package.view("figures")
    let rows = (0..<figures.rowCount).filter { figures[$0, "fact"].string.map(ids.contains) ?? false }
    #expect(rows.count == ids.count)
    let yaml = try parseYAML("- aggregate: [{op: sum, field: value, as: total}]", file: "a.vl.yaml")
    let log = DiagnosticLog()
    let transforms = Transform.decodeAll(yaml, log: log)
    try log.throwErrors()
    do throws(Failure) {
      let context = TransformContext(zone: .gmt, sums: package.data.sumRule)
      return try apply(transforms, to: figures.gathering(rows), in: context).dump()
    } catch {
      return error.diagnostics.map { $0.text(in: .chinese) }.joined(separator: "\n")
    }
  }

  @Test(
    "traps 3, 4, 6, 7, 8, 9, 13 and 14: a chart does not add them either",
    arguments: [
      ["S4-032", "S4-025", "S4-026"], ["S4-057", "S4-058"], ["S3-007", "S3-021", "S3-046"], ["S1-004", "S1-021"],
      ["S0-004", "S0-011"], ["S1-041", "S1-044"], ["S4-036", "S4-031"], ["S1-003", "S1-043"],
    ])
  func whatHasNoSumIsNotDrawn(_ ids: [String]) throws {
    let words = try sum(of: ids)
    #expect(words.hasPrefix("a.vl.yaml:1:32: 错误: `value` 不能这样相加：“"), "\(words)")
    #expect(words.hasSuffix("\n  提示: 先用 `filter` 留下可加的数字，或用 `groupby` 分开"), "\(words)")
  }

  @Test("trap 6: the counties without their city add")
  func whatAddsIsDrawn() throws {
    #expect(try sum(of: ["S3-021", "S3-046"]) == "total\n---------\n267000000\n")
  }
}
