import Assistance
import DataPackages
import Diagnostics
import Tables

extension IssuePair {
  /// The tables that differ: those of the package, the views of the newer project, and of all that can be made of a
  /// package those that its views, charts and reports read.
  func touchedTables(named read: Set<String>) -> [IssueDifference.TouchedTable] {
    let views = new.manifest.views
    let names = Set(new.package.tables.keys).union(read).union(views.flatMap { [$0.name, $0.from] + $0.lookups })
      // The revisions are the difference itself.
      .subtracting(["revisions"])
    return names.sorted().filter { newTables.parametricView($0) == nil }.compactMap(touched)
  }

  private func touched(_ name: String) -> IssueDifference.TouchedTable? {
    let isView = new.manifest.views.contains { $0.name == name }
    do throws(Failure) {
      let rows = (try newTables.rowHashes(of: name), try oldTables.rowHashes(of: name))
      guard rows.0 != rows.1 else { return nil }
      let (added, removed) = Self.differences(new: rows.0, old: rows.1)
      return .init(name: name, isView: isView, added: added, removed: removed, problem: nil)
    } catch {
      return .init(name: name, isView: isView, added: 0, removed: 0, problem: error.diagnostics.first?.message)
    }
  }

  /// How many rows only one side has; equal rows count as often as they stand.
  static func differences(new: [UInt64], old: [UInt64]) -> (added: Int, removed: Int) {
    var surplus: [UInt64: Int] = [:]
    for row in new { surplus[row, default: 0] += 1 }
    for row in old { surplus[row, default: 0] -= 1 }
    return surplus.values.reduce(into: (0, 0)) { counts, number in
      if number > 0 { counts.0 += number } else { counts.1 -= number }
    }
  }
}
