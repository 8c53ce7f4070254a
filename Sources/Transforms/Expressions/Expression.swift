public import Diagnostics
public import Tables

/// A Vega expression, such as `datum.spent / datum.planned * 100`.
///
/// It is parsed once, bound to a table once, and then evaluated for each row:
///
/// ```swift
/// let expression = try Expression.parse("datum.money / 10000", at: location)
/// let column = try expression.bind(to: table, in: context).column()
/// ```
public struct Expression: Hashable, Sendable {
  /// The text as the user wrote it.
  public let text: String
  /// Where it stands.
  public let location: SourceLocation
  let tree: ExpressionTree

  /// Parses the text of an expression.
  ///
  /// - Throws: a located error for the first place that is not an expression, for an unknown function, and for a wrong
  ///   number of arguments.
  public static func parse(_ text: String, at location: SourceLocation) throws(Failure) -> Expression {
    var parser = ExpressionParser(text, at: location)
    return Expression(text: text, location: location, tree: try parser.parse())
  }

  /// The fields of `datum` that it reads by a fixed name, in the order of their first appearance.
  public var fields: [String] {
    names { if case .field(let name, _) = $0 { name } else { nil } }
  }

  /// The parameters that it reads, in the order of their first appearance.
  public var parameters: [String] {
    names { if case .parameter(let name, _) = $0 { name } else { nil } }
  }

  /// Whether its value may differ from row to row.
  public var readsRows: Bool {
    func reads(_ tree: ExpressionTree) -> Bool {
      switch tree {
      case .datum, .field: true
      default: tree.children.contains(where: reads)
      }
    }
    return reads(tree)
  }

  /// Resolves fields and parameters against a table and a context.
  ///
  /// - Throws: a located error for each unknown field or parameter.
  public func bind(to table: Table, in context: EvaluationContext) throws(Failure) -> BoundExpression {
    try ExpressionCompiler(expression: self, table: table, context: context).compile()
  }

  /// Evaluates an expression that reads no row, such as a parameter's `expr`.
  ///
  /// - Throws: a located error, also when it does read `datum`.
  public func evaluate(in context: EvaluationContext) throws(Failure) -> Value {
    try bind(to: Table([], rowCount: 1), in: context).evaluate(row: 0)
  }

  private func names(_ name: (ExpressionTree) -> String?) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    func visit(_ tree: ExpressionTree) {
      if let name = name(tree), seen.insert(name).inserted { found.append(name) }
      tree.children.forEach(visit)
    }
    visit(tree)
    return found
  }
}
