import Assistance

/// An item of a scorecard with what one pair has reached of it.
struct ScoredItem {
  let item: ScorecardItem
  let score: Score
  /// The key of the indicator or rate.
  let measureID: String
  /// The unit of target and actual; `nil` for shares, which are printed as per cent.
  let unit: LocalizedName?

  /// Finds target and actual in the ledgers, at the end of a month.
  init(
    _ item: ScorecardItem, _ pairing: Pairing, at month: Month, _ ledger: Ledger, _ book: ProgressBook,
    _ data: AssistanceData
  ) {
    self.item = item
    var target = item.target
    let actual: Double?
    switch item.measure {
    case .indicator(let id):
      measureID = id
      let indicator = data.indicator(id)
      unit = indicator?.unit
      let completion = indicator.map { book.line(of: pairing, $0, at: month).completion }
      target = target ?? completion?.target
      actual = completion?.actual
    case .funds(let id):
      (measureID, unit) = (id, nil)
      let entries = ledger.funds.filter { $0.pairing == pairing.id && $0.year == month.year && $0.level.isFiscal }
      actual = FundSum(entries: entries).rate(id)
    case .projects(let id):
      (measureID, unit) = (id, nil)
      actual = LedgerProject.share(id, in: ledger.projects.filter { $0.pairing == pairing.id })
    }
    score = Score(target: target, actual: actual, weight: item.weight, cap: item.cap)
  }
}
