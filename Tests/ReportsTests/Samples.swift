import Diagnostics
import Reports
import Scenes
import Tables

/// Two tables that the tests use.
private let sampleTables: [String: Table] = [
  "funds": Table(rows: [
    [("city", .string("乐清")), ("money", .number(721.5)), ("year", .number(2020)), ("rough", .boolean(false))],
    [("city", .string("上虞")), ("money", .number(3000)), ("year", .number(2021)), ("rough", .boolean(true))],
    [("city", .string("上虞")), ("money", .null), ("year", .number(2022)), ("rough", .boolean(false))],
  ]),
  "figures": Table(rows: [
    [("fact", .string("S3-018")), ("printed", .string("1.17亿元")), ("period", .string("2021年以来"))],
    [("fact", .string("S3-019")), ("printed", .null), ("period", .string("2023年"))],
  ]),
]

/// A world with the sample tables and charts that are empty boxes.
func context(_ language: Language = .chinese, tables: [String: Table] = [:]) -> ReportContext {
  let all = sampleTables.merging(tables) { _, new in new }
  return ReportContext(
    language: language, parameters: ["year": .number(2024)], tableNames: all.keys.sorted(),
    table: { (name: String) throws(Failure) -> Table? in all[name] },
    chart: { (reference: ChartReference, room: Size) throws(Failure) -> Scene in
      if case .file("missing.vl.yaml") = reference.source {
        throw Failure(Wording("没有这个文件", en: "there is no such file"), at: reference.location)
      }
      // As large as the report asks for.
      return Scene(size: Size(width: reference.width ?? 200, height: reference.height ?? 100), nodes: [])
    })
}

/// The pages of a report, typeset with fixed widths.
func pages(
  _ source: String, _ language: Language = .chinese, tables: [String: Table] = [:]
) throws(Failure) -> PagedDocument {
  try typeset(
    source, file: "r.md", context: context(language, tables: tables), measurer: FixedTextMeasurer(),
    log: DiagnosticLog())
}

/// What is wrong with a report, as the user reads it in both languages.
func problems(_ source: String, tables: [String: Table] = [:]) -> [String] {
  let log = DiagnosticLog()
  var found: [Diagnostic]
  do throws(Failure) {
    _ = try typeset(
      source, file: "r.md", context: context(tables: tables), measurer: FixedTextMeasurer(), log: log)
    found = log.diagnostics
  } catch {
    found = error.diagnostics
  }
  return found.flatMap { [$0.text(in: .chinese), $0.text(in: .english)] }
}
