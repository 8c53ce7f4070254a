import Diagnostics
import Tables

extension AssistanceData {
  static func readSources(_ tables: [String: Table], _ log: DiagnosticLog) -> [Source] {
    let fields = ["id", "title", "publisher", "date", "date_precision", "date_status", "script", "place", "note"]
    return TableReading("sources", of: tables, fields: fields, log: log).map { row in
      Source(
        id: row.text("id"), title: row.text("title"), publisher: row.text("publisher"), date: row.day("date"),
        datePrecision: row.text("date_precision"), isDateStated: row.text("date_status") == "stated",
        script: row.text("script"), place: row.text("place"), note: row.text("note"))
    }
  }

  static func readRegions(_ tables: [String: Table], _ log: DiagnosticLog) -> [Region] {
    let fields = ["id", "code", "name_zh", "name_en", "level", "parent", "short_zh"]
    return TableReading("regions", of: tables, fields: fields, log: log).map { row in
      row.choice("level").map { level in
        let name = row.name("name")
        let short = row.text("short_zh")
        return Region(
          id: row.text("id"), code: row.text("code"), name: name,
          shortName: LocalizedName(chinese: short.isEmpty ? name.chinese : short, english: shortened(name.english)),
          aliases: row.list("aliases") + row.list("aliases_hant"), level: level, parent: row.key("parent"))
      }
    }
  }

  /// `Mabian Yi Autonomous County` is called Mabian, `Yueqing City` Yueqing.
  private static func shortened(_ name: String) -> String {
    let endings = [
      " Autonomous County", " Autonomous Prefecture", " County", " City", " District", " Province", " Prefecture",
      " Town", " Township", " Village",
    ]
    guard let ending = endings.first(where: name.hasSuffix) else { return name }
    let stem = String(name.dropLast(ending.count))
    // The people after whom an autonomous place is named stand between its name and its kind.
    let isAutonomous = ending.hasPrefix(" Autonomous")
    return isAutonomous ? String(stem.split(separator: " ").first ?? Substring(stem)) : stem
  }

  static func readTerms(_ name: String, _ tables: [String: Table], _ log: DiagnosticLog) -> [Term] {
    TableReading(name, of: tables, fields: ["id", "name_zh", "name_en", "order"], log: log).map { row in
      Term(id: row.text("id"), name: row.name("name"), order: row.number("order") ?? 0)
    }
  }

  static func readPairings(_ tables: [String: Table], _ log: DiagnosticLog) -> [Pairing] {
    let fields = [
      "id", "helper", "recipient", "programme", "level", "valid_from", "valid_to", "to_precision", "stated", "source",
      "paragraph", "note",
    ]
    return TableReading("pairings", of: tables, fields: fields, log: log).map { row in
      row.choice("level").map { level in
        Pairing(
          id: row.text("id"), helper: row.text("helper"), recipient: row.text("recipient"),
          programme: row.text("programme"), level: level,
          period: Period(from: row.day("valid_from"), to: row.day("valid_to")),
          isOpen: row.day("valid_to") == nil && row.text("to_precision") != "unknown",
          endPrecision: row.text("to_precision"),
          isStated: row.text("stated") == "stated",
          source: row.text("source"), paragraph: Int(row.number("paragraph") ?? 0),
          aliases: row.list("aliases"), note: row.text("note"))
      }
    }
  }

  static func readIndicators(_ tables: [String: Table], _ log: DiagnosticLog) -> [Indicator] {
    let fields = [
      "id", "name_zh", "name_en", "dimension", "unit", "unit_en", "kind", "addition", "direction", "definition_zh",
      "definition_en",
    ]
    return TableReading("indicators", of: tables, fields: fields, log: log).map { row in
      guard let kind: Indicator.Kind = row.choice("kind"), let addition: Indicator.Addition = row.choice("addition")
      else { return nil }
      return Indicator(
        id: row.text("id"), name: row.name("name"), dimension: row.text("dimension"),
        unit: LocalizedName(chinese: row.text("unit"), english: row.text("unit_en")), kind: kind, addition: addition,
        direction: row.text("direction"), definition: row.name("definition"),
        family: row.key("family") ?? row.text("id"), partOf: row.key("part_of"), numerator: row.key("numerator"),
        denominator: row.key("denominator"), smallBase: row.number("small_base"))
    }
  }

  static func readFacts(_ tables: [String: Table], _ log: DiagnosticLog) -> Facts {
    let required = Facts.Field.allCases.filter { !Facts.Field.optional.contains($0) }
    return Facts(TableReading("facts", of: tables, fields: required.map(\.name), log: log).table)
  }
}
