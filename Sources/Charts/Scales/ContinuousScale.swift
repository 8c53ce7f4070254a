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
  func tickFormat(count: Int, specifier: NumberFormat?) -> @Sendable (Double) -> String
}

extension ContinuousScale {
  /// The position of a value.
  func map(_ value: Double) -> Double {
    let value = clamp ? clamped(value, to: domain) : value
    return piecewise(transform(value), from: domain.map(transform), to: range)
  }

  /// The value at a position.
  func invert(_ position: Double) -> Double {
    let value = untransform(piecewise(position, from: range, to: domain.map(transform)))
    return clamp ? clamped(value, to: domain) : value
  }

  /// The words of ticks of steps that are equal throughout the domain.
  func tickFormat(count: Int, specifier: NumberFormat?) -> @Sendable (Double) -> String {
    linearTickFormat(from: domain.first ?? 0, to: domain.last ?? 0, count: count, specifier: specifier)
  }

  /// Round values with equal steps.
  func ticks(count: Int) -> [Double] {
    Ticks.values(from: domain.first ?? 0, to: domain.last ?? 0, count: Double(count))
  }
}

/// `value`, moved to the nearer end when it lies outside of the points.
func clamped(_ value: Double, to points: [Double]) -> Double {
  guard let first = points.first, let last = points.last else { return value }
  return max(min(first, last), min(max(first, last), value))
}

/// Where `value`, which lies among the points `from`, comes to lie among the points `to`.
///
/// An interval without length maps to the middle of its image.
func piecewise(_ value: Double, from: [Double], to: [Double]) -> Double {
  let count = min(from.count, to.count)
  guard count > 1 else { return to.first ?? .nan }
  let ascends = from[count - 1] >= from[0]
  var segment = 0
  while segment < count - 2, ascends ? value >= from[segment + 1] : value <= from[segment + 1] { segment += 1 }
  let (a, b) = (from[segment], from[segment + 1])
  let (c, d) = (to[segment], to[segment + 1])
  if value.isNaN { return .nan }
  let share = b == a ? 0.5 : (value - a) / (b - a)
  return c * (1 - share) + d * share
}

/// The ends of a domain moved out to multiples of the tick step, as d3-scale's `nice` does it.
func nicedLinear(_ domain: [Double], count: Int) -> [Double] {
  guard domain.count > 1, count > 0 else { return domain }
  var result = domain
  let isReversed = domain[domain.count - 1] < domain[0]
  var start = isReversed ? domain[domain.count - 1] : domain[0]
  var stop = isReversed ? domain[0] : domain[domain.count - 1]
  var previous = 0.0
  // Moving an end can change the step; it settles within a few rounds.
  for _ in 0..<10 {
    let step = Ticks.increment(from: start, to: stop, count: Double(count))
    if step == previous {
      result[0] = isReversed ? stop : start
      result[result.count - 1] = isReversed ? start : stop
      return result
    } else if step > 0 {
      start = (start / step).rounded(.down) * step
      stop = (stop / step).rounded(.up) * step
    } else if step < 0 {
      start = (start * step).rounded(.up) / step
      stop = (stop * step).rounded(.down) / step
    } else {
      break
    }
    previous = step
  }
  return result
}

/// The format of equally spaced ticks: d3-scale's `tickFormat`, with `,f` when nothing is specified.
func linearTickFormat(
  from start: Double, to stop: Double, count: Int, specifier: NumberFormat?
) -> @Sendable (Double) -> String {
  guard var format = specifier ?? NumberFormat(",f") else { return { String($0) } }
  let step = Ticks.step(from: start, to: stop, count: Double(count))
  let largest = max(abs(start), abs(stop))
  guard format.precision == nil else { return printing(format, largest: largest) }
  switch format.notation {
  case .prefixed: format.precision = NumberFormat.precisionPrefix(step: step, value: largest)
  case nil, .exponent, .general, .roundedPercent, .rounded:
    let isExponent = format.notation == .exponent
    format.precision = NumberFormat.precisionRound(step: step, max: largest).map { $0 - (isExponent ? 1 : 0) }
  case .fixed, .percent:
    let isPercent = format.notation == .percent
    format.precision = NumberFormat.precisionFixed(step: step).map { max(0, $0 - (isPercent ? 2 : 0)) }
  default: break
  }
  return printing(format, largest: largest)
}

/// Prints numbers; an SI prefix is the one of the largest number, the same for all.
private func printing(_ format: NumberFormat, largest: Double) -> @Sendable (Double) -> String {
  if format.notation == .prefixed { return { format.string($0, prefixFor: largest) } }
  return { format.string($0) }
}
