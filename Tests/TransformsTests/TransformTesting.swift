import Diagnostics
import Documents
import Foundation
import Tables

@testable import Transforms

/// A context in UTC.
let utc = TransformContext(zone: TimeZone(secondsFromGMT: 0) ?? .gmt)

/// Places of expressions that stand in no file.
let place = SourceLocation(file: "test.vl.yaml", line: 1, column: 1)

/// Applies the transforms in a YAML list; gives the table's dump, or the problems in English.
func run(_ yaml: String, on table: Table, in context: TransformContext = utc) -> String {
  run(yaml, on: table, in: context, language: .english)
}

/// Applies the transforms in a YAML list; gives the table's dump, or the problems.
func run(
  _ yaml: String, on table: Table, in context: TransformContext = utc, language: Language
) -> String {
  do {
    let log = DiagnosticLog()
    let transforms = Transform.decodeAll(try parseYAML(yaml, file: "chart.vl.yaml"), log: log)
    try log.throwErrors()
    return try apply(transforms, to: table, in: context).dump()
  } catch {
    return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

/// The problems of transforms in both languages.
func problems(_ yaml: String, on table: Table) -> String {
  run(yaml, on: table, language: .chinese) + "\n" + run(yaml, on: table, language: .english)
}

/// Evaluates an expression on the first row of a table; gives the value's dump, or the problems in English.
func value(
  _ text: String, on table: Table = Table([], rowCount: 1), in context: TransformContext = utc,
  language: Language = .english
) -> String {
  do {
    let expression = try Expression.parse(text, at: place)
    return try expression.bind(to: table, in: context.evaluation).evaluate(row: 0).dump()
  } catch {
    return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

/// Funds of two years in four counties; one is not known.
let funds = Table([
  ("county", Column(.strings(["马边", "金口河", "马边", "金口河", "渭源"]))),
  ("year", Column(.numbers([2021, 2021, 2022, 2022, 2022]))),
  ("money", Column(.numbers([5000, 3900, 5200, 0, 7135]), missing: [false, false, false, true, false])),
])
