public import Diagnostics
public import Tables

/// An expression whose names are resolved against one table.
public struct BoundExpression {
  /// A part of an expression, ready to run; numbers and truth values known as such skip the boxing in `Value`.
  enum Code {
    case constant(Value)
    /// A field as it stands.
    case cells(Column)
    /// A field that the table does not have: null, but not identical to null, and no number.
    case undefined
    case numbers((Int) -> Double)
    case truths((Int) throws(Failure) -> Bool)
    case values((Int) throws(Failure) -> Value)
  }

  let code: Code
  let rowCount: Int

  /// The value for one row of the table.
  ///
  /// - Throws: a located error when a function refuses its arguments.
  public func evaluate(row: Int) throws(Failure) -> Value { try code.evaluate(row) }

  /// Whether the value for one row counts as true.
  public func isTrue(row: Int) throws(Failure) -> Bool { try code.isTrue(row) }

  /// The values for all rows.
  public func column() throws(Failure) -> Column {
    switch code {
    case .cells(let column): return column
    case .numbers(let number): return Column(.numbers((0..<rowCount).map(number)))
    case .truths(let truth):
      var truths: [Bool] = []
      truths.reserveCapacity(rowCount)
      for row in 0..<rowCount { truths.append(try truth(row)) }
      return Column(.booleans(truths))
    case .constant, .undefined, .values:
      var values: [Value] = []
      values.reserveCapacity(rowCount)
      for row in 0..<rowCount { values.append(try code.evaluate(row)) }
      return Column(values)
    }
  }
}

extension BoundExpression.Code {
  func evaluate(_ row: Int) throws(Failure) -> Value {
    switch self {
    case .constant(let value): value
    case .cells(let column): column[row]
    case .undefined: .null
    case .numbers(let number): .number(number(row))
    case .truths(let truth): .boolean(try truth(row))
    case .values(let value): try value(row)
    }
  }

  func isTrue(_ row: Int) throws(Failure) -> Bool {
    switch self {
    case .constant(let value): return value.isTruthy
    case .cells(let column): return column[row].isTruthy
    case .undefined: return false
    case .numbers(let number):
      let value = number(row)
      return value != 0 && !value.isNaN
    case .truths(let truth): return try truth(row)
    case .values(let value): return try value(row).isTruthy
    }
  }

  /// The numbers, if every row has one.
  var numbers: ((Int) -> Double)? {
    switch self {
    case .constant(.number(let value)): { _ in value }
    case .numbers(let number): number
    case .undefined: { _ in .nan }
    case .constant, .cells, .truths, .values: nil
    }
  }

  /// The numbers that ECMAScript makes of the values; `nil` when that must be found out row by row.
  var scriptNumbers: ((Int) -> Double)? {
    switch self {
    case .constant(let value):
      let number = value.scriptNumber
      return { _ in number }
    case .cells(let column): return column.scriptNumbers.map { numbers in { numbers[$0] } }
    case .numbers(let number): return number
    case .undefined: return { _ in .nan }
    case .truths, .values: return nil
    }
  }

  /// Whether a value may be a text, a list or an object, which `+` and `<` treat in their own way.
  var mayBeText: Bool {
    switch self {
    case .constant(.string), .constant(.list), .constant(.object), .values: true
    case .cells(let column): column.isText
    case .constant, .undefined, .numbers, .truths: false
    }
  }

  var isUndefined: Bool { if case .undefined = self { true } else { false } }
  var constant: Value? { if case .constant(let value) = self { value } else { nil } }
}
