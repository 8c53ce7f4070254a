/// Finds the cells of a plain row by the bytes that end a cell, looking at eight bytes at a time.
struct CellMarks {
  private let delimiter: UInt8
  private let quote: UInt8
  private let delimiters: UInt64
  private let quotes: UInt64
  private let doublesQuotes: Bool

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter
    // Without quotes, a byte that never occurs in UTF-8.
    quote = dialect.quote ?? 0xFF
    delimiters = UInt64(delimiter) &* Self.ones
    quotes = UInt64(quote) &* Self.ones
    doublesQuotes = dialect.doublesQuotes
  }

  /// Finds the cells of a row and returns the first byte behind it; `nil` when the row is not plain.
  ///
  /// - Parameter halved: gets the bytes of cells with doubled quotes.
  @inline(__always)
  func scanRow(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, comment: UInt8?,
    into cells: UnsafeMutableBufferPointer<PlainRows.Cell>, halving halved: inout [UInt8]
  ) -> Int? {
    if isLineBreak(bytes[start]) || bytes[start] == comment { return nil }
    var position = start
    for index in cells.indices {
      let first = position
      position = cellEnd(in: bytes, from: first)
      if position < bytes.count, bytes[position] == quote {
        // Within a cell without quotes, a quote is out of place.
        guard position == first, let cell = quotedCell(in: bytes, at: &position, halving: &halved) else { return nil }
        cells[index] = cell
      } else {
        cells[index] = cell(first..<position)
      }
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
      let content = first..<position
      position += 1
      let isEnd = position == bytes.count || bytes[position] == delimiter || isLineBreak(bytes[position])
      guard isEnd else { return nil }
      return hasDoubledQuotes ? halvedCell(bytes[content], in: &halved) : cell(content)
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

  private func cell(_ range: Range<Int>) -> PlainRows.Cell {
    PlainRows.Cell(
      start: Int32(truncatingIfNeeded: range.lowerBound), count: Int32(truncatingIfNeeded: range.count))
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lineFeeds: UInt64 = 0x0A * ones
  private static let returns: UInt64 = 0x0D * ones

  /// The top bit of each byte that is zero. Bits above the lowest of them may be set wrongly, as the subtraction borrows.
  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.ones) & ~word & 0x8080_8080_8080_8080 }
}
