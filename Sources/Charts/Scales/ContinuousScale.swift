import Formats

/// Numbers to numbers: a transform, then straight lines between the points of domain and range.
///
/// Domain and range have as many points as the shorter of them; beyond their ends the lines go on, unless `clamp`.
protocol ContinuousScale: Sendable {
  /// Values of the data, ascending or descending.
  var domain: [Double] { get set }
  /// Positions of the drawing.
  var range: [Double] { get set }
  /// Whether values outside of the domain are drawn at its ends.
  var clamp: Bool { get set }
  /// What the values are turned into before lines are laid through them.
  func transform(_ value: Double) -> Double
  /// The reverse of `transform`.
  func untransform(_ value: Double) -> Double
  /// About `count` round values inside the domain, in its order.
  func ticks(count: Int) -> [Double]
  /// This scale with the ends of its domain moved out to round values.
  func niced(count: Int) -> Self
  /// The words of ticks; a specifier without precision gets the one that tells neighbouring ticks apart.
  ///
  /// - Parameter locale: the signs of numbers without a specifier.
  func tickFormat(count: Int, specifier: NumberFormat?, locale: NumberLocale) -> @Sendable (Double) -> String
}

extension ContinuousScale {
  /// The position of a value.
  func map(_ value: Double) -> Double {
    let (domain, range) = (domain, range)
    let value = transform(clamp ? clamped(value, to: domain) : value)
    let count = min(domain.count, range.count)
    guard count > 1, !value.isNaN else { return .nan }
    // Only the two ends that are needed are transformed: a scale maps millions of values.
    let ascends = domain[count - 1] >= domain[0]
    var segment = 0
    while segment < count - 2 {
      let next = transform(domain[segment + 1])
      guard ascends ? value >= next : value <= next else { break }
      segment += 1
    }
    let ends = (transform(domain[segment]), transform(domain[segment + 1]))
    return interpolated(value, from: ends, to: (range[segment], range[segment + 1]))
  }

  /// The value at a position.
  func invert(_ position: Double) -> Double {
    let (domain, range) = (domain, range)
    let count = min(domain.count, range.count)
    guard count > 1, !position.isNaN else { return .nan }
    let ascends = range[count - 1] >= range[0]
    var segment = 0
    while segment < count - 2, ascends ? position >= range[segment + 1] : position <= range[segment + 1] {
      segment += 1
    }
    let ends = (transform(domain[segment]), transform(domain[segment + 1]))
    let value = untransform(interpolated(position, from: (range[segment], range[segment + 1]), to: ends))
    return clamp ? clamped(value, to: domain) : value
  }

  /// The words of ticks of steps that are equal throughout the domain.
  func tickFormat(count: Int, specifier: NumberFormat?, locale: NumberLocale) -> @Sendable (Double) -> String {
    let (start, stop) = (domain.first ?? 0, domain.last ?? 0)
    return linearTickFormat(from: start, to: stop, count: count, specifier: specifier, locale: locale)
  }

  /// The words of ticks in the signs that d3 has without a locale.
  func tickFormat(count: Int, specifier: NumberFormat?) -> @Sendable (Double) -> String {
    tickFormat(count: count, specifier: specifier, locale: .english)
  }

  /// Round values with equal steps.
  func ticks(count: Int) -> [Double] {
    Ticks.values(from: domain.first ?? 0, to: domain.last ?? 0, count: Double(count))
  }
}

/// `value`, moved to the nearer end when it lies outside of the points.
private func clamped(_ value: Double, to points: [Double]) -> Double {
  guard let first = points.first, let last = points.last, !value.isNaN else { return value }
  return max(min(first, last), min(max(first, last), value))
}

/// Where `value`, which lies between the ends `from`, comes to lie between the ends `to`.
///
/// An interval without length maps to the middle of its image. Reversed ends are turned first, as d3 does, so that
/// the last digits agree.
private func interpolated(_ value: Double, from: (Double, Double), to: (Double, Double)) -> Double {
  if from.1 < from.0 { return interpolated(value, from: (from.1, from.0), to: (to.1, to.0)) }
  let length = from.1 - from.0
  let share = length == 0 ? 0.5 : (value - from.0) / length
  return to.0 * (1 - share) + to.1 * share
}
