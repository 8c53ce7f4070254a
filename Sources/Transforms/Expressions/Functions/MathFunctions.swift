import Diagnostics
import Foundation
import Tables

/// Vega's functions of numbers.
let mathFunctions: [ExpressionFunction] =
  [
    .math("abs") { abs($0) },
    .math("acos") { acos($0) },
    .math("asin") { asin($0) },
    .math("atan") { atan($0) },
    .math("cbrt") { cbrt($0) },
    .math("ceil") { ceil($0) },
    .math("cos") { cos($0) },
    .math("exp") { exp($0) },
    .math("floor") { floor($0) },
    .math("log") { log($0) },
    .math("round") { floor($0 + 0.5) },  // halves go up, also below zero, as in ECMAScript
    .math("sign") { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 },
    .math("sin") { sin($0) },
    .math("sqrt") { sqrt($0) },
    .math("tan") { tan($0) },
    .math("trunc") { trunc($0) },
  ] + multipleArgumentFunctions

private let multipleArgumentFunctions: [ExpressionFunction] = [
  .of("atan2", 2...2) { (call) throws(Failure) in .number(atan2(call.number(0), call.number(1))) },
  .of("pow", 2...2) { (call) throws(Failure) in .number(pow(call.number(0), call.number(1))) },
  .of("hypot", 0...ExpressionFunction.any) { (call) throws(Failure) in
    .number(call.arguments.reduce(0) { hypot($0, $1.scriptNumber) })
  },
  .of("min", 0...ExpressionFunction.any) { (call) throws(Failure) in
    .number(extreme(call.arguments, or: .infinity) { $1 < $0 })
  },
  .of("max", 0...ExpressionFunction.any) { (call) throws(Failure) in
    .number(extreme(call.arguments, or: -.infinity) { $1 > $0 })
  },
  .of("clamp", 3...3) { (call) throws(Failure) in
    .number(max(call.number(1), min(call.number(2), call.number(0))))
  },
  .of("random", 0...0, isPure: false) { (call) throws(Failure) in
    var generator = SeededGenerator(seed: call.context.seed, stream: UInt64(call.offset) << 32 | UInt64(call.row))
    return .number(generator.nextUnit())
  },
]

/// The extreme number; NaN as soon as one is.
private func extreme(_ values: [Value], or empty: Double, _ replaces: (Double, Double) -> Bool) -> Double {
  var best = empty
  for number in values.lazy.map(\.scriptNumber) {
    if number.isNaN { return .nan }
    if replaces(best, number) { best = number }
  }
  return best
}
