public import Diagnostics
public import Documents
public import Tables

/// A field to sort by.
public struct SortField: Hashable, Sendable {
  /// A direction.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// From small to large.
    case ascending
    /// From large to small.
    case descending
  }

  /// The field.
  public var field: FieldReference
  /// The direction.
  public var order: Order

  /// A field to sort by.
  public init(_ field: FieldReference, _ order: Order = .ascending) {
    self.field = field
    self.order = order
  }
}

/// The order of a table's rows by some of its fields.
public struct RowOrder {
  private let keys: [(ranks: [Int], isDescending: Bool)]

  /// The order by these fields; missing cells stand before all others when ascending.
  ///
  /// - Throws: a located error for an unknown field.
  public init(_ fields: [SortField], in table: Table) throws(Failure) {
    var keys: [(ranks: [Int], isDescending: Bool)] = []
    for field in fields { keys.append((try field.field.column(in: table).ranks, field.order == .descending)) }
    self.keys = keys
  }

  /// Whether one row stands before another.
  public func precedes(_ a: Int, _ b: Int) -> Bool {
    for (ranks, isDescending) in keys where ranks[a] != ranks[b] { return (ranks[a] < ranks[b]) != isDescending }
    return false
  }

  /// Whether neither stands before the other.
  public func areEqual(_ a: Int, _ b: Int) -> Bool { keys.allSatisfy { $0.ranks[a] == $0.ranks[b] } }

  /// These rows in order; equal rows keep theirs.
  public func sorted(_ rows: some Sequence<Int>) -> [Int] {
    // Row numbers decide between equal rows, which keeps them in the table's order.
    let rows = Array(rows)
    return keys.isEmpty ? rows : rows.sorted { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
  }

  /// Whether there is anything to sort by.
  var isEmpty: Bool { keys.isEmpty }
}

extension Column {
  /// For each row the position of its cell among the different cells in order: comparing ranks is comparing cells.
  fileprivate var ranks: [Int] {
    let order: [Int]
    switch storage {
    case .numbers(let values) where missing.isEmpty && !values.contains(where: \.isNaN):
      order = values.indices.sorted { values[$0] < values[$1] }
    case .strings(let texts) where missing.isEmpty: order = texts.indices.sorted { texts[$0] < texts[$1] }
    case .categories(let codes, let values) where missing.isEmpty:
      let places = Column(.strings(values)).ranks
      order = codes.indices.sorted { places[Int(codes[$0])] < places[Int(codes[$1])] }
    case .numbers, .strings, .categories, .booleans, .instants, .mixed:
      order = (0..<count).sorted { self[$0].precedes(self[$1]) }
    }
    var ranks = [Int](repeating: 0, count: count)
    for (position, row) in order.enumerated().dropFirst() {
      let previous = order[position - 1]
      ranks[row] = ranks[previous] + (self[previous].precedes(self[row]) ? 1 : 0)
    }
    return ranks
  }
}

extension MappingReader {
  /// A list of `{field, order}`, or one of them.
  public func sortFields(_ key: String) -> [SortField] {
    guard let node = node(key), !node.isNull else { return [] }
    func read(_ reader: MappingReader) -> SortField? {
      let order = reader.choice("order", SortField.Order.self) ?? .ascending
      return reader.requiredField("field").map { SortField($0, order) }
    }
    if node.sequence != nil { return items(key, read) }
    let reader = MappingReader(node, log: log)
    defer { reader.finish() }
    return read(reader).map { [$0] } ?? []
  }
}
