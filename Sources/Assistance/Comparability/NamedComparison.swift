import Diagnostics
import Tables

/// A comparison that a reader may be tempted to make, named in the package so that its grade is printed.
public struct NamedComparison: Hashable, Sendable {
  /// What is compared, in words.
  public let question: LocalizedName
  /// One figure.
  public let first: String
  /// The other figure.
  public let second: String
}

extension AssistanceData {
  // The table is optional: a package without it names no comparisons.
  static func readComparisons(_ tables: [String: Table], _ log: DiagnosticLog) -> [NamedComparison] {
    guard tables["comparisons"] != nil else { return [] }
    let fields = ["question_zh", "question_en", "first", "second"]
    return TableReading("comparisons", of: tables, fields: fields, log: log).map { row in
      NamedComparison(question: row.name("question"), first: row.text("first"), second: row.text("second"))
    }
  }
}
