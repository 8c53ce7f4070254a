import Foundation

/// Smooths points by lines fitted around each of them (Cleveland, "Robust locally weighted regression", 1979): the
/// nearest points weigh most, and two more rounds make outliers weigh less.
///
/// - Parameters:
///   - points: sorted by x.
///   - bandwidth: the share of the points that each line takes, from 0 to 1.
/// - Returns: the smoothed height for each point.
func locallyRegressed(_ points: [(x: Double, y: Double)], bandwidth: Double) -> [Double] {
  let count = points.count
  guard count > 2 else { return points.map(\.y) }
  let neighbours = max(2, min(count, Int(bandwidth * Double(count))))
  var robustness = [Double](repeating: 1, count: count)
  var smoothed: [Double] = []
  for round in 0...2 {
    var start = 0
    smoothed = points.indices.map { index in
      let x = points[index].x
      while start + neighbours < count, points[start + neighbours].x - x <= x - points[start].x, start < index {
        start += 1
      }
      return localLine(points, around: x, window: start..<(start + neighbours), robustness)
    }
    let residuals = zip(points, smoothed).map { abs($0.y - $1) }
    guard round < 2, let middle = quantile(residuals.sorted(), 0.5), middle > 1e-12 else { break }
    robustness = residuals.map { residual in
      let ratio = residual / (6 * middle)
      // A tiny weight instead of none keeps the equations solvable.
      return ratio >= 1 ? 1e-12 : (1 - ratio * ratio) * (1 - ratio * ratio)
    }
  }
  return smoothed
}

/// The value at `x` of the line fitted to a window of points with tricube weights.
private func localLine(
  _ points: [(x: Double, y: Double)], around x: Double, window: Range<Int>, _ robustness: [Double]
) -> Double {
  let reach = max(x - points[window.lowerBound].x, points[window.upperBound - 1].x - x)
  // Distances from x keep the sums small: the line's constant is its value at x.
  var (weight, sumX, sumY, sumXX, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0)
  for index in window {
    let distance = points[index].x - x
    let ratio = reach > 0 ? abs(distance) / reach : 0
    let cubic = 1 - ratio * ratio * ratio
    let w = cubic * cubic * cubic * robustness[index]
    weight += w
    sumX += w * distance
    sumY += w * points[index].y
    sumXX += w * distance * distance
    sumXY += w * distance * points[index].y
  }
  guard weight > 0 else { return .nan }
  let determinant = weight * sumXX - sumX * sumX
  guard determinant > 1e-12 * weight * sumXX else { return sumY / weight }
  let slope = (weight * sumXY - sumX * sumY) / determinant
  return (sumY - slope * sumX) / weight
}
