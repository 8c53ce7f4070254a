import Diagnostics
import Tables

/// What reading the rows of a resource gives.
struct ReadTable {
  var schema: TableSchema
  var table: Table
  var places: RowPlaces
}

/// Reads the rows of one resource into typed columns; every fault is reported, and reading goes on behind it.
///
/// ```swift
/// var reader = TableReader(file: "data/facts.csv", schema: schema, log: log)
/// reader.read(bytes, file: "data/facts.csv", dialect: Dialect())
/// let table = reader.finish()
/// ```
struct TableReader {
  let log: DiagnosticLog
  let faults: FaultLog
  var schema: TableSchema?
  var columns: [ColumnBuilder] = []
  var places = RowPlaces()
  /// The number of the field of each column of the file; `nil` before the header is known.
  var fieldNumbers: [Int?]?
  /// The names in the header of the first file.
  var header: [String] = []
  /// A file with more bytes than this is read in parts, several at once.
  var partSize = 1 << 21

  /// A reader.
  ///
  /// - Parameters:
  ///   - file: the file that summaries of faults are about.
  ///   - schema: what the columns mean; without one, all are texts named by the header.
  init(file: String, schema: TableSchema?, log: DiagnosticLog) {
    self.schema = schema
    self.log = log
    faults = FaultLog(file: file)
  }

  /// The table of all rows that were read, after checking its own keys; `nil` when there was no header.
  func finish() -> ReadTable? {
    defer { faults.finish(into: log) }
    guard let schema, fieldNumbers != nil else { return nil }
    let table = Table(columns.map { ($0.field.name, $0.column()) }, rowCount: places.rowLines.count)
    let read = ReadTable(schema: schema, table: table, places: places)
    checkKeys(of: read, faults: faults)
    return read
  }

  /// Adds the rows of a delimited text file. The second and later files of a resource have no header of their own; a
  /// first row that repeats the header is left out.
  ///
  /// - Parameter readAgain: reads the bytes another time, so that they need not be kept.
  mutating func read(
    _ bytes: [UInt8], file: String, dialect: Dialect, readAgain: (@Sendable () -> [UInt8]?)? = nil
  ) {
    var scanner = DelimitedScanner(bytes, dialect: dialect)
    let hasRow = scanner.nextRow()
    let isFirst = fieldNumbers == nil
    let names = headerNames(scanner, file: file)
    if isFirst {
      guard hasRow || (!dialect.hasHeader && schema != nil) else {
        log.error(
          Wording("文件是空的", en: "the file is empty"), at: SourceLocation(file: file),
          hint: Wording("第一行应是列名", en: "the first line names the columns"))
        return
      }
      begin(header: dialect.hasHeader ? names : nil, width: names.count)
    }
    places.parts.append(
      RowPlaces.Part(
        file: file, text: SourceText(bytes, readAgain: readAgain), dialect: dialect, positions: positions(),
        firstRow: places.rowLines.count))
    var start = (0, line: 1)
    if hasRow, dialect.hasHeader, isFirst || names.map(\.text) == header {
      reportProblems(of: scanner, file: file)
      start = (scanner.position, scanner.line)
    }
    readParts(of: bytes, from: start.0, line: start.line, file: file, dialect: dialect)
  }

  /// Adds the current row and those behind it, as long as they begin before a byte.
  mutating func readRows(of scanner: inout DelimitedScanner, file: String, until end: Int) {
    repeat {
      readRow(of: scanner, file: file)
    } while scanner.position < end && scanner.nextRow()
  }

  /// Decides which columns become which fields.
  ///
  /// - Parameters:
  ///   - names: the header, if there is one.
  ///   - width: how many cells the first row has.
  mutating func begin(header names: [HeaderName]?, width: Int) {
    header = names?.map(\.text) ?? []
    if schema == nil {
      let fields = names?.map(\.text) ?? (1...max(1, width)).map { "field\($0)" }
      var known: Set<String> = []
      schema = TableSchema(fields: fields.filter { known.insert($0).inserted }.map { Field($0) })
    }
    guard let schema else { return }
    fieldNumbers = names.map { matchHeader($0, with: schema, faults: faults) } ?? schema.fields.indices.map { $0 }
    columns = schema.fields.map { ColumnBuilder($0, schema: schema) }
  }

  /// Reports what is wrong with a cell.
  func report(_ found: [CellFault], field: Int, value: @autoclosure () -> String, at location: () -> SourceLocation) {
    for fault in found {
      let name = columns[field].field.name
      faults.report(fault.kind, field: name) {
        .error(fault.message(field: name, value: value()), at: location(), hint: fault.hint(value: value()))
      }
    }
  }

  private mutating func readRow(of scanner: DelimitedScanner, file: String) {
    guard let fieldNumbers else { return }
    if !scanner.problems.isEmpty { reportProblems(of: scanner, file: file) }
    places.rowStarts.append(UInt32(truncatingIfNeeded: scanner.rowStart))
    places.rowLines.append(Int32(clamping: scanner.rowLine))
    let isWhole = scanner.cells.count == fieldNumbers.count
    if !isWhole, !scanner.isCutShort { reportRaggedRow(scanner, expected: fieldNumbers.count, file: file) }
    for position in 0..<min(scanner.cells.count, fieldNumbers.count) {
      guard let field = fieldNumbers[position] else { continue }
      let cell = scanner.cells[position]
      let found = scanner.withContent(of: cell) { columns[field].append($0) }
      // In a row with too few or too many cells, values may stand in the wrong column: only the row is reported.
      guard !found.isEmpty, isWhole else { continue }
      report(found, field: field, value: scanner.text(of: cell)) {
        let lines = LineCounter(scanner.bytes, from: scanner.rowStart, line: scanner.rowLine)
        return lines.location(of: cell.place, file: file)
      }
    }
    let rowCount = places.rowLines.count
    for index in columns.indices where columns[index].count < rowCount { _ = columns[index].appendMissing() }
  }

  private func reportRaggedRow(_ scanner: DelimitedScanner, expected: Int, file: String) {
    let count = scanner.cells.count
    let delimiter = scanner.dialect.delimiter == 0x09 ? "Tab" : String(UnicodeScalar(scanner.dialect.delimiter))
    faults.report(.raggedRow) {
      let lines = LineCounter(scanner.bytes, from: scanner.rowStart, line: scanner.rowLine)
      let place = count > expected ? scanner.cells[expected].place : scanner.rowStart
      return .error(
        Wording(
          "这一行有 \(count) 个单元格，应有 \(expected) 个",
          en: "this row has \(count) cell\(count == 1 ? "" : "s") instead of \(expected)"),
        at: lines.location(of: place, file: file),
        hint: count > expected
          ? Wording(
            "含有 `\(delimiter)` 的值要放在引号中", en: "a value that contains `\(delimiter)` stands in quotes")
          : Wording("空单元格也要写出 `\(delimiter)`", en: "write the `\(delimiter)` of empty cells too"))
    }
  }

  private func headerNames(_ scanner: DelimitedScanner, file: String) -> [HeaderName] {
    let lines = LineCounter(scanner.bytes, from: scanner.rowStart, line: scanner.rowLine)
    return scanner.cells.prefix(10_000).map { cell in
      HeaderName(text: scanner.text(of: cell)) {
        lines.location(of: cell.place, file: file)
      }
    }
  }

  /// The column of each field.
  private func positions() -> [String: Int] {
    var result: [String: Int] = [:]
    for (column, field) in (fieldNumbers ?? []).enumerated() {
      if let field { result[columns[field].field.name] = column }
    }
    return result
  }
}
