extension TableReader {
  /// After a row that is not plain, this many bytes are read row by row: searching again behind each would take longer,
  /// if the file has many of them.
  static let carefulSpan = 4096

  /// Adds the rows of a part of a file.
  ///
  /// Plain rows are read many at once, column by column. Where that ends, because of the form of a row or a fault in a
  /// cell, rows are read one by one for a while: faults are reported in the order of the file.
  mutating func readRows(of bytes: [UInt8], in part: inout TablePart, file: String, dialect: Dialect) {
    part.end = part.start
    part.endLine = part.line
    var plain = fieldNumbers.flatMap { PlainRows(width: $0.count, length: bytes.count, dialect: dialect) }
    while part.end < part.limit {
      var carefulEnd = part.limit
      if plain != nil {
        bytes.withUnsafeBufferPointer { plain?.find(in: $0, from: part.end, until: part.limit) }
      }
      if let plain {
        let count = bytes.withUnsafeBufferPointer { append(plain, of: $0) }
        for row in 0..<count {
          places.rowStarts.append(UInt32(truncatingIfNeeded: plain.start(of: row)))
          places.rowLines.append(Int32(clamping: part.endLine + row))
        }
        part.end = plain.start(of: count)
        part.endLine += count
        if count == plain.count, !plain.isStopped { continue }
        carefulEnd = min(part.limit, count < plain.count ? plain.end : part.end + Self.carefulSpan)
      }
      var scanner = DelimitedScanner(bytes, dialect: dialect, from: part.end, line: part.endLine)
      if scanner.nextRow() { readRows(of: &scanner, file: file, until: carefulEnd) }
      part.end = scanner.position
      part.endLine = scanner.line
    }
  }

  /// Adds plain rows up to the first with a fault, and returns how many.
  private mutating func append(_ plain: PlainRows, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let fieldNumbers, plain.count > 0 else { return 0 }
    let before = places.rowLines.count
    var count = plain.count
    for (column, field) in fieldNumbers.enumerated() {
      guard let field else { continue }
      count = plain.withCells(of: column, count: count, in: bytes) { columns[field].append($0) }
    }
    for index in columns.indices {
      let missing = before + count - columns[index].count
      if missing > 0 { columns[index].append(missingCells: missing) } else { columns[index].removeLast(-missing) }
    }
    return count
  }
}
