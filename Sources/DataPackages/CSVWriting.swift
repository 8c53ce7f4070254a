public import Tables

/// The table as comma-separated values (RFC 4180): UTF-8 without a byte order mark, lines ended by CR LF.
///
/// Missing cells are empty, an empty text is `""`. Moments are in ISO 8601: as days when all of a column are midnight
/// UTC, otherwise to the second or millisecond. Lists and objects are JSON. Numbers read back as the same numbers.
public func csv(_ table: Table) -> String {
  let columns = table.columns.map { ($0, isDays($0)) }
  var result = line(table.fields.map { quoted($0) })
  for row in 0..<table.rowCount {
    result += line(columns.map { column, isDays in cell(column[row], asDate: isDays) })
  }
  return result
}

private func line(_ cells: [String]) -> String {
  // A line with one empty cell would be a blank line, which is no row.
  let isBlank = cells.count == 1 && cells[0].isEmpty
  return (isBlank ? "\"\"" : cells.joined(separator: ",")) + "\r\n"
}

private func isDays(_ column: Column) -> Bool {
  guard case .instants(let times) = column.storage else { return false }
  return times.indices.allSatisfy { row in
    column.isMissing(row) || times[row].truncatingRemainder(dividingBy: TimeReading.millisecondsPerDay) == 0
  }
}

private func cell(_ value: Value, asDate: Bool) -> String {
  switch value {
  case .null: ""
  case .boolean(let truth): String(truth)
  case .number(let number): numberText(number)
  case .string(let text): quoted(text)
  case .instant(let time): timeText(time, asDate: asDate)
  case .list, .object: quoted(jsonText(value))
  }
}

/// In quotes when the text could not be told apart without them.
private func quoted(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 != 0x2C && $0 != 0x22 && $0 != 0x0A && $0 != 0x0D }
  let hasSpaces = text.utf8.first == 0x20 || text.utf8.last == 0x20
  if isPlain, !hasSpaces, !text.isEmpty { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
