import Diagnostics
import Documents
import Tables

/// Applies the transforms of a block to its data.
func transform(
  _ table: Table, by transforms: [DocumentNode], context: ReportContext, log: DiagnosticLog
) throws(Failure) -> Table {
  guard let first = transforms.first else { return table }
  throw Failure(Wording("transform 尚未接入", en: "transforms are not connected"), at: first.location)
}

/// The value of one entry of `values`.
func evaluate(
  _ value: FrontMatter.BoundValue, context: ReportContext, log: DiagnosticLog
) throws(Failure) -> Variable {
  if let text = value.node.string { return .text(text) }
  if let number = value.node.number { return .value(.number(number)) }
  if let flag = value.node.boolean { return .value(.boolean(flag)) }
  let reader = MappingReader(value.node, log: log)
  let name = reader.requiredString("table")
  let transforms = reader.sequence("transform") ?? []
  let field = reader.requiredString("field")
  let row = reader.number("row") ?? 0
  let format = reader.string("format")
  reader.finish()
  guard let name, let field else { return .text("") }
  guard let source = try context.table(name) else {
    throw Failure(
      Wording("没有表 `\(name)`", en: "there is no table `\(name)`"), at: reader.node("table")?.location,
      hint: suggestion(for: name, among: context.tableNames))
  }
  let table = try transform(source, by: transforms, context: context, log: log)
  guard let column = table[field] else {
    throw Failure(
      Wording("表 `\(name)` 没有字段 `\(field)`", en: "table `\(name)` has no field `\(field)`"),
      at: reader.node("field")?.location, hint: suggestion(for: field, among: table.fields))
  }
  guard let index = Int(exactly: row), (0..<max(column.count, 1)).contains(index) else {
    throw Failure(
      Wording("表 `\(name)` 只有 \(column.count) 行", en: "table `\(name)` has only \(column.count) rows"),
      at: reader.node("row")?.location)
  }
  let result: Value = column.count > index ? column[index] : .null
  guard let format, !result.isNull, let number = result.number else { return .value(result) }
  let place = reader.node("format")?.location
  guard
    let cell = CellFormat(format, values: [number], language: context.language, at: place, log: log)
  else { return .value(result) }
  return .text(cell.string(result, context.language))
}
