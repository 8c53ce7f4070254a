/// Named columns of equal length: what the loader gives, what transforms turn into one another, what charts draw.
public struct Table: Hashable, Sendable {
  /// The names of the fields, in their order.
  public private(set) var fields: [String]
  /// The columns, in the order of `fields`.
  public private(set) var columns: [Column]
  /// How many rows; kept apart because a table without columns may have rows.
  public private(set) var rowCount: Int
  private var positions: [String: Int]

  /// A table of these columns, which are equally long and have unique names.
  public init(_ columns: [(String, Column)], rowCount: Int? = nil) {
    let rowCount = rowCount ?? columns.first?.1.count ?? 0
    precondition(columns.allSatisfy { $0.1.count == rowCount }, "columns of a table are equally long")
    fields = columns.map(\.0)
    self.columns = columns.map(\.1)
    self.rowCount = rowCount
    positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })
  }

  /// A table from rows; fields stand in the order in which they first appear.
  public init(rows: [[(String, Value)]]) {
    var builder = RowTableBuilder(rowCount: rows.count)
    for (row, cells) in rows.enumerated() {
      for (place, (field, value)) in cells.enumerated() { builder.set(value, row: row, field: field, near: place) }
    }
    self = builder.table
  }

  /// The column of this field; `nil` when there is no such field.
  public subscript(field: String) -> Column? { positions[field].map { columns[$0] } }

  /// The cell in this row and field; `.null` when there is no such field.
  public subscript(row: Int, field: String) -> Value { self[field]?[row] ?? .null }

  /// This table with the column added behind the others, or put in the place of the one with its name.
  public func setting(_ field: String, _ column: Column) -> Table {
    precondition(column.count == rowCount || columns.isEmpty, "columns of a table are equally long")
    var result = self
    if let position = positions[field] {
      result.columns[position] = column
    } else {
      result.positions[field] = fields.count
      result.fields.append(field)
      result.columns.append(column)
      result.rowCount = column.count
    }
    return result
  }

  /// The rows with these numbers, in this order.
  public func gathering(_ rows: [Int]) -> Table {
    Table(zip(fields, columns).map { ($0, $1.gathering(rows)) }, rowCount: rows.count)
  }

  /// Only these fields, in this order; unknown ones are left out.
  public func selecting(_ names: [String]) -> Table {
    Table(names.compactMap { name in self[name].map { (name, $0) } }, rowCount: rowCount)
  }

  /// Row numbers in the order of `areInIncreasingOrder`; equal rows keep their order.
  public func sorted(by areInIncreasingOrder: (Int, Int) -> Bool) -> Table {
    let order = (0..<rowCount).sorted { a, b in
      if areInIncreasingOrder(a, b) { return true }
      if areInIncreasingOrder(b, a) { return false }
      return a < b
    }
    return gathering(order)
  }
}
