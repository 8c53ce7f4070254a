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
}
