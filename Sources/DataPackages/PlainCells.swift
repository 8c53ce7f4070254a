/// The cells of one column of plain rows, and the bytes that they stand in.
///
/// It points into them, and lives only as long as `PlainRows.withCells` calls its closure.
struct PlainCells {
  /// The bytes of the file.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The bytes of cells whose doubled quotes are halved.
  let halved: UnsafeBufferPointer<UInt8>
  /// The cells of all columns, row by row.
  let cells: UnsafeBufferPointer<PlainRows.Cell>
  /// The cell of the column in the first row.
  let first: Int
  /// How far the cells of a column are apart.
  let width: Int
  /// How many rows there are.
  let count: Int

  /// The bytes of a cell.
  @inline(__always)
  subscript(row: Int) -> UnsafeBufferPointer<UInt8> {
    let cell = cells[row &* width &+ first]
    let start =
      cell.start < 0
      ? halved.baseAddress?.advanced(by: -1 - Int(cell.start)) : bytes.baseAddress?.advanced(by: Int(cell.start))
    return UnsafeBufferPointer(start: start, count: Int(cell.count))
  }

  /// Adds the values of cells, as long as there is one.
  ///
  /// - Parameters:
  ///   - start: the first row.
  ///   - values: where the values go; a missing cell is `empty` there.
  ///   - missing: where missing cells are marked.
  ///   - value: the value of a text; `nil` when it must be looked at closer.
  /// - Returns: the first row that was not added.
  @inline(__always)
  func read<Value>(
    from start: Int, into values: inout [Value], empty: Value, marking missing: inout MissingMarks, by rules: CellRules,
    _ value: (UnsafeBufferPointer<UInt8>) -> Value?
  ) -> Int {
    let offset = values.count - start
    values += repeatElement(empty, count: count - start)
    missing.append(presentCells: count - start)
    let mayMiss = rules.faultsOfMissing.isEmpty
    var row = start
    values.withUnsafeMutableBufferPointer { values in
      while row < count {
        let text = self[row]
        if rules.isMissing(text) {
          guard mayMiss else { return }
          missing.mark(offset + row)
        } else {
          guard let value = value(text) else { return }
          values[offset + row] = value
        }
        row += 1
      }
    }
    values.removeLast(count - row)
    missing.removeLast(count - row)
    return row
  }
}
