import Tables

extension AggregateCells {
  /// The results for all groups in one walk over the rows; `nil` for operations that need the cells of a group together.
  ///
  /// Rows are added in their order, as for each group alone: the sums are the same to the last bit.
  func reduceAll(_ groups: Grouping) -> Column? {
    if operation == .count {
      return Column(.numbers((0..<groups.count).map { Double(groups.rows($0).count) }))
    }
    guard !isText, !isMoments, numbers.count == groups.groupOfRow.count, !numbers.isEmpty else { return nil }
    switch operation {
    case .sum: return column(folded(groups, from: 0) { $0 + $1 })
    case .min: return column(folded(groups, from: .infinity) { Swift.min($0, $1) })
    case .max: return column(folded(groups, from: -.infinity) { Swift.max($0, $1) })
    case .mean, .average:
      var (sums, counts) = folded(groups, from: 0) { $0 + $1 }
      for group in sums.indices where counts[group] > 0 { sums[group] /= Double(counts[group]) }
      return column((sums, counts))
    case .count, .valid, .missing, .distinct, .values, .product, .variance, .variancep, .stdev, .stdevp, .stderr,
      .median, .q1, .q3, .ci0, .ci1, .argmin, .argmax, .exponential, .exponentialb:
      return nil
    }
  }

  /// For each group its numbers taken together, and how many there are.
  @inline(__always)
  private func folded(
    _ groups: Grouping, from start: Double, _ fold: (Double, Double) -> Double
  ) -> (results: [Double], counts: [Int]) {
    var results = [Double](repeating: start, count: groups.count)
    var counts = [Int](repeating: 0, count: groups.count)
    for (row, group) in groups.groupOfRow.enumerated() where !numbers[row].isNaN {
      results[group] = fold(results[group], numbers[row])
      counts[group] += 1
    }
    return (results, counts)
  }

  /// Groups without a number have no result.
  private func column(_ folded: (results: [Double], counts: [Int])) -> Column {
    let missing = folded.counts.map { $0 == 0 }
    return Column(.numbers(zip(folded.results, missing).map { $1 ? 0 : $0 }), missing: missing)
  }
}
