import Diagnostics
import Tables

/// Checks `unique`, `primaryKey` and `uniqueKeys` of a table.
func checkKeys(of read: ReadTable, faults: FaultLog) {
  for field in read.schema.fields where field.constraints.isUnique {
    checkUnique([field.name], of: read, faults: faults) { value in
      Wording(
        "字段 `\(field.name)` 的值 `\(value)` 重复", en: "the value `\(value)` of `\(field.name)` stands twice")
    }
  }
  let primaryKey = read.schema.primaryKey
  let isChecked = primaryKey.count == 1 && read.schema[primaryKey[0]]?.constraints.isUnique == true
  if !primaryKey.isEmpty, !isChecked {
    checkUnique(primaryKey, of: read, faults: faults) { value in
      Wording("主键 `\(value)` 重复", en: "the primary key `\(value)` stands twice")
    }
  }
  for key in read.schema.uniqueKeys {
    checkUnique(key, of: read, faults: faults) { value in
      let chinese = key.map { "`\($0)`" }.joined(separator: "、")
      let english = key.map { "`\($0)`" }.joined(separator: ", ")
      return Wording("\(chinese) 的值 `\(value)` 重复", en: "the values `\(value)` of \(english) stand twice")
    }
  }
}

private func checkUnique(
  _ fields: [String], of read: ReadTable, faults: FaultLog, message: (String) -> Wording
) {
  let keys = RowKeys(read.table, fields: fields)
  var firstRows: [String: Int] = [:]
  firstRows.reserveCapacity(read.table.rowCount)
  for row in 0..<read.table.rowCount {
    guard let key = keys[row] else { continue }
    guard let first = firstRows[key] else {
      firstRows[key] = row
      continue
    }
    faults.report(.duplicate, field: fields[0]) {
      let line = read.places.location(row: first, field: fields[0]).line ?? 0
      return .error(
        message(clipped(keys.text(row))), at: read.places.location(row: row, field: fields[0]),
        hint: Wording("第一次在第 \(line) 行", en: "it stands on line \(line) first"))
    }
  }
}

/// The values of some fields of each row as one text, so that rows can be found by them.
struct RowKeys {
  private let columns: [Column]

  /// Keys of these fields, which the table has.
  init(_ table: Table, fields: [String]) {
    columns = fields.compactMap { table[$0] }
  }

  /// The key of a row; `nil` when one of its values is missing.
  subscript(row: Int) -> String? {
    if columns.count == 1, case .strings(let texts) = columns[0].storage {
      return columns[0].isMissing(row) ? nil : texts[row]
    }
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
