import Diagnostics
import Tables

// Classes and breaks are optional: a package without these tables has none of either.
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
