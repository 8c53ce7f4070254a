import Diagnostics
public import Tables

extension AssistanceViews {
  /// The facts that some rows of a table are made of: those that a cell names by key. The total of a comparison is made
  /// of the figures of its group that are neither parts nor repeated.
  ///
  /// A cell that only names the whole of a figure, or where it stands again, is no part of the row.
  public func facts(behind rows: [Int], of table: Table) -> [Fact] {
    let totals = rows.filter { table[$0, "row"] == .string("total") }
    let groups = Set(totals.map { table[$0, "basis"] })
    let addends =
      groups.isEmpty
      ? []
      : (0..<table.rowCount).filter { row in
        groups.contains(table[row, "basis"]) && table[row, "row"] == .string("figure")
          && table[row, "is_part"] != .boolean(true) && table[row, "is_repeat"] != .boolean(true)
      }
    let columns = table.fields.filter { !["part_of", "same_as"].contains($0) }.compactMap { table[$0] }
    let cells = (rows + addends).flatMap { row in columns.compactMap { $0[row].string.map(keys) } }
    let named = data.facts.withIDs(Set(cells.joined()))
    // A cell with other words beside the keys is a remark.
    let found = Set(cells.filter { $0.allSatisfy { named[$0] != nil } }.joined()).compactMap { named[$0] }
    return found.sorted { ($0.source, $0.paragraph, $0.id) < ($1.source, $1.paragraph, $1.id) }
  }

  /// The words of a cell that may be a list of keys.
  private func keys(_ cell: String) -> [String] {
    guard cell.utf8.count <= 2000 else { return [] }
    return cell.split { " ,、，;；".contains($0) }.map(String.init)
  }
}
