import Tables

/// The rows of delimited text (RFC 4180): the first line holds the names; a column of numbers becomes numbers.
func delimitedTable(_ text: String, delimiter: Character) -> Table {
  var lines = delimitedFields(text, delimiter: delimiter)
  guard !lines.isEmpty else { return Table([]) }
  var names: [String] = []
  for (position, name) in lines.removeFirst().enumerated() {
    names.append(names.contains(name) ? "\(name)_\(position + 1)" : name)
  }
  let columns = names.indices.map { position in
    column(of: lines.map { position < $0.count ? $0[position] : "" })
  }
  return Table(Array(zip(names, columns)), rowCount: lines.count)
}

private func column(of cells: [String]) -> Column {
  let missing = cells.map(\.isEmpty)
  let numbers = cells.map { $0.isEmpty ? 0 : Double($0) }
  if !numbers.contains(nil), missing.contains(false) {
    return Column(.numbers(numbers.map { $0 ?? 0 }), missing: missing)
  }
  return Column(.strings(cells), missing: missing)
}

private func delimitedFields(_ text: String, delimiter: Character) -> [[String]] {
  var lines: [[String]] = []
  var line: [String] = []
  var field = ""
  var isQuoted = false
  var characters = text.makeIterator()
  var pending = characters.next()
  if pending == "\u{FEFF}" { pending = characters.next() }
  while let character = pending {
    pending = characters.next()
    if isQuoted {
      if character != "\"" {
        field.append(character)
      } else if pending == "\"" {
        field.append("\"")
        pending = characters.next()
      } else {
        isQuoted = false
      }
    } else if character == "\"" && field.isEmpty {
      isQuoted = true
    } else if character == delimiter {
      line.append(field)
      field = ""
    } else if character.isNewline {
      line.append(field)
      lines.append(line)
      (line, field) = ([], "")
    } else {
      field.append(character)
    }
  }
  if !field.isEmpty || !line.isEmpty { lines.append(line + [field]) }
  return lines.filter { $0 != [""] }
}
