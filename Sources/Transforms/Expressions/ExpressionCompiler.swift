import Diagnostics
import Foundation
import Tables

/// Turns a tree into closures over the columns of one table. What does not depend on the row is computed here, once.
struct ExpressionCompiler {
  let expression: Expression
  let table: Table
  let context: EvaluationContext
  private let memory = EvaluationMemory()

  init(expression: Expression, table: Table, context: EvaluationContext) {
    self.expression = expression
    self.table = table
    self.context = context
  }

  func compile() throws(Failure) -> BoundExpression {
    BoundExpression(code: try code(expression.tree), rowCount: table.rowCount)
  }

  private typealias Code = BoundExpression.Code

  private func code(_ tree: ExpressionTree) throws(Failure) -> Code {
    if let code = perCategory(tree) { return code }
    switch tree {
    case .literal(let value): return .constant(value)
    case .undefined: return .undefined
    case .datum: return .values(rowObject)
    case .field(let name, let offset): return try field(name, offset: offset)
    case .parameter(let name, let offset): return .constant(try parameter(name, offset: offset))
    case .member(let object, let key): return try member(object, key)
    case .list(let items):
      return folded(try codes(items)) { parts in
        { (row) throws(Failure) in .list(try evaluated(parts, row)) }
      }
    case .object(let members):
      let keys = members.map(\.key)
      return folded(try codes(members.map(\.value))) { parts in
        { (row) throws(Failure) in
          .object(Dictionary(zip(keys, try evaluated(parts, row)), uniquingKeysWith: { $1 }))
        }
      }
    case .unary(let sign, let operand): return unary(sign, try code(operand))
    case .binary(let sign, let left, let right): return binary(sign, try code(left), try code(right))
    case .conditional(let test, let then, let otherwise):
      return conditional(try code(test), try code(then), try code(otherwise))
    case .call(let name, let arguments, let offset): return try call(name, arguments, offset: offset)
    }
  }

  private func codes(_ trees: [ExpressionTree]) throws(Failure) -> [Code] {
    var codes: [Code] = []
    for tree in trees { codes.append(try code(tree)) }
    return codes
  }

  /// Runs the code now if all its parts are constant; what fails then fails again, with its place, on the first row.
  private func folded(
    _ parts: [Code], _ make: ([Code]) -> (Int) throws(Failure) -> Value
  ) -> Code {
    let run = make(parts)
    if parts.allSatisfy({ $0.constant != nil }), let value = try? run(0) { return .constant(value) }
    return .values(run)
  }

  private func failure(_ message: Wording, offset: Int, hint: Wording?) -> Failure {
    expressionFailure(message, offset: offset, at: expression.location, hint: hint)
  }

  // MARK: Names

  private func rowObject(_ row: Int) -> Value {
    let cells = zip(table.fields, table.columns).map { ($0, $1[row]) }
    return .object(Dictionary(cells, uniquingKeysWith: { first, _ in first }))
  }

  private func field(_ name: String, offset: Int) throws(Failure) -> Code {
    guard let column = table[name] else {
      // Without rows, nobody knows which fields there would be.
      if table.rowCount == 0 { return .constant(.null) }
      if context.allowsUnknownFields { return .undefined }
      throw failure(
        Wording("没有字段 `\(name)`", en: "there is no field `\(name)`"), offset: offset,
        hint: fieldHint(for: name, in: table))
    }
    if case .numbers(let values) = column.storage, column.missing.isEmpty { return .numbers { values[$0] } }
    return .cells(column)
  }

  private func parameter(_ name: String, offset: Int) throws(Failure) -> Value {
    if let value = context.parameters[name] { return value }
    let known = context.parameters.keys.sorted() + expressionConstants.keys.sorted() + ["datum"]
    let hint =
      table[name] != nil
      ? Wording("字段写作 `datum.\(name)`", en: "a field is written `datum.\(name)`")
      : ExpressionFunction.named[name] != nil
        ? Wording("函数写作 `\(name)(…)`", en: "a function is written `\(name)(…)`")
        : ["width", "height"].contains(name)
          ? Wording("按步长的大小事先未知；请写明 `\(name)`", en: "a size in steps is not known before; write `\(name)` as a number")
          : suggestion(for: name, among: known)
    throw failure(Wording("未知的名称 `\(name)`", en: "unknown name `\(name)`"), offset: offset, hint: hint)
  }

  private func member(_ object: ExpressionTree, _ key: ExpressionTree) throws(Failure) -> Code {
    if object == .datum {
      let key = try code(key)
      if let name = key.constant { return try field(name.scriptText, offset: 0) }
      let table = table
      return .values { (row) throws(Failure) in table[row, try key.evaluate(row).scriptText] }
    }
    if case .call(let name, let arguments, let offset) = object, case .literal(.string(let part)) = key,
      let function = colorPart(part, of: name)
    {
      return try call(function, arguments, offset: offset)
    }
    return folded([try code(object), try code(key)]) { parts in
      { (row) throws(Failure) in try parts[0].evaluate(row).member(try parts[1].evaluate(row)) }
    }
  }

  // MARK: Operators

  private func unary(_ sign: UnaryOperator, _ operand: Code) -> Code {
    if operand.constant == nil {
      switch (sign, operand.numbers) {
      case (.minus, let number?): return .numbers { -number($0) }
      case (.plus, let number?): return .numbers(number)
      case (.not, _): return .truths { (row) throws(Failure) in try !operand.isTrue(row) }
      default: break
      }
    }
    return folded([operand]) { parts in
      let operand = parts[0]
      return { (row) throws(Failure) in
        let value = try operand.evaluate(row)
        return switch sign {
        case .minus: .number(-value.scriptNumber)
        case .plus: .number(value.scriptNumber)
        case .not: .boolean(!value.isTruthy)
        case .complement: .number(Double(~int32(value.scriptNumber)))
        }
      }
    }
  }

  private func binary(_ sign: BinaryOperator, _ left: Code, _ right: Code) -> Code {
    if left.isUndefined != right.isUndefined {
      if sign == .identical { return .constant(.boolean(false)) }
      if sign == .notIdentical { return .constant(.boolean(true)) }
      if sign == .add {
        return folded([left.isUndefined ? right : left]) { parts in
          { (row) throws(Failure) in
            let value = try parts[0].evaluate(row)
            guard value.joinsTexts else { return .number(.nan) }
            return .string(left.isUndefined ? "undefined" + value.scriptText : value.scriptText + "undefined")
          }
        }
      }
    }
    let isConstant = left.constant != nil && right.constant != nil
    if !isConstant, let code = numeric(sign, left, right) { return code }
    switch sign {
    case .and:
      return folded([left, right]) { parts in
        { (row) throws(Failure) in
          let value = try parts[0].evaluate(row)
          return value.isTruthy ? try parts[1].evaluate(row) : value
        }
      }
    case .or:
      return folded([left, right]) { parts in
        { (row) throws(Failure) in
          let value = try parts[0].evaluate(row)
          return value.isTruthy ? value : try parts[1].evaluate(row)
        }
      }
    default:
      return folded([left, right]) { parts in
        { (row) throws(Failure) in sign.apply(try parts[0].evaluate(row), try parts[1].evaluate(row)) }
      }
    }
  }

  /// The code for two operands that count as numbers in every row.
  private func numeric(_ sign: BinaryOperator, _ left: Code, _ right: Code) -> Code? {
    let canConvert =
      switch sign {
      case .subtract, .multiply, .divide, .remainder: true
      case .add: !left.mayBeText && !right.mayBeText
      case .less, .greater, .lessOrEqual, .greaterOrEqual: !left.mayBeText || !right.mayBeText
      default: false
      }
    guard let a = canConvert ? left.scriptNumbers : left.numbers else { return nil }
    guard let b = canConvert ? right.scriptNumbers : right.numbers else { return nil }
    return numeric(sign, a, b)
  }

  /// The code for two operands that are numbers in every row.
  private func numeric(_ sign: BinaryOperator, _ a: @escaping (Int) -> Double, _ b: @escaping (Int) -> Double) -> Code?
  {
    switch sign {
    case .add: .numbers { a($0) + b($0) }
    case .subtract: .numbers { a($0) - b($0) }
    case .multiply: .numbers { a($0) * b($0) }
    case .divide: .numbers { a($0) / b($0) }
    case .remainder: .numbers { fmod(a($0), b($0)) }
    case .less: .truths { a($0) < b($0) }
    case .greater: .truths { a($0) > b($0) }
    case .lessOrEqual: .truths { a($0) <= b($0) }
    case .greaterOrEqual: .truths { a($0) >= b($0) }
    case .equal, .identical: .truths { a($0) == b($0) }
    case .notEqual, .notIdentical: .truths { a($0) != b($0) }
    case .or, .and, .bitOr, .bitXor, .bitAnd, .member, .shiftLeft, .shiftRight, .shiftRightUnsigned: nil
    }
  }

  private func conditional(_ test: Code, _ then: Code, _ otherwise: Code) -> Code {
    if let value = test.constant { return value.isTruthy ? then : otherwise }
    return .values { (row) throws(Failure) in
      try test.isTrue(row) ? try then.evaluate(row) : try otherwise.evaluate(row)
    }
  }

  // MARK: Calls

  private func call(_ name: String, _ arguments: [ExpressionTree], offset: Int) throws(Failure) -> Code {
    guard let function = ExpressionFunction.named[name] else {
      throw failure(Wording("未知的函数 `\(name)`", en: "unknown function `\(name)`"), offset: offset, hint: nil)
    }
    return try call(function, arguments, offset: offset)
  }

  private func call(
    _ function: ExpressionFunction, _ arguments: [ExpressionTree], offset: Int
  ) throws(Failure) -> Code {
    let parts = try codes(arguments)
    if case .math(let compute) = function.body {
      if parts[0].constant == nil, let number = parts[0].numbers { return .numbers { compute(number($0)) } }
      return folded(parts) { parts in
        { (row) throws(Failure) in .number(compute(try parts[0].evaluate(row).scriptNumber)) }
      }
    }
    guard case .general(let compute) = function.body else { return .constant(.null) }
    let call = FunctionCall(
      name: function.name, arguments: [], row: 0, context: context, memory: memory, offset: offset,
      location: expression.location)
    let run: (Int) throws(Failure) -> Value = { (row) throws(Failure) in
      var call = call
      call.arguments = try evaluated(parts, row)
      call.row = row
      return try compute(call)
    }
    if function.isPure, parts.allSatisfy({ $0.constant != nil }), let value = try? run(0) { return .constant(value) }
    return .values(run)
  }
}

private func evaluated(_ codes: [BoundExpression.Code], _ row: Int) throws(Failure) -> [Value] {
  var values: [Value] = []
  values.reserveCapacity(codes.count)
  for code in codes { values.append(try code.evaluate(row)) }
  return values
}

extension BinaryOperator {
  /// The result for two values; `&&` and `||` are decided before, because they may skip their right side.
  fileprivate func apply(_ a: Value, _ b: Value) -> Value {
    switch self {
    case .or: a.isTruthy ? a : b
    case .and: a.isTruthy ? b : a
    case .bitOr: .number(Double(int32(a.scriptNumber) | int32(b.scriptNumber)))
    case .bitXor: .number(Double(int32(a.scriptNumber) ^ int32(b.scriptNumber)))
    case .bitAnd: .number(Double(int32(a.scriptNumber) & int32(b.scriptNumber)))
    case .equal: .boolean(a.isLooselyEqual(to: b))
    case .notEqual: .boolean(!a.isLooselyEqual(to: b))
    case .identical: .boolean(a.isIdentical(to: b))
    case .notIdentical: .boolean(!a.isIdentical(to: b))
    case .less: .boolean(a.isLess(than: b))
    case .greater: .boolean(b.isLess(than: a))
    case .lessOrEqual: .boolean(a.isLessOrEqual(to: b))
    case .greaterOrEqual: .boolean(b.isLessOrEqual(to: a))
    case .member: .boolean(b.hasMember(a))
    case .shiftLeft: .number(Double(int32(a.scriptNumber) << (int32(b.scriptNumber) & 31)))
    case .shiftRight: .number(Double(int32(a.scriptNumber) >> (int32(b.scriptNumber) & 31)))
    case .shiftRightUnsigned:
      .number(Double(UInt32(bitPattern: int32(a.scriptNumber)) >> (UInt32(bitPattern: int32(b.scriptNumber)) & 31)))
    case .add: a.adding(b)
    case .subtract: .number(a.scriptNumber - b.scriptNumber)
    case .multiply: .number(a.scriptNumber * b.scriptNumber)
    case .divide: .number(a.scriptNumber / b.scriptNumber)
    case .remainder: .number(fmod(a.scriptNumber, b.scriptNumber))
    }
  }
}

/// ECMAScript's ToInt32: the whole part, modulo 2^32, as a signed number.
private func int32(_ value: Double) -> Int32 {
  guard value.isFinite else { return 0 }
  let remainder = fmod(value.rounded(.towardZero), 4_294_967_296)
  return Int32(truncatingIfNeeded: Int64(remainder))
}
