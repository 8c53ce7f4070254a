import Diagnostics

/// A part of a large file and what reading it gave.
struct TablePart: Sendable {
  /// The first byte of the part, which begins a row.
  var start: Int
  /// The line on which it stands; 1 as long as nobody knows better.
  var line = 1
  /// Rows that begin at this byte or behind it belong to the next part.
  var limit: Int

  /// What its rows hold.
  var columns: [ColumnBuilder] = []
  var rowStarts: [UInt32] = []
  var rowLines: [Int32] = []
  var faults = Faults()
  /// The first byte behind the rows that were read: that of the next part, unless a cell goes over the border.
  var end = 0
  /// The line on which it stands.
  var endLine = 0
}

extension TableReader {
  /// Adds the rows of a file from a byte on, several parts of the file at once.
  ///
  /// A part begins behind a line break, which is nearly always where a row begins. When it is not, because the line
  /// break stands in quotes, what was read of that part is dropped, and the part is read again from the right place: what
  /// comes out, faults included, is what reading row by row gives.
  mutating func readParts(of bytes: [UInt8], from start: Int, line: Int, file: String, dialect: Dialect) {
    let reader = PartReader(self, bytes: bytes, file: file, dialect: dialect)
    var whole = TablePart(start: start, line: line, limit: bytes.count)
    (whole.end, whole.endLine) = (start, line)
    // Handed over, so that nothing is copied when the parts are added.
    swap(&whole.columns, &columns)
    swap(&whole.rowStarts, &places.rowStarts)
    swap(&whole.rowLines, &places.rowLines)
    let parts = rowAlignedParts(of: bytes, from: start, size: partSize, dialect: dialect).map {
      TablePart(start: $0.lowerBound, limit: $0.upperBound)
    }
    whole = inParallel(parts, into: whole, reader.read) { whole, part in
      // The rows of a part before this one may reach over the whole of it.
      guard whole.end < part.limit else { return }
      let isAligned = part.start == whole.end
      whole.append(isAligned ? part : reader.read(TablePart(start: whole.end, limit: part.limit)))
    }
    columns = whole.columns
    places.rowStarts = whole.rowStarts
    places.rowLines = whole.rowLines
    faults.report(whole.faults)
  }
}

extension TablePart {
  /// Adds the rows of the next part, whose lines are counted from 1.
  fileprivate mutating func append(_ part: TablePart) {
    if rowStarts.isEmpty { reserve(rows: part.rowStarts.count, bytes: part.end - part.start) }
    for index in columns.indices { columns[index].append(part.columns[index]) }
    let lines = endLine - 1
    rowStarts += part.rowStarts
    rowLines += part.rowLines.lazy.map { $0 &+ Int32(truncatingIfNeeded: lines) }
    var faults = part.faults
    faults.moveDown(by: lines)
    self.faults.add(faults)
    end = part.end
    endLine += part.endLine - 1
  }

  /// Makes room for all rows of the file, if they are about as long as the first ones. Memory that is not used in the end
  /// costs nothing.
  private mutating func reserve(rows: Int, bytes: Int) {
    guard rows > 0, bytes < limit - start else { return }
    let all = Int(Double(rows) * Double(limit - start) / Double(bytes) * 1.05) + 1
    for index in columns.indices { columns[index].reserveCapacity(all) }
    rowStarts.reserveCapacity(all)
    rowLines.reserveCapacity(all)
  }
}

/// Reads one part of a file; several may do so at once.
private struct PartReader: Sendable {
  let schema: TableSchema?
  let fieldNumbers: [Int?]?
  let header: [String]
  let bytes: [UInt8]
  let file: String
  let dialect: Dialect

  init(_ reader: TableReader, bytes: [UInt8], file: String, dialect: Dialect) {
    schema = reader.schema
    fieldNumbers = reader.fieldNumbers
    header = reader.header
    self.bytes = bytes
    self.file = file
    self.dialect = dialect
  }

  func read(_ part: TablePart) -> TablePart {
    var reader = TableReader(file: file, schema: schema, log: DiagnosticLog())
    reader.fieldNumbers = fieldNumbers
    reader.header = header
    if let schema { reader.columns = schema.fields.map { ColumnBuilder($0, schema: schema) } }
    var part = part
    reader.readRows(of: bytes, in: &part, file: file, dialect: dialect)
    part.columns = reader.columns
    part.rowStarts = reader.places.rowStarts
    part.rowLines = reader.places.rowLines
    part.faults = reader.faults.faults
    return part
  }
}
