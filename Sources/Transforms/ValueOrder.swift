import Tables

extension Value {
  /// The order of sorting: missing and NaN first, then numbers, truth values and moments by size, then texts by their
  /// characters. Values of other kinds stand last.
  func precedes(_ other: Value) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)) where !a.isNaN && !b.isNaN: return a < b
    case (.string(let a), .string(let b)): return a < b
    default: break
    }
    let (rank, otherRank) = (orderRank, other.orderRank)
    if rank != otherRank { return rank < otherRank }
    return rank == 1 && scriptNumber < other.scriptNumber
  }

  private var orderRank: Int {
    switch self {
    case .null: 0
    case .number(let value), .instant(let value): value.isNaN ? 0 : 1
    case .boolean: 1
    case .string: 2
    case .list, .object: 3
    }
  }
}

extension Collection where Index == Int {
  /// The elements in order; equal ones keep theirs.
  func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    indices.sorted { a, b in
      if precedes(self[a], self[b]) { return true }
      if precedes(self[b], self[a]) { return false }
      return a < b
    }.map { self[$0] }
  }
}
