import Diagnostics
import Documents
public import Tables

/// What a field predicate compares with: a value, or an expression over the parameters.
public enum PredicateValue: Hashable, Sendable {
  /// A number, text, truth value or null.
  case literal(Value)
  /// `{expr: …}`
  case expression(Expression)

  static func decode(_ node: DocumentNode, log: DiagnosticLog) -> PredicateValue? {
    switch node.content {
    case .null: return .literal(.null)
    case .boolean(let value): return .literal(.boolean(value))
    case .number(let value): return .literal(.number(value))
    case .string(let text): return .literal(.string(text))
    case .sequence:
      log.error(
        Wording("此处应是一个值,却是\(node.kind.chinese)", en: "expected a value, found \(node.kind.english)"), at: node.location
      )
      return nil
    case .mapping:
      let reader = MappingReader(node, log: log)
      defer { reader.finish() }
      return reader.requiredExpression("expr").map { .expression($0) }
    }
  }

  /// The value to compare the cells of a column with.
  func resolve(for column: Column, in context: EvaluationContext) throws(Failure) -> Value {
    switch self {
    case .literal(let value): value
    case .expression(let expression): try expression.evaluate(in: context)
    }
  }
}
