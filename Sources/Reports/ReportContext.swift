public import Diagnostics
public import Documents
public import Scenes
public import Tables
public import Transforms

/// Everything that a report may ask of the world around it. Reports themselves read no files and draw no charts.
public struct ReportContext {
  /// Gives a table or view by its name; `nil` when there is none of that name.
  public var table: (String) throws(Failure) -> Table?
  /// Gives a table after as many of the first transforms as the giver can do better than by looking at every row, and
  /// the transforms that are left; `nil` when there is no table of that name.
  /// Without it, `table` serves.
  public var selection: ((String, [Transform]) throws(Failure) -> TableSelection?)?
  /// The names that `table` knows, for suggestions.
  public var tableNames: [String]
  /// Draws a chart, laid out anew for the width and height that the reference asks for; the size in points is the room
  /// that it has.
  public var chart: (ChartReference, Size) throws(Failure) -> Scene
  /// Values that the caller sets, seen by the template as variables.
  public var parameters: [String: Value]
  /// The language of the report.
  public var language: Language
  /// The time zone of dates, as an IANA name such as `Asia/Shanghai`.
  public var zone: String
  /// What must be printed at the head of the report, whatever its template says: that figures are missing, for example.
  public var notice: String?
  /// Which sums have no meaning; without it, everything adds.
  public var sums: SumRule?

  /// Everything that a report may ask of the world around it.
  public init(
    language: Language = .chinese, zone: String = "Asia/Shanghai", parameters: [String: Value] = [:],
    tableNames: [String] = [], table: @escaping (String) throws(Failure) -> Table? = { _ throws(Failure) in nil },
    selection: ((String, [Transform]) throws(Failure) -> TableSelection?)? = nil,
    notice: String? = nil, sums: SumRule? = nil,
    chart: @escaping (ChartReference, Size) throws(Failure) -> Scene
  ) {
    self.language = language
    self.zone = zone
    self.parameters = parameters
    self.tableNames = tableNames
    self.table = table
    self.selection = selection
    self.notice = notice
    self.sums = sums
    self.chart = chart
  }
}

extension ReportContext {
  /// A table, after some of the first transforms perhaps; `nil` when there is no table of that name.
  func select(_ name: String, _ transforms: [Transform]) throws(Failure) -> TableSelection? {
    if let selection { return try selection(name, transforms) }
    return try table(name).map { TableSelection(table: $0, rest: transforms) }
  }
}

/// A table after the first of some transforms.
public struct TableSelection: Sendable {
  /// The table.
  public let table: Table
  /// The transforms that are still to be applied.
  public let rest: [Transform]

  /// A table, and what is still to be done.
  public init(table: Table, rest: [Transform]) {
    self.table = table
    self.rest = rest
  }
}

/// A chart that a report shows.
public struct ChartReference: Hashable, Sendable {
  /// Where its specification stands.
  public enum Source: Hashable, Sendable {
    /// In a file, named as in the report: relative to the report's project.
    case file(String)
    /// In the report itself.
    case inline(DocumentNode)
  }

  /// Where its specification stands.
  public var source: Source
  /// The width in points that the report asks for; `nil` for the chart's own.
  public var width: Double?
  /// The height in points that the report asks for; `nil` for what the chart needs.
  public var height: Double?
  /// Where the report asks for it.
  public var location: SourceLocation

  /// A chart that a report shows.
  public init(_ source: Source, width: Double? = nil, height: Double? = nil, at location: SourceLocation) {
    self.source = source
    (self.width, self.height) = (width, height)
    self.location = location
  }
}
