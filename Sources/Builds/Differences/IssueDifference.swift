public import Assistance
public import Diagnostics
import Tables

/// What differs between two issues of a data package, and what it touches in the newer project.
public struct IssueDifference: Sendable {
  /// A named table whose rows differ, or stand in another order.
  public struct TouchedTable: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Whether a view of the manifest makes it.
    public let isView: Bool
    /// How many of its rows are not in the older issue.
    public let added: Int
    /// How many rows of the older issue it no longer has.
    public let removed: Int
    /// Why it could not be made from one of the issues; `nil` when it could from both.
    public let problem: Wording?
  }

  /// A chart or report that reads such a table.
  public struct TouchedTarget: Hashable, Sendable {
    /// Its name, as `build` knows it.
    public let name: String
    /// Whether it is a chart.
    public let isChart: Bool
    /// The tables that it reads and that differ where it reads them; empty when only its own row changed.
    public let tables: [String]
    /// Why it can no longer be made; `nil` when it can.
    public let problem: Wording?
  }

  /// A line of a template that names a changed fact.
  public struct TouchedSentence: Hashable, Sendable {
    /// Where it stands.
    public let location: SourceLocation
    /// The facts.
    public let facts: [String]
    /// The line.
    public let text: String
  }

  /// The changes of figures, pairs, indicators and places.
  public let revisions: [Revision]
  /// The tables that differ.
  public let tables: [TouchedTable]
  /// The charts and reports that read them.
  public let targets: [TouchedTarget]
  /// The sentences that name a changed fact.
  public let sentences: [TouchedSentence]

  /// Whether nothing differs.
  public var isEmpty: Bool { revisions.isEmpty && tables.isEmpty && targets.isEmpty }
}

/// Compares two issues: project folders, folders of data packages, or their descriptors.
///
/// The tables, charts and reports are those of the newer one, made with its manifest from the data of both.
///
/// - Throws: a path that holds neither, or every fault of a package.
public func compareIssues(_ old: String, _ new: String, language: Language) throws(Failure) -> IssueDifference {
  let newer = try Workspace(issueAt: new)
  let older = newer.with(try Workspace(issueAt: old))
  var found: [Revision] = []
  if let before = older.assistance, let after = newer.assistance { found = revisions(from: before, to: after) }
  let pair = IssuePair(
    new: newer, newTables: SharedTables(newer, language: language), oldTables: SharedTables(older, language: language),
    language: language)
  let targets = try pair.touchedTargets()
  let changed = Set(found.filter { $0.item == .fact }.map(\.id))
  return IssueDifference(
    revisions: found, tables: pair.touchedTables(named: targets.read), targets: targets.touched,
    sentences: pair.touchedSentences(naming: changed))
}

/// The newer project, with its tables made from the data of both issues.
struct IssuePair {
  let new: Workspace
  let newTables: SharedTables
  let oldTables: SharedTables
  let language: Language
}
