public import Diagnostics
public import Documents
public import Foundation
public import Tables

/// How a single data file is written.
public enum DataFormat: Hashable, Sendable {
  /// Delimited text.
  case delimited(Dialect)
  /// JSON: an array of rows, or one under a path such as `data.rows`.
  case json(property: String? = nil)

  /// Comma-separated values.
  public static let csv = DataFormat.delimited(Dialect())
  /// Tab-separated values.
  public static let tsv = DataFormat.delimited(.tabs)

  /// The format that the ending of a file name tells; `nil` for an unknown one.
  public init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json()
    default: return nil
    }
  }
}

/// Loads one data file for a chart, with Vega-Lite's rules for types.
///
/// A JSON row that is no object becomes a row with the one field `data`. Nested values become lists and objects. Empty
/// cells of delimited text are missing.
///
/// - Parameters:
///   - bytes: the whole file, in UTF-8.
///   - file: its name as the user would say it.
///   - format: how it is written.
///   - rules: which fields become what.
///   - zone: the time zone of dates that do not name one.
/// - Throws: every place that is malformed, or whose value is not what `rules` say.
public func loadTable(
  _ bytes: [UInt8], file: String, format: DataFormat, parse rules: ParseRules = .automatic, zone: TimeZone
) throws(Failure) -> Table {
  let text = try decodeText(bytes, file: file)
  switch format {
  case .delimited(let dialect):
    let log = DiagnosticLog()
    var reader = TableReader(file: file, schema: nil, log: log)
    reader.read(text, file: file, dialect: dialect)
    let read = reader.finish()
    try log.throwErrors()
    guard let read else { return Table([]) }
    return try apply(rules, to: read.table, file: file, infers: rules.infersOthers, zone: zone) {
      read.places.location(row: $0, field: $1)
    }
  case .json(let property):
    let node = try parseJSON(String(decoding: text, as: UTF8.self), file: file)
    return try loadTable(node, property: property, parse: rules, zone: zone)
  }
}

/// Loads rows that stand in a JSON or YAML tree, such as the `values` of a chart.
///
/// Values that have types keep them unless `rules` name their field.
///
/// - Parameter property: where the array of rows stands in `node`; `nil` for `node` itself.
/// - Throws: the place where no array stands, or whose value is not what `rules` say.
public func loadTable(
  _ node: DocumentNode, property: String? = nil, parse rules: ParseRules = .automatic, zone: TimeZone
) throws(Failure) -> Table {
  let rows = try jsonRows(node, property: property)
  let table = Table(
    rows: rows.map { row in
      row.mapping?.map { ($0.key, Value($0.value)) } ?? [("data", Value(row))]
    })
  return try apply(rules, to: table, file: node.location.file, infers: false, zone: zone) { row, field in
    rows[row][field]?.location ?? rows[row].location
  }
}

private func apply(
  _ rules: ParseRules, to table: Table, file: String, infers: Bool, zone: TimeZone,
  location: (Int, String) -> SourceLocation
) throws(Failure) -> Table {
  var table = table
  let faults = FaultLog(file: file)
  for field in table.fields {
    guard let column = table[field] else { continue }
    let rule = rules.fields[field] ?? (infers ? inferredParsing(of: column, zone: zone) : nil)
    guard let rule, rule != .string || rules.fields[field] != nil else { continue }
    var values: [Value] = []
    values.reserveCapacity(column.count)
    for row in 0..<column.count {
      let value = rule.value(of: column[row], zone: zone)
      if let value {
        values.append(value)
        continue
      }
      values.append(.null)
      let text = column[row].dump()
      faults.report(.wrongType, field: field) {
        let fault = CellFault.wrongType(rule.type)
        return .error(
          fault.message(field: field, value: text), at: location(row, field), hint: fault.hint(value: text))
      }
    }
    table = table.setting(field, Column(values))
  }
  let log = DiagnosticLog()
  faults.finish(into: log)
  try log.throwErrors()
  return table
}
