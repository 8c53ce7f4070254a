import Diagnostics
import Foundation
import Tables

/// Vega's functions that move and stretch the domain of a scale, for each kind of scale; and what goes with them.
let domainFunctions: [ExpressionFunction] =
  [
    moving("Linear", parameters: 0) { _ in ({ $0 }, { $0 }) },
    moving("Log", parameters: 0) { call in
      // Logarithms keep the side of zero that the domain lies on.
      let sign: Double = (call.list(0)?.first?.scriptNumber ?? 1) < 0 ? -1 : 1
      return ({ log($0 * sign) }, { exp($0) * sign })
    },
    moving("Pow", parameters: 1) { call in
      let exponent = call.arguments.last?.scriptNumber ?? 1
      return ({ signed(pow($0.magnitude, exponent), $0) }, { signed(pow($0.magnitude, 1 / exponent), $0) })
    },
    moving("Symlog", parameters: 1) { call in
      let constant = call.arguments.last?.scriptNumber ?? 1
      return ({ signed(log1p($0.magnitude / constant), $0) }, { signed(expm1($0.magnitude) * constant, $0) })
    },
  ].flatMap { $0 } + [
    .of("bandspace", 1...3) { (call) throws(Failure) in
      let count = call.number(0)
      let inner = call.count > 1 ? call.number(1) : 0
      let outer = call.count > 2 ? call.number(2) : 0
      let space = count - inner + outer * 2
      return .number(count > 0 ? (space > 0 ? space : 1) : 0)
    },
    .of("flush", 6...6) { (call) throws(Failure) in
      let ends = (call.list(0) ?? []).map(\.scriptNumber)
      guard let first = ends.first, let last = ends.last else { return call[5] }
      let (low, high) = (min(first, last), max(first, last))
      let (toLow, toHigh) = (abs(call.number(1) - low), abs(high - call.number(1)))
      if toLow < toHigh, toLow <= call.number(2) { return call[3] }
      return toHigh <= call.number(2) ? call[4] : call[5]
    },
  ]

private func signed(_ size: Double, _ model: Double) -> Double { model < 0 ? -size : size }

private typealias Mapping = @Sendable (Double) -> Double

/// `pan…(domain, share)` and `zoom…(domain, anchor, factor)`: the domain is mapped, moved evenly there, mapped back.
private func moving(
  _ name: String, parameters: Int, _ mappings: @escaping @Sendable (FunctionCall) -> (Mapping, Mapping)
) -> [ExpressionFunction] {
  return [
    .of("pan" + name, (2 + parameters)...(2 + parameters)) { (call) throws(Failure) in
      let (map, back) = mappings(call)
      guard let (low, high) = ends(call, map) else { return .list([]) }
      let way = (high - low) * call.number(1)
      return .list([.number(back(low - way)), .number(back(high - way))])
    },
    .of("zoom" + name, (3 + parameters)...(3 + parameters)) { (call) throws(Failure) in
      let (map, back) = mappings(call)
      guard let (low, high) = ends(call, map) else { return .list([]) }
      let anchor = call[1].isNull ? (low + high) / 2 : map(call.number(1))
      let factor = call.number(2)
      return .list([.number(back(anchor + (low - anchor) * factor)), .number(back(anchor + (high - anchor) * factor))])
    },
  ]
}

/// The ends of the domain that a call is about, mapped.
private func ends(_ call: FunctionCall, _ map: Mapping) -> (Double, Double)? {
  let items = call.list(0) ?? []
  guard let first = items.first, let last = items.last else { return nil }
  return (map(first.scriptNumber), map(last.scriptNumber))
}
