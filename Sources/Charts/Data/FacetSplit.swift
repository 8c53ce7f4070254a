import ChartSpecs
import Tables

/// Splits rows into the cells of a grid.
struct FacetSplit {
  let columns: [Channel: EncodedChannel]
  let table: Table
  /// How many wrapped cells stand in a row where the definition does not say; `nil` for all.
  var usualColumns: Int?

  /// The grid with its headings, without cells.
  func grid(_ channels: FacetChannels) -> FacetNode {
    var facet = FacetNode(channels: channels)
    facet.rowValues = values(.row)
    facet.columnValues = values(.column)
    facet.wrapValues = values(.facet)
    for encoded in columns.values {
      guard encoded.definition.isBinning, let start = encoded.column, let end = encoded.endColumn else { continue }
      for row in 0..<table.rowCount { facet.binEnds[table[row, start]] = table[row, end].measure }
    }
    if columns[.facet] != nil {
      let count = facet.wrapValues.count
      facet.columnCount = max(1, min(channels.columns ?? usualColumns ?? count, count))
      facet.rowCount = max(1, (count + facet.columnCount - 1) / facet.columnCount)
    } else {
      facet.rowCount = max(1, facet.rowValues.count)
      facet.columnCount = max(1, facet.columnValues.count)
    }
    return facet
  }

  /// The rows of each cell that has some.
  func cells(of facet: FacetNode) -> [(row: Int, column: Int, rows: [Int])] {
    func position(_ values: [Value], _ channel: Channel) -> [Int] {
      guard let name = columns[channel]?.column, let column = table[name] else {
        return [Int](repeating: 0, count: table.rowCount)
      }
      let places = Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return column.values.map { places[$0] ?? -1 }
    }
    var rows = [[Int]](repeating: [], count: facet.rowCount * facet.columnCount)
    let isWrapped = columns[.facet] != nil
    let first = isWrapped ? position(facet.wrapValues, .facet) : position(facet.rowValues, .row)
    let second = isWrapped ? [] : position(facet.columnValues, .column)
    for row in 0..<table.rowCount {
      let cell = isWrapped ? first[row] : first[row] * facet.columnCount + second[row]
      if cell >= 0, cell < rows.count { rows[cell].append(row) }
    }
    return rows.indices.compactMap { cell in
      rows[cell].isEmpty ? nil : (cell / facet.columnCount, cell % facet.columnCount, rows[cell])
    }
  }

  private func values(_ channel: Channel) -> [Value] {
    guard let encoded = columns[channel], let name = encoded.column, let column = table[name] else { return [] }
    let order = DomainOrder(encoded.definition.sort, column: name)
    return order.values([DomainOrder.Part(column: column, table: table)])
  }
}
