import ChartSpecs
import Tables

/// Where the tiles of a map lie, in whole columns and rows from 0.
struct TileGrid {
  struct Place: Hashable {
    var column: Int
    var row: Int
  }

  /// Greatest number of columns and of rows.
  static let limit = 200

  /// The place of each row of the table; `nil` for a row that has none.
  private(set) var places: [Place?]
  /// Tiles of a given layout that no row stands for.
  private(set) var unfilled: [(name: String, place: Place)] = []
  private(set) var columns = 0
  private(set) var rows = 0

  init(_ unit: UnitModel) {
    places = [Place?](repeating: nil, count: unit.table.rowCount)
    if let layout = unit.mark.properties["layout"].flatMap({ TileLayout($0)?.rows }) {
      read(layout, names: unit[.text]?.column.flatMap { unit.table[$0]?.values } ?? [])
    } else {
      let (x, y) = (Self.numbers(.x, unit), Self.numbers(.y, unit))
      let (left, top) = (x.compactMap { $0 }.min() ?? 0, y.compactMap { $0 }.min() ?? 0)
      for row in places.indices {
        guard row < x.count, row < y.count, let column = x[row], let line = y[row],
          column - left < Self.limit, line - top < Self.limit
        else { continue }
        places[row] = Place(column: column - left, row: line - top)
      }
      columns = (places.compactMap { $0?.column }.max() ?? -1) + 1
      rows = (places.compactMap { $0?.row }.max() ?? -1) + 1
    }
  }

  private static func numbers(_ channel: Channel, _ unit: UnitModel) -> [Int?] {
    let cells = unit[channel]?.column.flatMap { unit.table[$0]?.values } ?? []
    return cells.map { cell in
      (cell.measure ?? cell.string.flatMap(Double.init)).flatMap { abs($0) < 1e6 ? Int($0.rounded()) : nil }
    }
  }

  private mutating func read(_ layout: [[String?]], names: [Value]) {
    var rowsOfName: [String: [Int]] = [:]
    for (row, name) in names.enumerated() { if let name = name.string { rowsOfName[name, default: []].append(row) } }
    for (line, items) in layout.enumerated() {
      for (column, name) in items.enumerated() {
        guard let name else { continue }
        let place = Place(column: column, row: line)
        if let found = rowsOfName[name] {
          for row in found { places[row] = place }
        } else {
          unfilled.append((name, place))
        }
      }
    }
    rows = layout.count
    columns = layout.map(\.count).max() ?? 0
  }
}
