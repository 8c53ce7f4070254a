import Assistance
import Diagnostics
import Tables

extension LedgerViews {
  /// The projects that are past a due day on the last day of the ledgers, the longest first.
  func overdue(_ ledger: Ledger) -> Table {
    guard let asOf = ledger.asOf else { return Table([]) }
    var groups: [String: PairingGroup] = [:]
    for group in data.pairingGroups { for pairing in group.pairings { groups[pairing.id] = group } }
    let rows = ledger.projects.compactMap { project -> (days: Int, cells: Cells)? in
      guard let stage = project.overdueStage(on: asOf), let due = project.due[stage],
        let pairing = data.pairing(project.pairing),
        let group = groups[pairing.id]
      else { return nil }
      let days = Int(((asOf - due) / 86_400_000).rounded(.down))
      return (days, scopeCells(of: pairing, in: group) + cells(of: project, missing: stage, due: due, days, asOf))
    }
    let order = rows.indices.sorted { (rows[$1].days, $0) < (rows[$0].days, $1) }
    return Table(rows: order.map { rows[$0].cells })
  }

  private func cells(
    of project: LedgerProject, missing stage: ProjectStage, due: Double, _ days: Int, _ asOf: Double
  ) -> Cells {
    let missing = Wording("应\(stage.label.chinese)未\(stage.label.chinese)", en: "not \(stage.label.english)")
    let sentence = Wording(
      "应于\(LedgerPrinting(language: .chinese).day(due))\(stage.label.chinese)，超期\(days)天",
      en: "to be \(stage.label.english) by \(LedgerPrinting(language: .english).day(due)), \(days) days overdue")
    return [
      ("id", .string(project.id)), ("name", .string(project.name.text(in: language))),
      ("category_id", cell(project.category)), ("stage_id", cell(project.stage?.rawValue)),
      ("stage", cell(project.stage?.label.text(in: language))), ("missing_id", .string(stage.rawValue)),
      ("missing", .string(missing.text(in: language))), ("due", dayCell(due)),
      ("due_text", .string(printing.day(due))), ("days", cell(days)), ("as_of", dayCell(asOf)),
      ("as_of_text", .string(printing.day(asOf))), ("sentence", .string(sentence.text(in: language))),
      ("investment", cell(project.totalInvestment)), ("money", cell(project.assistanceMoney)),
      ("responsible", cell(project.responsible)), ("note", cell(project.note)),
    ]
  }
}
