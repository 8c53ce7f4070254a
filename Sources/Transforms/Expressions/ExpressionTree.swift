import Tables

/// A parsed expression. Offsets count characters of the expression's text from 0.
indirect enum ExpressionTree: Hashable, Sendable {
  /// A number, text, truth value or named constant.
  case literal(Value)
  /// What nothing has said: `undefined`.
  case undefined
  /// The whole row.
  case datum
  /// A field of the row: `datum.city` or `datum['city']`.
  case field(String, offset: Int)
  /// Any other name: a parameter of the surrounding specification.
  case parameter(String, offset: Int)
  /// A member of an object, an item of a list, or a character of a text.
  case member(ExpressionTree, ExpressionTree)
  /// `[a, b]`
  case list([ExpressionTree])
  /// `{a: 1, 'b': 2}`
  case object([ObjectMember])
  /// `-a`
  case unary(UnaryOperator, ExpressionTree)
  /// `a + b`
  case binary(BinaryOperator, ExpressionTree, ExpressionTree)
  /// `a ? b : c`, and `if(a, b, c)`
  case conditional(ExpressionTree, then: ExpressionTree, otherwise: ExpressionTree)
  /// `f(a, b)`; the function is known and takes this many arguments.
  case call(String, [ExpressionTree], offset: Int)

  /// A member of an object literal.
  struct ObjectMember: Hashable, Sendable {
    let key: String
    let value: ExpressionTree
  }

  /// The parts directly below.
  var children: [ExpressionTree] {
    switch self {
    case .literal, .undefined, .datum, .field, .parameter: []
    case .member(let object, let key): [object, key]
    case .list(let items): items
    case .object(let members): members.map(\.value)
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .call(_, let arguments, _): arguments
    }
  }
}

/// An operator before its operand.
enum UnaryOperator: String, Hashable, Sendable {
  case minus = "-"
  case plus = "+"
  case not = "!"
  case complement = "~"
}

/// An operator between two operands.
enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case or = "||"
  case and = "&&"
  case bitOr = "|"
  case bitXor = "^"
  case bitAnd = "&"
  case equal = "=="
  case notEqual = "!="
  case identical = "==="
  case notIdentical = "!=="
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case member = "in"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case shiftRightUnsigned = ">>>"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"

  /// How tightly it binds, as in ECMAScript; all are left-associative.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .bitOr: 3
    case .bitXor: 4
    case .bitAnd: 5
    case .equal, .notEqual, .identical, .notIdentical: 6
    case .less, .greater, .lessOrEqual, .greaterOrEqual, .member: 7
    case .shiftLeft, .shiftRight, .shiftRightUnsigned: 8
    case .add, .subtract: 9
    case .multiply, .divide, .remainder: 10
    }
  }
}
