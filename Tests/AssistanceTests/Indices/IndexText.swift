import Diagnostics
import Tables
import Testing

@testable import Assistance

/// Some columns and rows of a view of the index package as text, numbers with this many decimals.
func indexText(
  _ name: String, _ fields: [String], rows: Range<Int>? = nil, decimals: Int = 4, _ language: Language = .chinese,
  _ changes: [String: String] = [:]
) throws -> String {
  let table = try #require(try IndexPackage.view(name, language, changes)).selecting(fields)
  let chosen = (rows ?? 0..<table.rowCount).map { row in
    fields.map { field in (field, rounded(table[row, field], decimals)) }
  }
  return Table(rows: chosen).dump()
}

private func rounded(_ value: Value, _ decimals: Int) -> Value {
  guard case .number(let number) = value else { return value }
  let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
  return .number((number * unit).rounded() / unit)
}
