import Assistance
import Diagnostics
import Tables

extension LedgerViews {
  /// 自评表 of every pair: its items with their points, and a row for the whole, in the last year of the ledgers.
  func scorecardResult(_ ledger: Ledger) -> Table {
    guard let asOf = ledger.asOf else { return Table([]) }
    let book = ProgressBook(ledger)
    let month = Month(of: asOf)
    let known = ledger.pairings
    var schemes: [String] = []
    for item in ledger.items where !schemes.contains(item.scheme) { schemes.append(item.scheme) }
    let rows = schemes.flatMap { scheme in
      data.pairingGroups.flatMap { group in
        group.pairings.filter { known.contains($0.id) }.flatMap { pairing in
          let items = ledger.items.filter { $0.scheme == scheme && ($0.pairing ?? pairing.id) == pairing.id }
          let scored = items.map { ScoredItem($0, pairing, at: month, ledger, book, data) }
          let scope =
            scopeCells(of: pairing, in: group) + [
              ("scheme", cell(scheme)), ("year", cell(month.year)), ("as_of", dayCell(asOf)),
              ("as_of_text", .string(printing.day(asOf))),
            ]
          return items.isEmpty ? [] : scored.map { scope + cells(of: $0) } + [scope + totalCells(of: scored)]
        }
      }
    }
    return Table(rows: rows)
  }

  private func cells(of scored: ScoredItem) -> Cells {
    let (item, score) = (scored.item, scored.score)
    func words(_ value: Double?) -> Value {
      guard let value else { return .null }
      return .string(scored.unit.map { printing.amount(value, unit: $0) } ?? printing.percent(value))
    }
    func number(_ value: Double?) -> Value { cell(value.map { printing.rowNumber($0, unit: scored.unit) }) }
    return [
      ("row_id", .string("item")), ("is_sum", .boolean(false)), ("group", cell(item.group.text(in: language))),
      ("item", .string(item.item.text(in: language))), ("measure_id", .string(scored.measureID)),
      ("unit", cell((scored.unit ?? LocalizedName(chinese: "%", english: "%")).text(in: language))),
      ("target", cell(score.target)), ("target_text", words(score.target)), ("actual", cell(score.actual)),
      ("actual_text", words(score.actual)), ("row_unit", cell(printing.rowUnit(scored.unit))),
      ("target_number", number(score.target)), ("actual_number", number(score.actual)), ("rate", cell(score.rate)),
      ("rate_text", cell(score.rate.map(printing.percent))), ("weight", cell(score.weight)),
      ("weight_text", .string(printing.plain(score.weight))), ("cap", cell(score.cap)),
      ("score", cell(score.points)), ("score_text", cell(score.points.map(printing.plain))),
      ("reason", cell(item.reason)), ("needs_reason", .boolean(score.fallsShort && item.reason.isEmpty)),
      ("remark", cell(printing.remark(remarks(on: scored)))),
    ]
  }

  private func remarks(on scored: ScoredItem) -> [Wording] {
    let score = scored.score
    var remarks: [Wording] = []
    if score.target == nil {
      remarks.append(Wording("未定目标，不计分", en: "no target; not scored"))
    } else if score.target == 0 {
      remarks.append(Wording("目标为零，不计分", en: "target is zero; not scored"))
    } else if score.actual == nil {
      remarks.append(Wording("缺完成数，不计分", en: "no figure; not scored"))
    }
    if score.isCapped {
      let cap = printing.shortPercent(score.cap)
      remarks.append(Wording("按上限\(cap)计分", en: "counted up to \(cap)"))
    }
    if score.fallsShort && scored.item.reason.isEmpty {
      remarks.append(Wording("偏差原因待填写", en: "reason to be written"))
    }
    return remarks
  }

  private func totalCells(of scored: [ScoredItem]) -> Cells {
    let weight = scored.map(\.score.weight).reduce(0, +)
    let points = scored.compactMap(\.score.points)
    let total = points.isEmpty ? nil : points.reduce(0, +)
    var remarks: [Wording] = []
    if abs(weight - 100) > 1e-6 {
      let sum = printing.plain(weight)
      remarks.append(Wording("分值合计为\(sum)，应为100", en: "the weights sum to \(sum), not to 100"))
    }
    let unscored = scored.count - points.count
    if unscored > 0 {
      remarks.append(
        Wording(
          "\(unscored)项未计分，得分只含已计分的项",
          en: "\(unscored) \(unscored == 1 ? "item is" : "items are") not scored; the sum is of the others"))
    }
    return [
      ("row_id", .string("total")), ("is_sum", .boolean(true)), ("group", .null),
      ("item", .string(Wording("合计", en: "Total").text(in: language))), ("measure_id", .null), ("unit", .null),
      ("target", .null), ("target_text", .null), ("actual", .null), ("actual_text", .null), ("row_unit", .null),
      ("target_number", .null), ("actual_number", .null), ("rate", .null),
      ("rate_text", .null), ("weight", cell(weight)), ("weight_text", .string(printing.plain(weight))),
      ("cap", .null), ("score", cell(total)), ("score_text", cell(total.map(printing.plain))), ("reason", .null),
      ("needs_reason", .boolean(false)), ("remark", cell(printing.remark(remarks))),
    ]
  }
}
