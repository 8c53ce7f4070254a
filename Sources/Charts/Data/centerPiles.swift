import ChartSpecs
import Tables

extension Array where Element == UnitModel {
  /// Moves centred piles of small multiples so that those of all cells have the same middle: half of the largest.
  ///
  /// The largest pile of a cell begins at zero, so the largest end is its length.
  ///
  /// - Parameter first: the position of the first mark of the first cell.
  mutating func centerPiles(from first: Int) {
    let centered = indices.dropFirst(first).filter { self[$0].stack?.offset == .center }
    for marks in Dictionary(grouping: centered, by: { self[$0].mark.location }).values where marks.count > 1 {
      let lengths = marks.map { self[$0].longestPile }
      let longest = lengths.max() ?? 0
      for (mark, length) in zip(marks, lengths) { self[mark].movePiles(by: (longest - length) / 2) }
    }
  }
}

extension UnitModel {
  fileprivate var longestPile: Double {
    stack.flatMap { table[$0.endColumn]?.values.compactMap(\.measure).max() } ?? 0
  }

  fileprivate mutating func movePiles(by distance: Double) {
    guard let stack, distance != 0 else { return }
    func moved(_ table: Table) -> Table {
      [stack.startColumn, stack.endColumn].reduce(table) { table, name in
        guard let values = table[name]?.values else { return table }
        return table.setting(
          name, Column(values.map { value in value.measure.map { .number($0 + distance) } ?? value }))
      }
    }
    table = moved(table)
    domainTable = domainTable.map(moved)
  }
}
