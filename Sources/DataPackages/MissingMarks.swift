/// Which cells of a column are missing. Nothing is kept as long as none is, which holds for most columns.
struct MissingMarks: Sendable {
  /// How many cells there are.
  private(set) var count = 0
  /// One mark a cell, or none at all.
  private(set) var marks: [Bool] = []
  private var capacity = 0

  /// Adds a cell that is not missing.
  mutating func appendPresent() {
    count += 1
    if !marks.isEmpty { marks.append(false) }
  }

  /// Adds cells that are not missing.
  mutating func append(presentCells number: Int) {
    count += number
    if !marks.isEmpty { marks += repeatElement(false, count: number) }
  }

  /// Adds a missing cell.
  mutating func appendMissing() {
    begin()
    marks.append(true)
    count += 1
  }

  /// Marks a cell as missing.
  mutating func mark(_ index: Int) {
    begin()
    marks[index] = true
  }

  /// Adds the cells of a later part of the column.
  mutating func append(_ later: MissingMarks) {
    if later.marks.isEmpty { return append(presentCells: later.count) }
    begin()
    marks += later.marks
    count += later.count
  }

  /// Drops the last cells.
  mutating func removeLast(_ number: Int) {
    count -= number
    if !marks.isEmpty { marks.removeLast(number) }
  }

  /// Makes room for this many cells in all, should marks be needed.
  mutating func reserveCapacity(_ capacity: Int) {
    self.capacity = capacity
    if !marks.isEmpty { marks.reserveCapacity(capacity) }
  }

  /// Whether a cell is missing.
  subscript(index: Int) -> Bool { !marks.isEmpty && marks[index] }

  private mutating func begin() {
    guard marks.isEmpty else { return }
    marks.reserveCapacity(max(capacity, count))
    marks += repeatElement(false, count: count)
  }
}
