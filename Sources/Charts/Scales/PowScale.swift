import Foundation

/// Positions grow with a power of the data; exponent 0.5 is the square-root scale. Negative values are mirrored.
struct PowScale: ContinuousScale, Hashable {
  var domain: [Double] = [0, 1]
  var range: [Double] = [0, 1]
  /// The power; not 0.
  var exponent: Double
  var clamp = false

  func transform(_ value: Double) -> Double { mirrored(value, exponent) }
  func untransform(_ value: Double) -> Double { mirrored(value, 1 / exponent) }

  private func mirrored(_ value: Double, _ exponent: Double) -> Double {
    if exponent == 0.5 { return value < 0 ? -(-value).squareRoot() : value.squareRoot() }
    return value < 0 ? -pow(-value, exponent) : pow(value, exponent)
  }

  func niced(count: Int) -> PowScale {
    PowScale(domain: nicedLinear(domain, count: count), range: range, exponent: exponent, clamp: clamp)
  }
}
