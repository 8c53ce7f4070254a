import Assistance
import Diagnostics
import Tables

extension LedgerViews {
  /// How many projects of each pair and group have come to each stage, on the last day of the ledgers.
  func projectStages(_ ledger: Ledger) -> Table {
    let projects = Dictionary(grouping: ledger.projects, by: \.pairing)
    let rows = data.pairingGroups.flatMap { group -> [Cells] in
      let members = group.pairings.compactMap { pairing in
        projects[pairing.id].map { (pairing: pairing, projects: $0) }
      }
      let own = members.flatMap {
        stageRows($0.projects, asOf: ledger.asOf, scope: scopeCells(of: $0.pairing, in: group))
      }
      guard members.count > 1 else { return own }
      return own
        + stageRows(members.flatMap(\.projects), asOf: ledger.asOf, scope: totalScopeCells(of: group))
    }
    return Table(rows: rows)
  }

  private func stageRows(_ projects: [LedgerProject], asOf: Double?, scope: Cells) -> [Cells] {
    let unit = LocalizedName(chinese: "个", english: "projects")
    return StageRate.ofProjects.enumerated().compactMap { order, rate in
      guard let stage = ProjectStage(rawValue: rate.stage) else { return nil }
      let base = rate.base.flatMap(ProjectStage.init(rawValue:))
      let reached = projects.filter { $0.hasReached(stage) }
      let line = StageLine(
        rate: rate, label: stage.label, base: base?.label, amount: Double(reached.count),
        baseAmount: base.map { base in Double(projects.filter { $0.hasReached(base) }.count) },
        share: base.flatMap { LedgerProject.share(of: stage, on: $0, in: projects) },
        remarks: remarks(on: stage, of: projects))
      let still = projects.filter { $0.stage == stage }.count
      return scope + stageCells(line, order: order, unit: unit) + [
        ("at_stage", cell(still)), ("investment", cell(sum(reached.map(\.totalInvestment)))),
        ("money", cell(sum(reached.map(\.assistanceMoney)))), ("as_of", dayCell(asOf)),
        ("as_of_text", cell(asOf.map(printing.day))),
      ]
    }
  }

  private func remarks(on stage: ProjectStage, of projects: [LedgerProject]) -> [Wording] {
    let undated = projects.filter { $0.undated.contains(stage) }.map(\.id)
    var remarks: [Wording] = []
    if !undated.isEmpty {
      remarks.append(
        Wording(
          "缺\(stage.label.chinese)日期：\(undated.joined(separator: "、"))",
          en: "no day for \(stage.label.english): \(undated.joined(separator: ", "))"))
    }
    // Said once, at the head of the stages.
    let disordered = stage == .listed ? projects.filter(\.isOutOfOrder).map(\.id) : []
    if !disordered.isEmpty {
      remarks.append(
        Wording(
          "各环节日期先后颠倒：\(disordered.joined(separator: "、"))",
          en: "days out of order: \(disordered.joined(separator: ", "))"))
    }
    return remarks
  }

  private func sum(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

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

extension LedgerProject {
  /// Projects at a stage ÷ projects at the base; `nil` when none is at the base.
  static func share(of stage: ProjectStage, on base: ProjectStage, in projects: [LedgerProject]) -> Double? {
    let whole = projects.filter { $0.hasReached(base) }.count
    return whole == 0 ? nil : Double(projects.filter { $0.hasReached(stage) }.count) / Double(whole)
  }
}
