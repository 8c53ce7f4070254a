import Diagnostics
import Reports
import Synchronization
import Tables
import Transforms

/// The named tables as one target sees them, with its parameters, and a record of what it has read.
final class TableLibrary: Sendable {
  let shared: SharedTables
  private let parameters: [String: Value]
  private let seen = Mutex<Set<DataRead>>([])
  private let made = Mutex<[String: Table]>([:])

  /// The tables for one target.
  ///
  /// - Parameter parameters: values that the expressions of views may name.
  init(_ shared: SharedTables, parameters: [String: Value] = [:]) {
    self.shared = shared
    self.parameters = parameters
  }

  /// All names, sorted, for suggestions.
  var names: [String] { shared.names }

  /// What has been read so far.
  var reads: Set<DataRead> { seen.withLock { $0 } }

  /// A table by its name; `nil` when there is none of that name.
  ///
  /// - Throws: a view that cannot be made.
  func table(_ name: String) throws(Failure) -> Table? {
    guard let view = shared.parametricView(name) else {
      guard let table = try shared.table(name) else { return nil }
      seen.withLock { _ = $0.insert(DataRead(table: name)) }
      return table
    }
    if let table = made.withLock({ $0[name] }) { return table }
    guard let base = try selection(view.from, view.transforms) else {
      throw unknown(view.from, at: view.location)
    }
    let table = try shared.make(view, from: base.table, applying: base.rest, parameters: parameters) {
      name throws(Failure) in
      try self.table(name)
    }
    made.withLock { $0[name] = table }
    return table
  }

  /// A table after its first filters, and the transforms that are left; `nil` when there is no table of that name.
  ///
  /// What is filtered away first is not read: a change there does not concern the target.
  func selection(
    _ name: String, _ transforms: [Transform]
  ) throws(Failure) -> TableSelection? {
    var filters: [Transforms.Expression] = []
    for transform in transforms {
      guard case .filter(let step) = transform, case .expression(let expression) = step.predicate else { break }
      filters.append(expression)
    }
    guard let first = filters.first, shared.parametricView(name) == nil else {
      return try table(name).map { TableSelection(table: $0, rest: transforms) }
    }
    // The first filter alone: its errors have its place, and the index serves it.
    guard let rows = try shared.rows(of: name, where: first, parameters: parameters),
      let table = try shared.table(name)
    else { return nil }
    seen.withLock { _ = $0.insert(DataRead(table: name, filter: first.text)) }
    let kept = rows.count == table.rowCount ? table : table.gathering(rows)
    return TableSelection(table: kept, rest: Array(transforms.dropFirst()))
  }

  /// The error for a name that no table has.
  func unknown(_ name: String, at location: SourceLocation?) -> Failure { shared.unknown(name, at: location) }
}
