public import Diagnostics
import Documents
public import Tables

/// `calculate`: a field computed from the others of its row.
public struct CalculateTransform: Hashable, Sendable {
  /// What is computed.
  public var expression: Expression
  /// The name of the result.
  public var name: String

  /// A computed field.
  public init(_ expression: Expression, as name: String) {
    self.expression = expression
    self.name = name
  }

  init?(_ reader: MappingReader) {
    guard let expression = reader.requiredExpression("calculate"), let name = reader.requiredString("as") else {
      _ = reader.node("as")
      return nil
    }
    self.init(expression, as: name)
  }

  /// The table with the computed field.
  ///
  /// - Throws: a located error for an unknown name or field.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    table.setting(name, try expression.bind(to: table, in: context.evaluation).column())
  }
}
