import Diagnostics
import Tables

// Projects and mechanisms are optional: a package without these tables has none of either.
extension AssistanceData {
  static func readProjects(_ tables: [String: Table], _ log: DiagnosticLog) -> [Project] {
    guard tables["projects"] != nil else { return [] }
    let fields = [
      "id", "name_zh", "name_en", "region", "pairing", "programme", "category", "money", "money_phrase", "plan_from",
      "plan_to", "state", "source", "paragraph", "note",
    ]
    return TableReading("projects", of: tables, fields: fields, log: log).map { row in
      Project(
        id: row.text("id"), name: row.name("name"), region: row.key("region"), pairing: row.key("pairing"),
        programme: row.key("programme"), category: row.text("category"), money: row.number("money"),
        moneyPhrase: row.text("money_phrase"), period: Period(from: row.day("plan_from"), to: row.day("plan_to")),
        state: row.text("state"), source: row.text("source"), paragraph: Int(row.number("paragraph") ?? 0),
        note: row.text("note"))
    }
  }

  static func readMechanisms(_ tables: [String: Table], _ log: DiagnosticLog) -> [Mechanism] {
    guard tables["mechanisms"] != nil else { return [] }
    var facts: [String: [String]] = [:]
    let links = TableReading("mechanism_facts", of: tables, fields: ["mechanism", "fact"], log: log)
    for (mechanism, fact) in links.map({ row in (row.text("mechanism"), row.text("fact")) }) {
      facts[mechanism, default: []].append(fact)
    }
    let fields = [
      "id", "name_zh", "name_en", "category", "programme", "region", "pairing", "description_zh", "description_en",
      "source", "paragraph",
    ]
    return TableReading("mechanisms", of: tables, fields: fields, log: log).map { row in
      Mechanism(
        id: row.text("id"), name: row.name("name"), category: row.text("category"), programme: row.key("programme"),
        region: row.key("region"), pairing: row.key("pairing"), description: row.name("description"),
        facts: facts[row.text("id")] ?? [], source: row.text("source"), paragraph: Int(row.number("paragraph") ?? 0))
    }
  }
}
