import Diagnostics

/// A part of a large file and what reading it gave.
struct TablePart: Sendable {
  /// The first byte of the part, which begins a row.
  var start: Int
  /// The line on which it stands.
  var line: Int
  /// Rows that begin at this byte or behind it belong to the next part.
  var limit: Int

  /// What its rows hold.
  var columns: [ColumnBuilder] = []
  var rowStarts: [Int] = []
  var rowLines: [Int32] = []
  var faults = Faults()
  /// The first byte behind the rows that were read: that of the next part, unless a cell goes over the border.
  var end = 0
  /// The line on which it stands.
  var endLine = 0
}

extension TableReader {
  /// How many parts are read before their rows are joined to those before them, which bounds the memory.
  private static let partsAtOnce = 8

  /// Adds the rows behind those that a scanner has read, several parts of the file at once.
  ///
  /// A part begins behind a line break, which is nearly always where a row begins. When it is not, because the line
  /// break stands in quotes, what was read of that part is dropped, and the part is read again from the right place: what
  /// comes out, faults included, is what reading row by row gives.
  mutating func readParts(behind scanner: DelimitedScanner, file: String) {
    let bytes = scanner.bytes
    var (position, line) = (scanner.position, scanner.line)
    while position < bytes.count {
      let parts = parts(of: bytes, from: position, line: line, dialect: scanner.dialect)
      let reader = PartReader(self, bytes: bytes, file: file, dialect: scanner.dialect)
      for part in inParallel(parts, reader.read) where position < part.limit {
        var part = part
        if part.start != position {
          part = reader.read(TablePart(start: position, line: line, limit: part.limit))
        }
        append(part)
        (position, line) = (part.end, part.endLine)
      }
    }
  }

  private mutating func append(_ part: TablePart) {
    for index in columns.indices { columns[index].append(part.columns[index]) }
    places.rowStarts += part.rowStarts
    places.rowLines += part.rowLines
    faults.report(part.faults)
  }

  /// The next parts of a file; one with all of the rest, if it cannot be parted.
  private func parts(of bytes: [UInt8], from start: Int, line: Int, dialect: Dialect) -> [TablePart] {
    var parts: [TablePart] = []
    var (start, line) = (start, line)
    while start < bytes.count, parts.count < Self.partsAtOnce {
      // Comments may stand between blank lines, which are counted together.
      let limit =
        dialect.comment == nil
        ? rowBreak(in: bytes, from: start + partSize) ?? bytes.count : bytes.count
      parts.append(TablePart(start: start, line: line, limit: limit))
      line += lineBreaks(in: bytes, start..<limit)
      start = limit
    }
    return parts
  }

  /// The first byte from `start` on that follows a line feed which ends a line with something in it.
  private func rowBreak(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var position = start
      while position < bytes.count {
        if bytes[position] == 0x0A {
          let isPair = bytes[position - 1] == 0x0D
          let last = bytes[position - (isPair ? 2 : 1)]
          if last != 0x0A, last != 0x0D { return position + 1 }
        }
        position += 1
      }
      return nil
    }
  }

  /// How many lines end here: by LF, CR, or CR LF. The range does not begin within a CR LF.
  private func lineBreaks(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for position in range {
        let byte = bytes[position]
        if byte == 0x0A { count += 1 }
        if byte == 0x0D, position + 1 == bytes.count || bytes[position + 1] != 0x0A { count += 1 }
      }
      return count
    }
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
    var scanner = DelimitedScanner(bytes, dialect: dialect, from: part.start, line: part.line)
    if scanner.nextRow() { reader.readRows(of: &scanner, file: file, until: part.limit) }
    var part = part
    part.columns = reader.columns
    part.rowStarts = reader.places.rowStarts
    part.rowLines = reader.places.rowLines
    part.faults = reader.faults.faults
    part.end = scanner.position
    part.endLine = scanner.line
    return part
  }
}
