import Tables

/// The values of some fields of each row as one text, so that rows can be found by them.
struct RowKeys {
  /// How many rows there are.
  let count: Int
  private let columns: [Column]

  /// Keys of these fields, which the table has.
  init(_ table: Table, fields: [String]) {
    columns = fields.compactMap { table[$0] }
    count = table.rowCount
  }

  /// The column, if the key is a single text.
  var textColumn: Column? { columns.count == 1 && columns[0].isText ? columns[0] : nil }

  /// Whether each key is greater than the one before, as keys of an export are; then all are different.
  var ascend: Bool {
    guard let column = textColumn, column.missing.isEmpty, case .strings(let texts) = column.storage else {
      return false
    }
    return texts.indices.dropFirst().allSatisfy { texts[$0 - 1] < texts[$0] }
  }

  /// Whether all keys are single texts in ASCII.
  var arePlain: Bool {
    switch textColumn?.storage {
    // Only in ASCII, there are as many units of UTF-8 as of UTF-16, which Swift knows without counting.
    case .strings(let texts), .categories(_, let texts): texts.allSatisfy { $0.utf8.count == $0.utf16.count }
    default: false
    }
  }

  /// Whether any key is there.
  var hasAny: Bool { columns.allSatisfy { $0.missing.isEmpty || $0.missing.contains(false) } }

  /// The key of a row; `nil` when one of its values is missing.
  subscript(row: Int) -> String? {
    if let column = textColumn { return column[row].string }
    var key = ""
    for column in columns {
      if column.isMissing(row) { return nil }
      let part = column[row].dump()
      // The length keeps ("a", "b c") and ("a b", "c") apart.
      key += columns.count == 1 ? part : "\(part.utf8.count):\(part)"
    }
    return key
  }

  /// The values of a row for a message.
  func text(_ row: Int) -> String {
    columns.map { column in
      if case .instant(let time) = column[row] {
        return timeText(time, asDate: time.truncatingRemainder(dividingBy: TimeReading.millisecondsPerDay) == 0)
      }
      return column[row].dump()
    }
    .joined(separator: ", ")
  }
}

/// The number of the key of each row among the different ones.
struct NumberedKeys {
  /// For each row the number of its key, or -1 when it is missing.
  let numbers: [Int]
  /// The different keys.
  let index: KeyIndex

  /// Numbers the keys.
  ///
  /// - Parameter isPlain: whether these keys and those that will be looked for are in ASCII; `nil` to find out.
  init(_ keys: RowKeys, isPlain: Bool? = nil) {
    var index = KeyIndex(isPlain: isPlain ?? keys.arePlain)
    var numbers: [Int] = []
    numbers.reserveCapacity(keys.count)
    if let column = keys.textColumn, case .categories(let codes, let values) = column.storage {
      let places = values.map { index.insert($0).number }
      for (row, code) in codes.enumerated() { numbers.append(column.isMissing(row) ? -1 : places[Int(code)]) }
    } else if let column = keys.textColumn, case .strings(let texts) = column.storage {
      for (row, text) in texts.enumerated() {
        numbers.append(column.isMissing(row) ? -1 : index.insert(text).number)
      }
    } else {
      for row in 0..<keys.count { numbers.append(keys[row].map { index.insert($0).number } ?? -1) }
    }
    self.index = index
    self.numbers = numbers
  }

  /// Which of the different keys stand among `others`.
  func found(in others: RowKeys) -> [Bool] {
    var found = [Bool](repeating: false, count: index.count)
    guard let column = others.textColumn else {
      for row in 0..<others.count { if let number = others[row].flatMap(index.number) { found[number] = true } }
      return found
    }
    let missing = column.missing
    if case .categories(let codes, let values) = column.storage {
      var isUsed = [Bool](repeating: false, count: values.count)
      for row in codes.indices where missing.isEmpty || !missing[row] { isUsed[Int(codes[row])] = true }
      for (code, text) in values.enumerated() where isUsed[code] {
        if let number = index.number(of: text) { found[number] = true }
      }
    } else {
      for (row, text) in (column.texts ?? []).enumerated() where missing.isEmpty || !missing[row] {
        if let number = index.number(of: text) { found[number] = true }
      }
    }
    return found
  }
}
