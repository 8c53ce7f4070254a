import Foundation

/// A curve fitted to points by least squares.
struct RegressionModel {
  /// Its coefficients, as Vega gives them: `a + b·x`, `a + b·ln x`, `a·e^(b·x)`, `a·x^b`, or a polynomial from the
  /// constant upwards.
  let coefficients: [Double]
  private let method: RegressionTransform.Method

  /// Fits a curve; `nil` when the points do not decide it.
  init?(_ method: RegressionTransform.Method, _ points: [(x: Double, y: Double)], order: Int) {
    self.method = method
    switch method {
    case .linear, .quad, .poly:
      let order = method == .linear ? 1 : method == .quad ? 2 : order
      guard let fit = fittedPolynomial(points, order: order, weight: { _ in 1 }) else { return nil }
      coefficients = fit
    case .log:
      let usable = points.filter { $0.x > 0 }.map { (x: Foundation.log($0.x), y: $0.y) }
      guard let fit = fittedPolynomial(usable, order: 1, weight: { _ in 1 }) else { return nil }
      coefficients = fit
    case .exp:
      // Weighting by y makes small values, whose logarithms vary most, count less.
      let usable = points.filter { $0.y > 0 }.map { (x: $0.x, y: Foundation.log($0.y)) }
      guard let fit = fittedPolynomial(usable, order: 1, weight: { Foundation.exp($0.y) }) else { return nil }
      coefficients = [Foundation.exp(fit[0]), fit[1]]
    case .pow:
      let usable = points.filter { $0.x > 0 && $0.y > 0 }
      let logarithms = usable.map { (x: Foundation.log($0.x), y: Foundation.log($0.y)) }
      guard let fit = fittedPolynomial(logarithms, order: 1, weight: { _ in 1 }) else { return nil }
      coefficients = [Foundation.exp(fit[0]), fit[1]]
    }
  }

  /// The curve's value at a place.
  func predict(_ x: Double) -> Double {
    switch method {
    case .linear, .quad, .poly: coefficients.reversed().reduce(0) { $0 * x + $1 }
    case .log: coefficients[0] + coefficients[1] * Foundation.log(x)
    case .exp: coefficients[0] * Foundation.exp(coefficients[1] * x)
    case .pow: coefficients[0] * Foundation.pow(x, coefficients[1])
    }
  }

  /// The coefficient of determination, 1 − SSE / SST; 0 when all points are equally high.
  func determination(_ points: [(x: Double, y: Double)]) -> Double {
    let mean = points.reduce(0) { $0 + $1.y } / Double(max(1, points.count))
    var residual = 0.0
    var total = 0.0
    for point in points {
      let error = point.y - predict(point.x)
      let deviation = point.y - mean
      residual += error * error
      total += deviation * deviation
    }
    return total == 0 ? 0 : 1 - residual / total
  }
}

/// The coefficients, from the constant upwards, of the polynomial with the least weighted sum of squared errors.
///
/// The normal equations are set up around the mean of x, scaled to −1 … 1, to keep their condition, and expanded after.
private func fittedPolynomial(
  _ points: [(x: Double, y: Double)], order: Int, weight: ((x: Double, y: Double)) -> Double
) -> [Double]? {
  guard points.count > order, let range = extent(of: points.map(\.x)) else { return nil }
  let center = points.reduce(0) { $0 + $1.x } / Double(points.count)
  let reach = max(range.upperBound - center, center - range.lowerBound)
  guard reach > 0 || order == 0 else { return nil }
  let scale = reach > 0 ? reach : 1
  var matrix = [[Double]](repeating: [Double](repeating: 0, count: order + 2), count: order + 1)
  for point in points {
    let weight = weight(point)
    var powers = [1.0]
    for _ in 0..<(2 * order) { powers.append((powers.last ?? 1) * (point.x - center) / scale) }
    for row in 0...order {
      for column in 0...order { matrix[row][column] += weight * powers[row + column] }
      matrix[row][order + 1] += weight * powers[row] * point.y
    }
  }
  return solved(matrix).map { expanded($0, center: center, scale: scale) }
}

/// Gaussian elimination with pivoting; the last column is the right side.
private func solved(_ matrix: [[Double]]) -> [Double]? {
  var matrix = matrix
  let count = matrix.count
  for column in 0..<count {
    let pivot = (column..<count).max { matrix[$0][column].magnitude < matrix[$1][column].magnitude } ?? column
    guard matrix[pivot][column].magnitude > 1e-12 * Double(count) else { return nil }
    matrix.swapAt(column, pivot)
    for row in 0..<count where row != column {
      let factor = matrix[row][column] / matrix[column][column]
      for position in column...count { matrix[row][position] -= factor * matrix[column][position] }
    }
  }
  return (0..<count).map { matrix[$0][count] / matrix[$0][$0] }
}

/// The coefficients in x of a polynomial in (x − center) / scale.
private func expanded(_ coefficients: [Double], center: Double, scale: Double) -> [Double] {
  // Horner's rule on polynomials: result = result · (x − center) / scale + coefficient.
  var result = [0.0]
  for coefficient in coefficients.reversed() {
    var next = [Double](repeating: 0, count: result.count + 1)
    for (power, value) in result.enumerated() {
      next[power] -= value * center / scale
      next[power + 1] += value / scale
    }
    next[0] += coefficient
    result = next
  }
  return Array(result.prefix(coefficients.count))
}
