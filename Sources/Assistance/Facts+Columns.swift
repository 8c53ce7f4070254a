import Quantities
import Tables

// A whole field at once, for what looks at a million figures.
extension Facts {
  /// A text of one figure, without making the whole of it; `nil` when missing.
  func text(_ field: Field, _ position: Int) -> String? {
    columns[field.rawValue][rows?[position] ?? position].string
  }

  /// Whether a field of one figure is missing.
  func isMissing(_ field: Field, _ position: Int) -> Bool {
    columns[field.rawValue].isMissing(rows?[position] ?? position)
  }

  /// Where the figures with these keys are.
  func positions(ofIDs ids: Set<String>) -> [String: Int] {
    let column = column(.id)
    var found: [String: Int] = [:]
    for position in indices {
      if let id = column[position].string, ids.contains(id), found[id] == nil { found[id] = position }
    }
    return found
  }

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
    let categories = column(field).categorized
    let choices = categories.values.map { Choice(rawValue: $0) ?? other }
    return categories.codes.indices.map { categories.isMissing($0) ? other : choices[Int(categories.codes[$0])] }
  }

  /// The figures at these places, in this order.
  func selecting(_ positions: [Int]) -> Facts {
    Facts(columns: columns, rows: positions.map { rows?[$0] ?? $0 }, rowCount: rowCount)
  }

  /// The soft bounds of all figures; NaN where there are none.
  func softBounds(by rules: SoftRules) -> (lower: [Double], upper: [Double]) {
    let qualifiers: [Quantity.Qualifier] = choices(.qualifier, else: .exact)
    let (value, lower, upper) = (numbers(.value), numbers(.lower), numbers(.upper))
    var bounds = (lower: value, upper: value)
    for position in indices {
      let quantity = Quantity(
        value: value[position].orNil, lower: lower[position].orNil, upper: upper[position].orNil,
        qualifier: qualifiers[position])
      let soft = quantity.softBounds(by: rules)
      bounds.lower[position] = soft?.lowerBound ?? .nan
      bounds.upper[position] = soft?.upperBound ?? .nan
    }
    return bounds
  }

  /// The figure that contains each part, by the keys of both.
  var wholes: [String: String] {
    let (ids, wholes) = (column(.id), column(.partOf))
    var found: [String: String] = [:]
    for row in indices where !wholes.isMissing(row) {
      if let id = ids[row].string, let whole = wholes[row].string { found[id] = whole }
    }
    return found
  }

  /// For each figure a number of its subject: its pair, or else its place; -1 for neither.
  var subjectNumbers: [Int] {
    let pairing = column(.pairing).categorized
    let region = column(.region).categorized
    return indices.map { row in
      if !pairing.isMissing(row) { return Int(pairing.codes[row]) }
      return region.isMissing(row) ? -1 : pairing.values.count + Int(region.codes[row])
    }
  }
}

extension Double {
  /// `nil` for NaN, which stands for a missing number within columns.
  var orNil: Double? { isNaN ? nil : self }
}
