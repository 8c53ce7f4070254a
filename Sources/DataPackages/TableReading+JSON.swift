import Diagnostics
import Documents

extension TableReader {
  /// Adds rows from JSON: objects, or arrays of which the first holds the names.
  ///
  /// Unlike a file's, the names of objects need no order, and a member that a row does not have is a missing cell.
  mutating func read(_ rows: [DocumentNode], hasHeader: Bool) {
    if let cells = rows.first?.sequence {
      let names = cells.map { cell in HeaderName(text: scalarText(cell) ?? "") { cell.location } }
      begin(header: hasHeader ? names : nil, width: cells.count)
      for row in rows.dropFirst(hasHeader ? 1 : 0) { readArray(row) }
      return
    }
    if schema?.fieldsMatch == .exact { schema?.fieldsMatch = .equal }
    var names: [HeaderName] = []
    var known: Set<String> = []
    for entry in rows.flatMap({ $0.mapping ?? [] }) where known.insert(entry.key).inserted {
      names.append(HeaderName(text: entry.key) { entry.keyLocation })
    }
    begin(header: rows.isEmpty ? nil : names, width: 0)
    for row in rows { readObject(row) }
  }

  private mutating func readArray(_ row: DocumentNode) {
    guard let cells = row.sequence else {
      faults.report(.raggedRow) {
        .error(
          Wording("此处应是列表，却是\(row.kind.chinese)", en: "expected an array, found \(row.kind.english)"),
          at: row.location)
      }
      return
    }
    let numbers = fieldNumbers ?? []
    if cells.count != numbers.count {
      faults.report(.raggedRow) {
        .error(
          Wording(
            "这一行有 \(cells.count) 个单元格，应有 \(numbers.count) 个",
            en: "this row has \(cells.count) cell\(cells.count == 1 ? "" : "s") instead of \(numbers.count)"),
          at: row.location)
      }
    }
    var places: [Int: DocumentNode] = [:]
    for (cell, field) in zip(cells, numbers) { if let field { places[field] = cell } }
    readCells(places, row: row)
  }

  private mutating func readObject(_ row: DocumentNode) {
    guard let entries = row.mapping else {
      faults.report(.raggedRow) {
        .error(
          Wording("此处应是对象，却是\(row.kind.chinese)", en: "expected an object, found \(row.kind.english)"),
          at: row.location)
      }
      return
    }
    var places: [Int: DocumentNode] = [:]
    let numbers = Dictionary(zip(header, fieldNumbers ?? []), uniquingKeysWith: { first, _ in first })
    for entry in entries { if let field = numbers[entry.key] ?? nil { places[field] = entry.value } }
    readCells(places, row: row)
  }

  private mutating func readCells(_ cells: [Int: DocumentNode], row: DocumentNode) {
    var locations: [String: SourceLocation] = [:]
    for field in columns.indices {
      let location = cells[field]?.location ?? row.location
      locations[columns[field].field.name] = location
      let text = cells[field].flatMap(scalarText)
      let bytes = text.map { Array($0.utf8) }
      let found = bytes?.withUnsafeBufferPointer { columns[field].append($0) } ?? columns[field].appendMissing()
      report(found, field: field, value: text ?? "") { location }
    }
    places.nodes.append((row.location, locations))
    places.rowLines.append(Int32(clamping: row.location.line ?? 0))
  }
}
