public import Assistance
public import Diagnostics
public import Tables

/// The named tables that charts and reports draw on, made from the ledgers of one package in one language.
///
/// - `targets-progress`: every indicator of every pair and of all pairs together at the end of each month, against its
///   target and its schedule (序时进度).
/// - `latest-progress`: the last month of each year of these.
/// - `funds-stages`: money through 计划, 到位, 拨付 and 支出, each rate with its base.
/// - `project-stages`: projects through 入库, 批复, 开工, 完工, 验收 and 移交, each rate with its base.
/// - `overdue`: projects past a due day on the last day that the ledgers tell of.
/// - `scorecard-result`: the 自评表 of each pair.
///
/// The ledgers are the tables `targets`, `curves`, `progress`, `fund_ledger`, `project_ledger` and `scorecard`; each may
/// be absent, and then its views are empty.
public struct LedgerViews: Sendable {
  let tables: [String: Table]
  let data: AssistanceData
  let language: Language
  let rules: LedgerRules

  /// The views of the ledgers among these tables.
  public init(
    _ tables: [String: Table], data: AssistanceData, language: Language, rules: LedgerRules = LedgerRules()
  ) {
    self.tables = tables
    self.data = data
    self.language = language
    self.rules = rules
  }

  /// The names that `table(named:)` knows.
  public static let names = [
    "targets-progress", "latest-progress", "funds-stages", "project-stages", "overdue", "scorecard-result",
  ]

  /// A view; `nil` when the name is none of a view.
  ///
  /// - Throws: every missing field and every row of the ledgers that cannot be read.
  public func table(named name: String) throws(Failure) -> Table? {
    guard Self.names.contains(name) else { return nil }
    let ledger = try Ledger(tables, data: data)
    let table =
      switch name {
      case "targets-progress": targetsProgress(ledger)
      case "latest-progress": latestProgress(ledger)
      case "funds-stages": fundsStages(ledger)
      case "project-stages": projectStages(ledger)
      case "overdue": overdue(ledger)
      default: scorecardResult(ledger)
      }
    return table.rowCount == 0 ? Self.emptyTable(name) : table
  }
}
