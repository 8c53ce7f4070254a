import Diagnostics

/// Where the rows of a table stand: enough to find the line and column of a cell again without keeping all of them.
struct RowPlaces: Sendable {
  /// A file, or a part of one that is split over several.
  struct Part: Sendable {
    var file: String
    var text: SourceText
    var dialect: Dialect
    /// The position in the row of each field.
    var positions: [String: Int]
    /// The number of its first row.
    var firstRow: Int
  }

  /// The files, in their order.
  var parts: [Part] = []
  /// The first byte of each row of a text file; none has 4 GiB.
  var rowStarts: [UInt32] = []
  /// The line of each row, from 1.
  var rowLines: [Int32] = []
  /// For rows in JSON: the place of each row, and of its cells.
  var nodes: [(row: SourceLocation, cells: [String: SourceLocation])] = []

  /// Where a cell stands, or its row, or its file; with `isText`, where its text begins behind the quote.
  func location(row: Int, field: String, isText: Bool = false) -> SourceLocation {
    if row < nodes.count { return nodes[row].cells[field] ?? nodes[row].row }
    guard row < rowStarts.count, let part = parts.last(where: { $0.firstRow <= row }) else {
      return SourceLocation(file: parts.first?.file ?? "")
    }
    let line = Int(rowLines[row])
    guard let bytes = part.text.bytes else { return SourceLocation(file: part.file, line: line, column: 1) }
    var scanner = DelimitedScanner(bytes, dialect: part.dialect, from: Int(rowStarts[row]), line: line)
    guard scanner.nextRow(), let position = part.positions[field], position < scanner.cells.count else {
      return SourceLocation(file: part.file, line: line, column: 1)
    }
    let lines = LineCounter(bytes, from: Int(rowStarts[row]), line: line)
    let cell = scanner.cells[position]
    return lines.location(of: isText ? cell.content.lowerBound : cell.place, file: part.file)
  }
}
