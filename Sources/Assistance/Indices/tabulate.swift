import Tables

/// A table of these rows. Without any it still has its fields, so that a chart of it is empty and no error.
func tabulate(_ rows: [[(String, Value)]], fields: String) -> Table {
  guard rows.isEmpty else { return Table(rows: rows) }
  return Table(fields.split(whereSeparator: \.isWhitespace).map { (String($0), Column([Value]())) })
}
