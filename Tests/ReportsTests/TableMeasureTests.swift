import Diagnostics
import Documents
import Tables
import Testing

@testable import Reports

/// What bars and shades of cells are measured by.
@Suite struct TableMeasureTests {
  private let figures = Table(rows: [
    [("county", .string("马边")), ("named", .number(20)), ("measured", .number(5))],
    [("county", .string("渭源")), ("named", .number(8)), ("measured", .number(4))],
  ])

  private func bars(_ measure: String) throws -> [[Double?]] {
    let yaml = """
      data: figures
      columns:
        - county
        - {field: named, bar: \(measure)}
        - {field: measured, bar: \(measure)}
      """
    let log = DiagnosticLog()
    let node = try parseYAML(yaml, file: "figures.table.yaml")
    let spec = try #require(TableSpec(reading: node, language: .chinese, log: log))
    let block = resolveTable(spec, data: figures, context: context(), log: log)
    #expect(log.diagnostics.map { $0.text(in: .english) } == [])
    return block.rows.map { $0.cells.map(\.bar) }
  }

  @Test func eachColumnHasItsOwn() throws {
    #expect(try bars("true") == [[nil, 1, 1], [nil, 0.4, 0.8]])
    #expect(try bars("own") == [[nil, 1, 1], [nil, 0.4, 0.8]])
  }

  @Test func columnsShareOneWhereTheyCompare() throws {
    #expect(try bars("shared") == [[nil, 1, 0.25], [nil, 0.4, 0.2]])
  }

  @Test func thereIsNoneWithout() throws {
    #expect(try bars("false") == [[nil, nil, nil], [nil, nil, nil]])
  }
}
