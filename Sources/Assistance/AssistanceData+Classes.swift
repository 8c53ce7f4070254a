import Diagnostics
import Tables

// Classes, definitions and breaks are optional: a package without these tables has none of them.
extension AssistanceData {
  static func readClasses(_ tables: [String: Table], _ log: DiagnosticLog) -> [String: [RegionClass]] {
    guard tables["classes"] != nil else { return [:] }
    let fields = ["region", "class_zh", "class_en", "valid_from", "valid_to"]
    let classes = TableReading("classes", of: tables, fields: fields, log: log).map { row in
      RegionClass(
        region: row.text("region"), name: row.name("class"),
        period: Period(from: row.day("valid_from"), to: row.day("valid_to")))
    }
    return Dictionary(grouping: classes, by: \.region)
  }

  static func readDefinitions(_ tables: [String: Table], _ log: DiagnosticLog) -> [String: LocalizedName] {
    guard tables["definitions"] != nil else { return [:] }
    let names = TableReading("definitions", of: tables, fields: ["id", "name_zh", "name_en"], log: log).map { row in
      (row.text("id"), row.name("name"))
    }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  static func readBreaks(_ tables: [String: Table], _ log: DiagnosticLog) -> [ProgrammeBreak] {
    guard tables["breaks"] != nil else { return [] }
    let fields = ["programme", "date", "reason_zh", "reason_en"]
    return TableReading("breaks", of: tables, fields: fields, log: log).map { row in
      row.day("date").map {
        ProgrammeBreak(programme: row.text("programme"), date: $0, reason: row.name("reason"))
      }
    }
  }

  /// The class of a place at a day; the first one of the table when it belongs to several.
  public func peerClass(of region: String, at day: Double) -> RegionClass? {
    classes[region]?.first { $0.period.contains(day) }
  }
}
