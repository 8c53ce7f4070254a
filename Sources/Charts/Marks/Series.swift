import ChartSpecs
import Diagnostics
import Tables
import Transforms

extension Column {
  /// Whether these rows stand in the order of their numbers already; `false` for anything but numbers and moments.
  fileprivate func ascends(along rows: [Int]) -> Bool {
    guard missing.isEmpty else { return false }
    switch storage {
    case .numbers(let numbers), .instants(let numbers):
      var last = -Double.infinity
      for row in rows {
        guard numbers[row] >= last else { return false }
        last = numbers[row]
      }
      return true
    case .strings, .categories, .booleans, .mixed: return false
    }
  }
}

/// Splits the rows of a line or area into series, each in the order in which it is drawn.
struct Series {
  let mark: MarkContext

  func groups() -> [[Int]] {
    var columns: [String] = []
    // A line goes on where the kind of its figures changes.
    let varying: Set<Channel> = mark.unit.mark.type == .trail ? [.size, .status] : [.status]
    for channel in mark.unit.encoding.keys.sorted() where channel.groups && !varying.contains(channel) {
      for encoded in mark.unit.encoding[channel] ?? [] {
        for part in encoded.scaledOrPlain where part.definition.aggregate == nil && !part.isLook {
          if let column = part.column, !columns.contains(column) { columns.append(column) }
        }
      }
    }
    if columns.isEmpty { return mark.rows.isEmpty ? [] : [sorted(mark.rows)] }
    let grouping = Grouping(columns.compactMap { mark.table[$0] }, rowCount: mark.table.rowCount)
    return grouping.parts(of: mark.rows).map(sorted)
  }

  /// By the channel `order`, else along the axis that the mark runs on.
  private func sorted(_ rows: [Int]) -> [Int] {
    if let orders = mark.unit.encoding[.order] {
      var result = rows
      for order in orders.reversed() {
        guard let cells = mark.cells(order) else { continue }
        let isDescending = if case .natural(true)? = order.definition.sort { true } else { false }
        result = stable(result) { isDescending ? cells[$1].isBefore(cells[$0]) : cells[$0].isBefore(cells[$1]) }
      }
      return result
    }
    let channel: Channel = mark.unit.orient == .horizontal ? .y : .x
    guard let encoded = mark.unit[channel], encoded.definition.sort != SortSetting.none,
      let column = encoded.column.flatMap({ mark.table[$0] })
    else { return rows }
    let showsInvalid = InvalidMode(mark.unit.mark, mark.resolver.configuration) == .show
    if !showsInvalid, column.ascends(along: rows), mark.scale(channel)?.type.isDiscrete != true { return rows }
    let cells = column.values
    if let scale = mark.scale(channel), scale.type.isDiscrete || showsInvalid {
      let missing = mark.invalidVisual(channel, scale)?.number ?? 0
      let places = cells.map { scale.place($0) ?? missing }
      return stable(rows) { places[$0] < places[$1] }
    }
    return stable(rows) { cells[$0].isBefore(cells[$1]) }
  }

  private func stable(_ rows: [Int], _ precedes: (Int, Int) -> Bool) -> [Int] {
    rows.enumerated().sorted { a, b in
      if precedes(a.element, b.element) { return true }
      if precedes(b.element, a.element) { return false }
      return a.offset < b.offset
    }.map(\.element)
  }
}
