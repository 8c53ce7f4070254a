import Diagnostics
import Documents
import Tables
import Testing

@testable import Transforms

@Suite struct LineageTests {
  /// The rows of the result with the rows of `funds` that each came from, counted from 1: `马边 10200 < 1 3`.
  private func traced(_ yaml: String, on table: Table = funds) -> String {
    do {
      let lineage = try lineage(yaml, on: table)
      return (0..<lineage.result.rowCount).map { row in
        let cells = lineage.result.columns.map { $0[row].dump() }
        return "\(cells.joined(separator: " ")) < \(numbers(lineage.origins(of: row)))"
      }.joined(separator: "\n")
    } catch {
      return error.diagnostics.map { $0.text(in: .english) }.joined(separator: "\n")
    }
  }

  private func lineage(_ yaml: String, on table: Table = funds) throws(Failure) -> Lineage {
    let log = DiagnosticLog()
    let transforms = Transform.decodeAll(try parseYAML(yaml, file: "shanhai.yml"), log: log)
    try log.throwErrors()
    return try Lineage(of: transforms, from: table, in: utc)
  }

  private func numbers(_ rows: [Int]) -> String { rows.map { String($0 + 1) }.joined(separator: " ") }

  private func summary(_ yaml: String) -> String {
    do {
      return Transform.decode(try parseYAML(yaml, file: "shanhai.yml"), log: DiagnosticLog())?.summary ?? "none"
    } catch {
      return "none"
    }
  }

  @Test func rowsThatPassAFilterKeepTheirNumbers() {
    #expect(
      traced("- filter: datum.year == 2022\n- {calculate: datum.money / 100, as: hundreds}") == """
        马边 2022 5200 52 < 3
        金口河 2022 · 0 < 4
        渭源 2022 7135 71.35 < 5
        """)
  }

  @Test func aSumComesFromTheRowsOfItsGroup() {
    #expect(
      traced("- aggregate: [{op: sum, field: money, as: money}]\n  groupby: [county]") == """
        马边 10200 < 1 3
        金口河 3900 < 2 4
        渭源 7135 < 5
        """)
    #expect(traced("- aggregate: [{op: count, as: n}]") == "5 < 1 2 3 4 5")
  }

  @Test func leadsBackThroughAllSteps() throws {
    let steps = """
      - filter: isValid(datum.money)
      - aggregate: [{op: sum, field: money, as: money}]
        groupby: [year]
      - filter: datum.money > 10000
      """
    #expect(traced(steps) == "2022 12335 < 3 5")
    let lineage = try lineage(steps)
    #expect(lineage.tables.map(\.rowCount) == [5, 4, 2, 1])
    #expect(numbers(lineage.origins(of: 0, at: 1)) == "3 4")
    #expect(numbers(lineage.origins(of: 0, at: 3)) == "1")
  }

  @Test func foldsAndListsRepeatTheirRow() {
    #expect(
      traced("- filter: datum.county == '渭源'\n- fold: [year, money]") == """
        渭源 2022 7135 year 2022 < 5
        渭源 2022 7135 money 7135 < 5
        """)
    let lists = Table([("fact", Column([.list([.string("a"), .string("b")]), .list([.string("c")])]))])
    #expect(traced("- flatten: [fact]", on: lists) == "a < 1\nb < 1\nc < 2")
  }

  @Test func anAddedRowComesFromItsGroup() {
    #expect(
      traced("- {impute: money, key: year, groupby: [county], method: mean}").split(separator: "\n").last
        == "渭源 2021 7135 < 5")
  }

  @Test func pivotsAndCurvesComeFromTheirGroup() {
    #expect(
      traced("- {pivot: year, value: money, groupby: [county]}") == """
        马边 5000 5200 < 1 3
        金口河 3900 · < 2 4
        渭源 · 7135 < 5
        """)
    #expect(
      traced("- {quantile: money, probs: [0.5], groupby: [year]}") == "2021 0.5 4450 < 1 2\n2022 0.5 6167.5 < 3 4 5")
    #expect(traced("- {loess: money, on: year, bandwidth: 1}").hasSuffix("< 1 2 3 4 5"))
  }

  @Test func theFieldThatCarriesNumbersIsTakenAway() throws {
    let table = funds.setting("row", Column(.strings(["甲", "乙", "丙", "丁", "戊"])))
    #expect(traced("- filter: datum.money == 7135", on: table) == "渭源 2022 7135 戊 < 5")
  }

  @Test func anExtentIsSeenByLaterSteps() {
    #expect(
      traced("- {extent: money, param: range}\n- filter: datum.money == range[1]") == "渭源 2022 7135 < 5")
  }

  @Test func aWrongStepIsReported() {
    #expect(
      traced("- filter: datum.mony > 1") == """
        shanhai.yml:1:11: error: character 7 of the expression: there is no field `mony`
          hint: did you mean `money`?
        """)
  }

  @Test func stepsInWords() {
    #expect(summary("filter: datum.is_part") == "filter datum.is_part")
    #expect(summary("filter: {field: fact, oneOf: [S3-007, S3-008]}") == "filter fact in S3-007, S3-008")
    #expect(
      summary("filter: {and: [{field: value, valid: true}, {not: {field: year, lt: 2020}}]}")
        == "filter (value is known) and (not (year < 2020))")
    #expect(summary("{calculate: datum.a + 1, as: b}") == "calculate b = datum.a + 1")
    #expect(
      summary("{aggregate: [{op: sum, field: value, as: value}, {op: count, as: n}], groupby: [programme]}")
        == "aggregate sum(value), count() as n by programme")
    #expect(
      summary("{window: [{op: rank, as: place}], sort: [{field: value, order: descending}], groupby: [year]}")
        == "window rank() as place by year sorted by -value")
    #expect(
      summary("{lookup: part_of, from: {data: {name: figures}, key: fact, fields: [value, unit]}, as: [whole, unit]}")
        == "lookup value as whole, unit from figures where fact = part_of")
    #expect(summary("{pivot: year, value: money, groupby: [county]}") == "pivot sum(money) over year by county")
    #expect(summary("{timeUnit: yearmonth, field: day, as: month}") == "timeUnit yearmonth(day) as month")
    #expect(summary("{fold: [a, b]}") == "fold a, b as key, value")
  }
}
