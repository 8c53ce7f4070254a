public import Assistance
public import Diagnostics
public import Tables

/// The named tables that charts and reports draw on, made from the ledgers of one package in one language.
public struct LedgerViews: Sendable {
  let tables: [String: Table]
  let data: AssistanceData
  let language: Language

  /// The views of the ledgers among these tables.
  public init(_ tables: [String: Table], data: AssistanceData, language: Language) {
    self.tables = tables
    self.data = data
    self.language = language
  }

  /// The names that `table(named:)` knows.
  public static let names: [String] = []

  /// A view; `nil` when the name is none of a view.
  public func table(named name: String) throws(Failure) -> Table? { nil }
}
