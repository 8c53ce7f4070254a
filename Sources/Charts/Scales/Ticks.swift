import Foundation

/// Round numbers that divide an interval, as d3-array's `ticks` chooses them: steps of 1, 2 or 5 times a power of ten.
enum Ticks {
  /// A power of ten times a factor, and the first and last multiple inside the interval.
  ///
  /// Steps below one are kept as their whole reciprocal, so that 0.1 + 0.2 never appears: tick i is i / inverse.
  private struct Spec {
    var first: Double
    var last: Double
    /// The step when positive, the negated reciprocal of the step when negative.
    var increment: Double
  }

  /// About `count` round numbers from `start` to `stop`, both included when they are round.
  ///
  /// Descending when `stop` lies below `start`; the one number when both are equal; none without a positive count.
  static func values(from start: Double, to stop: Double, count: Double) -> [Double] {
    guard count > 0, start.isFinite, stop.isFinite else { return [] }
    if start == stop { return [start] }
    let isReversed = stop < start
    let spec = spec(from: min(start, stop), to: max(start, stop), count: count)
    guard spec.last >= spec.first, spec.last - spec.first < 1e5 else { return [] }
    let ticks = stride(from: spec.first, through: spec.last, by: 1).map { index in
      spec.increment < 0 ? index / -spec.increment : index * spec.increment
    }
    return isReversed ? ticks.reversed() : ticks
  }

  /// The step between ticks if positive, its negated reciprocal if negative; for `start` ≤ `stop`.
  static func increment(from start: Double, to stop: Double, count: Double) -> Double {
    spec(from: start, to: stop, count: count).increment
  }

  /// The step between ticks, negative when `stop` lies below `start`.
  static func step(from start: Double, to stop: Double, count: Double) -> Double {
    let isReversed = stop < start
    let increment = increment(from: min(start, stop), to: max(start, stop), count: count)
    return (isReversed ? -1 : 1) * (increment < 0 ? 1 / -increment : increment)
  }

  private static func spec(from start: Double, to stop: Double, count: Double) -> Spec {
    let rough = (stop - start) / max(0, count)
    let power = floor(log10(rough))
    let error = rough / pow(10, power)
    let factor: Double =
      error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    var spec: Spec
    if power < 0 {
      let inverse = pow(10, -power) / factor
      spec = Spec(first: roundHalfUp(start * inverse), last: roundHalfUp(stop * inverse), increment: -inverse)
      if spec.first / inverse < start { spec.first += 1 }
      if spec.last / inverse > stop { spec.last -= 1 }
    } else {
      let step = pow(10, power) * factor
      spec = Spec(first: roundHalfUp(start / step), last: roundHalfUp(stop / step), increment: step)
      if spec.first * step < start { spec.first += 1 }
      if spec.last * step > stop { spec.last -= 1 }
    }
    // An interval without a round number inside deserves a finer step rather than no tick at all.
    if spec.last < spec.first, count >= 0.5, count < 2 { return self.spec(from: start, to: stop, count: count * 2) }
    return spec
  }

  /// JavaScript's rounding: halves go up.
  private static func roundHalfUp(_ value: Double) -> Double {
    let whole = floor(value)
    return value - whole >= 0.5 ? whole + 1 : whole
  }
}
