import ChartSpecs
import Tables

/// The order of the values of a discrete scale.
struct DomainOrder {
  /// Rows that contribute values.
  struct Part {
    var column: Column
    var table: Table
  }

  enum Key {
    case natural(descending: Bool)
    case given([Value], descending: Bool)
    case field(String, operation: String, descending: Bool)
    case none
  }

  var key: Key

  init(_ key: Key) { self.key = key }

  /// The order that a definition asks for by itself; orders by channels are resolved by the scale.
  init(_ sort: SortSetting?, column: String) {
    switch sort {
    case nil: key = .natural(descending: false)
    case .natural(let descending): key = .natural(descending: descending)
    case .values(let values):
      key = .given(values.compactMap { if case .value(let value) = $0 { value } else { nil } }, descending: false)
    case .field(let field, let operation, let descending):
      key = .field(field ?? "", operation: field == nil ? "count" : operation ?? "min", descending: descending)
    case .channel(_, let descending): key = .natural(descending: descending)
    case .some(.none): key = .none
    }
  }

  /// The different values in order.
  func values(_ parts: [Part]) -> [Value] {
    var distinct = parts.first?.column.distinct ?? []
    if parts.count > 1 {
      var seen = Set(distinct)
      for value in parts.dropFirst().flatMap(\.column.distinct) where seen.insert(value).inserted {
        distinct.append(value)
      }
    }
    switch key {
    case .none: return distinct
    case .natural(let descending): return Self.sorted(distinct, descending: descending) { $0 }
    case .given(let order, _):
      let places = Dictionary(order.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
      return Self.sorted(distinct, descending: false) { .number(places[$0] ?? Double(order.count)) }
    case .field(let field, let operation, let descending):
      let keys = summaries(parts, field: field, operation: operation)
      return Self.sorted(distinct, descending: descending) { keys[$0] ?? .null }
    }
  }

  private func summaries(_ parts: [Part], field: String, operation: String) -> [Value: Value] {
    var groups: [Value: [Value]] = [:]
    for part in parts {
      let cells = part.table[field]?.values
      for (row, value) in part.column.values.enumerated() { groups[value, default: []].append(cells?[row] ?? .null) }
    }
    return groups.mapValues { summary(of: $0, operation: operation) }
  }

  private static func sorted(_ values: [Value], descending: Bool, by key: (Value) -> Value) -> [Value] {
    let keys = values.map(key)
    let order = values.indices.sorted { a, b in
      let (first, second) = descending ? (keys[b], keys[a]) : (keys[a], keys[b])
      if first.isBefore(second) { return true }
      if second.isBefore(first) { return false }
      return a < b
    }
    return order.map { values[$0] }
  }
}

/// One value for a group, by the name of an aggregate.
func summary(of values: [Value], operation: String) -> Value {
  if operation == "count" { return .number(Double(values.count)) }
  if operation == "distinct" { return .number(Double(Set(values).count)) }
  let numbers = values.compactMap(\.measure).filter { !$0.isNaN }
  let present = values.filter { !$0.isNull }
  guard !present.isEmpty else { return .null }
  switch operation {
  case "min": return present.min { $0.isBefore($1) } ?? .null
  case "max": return present.max { $0.isBefore($1) } ?? .null
  case "sum": return .number(numbers.reduce(0, +))
  case "mean", "average": return .number(numbers.reduce(0, +) / Double(max(1, numbers.count)))
  case "median":
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return .null }
    let middle = sorted.count / 2
    return .number(sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2)
  default: return present[0]
  }
}

extension Value {
  /// The number or moment as a number.
  var measure: Double? {
    switch self {
    case .number(let value), .instant(let value): value
    case .boolean(let value): value ? 1 : 0
    case .null, .string, .list, .object: nil
    }
  }

  /// The order of values: nothing first, then numbers by size, then texts by their characters.
  func isBefore(_ other: Value) -> Bool {
    switch (measure, other.measure) {
    case (let a?, let b?): return a < b
    case (nil, nil): break
    case (nil, _?): return isNull
    case (_?, nil): return !other.isNull
    }
    if case .string(let a) = self, case .string(let b) = other { return a.utf16.lexicographicallyPrecedes(b.utf16) }
    return isNull && !other.isNull
  }
}
