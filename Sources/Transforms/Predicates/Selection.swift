public import Tables

/// What an interactive selection holds before anyone has touched it.
public struct Selection: Hashable, Sendable {
  /// What a cell must be.
  public enum Test: Hashable, Sendable {
    /// This value.
    case equal(Value)
    /// A number or moment between both, ends included.
    case range(Double, Double)
    /// One of these values.
    case oneOf([Value])
  }

  /// What is selected: rows that pass all tests of one of these, by field. Without any, nothing is selected.
  public var alternatives: [[String: Test]]

  /// A selection of these alternatives.
  public init(_ alternatives: [[String: Test]] = []) { self.alternatives = alternatives }

  /// Whether nothing is selected.
  public var isEmpty: Bool { alternatives.isEmpty }

  /// Says for each row of a table whether it is selected; a field that the table does not have selects nothing.
  func bind(to table: Table) -> (Int) -> Bool {
    let bound = alternatives.map { tests in tests.sorted { $0.key < $1.key }.map { (table[$0.key], $0.value) } }
    return { row in
      bound.contains { tests in tests.allSatisfy { column, test in column.map { test.holds($0[row]) } ?? false } }
    }
  }
}

extension Selection.Test {
  fileprivate func holds(_ value: Value) -> Bool {
    switch self {
    case .equal(let wanted): return value.isLooselyEqual(to: wanted)
    case .range(let low, let high):
      guard !value.isNull else { return false }
      let number = value.scriptNumber
      return low <= number && number <= high
    case .oneOf(let wanted): return wanted.contains { value.isLooselyEqual(to: $0) }
    }
  }
}
