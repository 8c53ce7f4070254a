/// Makes a table of rows that name their fields themselves, each for all of its cells.
public struct RowTableBuilder {
  private let rowCount: Int
  private var fields: [String] = []
  private var columns: [[Value]] = []
  private var positions: [String: Int] = [:]

  /// A builder for so many rows, all of whose cells are `.null`.
  public init(rowCount: Int) { self.rowCount = rowCount }

  /// Sets a cell; a field that is new gets a column behind the others.
  ///
  /// - Parameter place: where the field stands in its row, which is mostly where its column is.
  public mutating func set(_ value: Value, row: Int, field: String, near place: Int) {
    columns[position(of: field, near: place)][row] = value
  }

  private mutating func position(of field: String, near place: Int) -> Int {
    if place < fields.count, fields[place] == field { return place }
    if let known = positions[field] { return known }
    positions[field] = fields.count
    fields.append(field)
    columns.append([Value](repeating: .null, count: rowCount))
    return fields.count - 1
  }

  /// The table, its fields in the order in which they first appeared.
  public var table: Table { Table(zip(fields, columns).map { ($0, Column($1)) }, rowCount: rowCount) }
}
