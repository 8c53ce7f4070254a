import Diagnostics

/// Reads some columns of a delimited text file, several parts of the file at once.
struct FieldReader: Sendable {
  let bytes: [UInt8]
  let file: String
  let dialect: Dialect
  /// How many cells the header has.
  let width: Int
  var fields: [WantedField]
  let partSize: Int

  /// A part of the file and what was read of it.
  struct Part: Sendable {
    /// The first byte, which begins a row.
    var start: Int
    /// The line on which it stands; 1 as long as nobody knows better.
    var line = 1
    /// Rows that begin at this byte or behind it belong to the next part.
    var limit: Int

    var columns: [ColumnBuilder] = []
    /// For each column whether a cell is not what it was thought to be; then it holds nothing of use.
    var isBroken: [Bool] = []
    var rowCount = 0
    var faults = Faults()
    /// The first byte behind the rows that were read, and its line.
    var end = 0
    var endLine = 0
  }

  /// All rows behind the header.
  ///
  /// - Parameter header: a scanner that stands behind it.
  /// - Throws: what is malformed.
  func readAll(behind header: DelimitedScanner) throws(Failure) -> Part {
    var whole = Part(start: header.position, line: header.line, limit: bytes.count)
    (whole.end, whole.endLine) = (whole.start, whole.line)
    whole.columns = fields.map(\.builder)
    whole.isBroken = fields.map { _ in false }
    let parts = rowAlignedParts(of: bytes, from: whole.start, size: partSize, dialect: dialect).map {
      Part(start: $0.lowerBound, limit: $0.upperBound)
    }
    whole = inParallel(parts, into: whole, read) { whole, part in
      // The rows of a part before this one may reach over the whole of it.
      guard whole.end < part.limit else { return }
      whole.append(part.start == whole.end ? part : read(Part(start: whole.end, limit: part.limit)))
    }
    let (faults, log) = (FaultLog(file: file), DiagnosticLog())
    report(header, into: faults)
    faults.report(whole.faults)
    faults.finish(into: log)
    try log.throwErrors()
    return whole
  }

  private func read(_ part: Part) -> Part {
    var part = part
    (part.end, part.endLine) = (part.start, part.line)
    part.columns = fields.map(\.builder)
    part.isBroken = fields.map { _ in false }
    let faults = FaultLog(file: file)
    var plain = PlainRows(width: width, length: bytes.count, dialect: dialect)
    while part.end < part.limit {
      bytes.withUnsafeBufferPointer { bytes in
        plain?.find(in: bytes, from: part.end, until: part.limit)
        if let plain { append(plain, of: bytes, to: &part) }
      }
      if let plain, !plain.isStopped { continue }
      var scanner = DelimitedScanner(bytes, dialect: dialect, from: part.end, line: part.endLine)
      // As for a schema: searching for plain rows again behind each row that is not would take longer.
      let carefulEnd = min(part.limit, part.end + TableReader.carefulSpan)
      while scanner.position < carefulEnd, scanner.nextRow() {
        appendRow(of: scanner, to: &part)
        report(scanner, into: faults)
      }
      (part.end, part.endLine) = (scanner.position, scanner.line)
    }
    part.faults = faults.faults
    return part
  }

  private func append(_ plain: PlainRows, of bytes: UnsafeBufferPointer<UInt8>, to part: inout Part) {
    for (index, field) in fields.enumerated() where !part.isBroken[index] {
      let count = plain.withCells(of: field.position, count: plain.count, in: bytes) { part.columns[index].append($0) }
      if count < plain.count { part.isBroken[index] = true }
    }
    part.rowCount += plain.count
    part.endLine += plain.count
    part.end = plain.start(of: plain.count)
  }

  private func appendRow(of scanner: DelimitedScanner, to part: inout Part) {
    part.rowCount += 1
    for (index, field) in fields.enumerated() where !part.isBroken[index] {
      if field.position >= scanner.cells.count {
        _ = part.columns[index].appendMissing()
      } else if !scanner.withContent(of: scanner.cells[field.position], { part.columns[index].append($0) }).isEmpty {
        part.isBroken[index] = true
      }
    }
  }

  /// A quote inside a value without quotes is a character like any other, as in Vega.
  private func report(_ scanner: DelimitedScanner, into faults: FaultLog) {
    for problem in scanner.problems {
      switch problem {
      case .unclosedQuote, .textAfterQuote: faults.report(problem, of: scanner, file: file)
      case .strayQuote, .blankLines: break
      }
    }
  }
}

extension FieldReader.Part {
  /// Adds the rows of the next part, whose lines are counted from 1.
  fileprivate mutating func append(_ part: Self) {
    if rowCount == 0, part.rowCount > 0, part.end - part.start < limit - start {
      // Room for all rows, if they are about as long as the first ones; memory that is not used in the end costs nothing.
      let share = Double(limit - start) / Double(part.end - part.start)
      for index in columns.indices { columns[index].reserveCapacity(Int(Double(part.rowCount) * share * 1.05) + 1) }
    }
    for index in columns.indices {
      isBroken[index] = isBroken[index] || part.isBroken[index]
      if !isBroken[index] { columns[index].append(part.columns[index]) }
    }
    rowCount += part.rowCount
    var faults = part.faults
    faults.moveDown(by: endLine - 1)
    self.faults.add(faults)
    end = part.end
    endLine += part.endLine - 1
  }
}
