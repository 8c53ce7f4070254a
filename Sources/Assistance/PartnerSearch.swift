/// Finds the figure of another indicator that goes with a figure: a rate has its numerator and its denominator, a part its
/// whole. Both share subject, period, status, direction, programme and definition.
struct PartnerSearch {
  /// What a search comes to.
  enum Partner {
    case none
    case one(Int)
    /// Nobody knows which of these is meant.
    case several([Int])

    /// The one figure.
    var row: Int? { if case .one(let row) = self { row } else { nil } }
  }

  let columns: FactColumns

  /// These figures in groups within which partners are found.
  func groups(of rows: [Int32]) -> FactOrder.Groups {
    var order = FactOrder(rows)
    for words in [
      columns.pairing, columns.region, columns.status, columns.direction, columns.programme, columns.definition,
    ] { order.add(words) }
    order.add(days: columns.from)
    order.add(days: columns.to)
    return order.groups()
  }

  /// The figure of the indicator with this code in a group.
  func partner(with code: UInt32, in group: ArraySlice<Int32>) -> Partner {
    let found = group.map(Int.init).filter { columns.indicator.codes[$0] == code }
    return found.count > 1 ? .several(found) : found.first.map { .one($0) } ?? .none
  }
}
