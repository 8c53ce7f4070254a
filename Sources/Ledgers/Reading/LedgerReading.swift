import Assistance
import Diagnostics
import Tables

/// Reads one ledger row by row. A ledger is optional: without its table there are no rows.
///
/// Missing fields are reported once; then no row is read, since every row would fail for the same reason.
struct LedgerReading {
  private let reading: TableReading?
  private let log: DiagnosticLog

  init(_ name: String, of tables: [String: Table], fields: [String], log: DiagnosticLog) {
    self.log = log
    guard let table = tables[name] else {
      reading = nil
      return
    }
    let reading = TableReading(name, of: tables, fields: fields, log: log)
    self.reading = fields.allSatisfy { table[$0] != nil } ? reading : nil
  }

  /// One value for each row that can be read.
  func map<T>(_ make: (LedgerRow) -> T?) -> [T] {
    guard let reading else { return [] }
    return reading.map { make(LedgerRow(row: $0, table: reading.name, log: log)) }
  }
}
