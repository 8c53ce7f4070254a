/// The bytes that end a cell, and the cells of a plain row between them.
struct CellMarks {
  private let delimiter: UInt8
  private let quote: UInt8
  private let doublesQuotes: Bool

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter
    // Without quotes, a byte that never occurs in UTF-8.
    quote = dialect.quote ?? 0xFF
    doublesQuotes = dialect.doublesQuotes
  }

  /// Looks for the marks in bytes, from one on.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> MarkScan {
    MarkScan(bytes, delimiter: delimiter, quote: quote, from: start)
  }

  /// Finds the cells of a row and returns the first byte behind it; `nil` when the row is not plain.
  ///
  /// - Parameters:
  ///   - scan: stands at the start of the row, and behind it in the end.
  ///   - halved: gets the bytes of cells with doubled quotes.
  @inline(__always)
  func scanRow(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, with scan: inout MarkScan, comment: UInt8?,
    into cells: UnsafeMutableBufferPointer<PlainRows.Cell>, halving halved: inout [UInt8]
  ) -> Int? {
    if isLineBreak(bytes[start]) || bytes[start] == comment { return nil }
    var first = start
    for index in cells.indices {
      var end = scan.next()
      if end < bytes.count, bytes[end] == quote {
        // Within a cell without quotes, a quote is out of place.
        guard end == first, let cell = quotedCell(in: bytes, at: &first, halving: &halved) else { return nil }
        cells[index] = cell
        scan.move(to: first)
        end = scan.next()
      } else {
        cells[index] = cell(from: first, to: end)
      }
      first = end &+ 1
      if index == cells.count - 1 { break }
      guard end < bytes.count, bytes[end] == delimiter else { return nil }
    }
    if first > bytes.count { return bytes.count }
    let last = bytes[first - 1]
    guard last != delimiter, isLineBreak(last) else { return nil }
    guard last == 0x0D, first < bytes.count, bytes[first] == 0x0A else { return first }
    return scan.next() + 1
  }

  /// The cell behind an opening quote; `nil` when it has several lines, or does not end at its closing quote.
  private func quotedCell(
    in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, halving halved: inout [UInt8]
  ) -> PlainRows.Cell? {
    position += 1
    let first = position
    var hasDoubledQuotes = false
    while position < bytes.count, !isLineBreak(bytes[position]) {
      guard bytes[position] == quote else {
        position += 1
        continue
      }
      if doublesQuotes, position + 1 < bytes.count, bytes[position + 1] == quote {
        hasDoubledQuotes = true
        position += 2
        continue
      }
      let end = position
      position += 1
      let isEnd = position == bytes.count || bytes[position] == delimiter || isLineBreak(bytes[position])
      guard isEnd else { return nil }
      return hasDoubledQuotes ? halvedCell(bytes[first..<end], in: &halved) : cell(from: first, to: end)
    }
    return nil
  }

  private func halvedCell(_ content: Slice<UnsafeBufferPointer<UInt8>>, in halved: inout [UInt8]) -> PlainRows.Cell {
    let start = halved.count
    var index = content.startIndex
    while index < content.endIndex {
      halved.append(content[index])
      index += content[index] == quote ? 2 : 1
    }
    return PlainRows.Cell(
      start: Int32(truncatingIfNeeded: -1 - start), count: Int32(truncatingIfNeeded: halved.count - start))
  }

  @inline(__always)
  private func cell(from start: Int, to end: Int) -> PlainRows.Cell {
    PlainRows.Cell(start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: end &- start))
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
