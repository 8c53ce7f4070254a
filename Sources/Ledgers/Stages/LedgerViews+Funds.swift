import Assistance
import Diagnostics
import Tables

extension LedgerViews {
  /// The money of each pair and group by year and level through 计划, 到位, 拨付 and 支出.
  func fundsStages(_ ledger: Ledger) -> Table {
    let years = Set(ledger.funds.map(\.year)).sorted()
    let funds = Dictionary(grouping: ledger.funds, by: \.pairing)
    let rows = data.pairingGroups.flatMap { group in
      years.flatMap { year in
        fundRows(of: group, in: year) { id in (funds[id] ?? []).filter { $0.year == year } }
      }
    }
    return Table(rows: rows)
  }

  private func fundRows(
    of group: PairingGroup, in year: Int, entries: (String) -> [FundEntry]
  ) -> [Cells] {
    let members = group.pairings.map { (pairing: $0, entries: entries($0.id)) }.filter { !$0.entries.isEmpty }
    let rows = members.flatMap { levelRows($0.entries, in: year, scope: scopeCells(of: $0.pairing, in: group)) }
    guard members.count > 1 else { return rows }
    return rows + levelRows(members.flatMap(\.entries), in: year, scope: totalScopeCells(of: group))
  }

  /// Each level, then planned public money together, then all of it.
  private func levelRows(_ entries: [FundEntry], in year: Int, scope: Cells) -> [Cells] {
    let levels = FundLevel.allCases.filter { level in entries.contains { $0.level == level } }
    var parts = levels.map { level in
      (id: level.rawValue, label: level.label, entries: entries.filter { $0.level == level }, isSum: false)
    }
    if !levels.filter(\.isFiscal).isEmpty {
      let label = Wording("财政资金小计", en: "public money")
      parts.append((id: "fiscal", label: label, entries: entries.filter(\.level.isFiscal), isSum: true))
    }
    parts.append((id: "all", label: Wording("合计", en: "all"), entries: entries, isSum: true))
    return parts.flatMap { part in
      let level: Cells = [
        ("year", cell(year)), ("level_id", .string(part.id)), ("level", .string(part.label.text(in: language))),
        ("is_level_sum", .boolean(part.isSum)), ("batches", cell(part.entries.count)),
      ]
      return stageLines(FundSum(entries: part.entries)).enumerated().map { order, line in
        scope + level + stageCells(line, order: order, unit: yuan)
      }
    }
  }

  private func stageLines(_ sum: FundSum) -> [StageLine] {
    StageRate.ofFunds.compactMap { rate in
      guard let stage = FundStage(rawValue: rate.stage) else { return nil }
      guard let base = rate.base.flatMap(FundStage.init(rawValue:)) else {
        return StageLine(
          rate: rate, label: stage.label, base: nil, amount: sum.amount(stage), baseAmount: nil, share: nil,
          remarks: [])
      }
      return StageLine(
        rate: rate, label: stage.label, base: base.label, amount: sum.amount(stage), baseAmount: sum.amount(base),
        share: sum.rate(stage, of: base), exceedsBase: !sum.exceeding(base, at: stage).isEmpty,
        remarks: sum.remarks(on: stage, base: base))
    }
  }
}
