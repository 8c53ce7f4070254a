extension ColumnBuilder {
  /// Where the short way ends, this many cells are read one by one: what is new seldom comes alone.
  private static let carefulCount = 16

  /// Adds cells up to the first in which something is wrong, and returns how many.
  mutating func append(_ cells: PlainCells) -> Int {
    var row = 0
    while true {
      row = appendCommon(cells, from: row)
      guard row < cells.count else { return row }
      // The short way ends at a new text, a long number, or a fault.
      for _ in 0..<min(Self.carefulCount, cells.count - row) {
        guard append(cells[row]).isEmpty else {
          removeLast(1)
          return row
        }
        row += 1
      }
    }
  }

  /// Adds missing cells, as of a field that the file does not have.
  mutating func append(missingCells number: Int) {
    for _ in 0..<number { _ = appendMissing() }
  }

  /// Adds cells as long as nothing has to be found out about them, and returns the first row that was not added.
  private mutating func appendCommon(_ cells: PlainCells, from row: Int) -> Int {
    if rules.readsPlainNumbers { return appendNumbers(cells, from: row) }
    switch rules.kind {
    case .strings: return known == nil ? appendTexts(cells, from: row) : appendKnownTexts(cells, from: row)
    case .numbers, .instants: return appendKnownNumbers(cells, from: row)
    case .booleans, .mixed: return row
    }
  }

  private mutating func appendNumbers(_ cells: PlainCells, from row: Int) -> Int {
    let (isInteger, check) = (rules.isInteger, rules.check)
    return cells.read(from: row, into: &numbers, empty: 0, marking: &missing, by: rules) { text in
      guard let number = NumberReading.plain(text, isInteger: isInteger), check.isWithinLimits(number) else {
        return nil
      }
      return number
    }
  }

  private mutating func appendTexts(_ cells: PlainCells, from row: Int) -> Int {
    guard rules.isAnyText else { return row }
    let check = rules.check
    // Out of the column while it learns, so that it is not copied.
    var matcher = matcher.take()
    defer { self.matcher = matcher }
    return cells.read(from: row, into: &strings, empty: "", marking: &missing, by: rules) { text in
      check.isSurelyRight(text, &matcher) ? String(decoding: text, as: UTF8.self) : nil
    }
  }

  private mutating func appendKnownTexts(_ cells: PlainCells, from row: Int) -> Int {
    guard var known = known.take() else { return row }
    defer { self.known = known }
    let (meanings, knowsFaults) = (meanings, knowsFaults)
    return cells.read(from: row, into: &codes, empty: 0, marking: &missing, by: rules) { text in
      guard let number = known.find(text) else { return nil }
      return knowsFaults && !meanings[number].faults.isEmpty ? nil : UInt32(truncatingIfNeeded: number)
    }
  }

  private mutating func appendKnownNumbers(_ cells: PlainCells, from row: Int) -> Int {
    guard var known = known.take() else { return row }
    defer { self.known = known }
    let (meanings, knowsFaults) = (meanings, knowsFaults)
    return cells.read(from: row, into: &numbers, empty: 0, marking: &missing, by: rules) { text in
      guard let number = known.find(text) else { return nil }
      return knowsFaults && !meanings[number].faults.isEmpty ? nil : meanings[number].number
    }
  }
}
