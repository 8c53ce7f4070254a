import Foundation

/// A smooth distribution of numbers: the mean of one Gaussian curve for each.
struct KernelDensity {
  private let values: [Double]
  private let bandwidth: Double

  /// The distribution of these numbers, of which there is at least one.
  ///
  /// - Parameter bandwidth: the standard deviation of the curves; by default Scott's rule with the lesser of the
  ///   standard deviation and the scaled distance of the quartiles, 1.06 · min(s, IQR / 1.34) · n^(-1/5).
  init(_ values: [Double], bandwidth: Double?) {
    self.values = values
    self.bandwidth = bandwidth ?? Self.bandwidth(values)
  }

  private static func bandwidth(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let lower = quantile(sorted, 0.25) ?? 0
    let upper = quantile(sorted, 0.75) ?? 0
    let deviation = NumberReducer.deviation.reduce(values, 0) ?? 0
    let candidates = [min(deviation, (upper - lower) / 1.34), deviation, lower.magnitude, 1]
    let spread = candidates.first { $0 > 0 } ?? 1
    return 1.06 * spread * pow(Double(values.count), -0.2)
  }

  /// The density at a place.
  func density(at x: Double) -> Double {
    let sum = values.reduce(0) { sum, value in
      let distance = (x - value) / bandwidth
      return sum + exp(-0.5 * distance * distance)
    }
    return sum / (Double(values.count) * bandwidth * (2 * Double.pi).squareRoot())
  }

  /// The share of the distribution below a place.
  func cumulative(at x: Double) -> Double {
    let sum = values.reduce(0) { $0 + 0.5 * erfc(($1 - x) / (bandwidth * 2.0.squareRoot())) }
    return sum / Double(values.count)
  }
}
