import Diagnostics
import Documents
import Tables
import Transforms

/// The table of this name, or an error with the nearest known name.
private func lookUp(_ name: String, context: ReportContext, at place: SourceLocation?) throws(Failure) -> Table {
  if let table = try context.table(name) { return table }
  throw unknown(name, context: context, at: place)
}

private func unknown(_ name: String, context: ReportContext, at place: SourceLocation?) -> Failure {
  Failure(
    Wording("没有表 `\(name)`", en: "there is no table `\(name)`"), at: place,
    hint: suggestion(for: name, among: context.tableNames))
}

/// The table of this name after the transforms of a block.
func data(
  of name: String, by list: DocumentNode?, context: ReportContext, at place: SourceLocation?, log: DiagnosticLog
) throws(Failure) -> Table {
  guard let list, !list.isNull else { return try lookUp(name, context: context, at: place) }
  let transforms = Transform.decodeAll(list, log: log)
  guard let selection = try context.select(name, transforms) else {
    throw unknown(name, context: context, at: place)
  }
  var tables: [String: Table] = [:]
  for item in list.sequence ?? [] {
    guard let name = item["from"]?["data"]?["name"] ?? item["from"]?["data"], let words = name.string else { continue }
    tables[words] = try lookUp(words, context: context, at: name.location)
  }
  let transformContext = TransformContext(
    zone: timeZone(context.zone), parameters: context.parameters, tables: tables, sums: context.sums)
  return try apply(selection.rest, to: selection.table, in: transformContext)
}

/// The value of one entry of `values`: a text or number as it stands, or one cell of a table.
func evaluate(
  _ value: FrontMatter.BoundValue, context: ReportContext, log: DiagnosticLog
) throws(Failure) -> Variable {
  if let text = value.node.string { return .text(text) }
  if let number = value.node.number { return .value(.number(number)) }
  if let flag = value.node.boolean { return .value(.boolean(flag)) }
  let reader = MappingReader(value.node, log: log)
  let name = reader.requiredString("table")
  let steps = reader.node("transform")
  let field = reader.requiredString("field")
  let row = reader.number("row") ?? 0
  let format = reader.string("format")
  reader.finish()
  guard let name, let field else { return .text("") }
  let table = try data(of: name, by: steps, context: context, at: reader.node("table")?.location, log: log)
  guard let column = table[field] else {
    throw Failure(
      Wording("表 `\(name)` 没有字段 `\(field)`", en: "table `\(name)` has no field `\(field)`"),
      at: reader.node("field")?.location, hint: suggestion(for: field, among: table.fields))
  }
  guard column.count > 0 else { return .value(.null) }
  guard let index = Int(exactly: row), (0..<column.count).contains(index) else {
    throw Failure(
      Wording("表 `\(name)` 只有 \(column.count) 行", en: "table `\(name)` has only \(column.count) rows"),
      at: reader.node("row")?.location)
  }
  let cell = column[index]
  guard let format, !cell.isNull else { return .value(cell) }
  let place = reader.node("format")?.location
  let numbers = cell.number.map { [$0] } ?? []
  let reading = CellFormat(
    format, values: numbers, language: context.language, zone: context.zone, at: place, log: log)
  guard let text = reading?.string(cell, context) else { return .value(cell) }
  if field == PrecisionCheck.field, let fault = PrecisionCheck(table)?.fault(row: index, text: text) {
    log.report(fault.diagnostic(at: place))
  }
  return .text(text)
}
