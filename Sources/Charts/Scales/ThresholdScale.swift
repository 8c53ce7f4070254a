/// Numbers to the values of a list by the thresholds that they have reached.
///
/// Quantize, quantile and bin-ordinal scales are threshold scales whose thresholds are computed.
struct ThresholdScale<Output: Sendable>: Sendable {
  /// Ascending; a value equal to a threshold has reached it.
  let thresholds: [Double]
  /// One more than the thresholds; later ones are never used.
  let range: [Output]

  /// Values between these thresholds.
  init(thresholds: [Double], range: [Output]) {
    self.thresholds = thresholds.sorted()
    self.range = range
  }

  /// Equal parts of an interval, one for each value.
  init(quantize domain: (Double, Double), range: [Output]) {
    let parts = Double(max(1, range.count))
    self.init(
      thresholds: range.indices.dropFirst().map { index in
        let weighted = Double(index) * domain.1 + (parts - Double(index)) * domain.0
        return weighted / parts
      }, range: range)
  }

  /// Parts with equally many of the given numbers, one for each value (R's quantile type 7).
  init(quantile values: [Double], range: [Output]) {
    let sorted = values.filter { !$0.isNaN }.sorted()
    let parts = Double(max(1, range.count))
    self.init(
      thresholds: sorted.isEmpty ? [] : range.indices.dropFirst().map { Self.quantile(sorted, Double($0) / parts) },
      range: range)
  }

  /// The bins between boundaries, one value for each; numbers outside belong to the outermost bins.
  init(bins boundaries: [Double], range: [Output]) {
    self.init(thresholds: Array(boundaries.dropFirst().dropLast()), range: range)
  }

  /// The value of a number; none for NaN.
  func map(_ value: Double) -> Output? {
    guard !value.isNaN, !range.isEmpty else { return nil }
    let reached = thresholds.firstIndex { $0 > value } ?? thresholds.count
    return range[min(reached, range.count - 1)]
  }

  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let position = Double(sorted.count - 1) * share
    let index = Int(position)
    guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (position - Double(index))
  }
}
