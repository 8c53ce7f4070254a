import ChartSpecs
import Diagnostics
import Tables
import Transforms

extension UnitBuilder {
  /// Adds the ends of each mark in its pile.
  func stack(_ unit: inout UnitModel, _ plan: StackPlan) throws(Failure) {
    guard let measure = unit[plan.channel]?.column else { return }
    if unit.mark.type.isPath, !plan.dimensions.isEmpty { fillGaps(&unit, plan, measure) }
    let table = unit.table
    let (start, end) = ("\(measure)_start", "\(measure)_end")
    let values = (table[measure]?.values ?? []).map { $0.measure.flatMap { $0.isNaN ? nil : $0 } ?? 0 }
    var starts = [Double](repeating: 0, count: table.rowCount)
    var ends = starts
    for rows in groups(table, plan.dimensions) {
      let ordered = sorted(rows, unit, plan)
      var (positive, negative) = (0.0, 0.0)
      for row in ordered {
        if values[row] >= 0 {
          (starts[row], ends[row]) = (positive, positive + values[row])
          positive = ends[row]
        } else {
          (starts[row], ends[row]) = (negative, negative + values[row])
          negative = ends[row]
        }
      }
      if plan.offset == .normalize || plan.offset == .center {
        let total = ordered.reduce(0) { $0 + abs(values[$1]) }
        spread(ordered, values, total: total, offset: plan.offset, &starts, &ends)
      }
    }
    if plan.offset == .center { center(groups(table, plan.dimensions), values, &starts, &ends) }
    unit.table = table.setting(start, Column(.numbers(starts))).setting(end, Column(.numbers(ends)))
    unit.stack = StackModel(
      channel: plan.channel, offset: plan.offset, startColumn: start, endColumn: end, stackBy: plan.stackBy)
  }

  /// Lays rows end to end by their sizes, whatever their sign; as shares of the total when normalised.
  private func spread(
    _ rows: [Int], _ values: [Double], total: Double, offset: StackSetting, _ starts: inout [Double],
    _ ends: inout [Double]
  ) {
    var sum = 0.0
    let scale = offset == .normalize ? (total == 0 ? 0 : 1 / total) : 1
    for row in rows {
      starts[row] = sum * scale
      sum += abs(values[row])
      ends[row] = sum * scale
    }
  }

  /// Moves each pile so that all have the same middle: half of the largest total.
  private func center(_ groups: [[Int]], _ values: [Double], _ starts: inout [Double], _ ends: inout [Double]) {
    let totals = groups.map { rows in rows.reduce(0) { $0 + abs(values[$1]) } }
    let largest = totals.max() ?? 0
    for (rows, total) in zip(groups, totals) {
      for row in rows {
        starts[row] += (largest - total) / 2
        ends[row] += (largest - total) / 2
      }
    }
  }

  /// The rows of each pile; without dimensions all are one.
  private func groups(_ table: Table, _ columns: [String]) -> [[Int]] {
    let grouping = Grouping(columns.compactMap { table[$0] }, rowCount: table.rowCount)
    return (0..<grouping.count).map { Array(grouping.rows($0)) }
  }

  /// The order in a pile: by the channel `order`, else by the grouping values.
  private func sorted(_ rows: [Int], _ unit: UnitModel, _ plan: StackPlan) -> [Int] {
    var keys: [(cells: [Value], descending: Bool)] = []
    let order = (unit.encoding[.order] ?? []).filter { $0.definition.isField }
    if order.isEmpty {
      // A pile reads from its top down, as the legend does; a row from left to right, rings from the middle out.
      var isDescending = plan.channel == .y
      if case .natural(let descending)? = unit[.order]?.definition.sort { isDescending = descending }
      keys = plan.stackBy.map { ((unit.table[$0]?.values ?? []), isDescending) }
    } else {
      keys = order.map { encoded in
        let isDescending = if case .natural(true)? = encoded.definition.sort { true } else { false }
        return (encoded.column.flatMap { unit.table[$0]?.values } ?? [], isDescending)
      }
    }
    return rows.enumerated().sorted { a, b in
      for key in keys where !key.cells.isEmpty {
        let (first, second) = (key.cells[a.element], key.cells[b.element])
        if first.isBefore(second) { return !key.descending }
        if second.isBefore(first) { return key.descending }
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// Areas need a value for each series at each place: what is missing is zero.
  private func fillGaps(_ unit: inout UnitModel, _ plan: StackPlan, _ measure: String) {
    let table = unit.table
    let places = Grouping(plan.dimensions.compactMap { table[$0] }, rowCount: table.rowCount)
    let series = Grouping(plan.stackBy.compactMap { table[$0] }, rowCount: table.rowCount)
    guard places.count * series.count <= 200_000 else { return }
    var isPresent = [Bool](repeating: false, count: places.count * series.count)
    for (place, member) in zip(places.groupOfRow, series.groupOfRow) { isPresent[place * series.count + member] = true }
    var sources: [Int] = Array(0..<table.rowCount)
    var replaced: [(row: Int, place: Int)] = []
    for (place, firstRow) in places.firstRows.enumerated() {
      for (member, model) in series.firstRows.enumerated() where !isPresent[place * series.count + member] {
        replaced.append((sources.count, firstRow))
        sources.append(model)
      }
    }
    guard !replaced.isEmpty else { return }
    var result = table.gathering(sources)
    let zeros = Dictionary(uniqueKeysWithValues: replaced.map { ($0.row, $0.place) })
    let placeColumns = Set(plan.dimensions + plan.dimensions.map { $0 + "_end" })
    for field in result.fields where field == measure || placeColumns.contains(field) {
      guard let column = result[field], let original = table[field] else { continue }
      let cells = (0..<result.rowCount).map { row -> Value in
        guard let place = zeros[row] else { return column[row] }
        return field == measure ? .number(0) : original[place]
      }
      result = result.setting(field, Column(cells))
    }
    unit.table = result
  }
}
