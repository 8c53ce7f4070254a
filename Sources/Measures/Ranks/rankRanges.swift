/// The first and last place that each unit can take when its true value may lie anywhere within its bounds.
///
/// The first place is 1 + how many are surely better; the last is 1 + how many may be better, which is n − how many are
/// surely not. Bounds that only touch may be equal, and equal values share the better place. An open side is an
/// infinite bound. O(n log n): both counts come from sorted bounds.
public func rankRanges(_ bounds: [ClosedRange<Double>], ascending: Bool = false) -> [ClosedRange<Int>] {
  // Higher is better from here on.
  let bounds = ascending ? bounds.map { -$0.upperBound ... -$0.lowerBound } : bounds
  let lowers = bounds.map(\.lowerBound).sorted()
  let uppers = bounds.map(\.upperBound).sorted()
  return bounds.map { own in
    let surelyBetter = countAbove(own.upperBound, in: lowers)
    // A unit with room between its bounds would count itself.
    let itself = own.upperBound > own.lowerBound ? 1 : 0
    let perhapsBetter = countAbove(own.lowerBound, in: uppers) - itself
    return 1 + surelyBetter...1 + perhapsBetter
  }
}

/// How many of the sorted values are strictly above `limit`.
private func countAbove(_ limit: Double, in sorted: [Double]) -> Int {
  var (low, high) = (0, sorted.count)
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] > limit { high = middle } else { low = middle + 1 }
  }
  return sorted.count - low
}
