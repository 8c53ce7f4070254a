import Foundation

/// Many numbers to one. The numbers are neither missing nor NaN; the result is `nil` when there are too few of them.
struct NumberReducer: Sendable {
  let reduce: @Sendable (_ values: [Double], _ seed: UInt64) -> Double?

  private init(_ reduce: @escaping @Sendable ([Double]) -> Double?) {
    self.reduce = { values, _ in reduce(values) }
  }

  private init(seeded reduce: @escaping @Sendable ([Double], UInt64) -> Double?) {
    self.reduce = reduce
  }

  static let sum = NumberReducer { $0.isEmpty ? nil : $0.reduce(0, +) }
  static let product = NumberReducer { $0.isEmpty ? nil : $0.reduce(1, *) }
  static let mean = NumberReducer { $0.isEmpty ? nil : Transforms.mean($0) }
  static let minimum = NumberReducer { $0.min() }
  static let maximum = NumberReducer { $0.max() }
  static let variance = NumberReducer { $0.count > 1 ? squaredDeviation($0) / Double($0.count - 1) : nil }
  static let populationVariance = NumberReducer { $0.count > 1 ? squaredDeviation($0) / Double($0.count) : nil }
  static let deviation = NumberReducer { $0.count > 1 ? sqrt(squaredDeviation($0) / Double($0.count - 1)) : nil }
  static let populationDeviation = NumberReducer { $0.count > 1 ? sqrt(squaredDeviation($0) / Double($0.count)) : nil }
  static let standardError = NumberReducer { values in
    let count = Double(values.count)
    return count > 1 ? sqrt(squaredDeviation(values) / (count * (count - 1))) : nil
  }
  static let median = NumberReducer { quantile($0.sorted(), 0.5) }
  static let lowerQuartile = NumberReducer { quantile($0.sorted(), 0.25) }
  static let upperQuartile = NumberReducer { quantile($0.sorted(), 0.75) }
  static let confidenceLow = NumberReducer(seeded: { bootstrappedMean($0, seed: $1, probability: 0.025) })
  static let confidenceHigh = NumberReducer(seeded: { bootstrappedMean($0, seed: $1, probability: 0.975) })

  /// The mean of numbers in their order, each weighing `share` times as much as the next.
  ///
  /// The weights are (1 − share) · shareⁿ from the last number backwards; unbiased, they are divided by their sum.
  static func exponential(_ share: Double, isBiased: Bool) -> NumberReducer {
    NumberReducer { values in
      guard !values.isEmpty else { return nil }
      let biased = (1 - share) * values.reduce(0) { share * $0 + $1 }
      return isBiased ? biased : biased / (1 - pow(share, Double(values.count)))
    }
  }
}

/// The mean; the caller knows that there are numbers.
private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// The sum of squared distances from the mean, in two passes because one pass loses digits when the mean is large.
private func squaredDeviation(_ values: [Double]) -> Double {
  let center = mean(values)
  return values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
}

/// The quantile of sorted numbers by linear interpolation between order statistics (Hyndman and Fan, type 7).
func quantile(_ sorted: [Double], _ probability: Double) -> Double? {
  guard let first = sorted.first, let last = sorted.last else { return nil }
  let position = Double(sorted.count - 1) * probability
  if position <= 0 { return first }
  if position >= Double(sorted.count - 1) { return last }
  let index = Int(position)
  let fraction = position - Double(index)
  return sorted[index] + (sorted[index + 1] - sorted[index]) * fraction
}

/// The quantile of the means of 1000 resamples; fewer for large groups, whose means hardly differ, to bound the time.
private func bootstrappedMean(_ values: [Double], seed: UInt64, probability: Double) -> Double? {
  guard !values.isEmpty else { return nil }
  let samples = max(100, min(1000, 20_000_000 / values.count))
  var generator = SeededGenerator(seed: seed)
  var means: [Double] = []
  means.reserveCapacity(samples)
  for _ in 0..<samples {
    var sum = 0.0
    for _ in values.indices { sum += values[Int(generator.nextUnit() * Double(values.count))] }
    means.append(sum / Double(values.count))
  }
  return quantile(means.sorted(), probability)
}
