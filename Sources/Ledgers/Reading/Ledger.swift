import Assistance
import Diagnostics
import Tables

/// The ledgers of one package, checked against its pairs and indicators.
struct Ledger {
  let targets: [Target]
  let curves: [String: PaceCurve]
  let figures: [MonthlyFigure]
  let funds: [FundEntry]
  let projects: [LedgerProject]
  let items: [ScorecardItem]

  /// Reads the ledgers that are there.
  ///
  /// - Throws: every missing field and every row that cannot be read.
  init(_ tables: [String: Table], data: AssistanceData) throws(Failure) {
    let log = DiagnosticLog()
    curves = PaceCurve.read(tables, log)
    targets = Target.read(tables, curves: curves.keys.sorted(), data: data, log)
    figures = MonthlyFigure.read(tables, data: data, log)
    funds = FundEntry.read(tables, data: data, log)
    projects = LedgerProject.read(tables, data: data, log)
    items = ScorecardItem.read(tables, data: data, log)
    try log.throwErrors()
  }

  /// The last day that the ledgers tell of, in milliseconds since 1970 UTC: never the clock's, and never one that is
  /// due or planned.
  var asOf: Double? {
    let months = figures.filter(\.isReported).map(\.month.end)
    let moneys = funds.flatMap { $0.days.values }
    let stages = projects.flatMap { $0.days.values }
    return (months + moneys + stages).max()
  }

  /// The pairs that any ledger has a row on.
  var pairings: Set<String> {
    Set(targets.map(\.pairing) + figures.map(\.pairing) + funds.map(\.pairing) + projects.map(\.pairing))
  }
}
