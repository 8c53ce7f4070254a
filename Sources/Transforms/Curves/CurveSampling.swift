import Foundation

/// Points of a curve from the lower to the upper bound, closer together where it bends.
///
/// As Vega samples curves: `least` equal steps first; then each step is halved as long as its middle lies more than
/// half a degree off the line between its ends, seen in a square as wide and high as those first points, and the
/// halves are at least as wide as `most` steps would be. With `least` = `most` the steps stay equal.
func sampledCurve(
  _ range: ClosedRange<Double>, least: Int, most: Int, _ height: (Double) -> Double
) -> [(x: Double, y: Double)] {
  func point(_ x: Double) -> (x: Double, y: Double) { (x, height(x)) }
  let grid = evenlySpaced(range, steps: least).map(point)
  let width = range.upperBound - range.lowerBound
  guard most > least, width > 0, let first = grid.first else { return grid }
  let heights = grid.map(\.y)
  let rise = (heights.max() ?? 0) - (heights.min() ?? 0)
  let narrowest = width / Double(most)

  func angle(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Double {
    atan2((b.y - a.y) / rise, (b.x - a.x) / width)
  }
  var points = [first]
  var start = first
  var waiting = Array(grid.dropFirst().reversed())
  while let end = waiting.last {
    let middle = point((start.x + end.x) / 2)
    let bend = abs(angle(start, end) - angle(start, middle))
    if middle.x - start.x >= narrowest, bend > .pi / 360 {
      waiting.append(middle)
    } else {
      points.append(end)
      start = end
      waiting.removeLast()
    }
  }
  return points
}
