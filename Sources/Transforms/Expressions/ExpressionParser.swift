import Diagnostics
import Formats
import Tables

/// A precedence-climbing parser of Vega's expression language: the expressions of ECMAScript 5 without assignment,
/// `new`, and increments.
struct ExpressionParser {
  /// Deeper nesting than any honest expression has; it bounds the recursion of parsing, compiling and evaluating.
  static let maximumDepth = 200
  private static let conditionalPrecedence = 0

  private let text: String
  private let location: SourceLocation
  private var tokenizer: ExpressionTokenizer
  private var token = ExpressionToken(kind: .end, offset: 0)
  private var depth = 0

  /// A tree with its height, so that long chains of left-associative operators are bounded too.
  private struct Branch {
    var tree: ExpressionTree
    var height = 1
  }

  init(_ text: String, at location: SourceLocation) {
    self.text = text
    self.location = location
    tokenizer = ExpressionTokenizer(text) { message, offset, hint in
      expressionFailure(message, offset: offset, at: location, hint: hint)
    }
  }

  mutating func parse() throws(Failure) -> ExpressionTree {
    try advance()
    let branch = try expression(above: Self.conditionalPrecedence)
    guard token.kind == .end else { throw unexpected(Wording("运算符", en: "an operator")) }
    return branch.tree
  }

  // MARK: Words

  private mutating func advance() throws(Failure) { token = try tokenizer.next() }

  private func isAt(_ sign: String) -> Bool { token.kind == .sign(sign) }

  private mutating func consume(_ sign: String) throws(Failure) -> Bool {
    guard isAt(sign) else { return false }
    try advance()
    return true
  }

  private mutating func expect(_ sign: String) throws(Failure) {
    guard try consume(sign) else { throw unexpected(Wording("`\(sign)`", en: "`\(sign)`")) }
  }

  private func failure(_ message: Wording, offset: Int, hint: Wording? = nil) -> Failure {
    expressionFailure(message, offset: offset, at: location, hint: hint)
  }

  private func unexpected(_ expected: Wording) -> Failure {
    let found = token.name
    return failure(
      Wording("此处应有\(expected.chinese)，却是\(found.chinese)", en: "expected \(expected.english), found \(found.english)"),
      offset: token.offset, hint: hintForToken)
  }

  private var hintForToken: Wording? {
    if case .identifier(let word) = token.kind {
      let signs = ["and": "&&", "or": "||", "not": "!"]
      return signs[word.lowercased()].map { Wording("写作 `\($0)`", en: "write `\($0)`") }
    }
    guard case .sign(let sign) = token.kind else { return nil }
    return switch sign {
    case "=>": Wording("比较写作 `>=`", en: "a comparison is written `>=`")
    case "=": Wording("比较写作 `==`", en: "a comparison is written `==`")
    case "(": Wording("函数单独写：`sqrt(x)`、`upper(s)`", en: "functions belong to nothing: `sqrt(x)`, `upper(s)`")
    case "**": Wording("乘方写作 `pow(x, y)`", en: "a power is written `pow(x, y)`")
    case "??": Wording("写作 `isValid(x) ? x : y`", en: "write `isValid(x) ? x : y`")
    default: nil
    }
  }

  private func combine(_ tree: ExpressionTree, _ parts: [Branch]) throws(Failure) -> Branch {
    let height = 1 + (parts.map(\.height).max() ?? 0)
    guard height <= Self.maximumDepth else { throw tooDeep }
    return Branch(tree: tree, height: height)
  }

  private var tooDeep: Failure {
    failure(
      Wording(
        "表达式嵌套超过 \(Self.maximumDepth) 层", en: "the expression is nested more than \(Self.maximumDepth) levels deep"),
      offset: token.offset)
  }

  // MARK: Operators

  private mutating func expression(above precedence: Int) throws(Failure) -> Branch {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw tooDeep }
    var left = try unary()
    while let sign = binaryOperator, sign.precedence > precedence {
      try advance()
      let right = try expression(above: sign.precedence)
      left = try combine(.binary(sign, left.tree, right.tree), [left, right])
    }
    guard precedence == Self.conditionalPrecedence, try consume("?") else { return left }
    let then = try expression(above: Self.conditionalPrecedence)
    try expect(":")
    let otherwise = try expression(above: Self.conditionalPrecedence)
    return try combine(
      .conditional(left.tree, then: then.tree, otherwise: otherwise.tree), [left, then, otherwise])
  }

  private var binaryOperator: BinaryOperator? {
    switch token.kind {
    case .sign(let sign): BinaryOperator(rawValue: sign)
    case .identifier("in"): .member
    default: nil
    }
  }

  private mutating func unary() throws(Failure) -> Branch {
    guard case .sign(let sign) = token.kind, let `operator` = UnaryOperator(rawValue: sign) else {
      return try postfix()
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw tooDeep }
    try advance()
    let operand = try unary()
    return try combine(.unary(`operator`, operand.tree), [operand])
  }

  // MARK: Members and calls

  private mutating func postfix() throws(Failure) -> Branch {
    var branch = try primary()
    while true {
      let offset = token.offset
      if try consume(".") {
        guard case .identifier(let name) = token.kind else { throw unexpected(Wording("成员名", en: "a member's name")) }
        try advance()
        branch = try member(of: branch, Branch(tree: .literal(.string(name))), offset: offset + 1)
      } else if try consume("[") {
        let key = try expression(above: Self.conditionalPrecedence)
        try expect("]")
        branch = try member(of: branch, key, offset: offset + 1)
      } else {
        return branch
      }
    }
  }

  private func member(of object: Branch, _ key: Branch, offset: Int) throws(Failure) -> Branch {
    if object.tree == .datum, case .literal(let name) = key.tree {
      return Branch(tree: .field(name.scriptText, offset: offset))
    }
    return try combine(.member(object.tree, key.tree), [object, key])
  }

  private mutating func call(_ name: String, offset: Int) throws(Failure) -> Branch {
    let arguments = try items(until: ")")
    let trees = arguments.map(\.tree)
    guard let function = ExpressionFunction.named[name] else {
      throw failure(
        Wording("未知的函数 `\(name)`", en: "unknown function `\(name)`"), offset: offset,
        hint: ExpressionFunction.refusals[name]
          ?? suggestion(for: name, among: ExpressionFunction.named.keys.sorted()))
    }
    guard function.arity.contains(arguments.count) else {
      let expected = function.arityText
      throw failure(
        Wording(
          "函数 `\(name)` 要\(expected.chinese)个参数，却有 \(arguments.count) 个",
          en: "the function `\(name)` takes \(expected.english), found \(arguments.count)"), offset: offset)
    }
    if name == "if" { return try combine(.conditional(trees[0], then: trees[1], otherwise: trees[2]), arguments) }
    return try combine(.call(name, trees, offset: offset), arguments)
  }

  // MARK: Operands

  private mutating func primary() throws(Failure) -> Branch {
    let start = token
    switch start.kind {
    case .number(let value):
      try advance()
      return Branch(tree: .literal(.number(value)))
    case .string(let value):
      try advance()
      return Branch(tree: .literal(.string(value)))
    case .identifier(let name):
      try advance()
      if try consume("(") { return try call(name, offset: start.offset) }
      if name == "datum" { return Branch(tree: .datum) }
      if name == "undefined" { return Branch(tree: .undefined) }
      if let constant = expressionConstants[name] { return Branch(tree: .literal(constant)) }
      return Branch(tree: .parameter(name, offset: start.offset))
    case .sign("("):
      try advance()
      let inner = try expression(above: Self.conditionalPrecedence)
      try expect(")")
      return inner
    case .sign("["):
      try advance()
      let items = try items(until: "]")
      return try combine(.list(items.map(\.tree)), items)
    case .sign("{"):
      try advance()
      return try object()
    case .sign("/"):
      let (pattern, flags) = try tokenizer.regularExpression(from: start.offset)
      try advance()
      let arguments: [ExpressionTree] = [.literal(.string(pattern)), .literal(.string(flags))]
      return Branch(tree: .call("regexp", arguments, offset: start.offset), height: 2)
    default:
      throw unexpected(Wording("一个值", en: "a value"))
    }
  }

  private mutating func items(until close: String) throws(Failure) -> [Branch] {
    var items: [Branch] = []
    if try consume(close) { return items }
    while true {
      items.append(try expression(above: Self.conditionalPrecedence))
      if try consume(",") { continue }
      guard try consume(close) else {
        throw unexpected(Wording("逗号或 `\(close)`", en: "a comma or `\(close)`"))
      }
      return items
    }
  }

  private mutating func object() throws(Failure) -> Branch {
    var members: [ExpressionTree.ObjectMember] = []
    var parts: [Branch] = []
    if try consume("}") { return Branch(tree: .object([])) }
    while true {
      let key: String
      switch token.kind {
      case .identifier(let name), .string(let name): key = name
      case .number(let value): key = value.javaScriptText
      default: throw unexpected(Wording("成员名", en: "a member's name"))
      }
      try advance()
      try expect(":")
      let value = try expression(above: Self.conditionalPrecedence)
      members.append(ExpressionTree.ObjectMember(key: key, value: value.tree))
      parts.append(value)
      if try consume(",") { continue }
      guard try consume("}") else { throw unexpected(Wording("逗号或 `}`", en: "a comma or `}`")) }
      return try combine(.object(members), parts)
    }
  }
}

/// A failure in an expression that stands at `location`; `offset` is told as a character number, because quotes,
/// escapes and folded lines of the file hide the exact column.
func expressionFailure(
  _ message: Wording, offset: Int, at location: SourceLocation, hint: Wording? = nil
) -> Failure {
  Failure(
    Wording(
      "表达式第 \(offset + 1) 个字符：\(message.chinese)", en: "character \(offset + 1) of the expression: \(message.english)"),
    at: location, hint: hint)
}
