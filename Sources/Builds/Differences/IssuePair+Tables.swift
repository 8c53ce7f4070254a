import Assistance
import Diagnostics
import Tables

extension IssuePair {
  /// The tables that differ: every table of the newer project that depends on no target's parameters, and the further
  /// ones that its charts and reports read, such as comparisons.
  func touchedTables(named further: Set<String>) -> [IssueDifference.TouchedTable] {
    // The revisions are the difference itself.
    let names = Set(newTables.names).union(further).subtracting(["revisions"])
    return names.sorted().filter { newTables.parametricView($0) == nil }.compactMap(touched)
  }

  private func touched(_ name: String) -> IssueDifference.TouchedTable? {
    let isView = new.manifest.views.contains { $0.name == name }
    do throws(Failure) {
      let rows = (try newTables.rowHashes(of: name), try oldTables.rowHashes(of: name))
      let (added, removed) = Self.differences(new: rows.0, old: rows.1)
      guard added + removed > 0 else { return nil }
      return .init(name: name, isView: isView, added: added, removed: removed, problem: nil)
    } catch {
      return .init(name: name, isView: isView, added: 0, removed: 0, problem: error.diagnostics.first?.message)
    }
  }

  /// How many rows only one side has; equal rows count as often as they stand.
  static func differences(new: [UInt64], old: [UInt64]) -> (added: Int, removed: Int) {
    if new == old { return (0, 0) }
    var surplus: [UInt64: Int] = [:]
    for row in new { surplus[row, default: 0] += 1 }
    for row in old { surplus[row, default: 0] -= 1 }
    return surplus.values.reduce(into: (0, 0)) { counts, number in
      if number > 0 { counts.0 += number } else { counts.1 -= number }
    }
  }
}
