/// Moves labels in a column apart, as little as possible in all (least squares), and keeps their order, so that no two
/// leader lines cross.
///
/// With the heights of those before taken off, the new middles must not fall; the nearest such sequence is an isotonic
/// regression, found by pooling neighbours that are out of order (Ayer and others 1955).
///
/// - Parameters:
///   - middles: where the labels would like to be, from top to bottom.
///   - heights: how much room each needs.
///   - bounds: the upper and lower end of the column; left below if there is too little room.
func spread(_ middles: [Double], heights: [Double], bounds: (Double, Double)) -> [Double] {
  guard !middles.isEmpty else { return [] }
  var before = [0.0]
  for index in 1..<max(1, heights.count) {
    before.append(before[index - 1] + (heights[index - 1] + heights[index]) / 2)
  }
  var pools: [(sum: Double, count: Int)] = []
  for (middle, offset) in zip(middles, before) {
    pools.append((middle - offset, 1))
    while pools.count > 1 {
      let (last, previous) = (pools[pools.count - 1], pools[pools.count - 2])
      guard previous.sum / Double(previous.count) > last.sum / Double(last.count) else { break }
      pools.removeLast(2)
      pools.append((previous.sum + last.sum, previous.count + last.count))
    }
  }
  let least = bounds.0 + heights[0] / 2
  let most = bounds.1 - heights[heights.count - 1] / 2 - before[before.count - 1]
  let values = pools.flatMap { [Double](repeating: $0.sum / Double($0.count), count: $0.count) }
  return zip(values, before).map { max(least, min(most, $0)) + $1 }
}
