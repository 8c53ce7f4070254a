import Diagnostics
import Tables

/// Vega's functions of lists, objects, and what lists and texts have in common.
let listFunctions: [ExpressionFunction] = [
  .of("length", 1...1) { (call) throws(Failure) in call[0].member(.string("length")) },
  .of("indexof", 2...2) { (call) throws(Failure) in .number(Double(position(of: call[1], in: call[0], fromEnd: false)))
  },
  .of("lastindexof", 2...2) { (call) throws(Failure) in
    .number(Double(position(of: call[1], in: call[0], fromEnd: true)))
  },
  .of("slice", 2...3) { (call) throws(Failure) in
    if let items = call.list(0) { return .list(Array(items[sliceRange(call, count: items.count)])) }
    let characters = Array(call.text(0))
    return .string(String(characters[sliceRange(call, count: characters.count)]))
  },
  .of("join", 1...2) { (call) throws(Failure) in
    let separator = call.count > 1 ? call.text(1) : ","
    return .string((call.list(0) ?? []).map { $0.isNull ? "" : $0.scriptText }.joined(separator: separator))
  },
  .of("reverse", 1...1) { (call) throws(Failure) in
    if let items = call.list(0) { return .list(items.reversed()) }
    return .string(String(call.text(0).reversed()))
  },
  .of("sort", 1...1) { (call) throws(Failure) in .list((call.list(0) ?? []).stablySorted { $0.precedes($1) }) },
  .of("peek", 1...1) { (call) throws(Failure) in call.list(0)?.last ?? .null },
  .of("pluck", 2...2) { (call) throws(Failure) in .list((call.list(0) ?? []).map { $0.member(call[1]) }) },
  .of("array", 1...1) { (call) throws(Failure) in call[0].isNull ? .list([]) : .list(call.list(0) ?? [call[0]]) },
  .of("merge", 0...ExpressionFunction.any) { (call) throws(Failure) in
    var merged: [String: Value] = [:]
    for argument in call.arguments {
      if case .object(let members) = argument { merged.merge(members) { $1 } }
    }
    return .object(merged)
  },
]

private func position(of wanted: Value, in collection: Value, fromEnd: Bool) -> Int {
  if case .list(let items) = collection {
    let index =
      fromEnd
      ? items.lastIndex { $0.isIdentical(to: wanted) } : items.firstIndex { $0.isIdentical(to: wanted) }
    return index ?? -1
  }
  let characters = Array(collection.scriptText)
  let pattern = Array(wanted.scriptText)
  guard pattern.count <= characters.count else { return -1 }
  let starts = 0...(characters.count - pattern.count)
  func matches(_ start: Int) -> Bool { characters[start...].starts(with: pattern) }
  return (fromEnd ? starts.last(where: matches) : starts.first(where: matches)) ?? -1
}

/// The positions between start and end, where negative ones count from the end.
private func sliceRange(_ call: FunctionCall, count: Int) -> Range<Int> {
  func clamped(_ position: Int) -> Int { max(0, min(count, position < 0 ? count + position : position)) }
  let start = clamped(call.integer(1, or: 0))
  let end = call.count > 2 && !call[2].isNull ? clamped(call.integer(2, or: 0)) : count
  return start..<max(start, end)
}
