import Diagnostics
import Tables

/// How the numbers of a column are written.
struct CellFormat {
  private let decimals: Int?

  init?(_ specifier: String, values: [Double], language: Language, at place: SourceLocation?, log: DiagnosticLog) {
    decimals = nil
  }

  func string(_ value: Value, _ language: Language) -> String { printed(value, language) }
}
