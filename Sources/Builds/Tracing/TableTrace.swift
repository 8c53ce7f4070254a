import Diagnostics
import Tables
import Transforms

/// A named table with the chain of views that it is made by, down to a table that no view makes.
struct TableTrace {
  /// One view of the chain.
  struct Stage {
    let view: ProjectFile.View
    let lineage: Lineage
  }

  /// The views, the asked one first.
  let stages: [Stage]
  /// The name of the table at the end of the chain.
  let baseName: String
  /// That table.
  let base: Table

  /// The asked table.
  var table: Table { stages.first?.lineage.result ?? base }

  /// Follows the views of a project.
  ///
  /// - Throws: an unknown table, one that reads a target's parameters, or one that cannot be made.
  init(_ name: String, in tables: SharedTables, of manifest: ProjectFile) throws(Failure) {
    var stages: [Stage] = []
    var current = name
    while let view = manifest.views.first(where: { $0.name == current }) {
      if tables.parametricView(current) != nil {
        throw Failure(
          Wording(
            "视图 `\(current)` 读取报告的参数，本身没有行",
            en: "the view `\(current)` reads a report's parameters and has no rows of its own"
          ), at: view.location,
          hint: Wording("写它所依据的表 `\(view.from)`", en: "name the table `\(view.from)` that it is made from"))
      }
      guard let from = try tables.table(view.from) else { throw tables.unknown(view.from, at: view.location) }
      var others: [String: Table] = [:]
      for lookup in view.lookups {
        guard let other = try tables.table(lookup) else { throw tables.unknown(lookup, at: view.location) }
        others[lookup] = other
      }
      let context = TransformContext(zone: tables.zone, tables: others)
      stages.append(Stage(view: view, lineage: try Lineage(of: view.transforms, from: from, in: context)))
      current = view.from
    }
    guard let base = try tables.table(current) else { throw tables.unknown(current, at: nil) }
    self.stages = stages
    self.base = base
    baseName = current
  }

  /// The rows of the base that a row of the asked table came from, in their order.
  func origins(of row: Int) -> [Int] {
    var rows = [row]
    for stage in stages { rows = Set(rows.flatMap { stage.lineage.origins(of: $0) }).sorted() }
    return rows
  }
}
