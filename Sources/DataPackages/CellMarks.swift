/// Finds the cells of a plain row by the bytes that end a cell, looking at eight bytes at a time.
struct CellMarks {
  private let delimiter: UInt8
  private let quote: UInt8
  private let delimiters: UInt64
  private let quotes: UInt64

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter
    // Without quotes, a byte that never occurs in UTF-8.
    quote = dialect.quote ?? 0xFF
    delimiters = UInt64(delimiter) &* Self.ones
    quotes = UInt64(quote) &* Self.ones
  }

  /// Finds the cells of a row and returns the first byte behind it; `nil` when the row is not plain.
  @inline(__always)
  func scanRow(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, comment: UInt8?,
    into cells: UnsafeMutableBufferPointer<PlainRows.Cell>
  ) -> Int? {
    if isLineBreak(bytes[start]) || bytes[start] == comment { return nil }
    var position = start
    for index in cells.indices {
      var first = position
      var last = cellEnd(in: bytes, from: position)
      position = last
      if last < bytes.count, bytes[last] == quote {
        guard last == first, let closing = closingQuote(in: bytes, from: last + 1) else { return nil }
        (first, last, position) = (first + 1, closing, closing + 1)
      }
      cells[index] = PlainRows.Cell(start: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: last))
      if index == cells.count - 1 { break }
      guard position < bytes.count, bytes[position] == delimiter else { return nil }
      position += 1
    }
    if position == bytes.count { return position }
    guard bytes[position] != delimiter, isLineBreak(bytes[position]) else { return nil }
    let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    return position + (isPair ? 2 : 1)
  }

  /// The first delimiter, quote or line break, or the end.
  @inline(__always)
  private func cellEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let found =
        zeros(word ^ delimiters) | zeros(word ^ quotes) | zeros(word ^ Self.lineFeeds) | zeros(word ^ Self.returns)
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < raw.count {
      let byte = bytes[position]
      if byte == delimiter || byte == quote || isLineBreak(byte) { break }
      position += 1
    }
    return position
  }

  /// The quote that ends a quoted cell; `nil` when the cell has several lines, or when something other than the end of a
  /// cell follows, such as a second quote.
  private func closingQuote(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] != quote {
      if isLineBreak(bytes[position]) { return nil }
      position += 1
    }
    guard position < bytes.count else { return nil }
    let isEnd =
      position + 1 == bytes.count || bytes[position + 1] == delimiter || isLineBreak(bytes[position + 1])
    return isEnd ? position : nil
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lineFeeds: UInt64 = 0x0A * ones
  private static let returns: UInt64 = 0x0D * ones

  /// The top bit of each byte that is zero. Bits above the lowest of them may be set wrongly, as the subtraction borrows.
  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.ones) & ~word & 0x8080_8080_8080_8080 }
}
