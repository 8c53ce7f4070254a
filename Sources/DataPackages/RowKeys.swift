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

  /// Whether it is certain that no key stands twice. Cheaper than numbering the keys, if they are very many.
  var areSurelyDifferent: Bool {
    guard let column = textColumn, arePlain, case .strings(let texts) = column.storage else { return false }
    return areDifferent(texts, missing: column.missing)
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
