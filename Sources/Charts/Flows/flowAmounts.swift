import ChartSpecs
import Tables

/// How much each row of a flow carries; `nil` where no figure is given. Without the channel every row counts 1.
///
/// A sum over rows that have no figure at all is no figure either, and not zero.
func flowAmounts(_ unit: UnitModel) -> [Double?] {
  guard let encoded = unit[.amount] else { return [Double?](repeating: 1, count: unit.table.rowCount) }
  let cells = encoded.column.flatMap { unit.table[$0]?.values } ?? []
  let amounts = cells.map { $0.measure.flatMap { $0.isFinite ? $0 : nil } }
  guard let field = encoded.definition.field, let aggregate = encoded.definition.aggregate, !aggregate.isCount,
    let known = unit.raw[field]?.values
  else { return amounts }
  let ends = [Channel.source, .target].compactMap { unit[$0]?.column }
  var stated: Set<[Value]> = []
  for row in 0..<unit.raw.rowCount where known[row].measure != nil { stated.insert(ends.map { unit.raw[row, $0] }) }
  return amounts.indices.map { row in
    stated.contains(ends.map { unit.table[row, $0] }) ? amounts[row] : nil
  }
}
