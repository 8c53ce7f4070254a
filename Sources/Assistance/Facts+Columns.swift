import Quantities
import Tables

// A whole field at once, for what looks at a million figures.
extension Facts {
  /// A field of all figures in their order.
  func column(_ field: Field) -> Column {
    let column = columns[field.rawValue]
    return rows.map { column.gathering($0) } ?? column
  }

  /// The numbers of a field; NaN where there is none.
  func numbers(_ field: Field) -> [Double] {
    let column = column(field)
    switch column.storage {
    case .numbers(let values), .instants(let values):
      guard !column.missing.isEmpty else { return values }
      return zip(values, column.missing).map { $1 ? .nan : $0 }
    case .strings, .categories, .booleans, .mixed:
      return (0..<column.count).map { row in
        if case .instant(let time) = column[row] { return time }
        return column[row].number ?? .nan
      }
    }
  }

  /// A word of a closed set for each figure; words outside of it have been left out.
  func choices<Choice: RawRepresentable>(_ field: Field, else other: Choice) -> [Choice]
  where Choice.RawValue == String {
    let (codes, values, missing) = column(field).categorized
    let choices = values.map { Choice(rawValue: $0) ?? other }
    return codes.indices.map { !missing.isEmpty && missing[$0] ? other : choices[Int(codes[$0])] }
  }

  /// The figures at these places, in this order.
  func selecting(_ positions: [Int]) -> Facts {
    Facts(columns: columns, rows: positions.map { rows?[$0] ?? $0 }, rowCount: rowCount)
  }
}
