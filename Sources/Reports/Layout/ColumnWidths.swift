/// The widths of a table's columns.
///
/// As HTML's automatic layout does: each column gets at least its longest unbreakable piece; what is left goes to the
/// columns by how much wider they would like to be. When all could have what they like, the rest of the width goes to
/// the columns with a weight, or else to all by their widths.
struct ColumnWidths {
  /// What a column needs, with its padding.
  struct Demand {
    var minimum: Double
    var maximum: Double
    var weight: Double?
    /// A width that is not to be changed.
    var fixed: Double?
  }

  /// The widths.
  var widths: [Double]
  /// Whether the columns need more than there is, so that words break inside.
  var isTooNarrow: Bool

  /// Whether a narrow column (under a seventh of the table) would be a tower of more than seven lines.
  func hasTower(_ demands: [Demand]) -> Bool {
    let width = widths.reduce(0, +)
    return zip(demands, widths).contains { demand, given in
      demand.fixed == nil && given < width / 7 && demand.maximum > 7 * given
    }
  }

  /// Shares `width` among columns.
  init(_ demands: [Demand], width: Double) {
    let minima = demands.map { $0.fixed ?? $0.minimum }
    let maxima = demands.map { $0.fixed ?? max($0.minimum, $0.maximum) }
    let least = minima.reduce(0, +)
    let most = maxima.reduce(0, +)
    isTooNarrow = least > width + 0.01
    if isTooNarrow {
      widths = minima.map { $0 * width / max(least, 0.01) }
      return
    }
    let weights = demands.map { $0.fixed == nil ? $0.weight ?? 0 : 0 }
    let weight = weights.reduce(0, +)
    if weight > 0 {
      let free = zip(demands, maxima).reduce(0.0) { $0 + ($1.0.weight == nil ? $1.1 : 0) }
      let others = zip(demands, minima).reduce(0.0) { $0 + ($1.0.weight == nil ? $1.1 : 0) }
      let weighted = zip(demands, minima).reduce(0.0) { $0 + ($1.0.weight != nil ? $1.1 : 0) }
      let room = max(weighted, width - free)
      let taken = width - room
      let shrink = free > others ? max(0, min(1, (taken - others) / (free - others))) : 0
      widths = demands.indices.map { index in
        guard weights[index] > 0 else { return minima[index] + (maxima[index] - minima[index]) * shrink }
        return minima[index] + (room - weighted) * weights[index] / weight
      }
    } else if most <= width {
      let flexible = zip(demands, maxima).reduce(0.0) { $0 + ($1.0.fixed == nil ? $1.1 : 0) }
      let factor = flexible > 0 ? (width - (most - flexible)) / flexible : 1
      widths = demands.indices.map { demands[$0].fixed ?? maxima[$0] * factor }
    } else {
      let share = (width - least) / max(most - least, 0.01)
      widths = demands.indices.map { minima[$0] + (maxima[$0] - minima[$0]) * share }
    }
  }
}
