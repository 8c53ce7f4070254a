/// The next rows of a file that need no second look: each on one line, with as many cells as the header has, and with
/// nothing malformed.
///
/// Nearly all rows of a large file are so, and finding many of them at once lets each column be read by itself. Any other
/// row ends the search: a line break inside quotes, a blank line, a comment, a row with too few cells.
/// `DelimitedScanner` reads that one.
struct PlainRows {
  /// Where the bytes of a cell stand, without quotes.
  struct Cell {
    /// The first byte in the file; below zero, -1 for the first byte among those whose doubled quotes are halved.
    var start: Int32
    /// How many bytes.
    var count: Int32
  }

  /// How many cells are kept at most, unless a single row has more: as many as stay near the processor.
  private static let cellLimit = 11_264

  /// How many cells each row has.
  let width: Int
  /// How many rows were found.
  var count: Int { starts.count }
  /// The first byte behind them.
  private(set) var end = 0
  /// Whether another kind of row follows, rather than the end of what was searched.
  private(set) var isStopped = false

  private let capacity: Int
  /// The cells, row by row.
  private var cells: [Cell]
  /// The bytes of cells with doubled quotes, with these halved.
  private var halved: [UInt8] = []
  /// Where each row begins.
  private var starts: [Int] = []
  private let marks: CellMarks
  private let comment: UInt8?

  /// A place for rows of a file.
  ///
  /// Fails for a dialect in which every cell needs a second look, and for a file of 2 GiB, as only one in GB18030 could
  /// become in UTF-8.
  ///
  /// - Parameters:
  ///   - width: how many cells each row has.
  ///   - length: how many bytes the file has.
  init?(width: Int, length: Int, dialect: Dialect) {
    guard width > 0, length <= Int32.max, !dialect.skipsInitialSpace else { return nil }
    self.width = width
    capacity = max(1, Self.cellLimit / width)
    cells = [Cell](repeating: Cell(start: 0, count: 0), count: capacity * width)
    marks = CellMarks(dialect)
    comment = dialect.comment
  }

  /// Finds rows from a byte that begins a row; they begin before `limit`.
  mutating func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, until limit: Int) {
    starts.removeAll(keepingCapacity: true)
    halved.removeAll(keepingCapacity: true)
    (end, isStopped) = cells.withUnsafeMutableBufferPointer { cells in
      var scan = marks.scan(bytes, from: start)
      var position = start
      while starts.count < capacity, position < limit {
        let first = starts.count * width
        let row = UnsafeMutableBufferPointer(rebasing: cells[first..<first + width])
        guard
          let next = marks.scanRow(
            of: bytes, from: position, with: &scan, comment: comment, into: row, halving: &halved)
        else { return (position, true) }
        starts.append(position)
        position = next
      }
      return (position, false)
    }
  }

  /// The cells of one column of the first rows.
  func withCells<Result>(
    of column: Int, count: Int, in bytes: UnsafeBufferPointer<UInt8>, _ body: (PlainCells) -> Result
  ) -> Result {
    cells.withUnsafeBufferPointer { cells in
      halved.withUnsafeBufferPointer { halved in
        body(PlainCells(bytes: bytes, halved: halved, cells: cells, first: column, width: width, count: count))
      }
    }
  }

  /// Where a row begins; the end of all rows for the number behind the last one.
  func start(of row: Int) -> Int { row < count ? starts[row] : end }
}
