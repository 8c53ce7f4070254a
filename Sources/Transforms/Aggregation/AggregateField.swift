import Diagnostics
import Tables

/// One result of an aggregation: an operation, the field it reads, and the field it makes.
public struct AggregateField: Hashable, Sendable {
  /// What is computed.
  public var operation: AggregateOperation
  /// The field whose cells it reads; `nil` for operations that need none.
  public var field: FieldReference?
  /// The name of the result.
  public var name: String
  /// The number that `exponential` needs.
  public var parameter: Double

  /// A result of an aggregation.
  public init(_ operation: AggregateOperation, _ field: FieldReference? = nil, parameter: Double = 0, as name: String) {
    self.parameter = parameter
    self.operation = operation
    self.field = field
    self.name = name
  }

  /// The result for each group of the table's rows.
  ///
  /// - Throws: a located error when the field does not exist, holds texts where numbers are needed, or must not be added.
  func evaluate(_ groups: Grouping, in table: Table, _ context: TransformContext) throws(Failure) -> Column {
    let cells = try cells(in: table)
    if operation.isSum, let field, let rule = context.sums {
      try rule.check(field, over: (0..<groups.count).map { Array(groups.rows($0)) }, of: table)
    }
    if let column = cells.reduceAll(groups) { return column }
    return Column((0..<groups.count).map { cells.reduce(groups.rows($0), seed: context.evaluation.seed) })
  }

  /// The cells to reduce.
  func cells(in table: Table) throws(Failure) -> AggregateCells {
    var column: Column?
    // As in Vega, `count` counts rows, whatever field it names.
    if let field, operation != .count { column = try field.column(in: table) }
    if let column, let field, operation.needsNumbers, column.numbersIfAll == nil {
      throw Failure(
        Wording(
          "字段 `\(field.name)` 是文字，`\(operation.rawValue)` 需要数字",
          en: "the field `\(field.name)` holds texts, `\(operation.rawValue)` needs numbers"),
        at: field.location)
    }
    return AggregateCells(operation: operation, parameter: parameter, column: column, table: table)
  }
}
