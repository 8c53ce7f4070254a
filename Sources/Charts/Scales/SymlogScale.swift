import Foundation

/// Logarithmic far from zero, linear near it: sign(x)·ln(1 + |x| / constant), so that zero and negatives can be drawn.
struct SymlogScale: ContinuousScale, Hashable {
  var domain: [Double] = [0, 1]
  var range: [Double] = [0, 1]
  /// About where linear turns into logarithmic; not 0.
  var constant: Double = 1
  var clamp = false

  func transform(_ value: Double) -> Double {
    let magnitude = log1p(abs(value / constant))
    return value < 0 ? -magnitude : magnitude
  }

  func untransform(_ value: Double) -> Double {
    let magnitude = expm1(abs(value)) * constant
    return value < 0 ? -magnitude : magnitude
  }

  func niced(count: Int) -> SymlogScale {
    SymlogScale(domain: nicedLinear(domain, count: count), range: range, constant: constant, clamp: clamp)
  }
}
