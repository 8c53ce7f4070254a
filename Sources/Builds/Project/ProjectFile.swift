import Assistance
import Charts
import Diagnostics
public import Documents
public import Foundation
import Transforms

/// What `shanhai.yml` says: which package, which views, which charts and reports.
public struct ProjectFile: Sendable {
  /// A named table made from another one by transforms.
  struct View: Sendable {
    let name: String
    let from: String
    let transforms: [Transform]
    let location: SourceLocation

    /// The tables that its lookups name.
    var lookups: [String] {
      transforms.compactMap { if case .lookup(let lookup) = $0 { lookup.source.name } else { nil } }
    }
  }

  /// A template, made once or once for each row of a table.
  struct Report: Sendable {
    let name: String
    let template: String
    /// The table whose rows each give a report, and the field that names it.
    let each: (table: String, key: String)?
    let location: SourceLocation
  }

  let title: Wording
  let package: String
  /// The descriptor of an earlier issue of the package within the project, which `revisions` compares with.
  let previous: (path: String, location: SourceLocation)?
  let output: String
  /// How many issues are kept, the published one among them, and for how many days at least; `nil` for no limit.
  let retention: Retention
  /// The time zone of every date in charts and reports.
  public let zone: TimeZone
  let theme: Theme?
  let charts: [(pattern: String, location: SourceLocation)]
  let views: [View]
  /// The definition of all views, in one form: equal texts mean equal views.
  let viewsText: String
  let reports: [Report]
  /// By which rules figures are compared.
  let comparison: ComparisonRules
  /// Where the file begins.
  let location: SourceLocation
  /// A calendar of holidays within the project, as CSV.
  public let calendar: String?
  /// What is to be built when; read by `Schedules`.
  public let schedules: DocumentNode?
  /// Where built reports are sent; read by `Deliveries`.
  public let deliveries: DocumentNode?

  /// The name of the file that makes a folder a project.
  static let name = "shanhai.yml"

  /// Reads the manifest.
  ///
  /// - Throws: every misspelt key, wrong type and missing member.
  init(_ text: String) throws(Failure) {
    let node = try parseYAML(text, file: Self.name)
    let log = DiagnosticLog()
    let reader = MappingReader(node, log: log)
    location = node.location
    title = Self.wording(reader, "title") ?? Wording("", en: "")
    package = reader.string("package") ?? "datapackage.json"
    previous = reader.string("previous").map { ($0, reader.node("previous")?.location ?? node.location) }
    output = reader.string("output") ?? "output"
    let zoneName = reader.string("timezone") ?? "UTC"
    let zone = TimeZone(identifier: zoneName)
    if zone == nil {
      log.error(
        Wording("未知的时区 `\(zoneName)`", en: "unknown time zone `\(zoneName)`"), at: reader.node("timezone")?.location,
        hint: suggestion(for: zoneName, among: TimeZone.knownTimeZoneIdentifiers))
    }
    self.zone = zone ?? .gmt
    theme = reader.choice("theme")
    retention = Retention(reader.mapping("retention"))
    comparison = reader.mapping("comparison").map { ComparisonRules($0) } ?? ComparisonRules()
    calendar = reader.string("calendar")
    schedules = reader.node("schedules")
    deliveries = reader.node("deliveries")
    charts = (reader.sequence("charts") ?? []).compactMap { item in item.string.map { ($0, item.location) } }
    views = (reader.node("views")?.mapping ?? []).compactMap { Self.view($0, log) }
    viewsText = reader.node("views").map { $0.json } ?? ""
    reports = (reader.sequence("reports") ?? []).compactMap { Self.report($0, log) }
    reader.finish()
    Self.checkUnique(reports.map { ($0.name, $0.location) }, log)
    checkCircles(log)
    try log.throwErrors()
  }

  /// A text, or one in each language: `{zh: …, en: …}`.
  private static func wording(_ reader: MappingReader, _ key: String) -> Wording? {
    guard let node = reader.node(key), !node.isNull else { return nil }
    guard node.mapping != nil else { return reader.string(key).map { Wording($0, en: $0) } }
    let texts = MappingReader(node, log: reader.log)
    let chinese = texts.requiredString("zh") ?? ""
    let wording = Wording(chinese, en: texts.string("en") ?? chinese)
    texts.finish()
    return wording
  }

  private static func view(_ entry: DocumentNode.Entry, _ log: DiagnosticLog) -> View? {
    let reader = MappingReader(entry.value, log: log)
    let from = reader.requiredString("from")
    let transforms = reader.node("transform").map { Transform.decodeAll($0, log: log) } ?? []
    reader.finish()
    return from.map { View(name: entry.key, from: $0, transforms: transforms, location: entry.keyLocation) }
  }

  private static func report(_ node: DocumentNode, _ log: DiagnosticLog) -> Report? {
    let reader = MappingReader(node, log: log)
    let name = reader.requiredString("name")
    let template = reader.requiredString("template")
    var each: (String, String)?
    if let repetition = reader.mapping("each") {
      if let table = repetition.requiredString("table"), let key = repetition.requiredString("key") {
        each = (table, key)
      }
      repetition.finish()
    }
    reader.finish()
    guard let name, let template else { return nil }
    return Report(name: name, template: template, each: each, location: node.location)
  }

  private static func checkUnique(_ names: [(String, SourceLocation)], _ log: DiagnosticLog) {
    var seen: Set<String> = []
    for (name, location) in names where !seen.insert(name).inserted {
      log.error(Wording("报告名 `\(name)` 重复", en: "two reports are named `\(name)`"), at: location)
    }
  }
}
