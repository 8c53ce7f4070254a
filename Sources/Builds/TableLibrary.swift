import Assistance
import DataPackages
import Diagnostics
import Foundation
import Synchronization
import Tables
import Transforms

/// The named tables of a project in one language: those of the package, those that `Assistance` makes, and the views
/// of the manifest. A view is made when somebody first asks for it.
final class TableLibrary: Sendable {
  private let workspace: Workspace?
  private let views: AssistanceViews?
  private let parameters: [String: Value]
  private let extra: [String: Table]
  private let made = Mutex<[String: Table]>([:])

  /// The tables of a project.
  ///
  /// - Parameters:
  ///   - parameters: values that the expressions of views may name.
  ///   - extra: tables that stand before those of the project.
  init(_ workspace: Workspace, language: Language, parameters: [String: Value] = [:], extra: [String: Table] = [:]) {
    self.workspace = workspace
    self.parameters = parameters
    self.extra = extra
    views = workspace.assistance.map { AssistanceViews($0, language: language) }
  }

  /// These tables only, outside of a project.
  init(_ tables: [String: Table]) {
    workspace = nil
    views = nil
    parameters = [:]
    extra = tables
  }

  /// All names, sorted, for suggestions.
  var names: [String] {
    let assistance = views == nil ? [] : AssistanceViews.names
    let own = workspace?.manifest.views.map(\.name) ?? []
    return Set(extra.keys).union(workspace.map { Array($0.package.tables.keys) } ?? []).union(assistance).union(own)
      .sorted()
  }

  /// A table by its name; `nil` when there is none of that name.
  ///
  /// - Throws: a view that cannot be made.
  func table(_ name: String) throws(Failure) -> Table? {
    try table(name, askedBy: [])
  }

  private func table(_ name: String, askedBy askers: [String]) throws(Failure) -> Table? {
    if let table = extra[name] ?? made.withLock({ $0[name] }) { return table }
    let table: Table?
    if let view = workspace?.manifest.views.first(where: { $0.name == name }) {
      table = try make(view, askedBy: askers + [name])
    } else {
      table = if let table = workspace?.package.tables[name] { table } else { try views?.table(named: name) }
    }
    if let table { made.withLock { $0[name] = table } }
    return table
  }

  private func make(_ view: ProjectFile.View, askedBy askers: [String]) throws(Failure) -> Table {
    guard !askers.dropLast().contains(view.name) else {
      let circle = askers.joined(separator: " → ")
      throw Failure(Wording("视图互相引用：\(circle)", en: "these views need one another: \(circle)"), at: view.location)
    }
    guard let base = try table(view.from, askedBy: askers) else { throw unknown(view.from, at: view.location) }
    var others: [String: Table] = [:]
    for case .lookup(let lookup) in view.transforms {
      let name = lookup.source.name
      guard let other = try table(name, askedBy: askers) else { throw unknown(name, at: view.location) }
      others[name] = other
    }
    let context = TransformContext(zone: workspace?.manifest.zone ?? .gmt, parameters: parameters, tables: others)
    return try apply(view.transforms, to: base, in: context)
  }

  /// The error for a name that no table has.
  func unknown(_ name: String, at location: SourceLocation?) -> Failure {
    Failure(
      Wording("没有名为 `\(name)` 的表", en: "there is no table named `\(name)`"), at: location,
      hint: suggestion(for: name, among: names))
  }
}
