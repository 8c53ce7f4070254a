import Tables

/// The cells that one operation reduces, made ready once for all groups.
struct AggregateCells {
  let operation: AggregateOperation
  private let column: Column?
  private let table: Table
  /// The cells as numbers, NaN where a cell is missing or none.
  let numbers: [Double]
  let isMoments: Bool
  let isText: Bool
  private let reducer: NumberReducer?

  init(operation: AggregateOperation, parameter: Double, column: Column?, table: Table) {
    self.operation = operation
    self.column = column
    self.table = table
    if case .instants = column?.storage { isMoments = true } else { isMoments = false }
    isText = (column?.isText ?? false) && !operation.needsNumbers
    reducer = operation.reducer(parameter)
    numbers = reducer == nil || isText ? [] : column?.numbersOfTexts ?? []
  }

  /// The result for these rows.
  func reduce(_ rows: ArraySlice<Int>, seed: UInt64) -> Value {
    if let reducer, !isText {
      guard column != nil else { return .null }
      let values = rows.compactMap { numbers[$0].isNaN ? nil : numbers[$0] }
      return boxed(reducer.reduce(values, seed))
    }
    switch operation {
    case .count: return .number(Double(rows.count))
    case .valid: return .number(Double(rows.count { isValid($0) }))
    case .missing: return .number(Double(rows.count { isMissing($0) }))
    case .distinct: return .number(Double(Set(rows.map { column?[$0].canonical ?? .null }).count))
    case .values: return .list(rows.map(object))
    case .argmin: return extremeRow(rows) { $0.precedes($1) }.map(object) ?? .null
    case .argmax: return extremeRow(rows) { $1.precedes($0) }.map(object) ?? .null
    case .min: return cell(extremeRow(rows) { $0.precedes($1) })
    case .max: return cell(extremeRow(rows) { $1.precedes($0) })
    case .sum, .product, .mean, .average, .variance, .variancep, .stdev, .stdevp, .stderr, .median, .q1, .q3, .ci0,
      .ci1, .exponential, .exponentialb:
      return .null
    }
  }

  /// The number of a cell, if it has one.
  func number(_ row: Int) -> Double? { numbers.isEmpty || numbers[row].isNaN ? nil : numbers[row] }

  /// Whether a cell is missing.
  func isMissing(_ row: Int) -> Bool { column?[row].isNull ?? false }

  /// A result as a value: a moment where that makes sense.
  func boxed(_ value: Double?) -> Value {
    guard let value else { return .null }
    return isMoments && operation.keepsMoments ? .instant(value) : .number(value)
  }

  private func cell(_ row: Int?) -> Value { row.flatMap { column?[$0] } ?? .null }

  /// Whether a cell is neither missing nor NaN.
  func isValid(_ row: Int) -> Bool {
    guard let value = column?[row] else { return false }
    return !value.isNull && value.number?.isNaN != true
  }

  /// The first row whose cell stands before all others.
  private func extremeRow(_ rows: ArraySlice<Int>, _ precedes: (Value, Value) -> Bool) -> Int? {
    guard let column else { return nil }
    var best: Int?
    for row in rows where isValid(row) {
      if let current = best, !precedes(column[row], column[current]) { continue }
      best = row
    }
    return best
  }

  private func object(_ row: Int) -> Value { table.object(row) }
}

extension Table {
  /// A row as a nested value.
  func object(_ row: Int) -> Value {
    .object(Dictionary(zip(fields, columns.map { $0[row] }), uniquingKeysWith: { first, _ in first }))
  }
}

extension Column {
  /// The cells as numbers; NaN where one is missing or none.
  var numbers: [Double] {
    switch storage {
    case .numbers(let values), .instants(let values):
      missing.isEmpty ? values : zip(values, missing).map { $1 ? .nan : $0 }
    case .strings, .categories, .booleans, .mixed:
      (0..<count).map { row in
        let value = self[row]
        return value.isNull || value == .string("") ? .nan : value.scriptNumber
      }
    }
  }
}

extension Value {
  /// This, with one zero and one NaN, so that equal numbers count once.
  fileprivate var canonical: Value {
    guard case .number(let number) = self else { return self }
    return number == 0 ? .number(0) : number.isNaN ? .string("NaN") : self
  }
}
