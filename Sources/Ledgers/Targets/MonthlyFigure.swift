import Assistance
import Diagnostics
import Tables

/// What a pair reports of an indicator for one month; the module adds the months of a year.
struct MonthlyFigure: Hashable {
  let pairing: String
  let indicator: String
  let month: Month
  /// In the base unit of the indicator; `nil` when it is not reported.
  let value: Double?
  /// Planned and forecast values are never added to actual ones.
  let status: Fact.Status

  /// Whether it tells what has happened.
  var isReported: Bool { status == .actual && value != nil }

  static func read(_ tables: [String: Table], data: AssistanceData, _ log: DiagnosticLog) -> [MonthlyFigure] {
    let pairings = data.pairingKeys
    let indicators = data.indicatorKeys
    let statuses = Fact.Status.allCases.map { ($0.rawValue, $0) }
    let fields = ["pairing", "indicator", "month", "value", "status", "source", "note"]
    var seen: Set<[String]> = []
    return LedgerReading("progress", of: tables, fields: fields, log: log).map { row in
      guard let pairing = row.reference("pairing", to: pairings),
        let indicator = row.reference("indicator", to: indicators), let month = row.month("month"),
        let status = row.choice("status", of: statuses)
      else { return nil }
      if let kind = data.indicator(indicator), ![.sum, .last].contains(kind.addition) {
        refuse(kind, row)
      }
      if !seen.insert([pairing, indicator, "\(month)", status.rawValue]).inserted {
        row.error(
          "month",
          Wording(
            "`\(pairing)` 的 `\(indicator)` 该月已有一行",
            en: "`\(indicator)` of `\(pairing)` has a row for this month already"))
      }
      return MonthlyFigure(
        pairing: pairing, indicator: indicator, month: month, value: row.number("value"), status: status)
    }
  }

  /// Months of a rate or of a distinct count do not add, so no completion can be made of them.
  private static func refuse(_ indicator: Indicator, _ row: LedgerRow) {
    row.error(
      "indicator",
      Wording(
        "指标 `\(indicator.id)` 的各月不能相加，也不能取最新", en: "the months of `\(indicator.id)` neither add nor replace one another"
      ),
      hint: Wording("比率请报分子和分母两项指标", en: "report a ratio as two indicators, its numerator and its denominator"))
  }
}
