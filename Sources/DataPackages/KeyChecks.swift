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
  if keys.ascend || keys.areSurelyDifferent { return }
  let numbered = NumberedKeys(keys)
  var firstRows = [Int](repeating: -1, count: numbered.index.count)
  for row in 0..<keys.count {
    guard let number = numbered[row] else { continue }
    let first = firstRows[number]
    if first < 0 {
      firstRows[number] = row
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
