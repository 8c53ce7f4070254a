import Assistance
import DataPackages
import Diagnostics
import Foundation
import Ledgers
import Synchronization
import Tables
import Transforms

/// The named tables of a project in one language that are the same for all targets: those of the package, those that
/// `Assistance` makes, and the views of the manifest that read no parameter. Each is made when somebody first asks for
/// it, once, and so are its indexes and the hashes of its rows.
final class SharedTables: Sendable {
  private let workspace: Workspace
  private let views: AssistanceViews?
  private let ledgers: LedgerViews?
  private let extra: [String: Table]
  /// The views that read parameters, themselves or through a view or a lookup.
  private let parametric: Set<String>
  private let made = OnceByKey<Table?>()
  private let hashes = OnceByKey<[UInt64]>()
  private let indexes = OnceByKey<[String: [Int]]>()
  private let wholes = OnceByKey<String>()
  private let filters = OnceByKey<Transforms.Expression>()

  /// The tables of a project.
  ///
  /// - Parameter extra: tables that stand before those of the project.
  init(_ workspace: Workspace, language: Language, extra: [String: Table] = [:]) {
    self.workspace = workspace
    self.extra = extra
    let earlier = workspace.previous?.assistance
    views = workspace.assistance.map {
      AssistanceViews($0, language: language, rules: workspace.manifest.comparison, previous: earlier)
    }
    ledgers = workspace.assistance.map { LedgerViews(workspace.package.tables, data: $0, language: language) }
    parametric = workspace.manifest.parametricViews
  }

  /// Which sums of figures have no meaning.
  var sums: SumRule? { workspace.assistance?.sumRule }

  /// The zone of dates.
  var zone: TimeZone { workspace.manifest.zone }

  /// All names, sorted, for suggestions.
  var names: [String] {
    let assistance = views == nil ? [] : AssistanceViews.names + LedgerViews.names
    let own = workspace.manifest.views.map(\.name)
    return Set(extra.keys).union(workspace.package.tables.keys).union(assistance).union(own)
      .sorted()
  }

  /// The view of this name that depends on a target's parameters, if there is one.
  func parametricView(_ name: String) -> ProjectFile.View? {
    guard extra[name] == nil, parametric.contains(name) else { return nil }
    return workspace.manifest.views.first { $0.name == name }
  }

  /// A table by its name; `nil` when there is none of that name.
  ///
  /// - Throws: a view that cannot be made.
  func table(_ name: String) throws(Failure) -> Table? {
    if let table = extra[name] { return table }
    return try made.value(name) { () throws(Failure) in
      guard let view = workspace.manifest.views.first(where: { $0.name == name }) else {
        if let table = workspace.package.tables[name] { return table }
        if let table = try views?.table(named: name) { return table }
        return try ledgers?.table(named: name)
      }
      guard let base = try table(view.from) else { throw unknown(view.from, at: view.location) }
      return try make(view, from: base, applying: view.transforms, parameters: [:]) { name throws(Failure) in
        try self.table(name)
      }
    }
  }

  /// The table of a view: `transforms` applied to `base`.
  func make(
    _ view: ProjectFile.View, from base: Table, applying transforms: [Transform], parameters: [String: Value],
    lookUp: (String) throws(Failure) -> Table?
  ) throws(Failure) -> Table {
    var others: [String: Table] = [:]
    for name in view.lookups {
      guard let other = try lookUp(name) else { throw unknown(name, at: view.location) }
      others[name] = other
    }
    return try apply(
      transforms, to: base, in: TransformContext(zone: zone, parameters: parameters, tables: others, sums: sums))
  }

  /// The rows of a table for which an expression is true, in their order; `nil` when there is no such table.
  ///
  /// An expression such as `datum.city == city_id && …` looks only at the rows of that city.
  func rows(of name: String, where filter: Transforms.Expression, parameters: [String: Value]) throws(Failure) -> [Int]?
  {
    guard let table = try table(name) else { return nil }
    let context = TransformContext(zone: zone, parameters: parameters).evaluation
    let test = try Predicate.expression(filter).bind(to: table, in: context)
    var rows: [Int] = []
    if let (field, text) = filter.requiredText(in: parameters), let index = index(of: table, name, by: field) {
      for row in index[text] ?? [] where try test(row) { rows.append(row) }
    } else {
      for row in 0..<table.rowCount where try test(row) { rows.append(row) }
    }
    return rows
  }

  /// The rows of each text in a field; `nil` when its cells are no texts.
  private func index(of table: Table, _ name: String, by field: String) -> [String: [Int]]? {
    guard let column = table[field], column.isText else { return nil }
    return indexes.value("\(name)\u{0}\(field)") {
      var index: [String: [Int]] = [:]
      if case .categories(let codes, let values) = column.storage {
        var rows = [[Int]](repeating: [], count: values.count)
        for row in codes.indices where !column.isMissing(row) { rows[Int(codes[row])].append(row) }
        for (text, rows) in zip(values, rows) { index[text, default: []] += rows }
      } else {
        for row in 0..<column.count { if let text = column[row].string { index[text, default: []].append(row) } }
      }
      return index
    }
  }

  /// The hash of data as a target sees them; `nil` when there is no such table.
  func hash(of read: DataRead, parameters: [String: Value]) throws(Failure) -> String? {
    guard let table = try table(read.table) else { return nil }
    let all = hashes.value(read.table) { table.rowHashes() }
    guard let text = read.filter else { return wholes.value(read.table) { hash(table.fields, all) } }
    let filter = try filters.value(text) { () throws(Failure) in
      try Transforms.Expression.parse(text, at: SourceLocation(file: read.table))
    }
    guard let rows = try rows(of: read.table, where: filter, parameters: parameters) else { return nil }
    return hash(table.fields, rows.map { all[$0] })
  }

  /// The hash of each row of a table; none when there is no such table.
  func rowHashes(of name: String) throws(Failure) -> [UInt64] {
    guard let table = try table(name) else { return [] }
    return hashes.value(name) { table.rowHashes() }
  }

  private func hash(_ fields: [String], _ rows: [UInt64]) -> String {
    var hash = ContentHash()
    for field in fields { hash.add("field", field) }
    hash.add("rows", rows.flatMap { row in (0..<8).map { UInt8(truncatingIfNeeded: row >> (8 * $0)) } })
    return hash.text
  }

  /// The data files that a table is made from, relative to the project.
  func files(of name: String) -> Set<String> {
    guard extra[name] == nil else { return [] }
    if let view = workspace.manifest.views.first(where: { $0.name == name }) {
      return ([view.from] + view.lookups).reduce(into: []) { $0.formUnion(files(of: $1)) }
    }
    if let resource = workspace.package[name] { return Set(resource.files) }
    let earlier = workspace.previous?.package.resources ?? []
    return Set((workspace.package.resources + earlier).flatMap(\.files))
  }

  /// The error for a name that no table has.
  func unknown(_ name: String, at location: SourceLocation?) -> Failure {
    Failure(
      Wording("没有名为 `\(name)` 的表", en: "there is no table named `\(name)`"), at: location,
      hint: suggestion(for: name, among: names))
  }
}
