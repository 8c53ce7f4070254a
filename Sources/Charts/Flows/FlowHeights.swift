/// How high the places of a flow are: one measure for all columns, with room for a label at each node.
struct FlowHeights {
  /// The room for a link without a figure.
  static let missingRoom = 4.0

  /// Height of one unit of the quantity.
  private(set) var unit = 0.0
  /// The gap between places of a column.
  private(set) var padding: Double
  /// The least room of a node.
  private(set) var slot: Double
  /// Whether there is too little room for labels.
  private(set) var isCrowded = false

  /// The largest measure at which every column fits.
  ///
  /// A node takes `max(unit · amount + room for missing links, slot)`; that sum grows with the measure, so halving an
  /// interval finds it.
  init(_ flow: FlowColumns, height: Double, padding: Double, slot: Double) {
    self.padding = padding
    self.slot = slot
    let most = Double(flow.columns.map(\.count).max() ?? 0)
    guard most > 0 else { return }
    if most * slot + (most - 1) * padding > height {
      isCrowded = true
      self.padding = min(padding, 0.2 * height / most)
      self.slot = max(0, (height - (most - 1) * self.padding) / most * 0.6)
    }
    unit = flow.columns.map { largestUnit($0, flow, height: height) }.min() ?? 0
  }

  private func largestUnit(_ column: [Int], _ flow: FlowColumns, height: Double) -> Double {
    let total = column.reduce(0) { $0 + flow.places[$1].amount }
    guard total > 0 else { return .infinity }
    let room = height - Double(column.count - 1) * padding
    var (low, high) = (0.0, max(0, room) / total)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      let taken = column.reduce(0) { $0 + self.room(flow.places[$1], unit: middle) }
      if taken <= room { low = middle } else { high = middle }
    }
    return low
  }

  private func room(_ place: FlowColumns.Place, unit: Double) -> Double {
    max(unit * place.amount + Double(place.missing) * Self.missingRoom, place.node == nil ? 0 : slot)
  }

  /// The room that a place takes in its column.
  func room(_ place: FlowColumns.Place) -> Double { room(place, unit: bounded) }
  /// How high the node itself is.
  func height(_ place: FlowColumns.Place) -> Double {
    bounded * place.amount + Double(place.missing) * Self.missingRoom
  }
  /// How wide a band is; a link without a figure takes the room of its line.
  func width(_ amount: Double?) -> Double { amount.map { bounded * $0 } ?? Self.missingRoom }

  private var bounded: Double { unit.isFinite ? unit : 0 }
}
