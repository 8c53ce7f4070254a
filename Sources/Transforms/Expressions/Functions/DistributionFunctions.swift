import Diagnostics
import Foundation
import Tables

/// Vega's functions of probability distributions: density, share below, quantile, and a random number, each of the
/// normal, the logarithmic normal and the uniform distribution.
let distributionFunctions: [ExpressionFunction] = [
  .of("densityNormal", 1...3) { (call) throws(Failure) in
    let (mean, deviation) = parameters(call)
    let z = (call.number(0) - mean) / deviation
    return .number(exp(-0.5 * z * z) / (deviation * (2 * Double.pi).squareRoot()))
  },
  .of("cumulativeNormal", 1...3) { (call) throws(Failure) in
    let (mean, deviation) = parameters(call)
    return .number(normalShare((call.number(0) - mean) / deviation))
  },
  .of("quantileNormal", 1...3) { (call) throws(Failure) in
    let (mean, deviation) = parameters(call)
    return .number(mean + deviation * normalQuantile(call.number(0)))
  },
  .of("sampleNormal", 0...2, isPure: false) { (call) throws(Failure) in
    let (mean, deviation) = parameters(call, from: 0)
    return .number(mean + deviation * normalQuantile(chance(call)))
  },
  .of("densityLogNormal", 1...3) { (call) throws(Failure) in
    let (mean, deviation) = parameters(call)
    let x = call.number(0)
    guard x > 0 else { return .number(0) }
    let z = (log(x) - mean) / deviation
    return .number(exp(-0.5 * z * z) / (deviation * (2 * Double.pi).squareRoot() * x))
  },
  .of("cumulativeLogNormal", 1...3) { (call) throws(Failure) in
    let (mean, deviation) = parameters(call)
    let x = call.number(0)
    return .number(x <= 0 ? 0 : normalShare((log(x) - mean) / deviation))
  },
  .of("quantileLogNormal", 1...3) { (call) throws(Failure) in
    let (mean, deviation) = parameters(call)
    return .number(exp(mean + deviation * normalQuantile(call.number(0))))
  },
  .of("sampleLogNormal", 0...2, isPure: false) { (call) throws(Failure) in
    let (mean, deviation) = parameters(call, from: 0)
    return .number(exp(mean + deviation * normalQuantile(chance(call))))
  },
  .of("densityUniform", 1...3) { (call) throws(Failure) in
    let (low, high) = bounds(call)
    return .number(call.number(0) >= low && call.number(0) <= high ? 1 / (high - low) : 0)
  },
  .of("cumulativeUniform", 1...3) { (call) throws(Failure) in
    let (low, high) = bounds(call)
    return .number(min(max((call.number(0) - low) / (high - low), 0), 1))
  },
  .of("quantileUniform", 1...3) { (call) throws(Failure) in
    let (low, high) = bounds(call)
    let share = call.number(0)
    return .number(share >= 0 && share <= 1 ? low + share * (high - low) : .nan)
  },
  .of("sampleUniform", 0...2, isPure: false) { (call) throws(Failure) in
    let (low, high) = bounds(call, from: 0)
    return .number(low + chance(call) * (high - low))
  },
]

/// Mean and standard deviation: 0 and 1 unless they are given.
private func parameters(_ call: FunctionCall, from position: Int = 1) -> (mean: Double, deviation: Double) {
  (
    call.count > position ? call.number(position) : 0, call.count > position + 1 ? call.number(position + 1) : 1
  )
}

/// The bounds of a uniform distribution: 0 and 1; one number alone is the upper one.
private func bounds(_ call: FunctionCall, from position: Int = 1) -> (low: Double, high: Double) {
  switch call.count - position {
  case ..<1: (0, 1)
  case 1: (0, call.number(position))
  default: (call.number(position), call.number(position + 1))
  }
}

/// A number from 0 to 1, the same for the same seed, place and row.
private func chance(_ call: FunctionCall) -> Double {
  var generator = SeededGenerator(seed: call.context.seed, stream: UInt64(call.offset) << 32 | UInt64(call.row))
  return generator.nextUnit()
}

/// The share of the standard normal distribution below `z`.
private func normalShare(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

/// The number below which a share of the standard normal distribution lies; NaN outside of 0 to 1.
///
/// A rational first guess (Abramowitz and Stegun, 26.2.23), then Halley's steps on the share itself.
private func normalQuantile(_ share: Double) -> Double {
  guard share > 0, share < 1 else { return share == 0 ? -.infinity : share == 1 ? .infinity : .nan }
  let tail = (-2 * log(min(share, 1 - share))).squareRoot()
  let above = 2.515517 + tail * (0.802853 + tail * 0.010328)
  let below = 1 + tail * (1.432788 + tail * (0.189269 + tail * 0.001308))
  var z = (tail - above / below) * (share < 0.5 ? -1 : 1)
  for _ in 0..<3 {
    let density = exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
    guard density > 0 else { break }
    let step = (normalShare(z) - share) / density
    z -= step / (1 + z * step / 2)
  }
  return z
}
