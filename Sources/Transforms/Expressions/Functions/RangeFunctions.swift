import Diagnostics
import Foundation
import Tables

/// Vega's functions of number ranges and sequences.
let rangeFunctions: [ExpressionFunction] = [
  .of("extent", 1...1) { (call) throws(Failure) in extent(call.list(0) ?? []) },
  .of("span", 1...1) { (call) throws(Failure) in
    let items = call.list(0) ?? []
    return .number((items.last?.scriptNumber ?? 0) - (items.first?.scriptNumber ?? 0))
  },
  .of("inrange", 2...4) { (call) throws(Failure) in
    let bounds = (call.list(1) ?? []).map(\.scriptNumber)
    guard let low = bounds.min(), let high = bounds.max() else { return .boolean(false) }
    let includesLow = call.count > 2 ? call[2].isTruthy : true
    let includesHigh = call.count > 3 ? call[3].isTruthy : true
    let value = call.number(0)
    return .boolean((includesLow ? low <= value : low < value) && (includesHigh ? value <= high : value < high))
  },
  .of("clampRange", 3...3) { (call) throws(Failure) in
    clampRange((call.list(0) ?? []).map(\.scriptNumber), call.number(1), call.number(2))
  },
  .of("lerp", 2...2) { (call) throws(Failure) in
    let items = call.list(0) ?? []
    let (low, high) = (items.first?.scriptNumber ?? .nan, items.last?.scriptNumber ?? .nan)
    return .number(low + call.number(1) * (high - low))
  },
  .of("sequence", 1...3) { (call) throws(Failure) in
    let start = call.count > 1 ? call.number(0) : 0
    let stop = call.count > 1 ? call.number(1) : call.number(0)
    let step = call.count > 2 ? call.number(2) : 1
    let count = max(0, ceil((stop - start) / step))
    guard step != 0, count.isFinite else { return .list([]) }
    try call.checkLength(count)
    return .list((0..<Int(count)).map { .number(start + Double($0) * step) })
  },
]

private func extent(_ items: [Value]) -> Value {
  let valid = items.filter { !$0.isNull && $0 != .string("") }.map(\.scriptNumber).filter { !$0.isNaN }
  guard let low = valid.min(), let high = valid.max() else { return .list([.null, .null]) }
  return .list([.number(low), .number(high)])
}

/// Moves a range into `low ... high`, keeping its width if that fits.
private func clampRange(_ range: [Double], _ low: Double, _ high: Double) -> Value {
  guard let first = range.first, let last = range.last else { return .list([]) }
  let (start, end) = (min(first, last), max(first, last))
  let width = end - start
  if width >= high - low { return .list([.number(low), .number(high)]) }
  let moved = min(max(start, low), high - width)
  return .list([.number(moved), .number(moved + width)])
}
