import Assistance
import Diagnostics
import Tables

extension LedgerViews {
  /// Every indicator of every pair, and of all pairs of one programme and level, at the end of each month.
  func targetsProgress(_ ledger: Ledger) -> Table {
    Table(rows: progressRows(ledger, latestOnly: false))
  }

  /// The last month of each year.
  func latestProgress(_ ledger: Ledger) -> Table {
    Table(rows: progressRows(ledger, latestOnly: true))
  }

  private func progressRows(_ ledger: Ledger, latestOnly: Bool) -> [Cells] {
    let book = ProgressBook(ledger)
    return data.pairingGroups.flatMap { group in
      data.indicators.flatMap { indicator in
        book.years.flatMap { year in
          rows(of: group, indicator, in: year, book: book, latestOnly: latestOnly)
        }
      }
    }
  }

  /// Each pair of the group, month by month, and then the group as a whole.
  private func rows(
    of group: PairingGroup, _ indicator: Indicator, in year: Int, book: ProgressBook, latestOnly: Bool
  ) -> [Cells] {
    let lines = group.pairings.map { pairing in
      book.months(of: pairing, indicator, in: year).map {
        book.line(of: pairing, indicator, at: Month(year: year, number: $0))
      }
    }.filter { !$0.isEmpty }
    guard let last = lines.flatMap({ $0 }).map(\.month).max() else { return [] }
    func kept(_ month: Month) -> Bool { !latestOnly || month == last }
    var rows = lines.flatMap { $0 }.filter { kept($0.month) }.map { line in
      cells(of: line, indicator, in: group, isLatest: line.month == last)
    }
    guard lines.count > 1 else { return rows }
    for number in 1...last.number where kept(Month(year: year, number: number)) {
      // A pair that has ended in the course of the year stays in the total with its last state.
      let parts = lines.compactMap { $0.last { $0.month.number <= number } }
      guard !parts.isEmpty else { continue }
      rows.append(totalCells(of: parts, indicator, in: group, number: number, isLatest: number == last.number))
    }
    return rows
  }

  private func cells(of line: ProgressLine, _ indicator: Indicator, in group: PairingGroup, isLatest: Bool) -> Cells {
    let curve = line.target.map(\.curve)
    return scopeCells(of: line.pairing, in: group)
      + numberCells(
        line.completion, indicator, month: line.month, inMonth: line.inMonth, isLatest: isLatest)
      + [
        ("curve_id", cell(curve)), ("revision", cell(line.target.map { Double($0.revision) })),
        ("remark", cell(printing.remark(line.remarks(unit: indicator.unit)))),
        ("source", cell(line.target?.source)), ("note", cell(line.target?.note)),
      ]
  }

  private func totalCells(
    of parts: [ProgressLine], _ indicator: Indicator, in group: PairingGroup, number: Int, isLatest: Bool
  ) -> Cells {
    let month = Month(year: parts[0].month.year, number: number)
    let total = Completion.total(of: parts.map(\.completion))
    // The month is that of the pairs whose figures the total holds.
    let counted = parts.filter { $0.month == month && (total.target == nil || $0.completion.target != nil) }
    let current = counted.compactMap(\.inMonth)
    return totalScopeCells(of: group)
      + numberCells(
        total, indicator, month: month, inMonth: current.isEmpty ? nil : current.reduce(0, +), isLatest: isLatest)
      + [
        ("curve_id", .null), ("revision", .null),
        ("remark", cell(printing.remark(totalRemarks(of: parts)))),
        ("source", .null), ("note", .null),
      ]
  }

  /// Which pairs the total lacks, and how.
  private func totalRemarks(of parts: [ProgressLine]) -> [Wording] {
    func names(_ parts: [ProgressLine], _ language: Language) -> String {
      LedgerPrinting(language: language).list(parts.map { name(of: $0.pairing, in: language) })
    }
    let hasTargets = parts.contains { $0.completion.target != nil }
    let untargeted = hasTargets ? parts.filter { $0.completion.target == nil && $0.completion.actual != nil } : []
    let unreported = parts.filter { $0.completion.target != nil && $0.completion.actual == nil }
    let gaps = parts.filter { !$0.missing.isEmpty && (!hasTargets || $0.completion.target != nil) }
    var remarks: [Wording] = []
    if !untargeted.isEmpty {
      remarks.append(
        Wording(
          "不含未定目标的\(names(untargeted, .chinese))", en: "without \(names(untargeted, .english)), which has no target"))
    }
    if !unreported.isEmpty {
      remarks.append(
        Wording("\(names(unreported, .chinese))未报", en: "no report from \(names(unreported, .english))"))
    }
    if !gaps.isEmpty {
      remarks.append(
        Wording("\(names(gaps, .chinese))缺部分月份", en: "some months of \(names(gaps, .english)) are missing"))
    }
    return remarks
  }

  private func numberCells(
    _ completion: Completion, _ indicator: Indicator, month: Month, inMonth: Double?, isLatest: Bool
  ) -> Cells {
    let status = ProgressStatus(of: completion, rules: rules)
    let unit = indicator.unit
    func words(_ value: Double?) -> Value { cell(value.map { printing.amount($0, unit: unit) }) }
    func number(_ value: Double?) -> Value { cell(value.map { printing.rowNumber($0, unit: unit) }) }
    return [
      ("indicator_id", .string(indicator.id)), ("indicator", .string(indicator.name.text(in: language))),
      ("dimension_id", cell(indicator.dimension)), ("unit", cell(unit.text(in: language))),
      ("year", cell(month.year)), ("month", cell(month.number)), ("date", dayCell(month.end)),
      (
        "date_text",
        .string(Wording("截至\(month.text(in: .chinese))底", en: "to \(month.text(in: .english))").text(in: language))
      ),
      ("is_latest", .boolean(isLatest)), ("target", cell(completion.target)),
      ("target_text", words(completion.target)), ("in_month", cell(inMonth)), ("in_month_text", words(inMonth)),
      ("actual", cell(completion.actual)), ("actual_text", words(completion.actual)),
      ("rate", cell(completion.rate)), ("rate_text", cell(completion.rate.map(printing.percent))),
      ("pace", cell(completion.pace)), ("pace_text", cell(completion.pace.map(printing.percent))),
      ("expected", cell(completion.expected)), ("gap", cell(completion.gap)),
      ("gap_text", cell(completion.gap.map { gapText($0) })),
      ("off_scale", .boolean((completion.rate ?? 0) > rules.offScale)),
      ("status_id", .string(status.rawValue)), ("status", .string(status.label(by: rules).text(in: language))),
      ("row_unit", cell(printing.rowUnit(unit))), ("target_number", number(completion.target)),
      ("in_month_number", number(inMonth)), ("actual_number", number(completion.actual)),
      ("sentence", .string(completion.sentence(unit: unit, rules: rules).text(in: language))),
    ]
  }

  /// `+8.3` or `−3.1`, in percentage points; the head of the column names the unit.
  private func gapText(_ gap: Double) -> String {
    if abs(gap) <= rules.level { return "0.0" }
    return (gap > 0 ? "+" : "\u{2212}") + printing.points(gap)
  }
}
