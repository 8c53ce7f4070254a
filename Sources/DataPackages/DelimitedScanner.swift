/// Finds rows and cells in the UTF-8 bytes of a delimited text file, in one pass, without copying them.
///
/// ```swift
/// var scanner = DelimitedScanner(bytes, dialect: Dialect())
/// while scanner.nextRow() { use(scanner.cells) }
/// ```
///
/// Lines end by CR LF, LF, or CR. Blank lines and comments are no rows. What is malformed is noted in `problems`, and
/// scanning goes on at the next delimiter.
struct DelimitedScanner {
  /// Where one cell stands.
  struct Cell {
    /// The first byte of the cell, with its quote.
    var place: Int
    /// The bytes between the quotes, if there are any.
    var content: Range<Int>
    /// Whether doubled quotes have to be halved.
    var hasDoubledQuotes: Bool
  }

  /// What is malformed.
  enum Problem: Hashable {
    /// A quoted cell without an end; where it opens.
    case unclosedQuote(Int)
    /// A quote inside a cell that is not quoted; where.
    case strayQuote(Int)
    /// Text behind the closing quote; where.
    case textAfterQuote(Int)
    /// Blank lines between rows: the line of the first, and how many.
    case blankLines(line: Int, count: Int)
  }

  let bytes: [UInt8]
  let dialect: Dialect
  /// The cells of the current row.
  private(set) var cells: [Cell] = []
  /// What is malformed in the current row, or directly before it.
  private(set) var problems: [Problem] = []
  /// The first byte of the current row.
  private(set) var rowStart = 0
  /// The line on which the current row begins, from 1.
  private(set) var rowLine = 1
  /// The first byte that has not been read.
  private(set) var position = 0
  /// The line on which that byte stands, from 1.
  private(set) var line = 1
  /// The quote, or a byte that never occurs in UTF-8.
  private let quote: UInt8

  init(_ bytes: [UInt8], dialect: Dialect, from start: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.dialect = dialect
    position = start
    self.line = line
    quote = dialect.quote ?? 0xFF
  }

  /// Goes to the next row; `false` at the end.
  mutating func nextRow() -> Bool {
    cells.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    skipBlankLinesAndComments()
    guard position < bytes.count else { return false }
    rowStart = position
    rowLine = line
    while true {
      scanCell()
      guard position < bytes.count else { return true }
      if bytes[position] == dialect.delimiter {
        position += 1
      } else {
        skipLineBreak()
        return true
      }
    }
  }

  /// Whether the current row is the rest of the file, because a quote is never closed.
  var isCutShort: Bool {
    problems.contains { if case .unclosedQuote = $0 { true } else { false } }
  }

  /// The bytes of a cell, with doubled quotes halved.
  func withContent<Result>(of cell: Cell, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard cell.hasDoubledQuotes else {
      return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[cell.content])) }
    }
    let slice = bytes[cell.content]
    var halved: [UInt8] = []
    halved.reserveCapacity(slice.count)
    var index = slice.startIndex
    while index < slice.endIndex {
      halved.append(slice[index])
      index += slice[index] == quote ? 2 : 1
    }
    return halved.withUnsafeBufferPointer { body($0) }
  }

  /// The text of a cell.
  func text(of cell: Cell) -> String { withContent(of: cell) { String(decoding: $0, as: UTF8.self) } }

  private mutating func skipBlankLinesAndComments() {
    var firstBlank = 0
    var blankCount = 0
    while position < bytes.count {
      if isLineBreak(bytes[position]) {
        if blankCount == 0 { firstBlank = line }
        blankCount += 1
        skipLineBreak()
      } else if bytes[position] == dialect.comment {
        while position < bytes.count, !isLineBreak(bytes[position]) { position += 1 }
        if position < bytes.count { skipLineBreak() }
      } else {
        if blankCount > 0 { problems.append(.blankLines(line: firstBlank, count: blankCount)) }
        return
      }
    }
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Goes behind the line break at the current position.
  private mutating func skipLineBreak() {
    let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    position += isPair ? 2 : 1
    line += 1
  }

  private mutating func scanCell() {
    if dialect.skipsInitialSpace {
      while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    }
    if position < bytes.count, bytes[position] == quote {
      scanQuotedCell()
      return
    }
    let start = position
    var strayQuote: Int?
    while position < bytes.count {
      let byte = bytes[position]
      if byte == dialect.delimiter || isLineBreak(byte) { break }
      if byte == quote, strayQuote == nil { strayQuote = position }
      position += 1
    }
    if let strayQuote { problems.append(.strayQuote(strayQuote)) }
    cells.append(Cell(place: start, content: start..<position, hasDoubledQuotes: false))
  }

  private mutating func scanQuotedCell() {
    let start = position
    var hasDoubledQuotes = false
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote {
        let isDoubled = dialect.doublesQuotes && position + 1 < bytes.count && bytes[position + 1] == quote
        guard isDoubled else { break }
        hasDoubledQuotes = true
        position += 2
      } else if isLineBreak(byte) {
        skipLineBreak()
      } else {
        position += 1
      }
    }
    cells.append(Cell(place: start, content: (start + 1)..<position, hasDoubledQuotes: hasDoubledQuotes))
    guard position < bytes.count else {
      problems.append(.unclosedQuote(start))
      return
    }
    position += 1
    let textStart = position
    while position < bytes.count, bytes[position] != dialect.delimiter, !isLineBreak(bytes[position]) {
      position += 1
    }
    if position > textStart { problems.append(.textAfterQuote(textStart)) }
  }
}
