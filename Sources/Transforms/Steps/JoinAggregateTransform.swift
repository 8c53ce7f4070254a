public import Diagnostics
import Documents
public import Tables

/// `joinaggregate`: what is computed from a group is written into each of its rows.
public struct JoinAggregateTransform: Hashable, Sendable {
  /// What is computed.
  public var results: [AggregateField]
  /// The fields whose equal values make a group; without any, all rows are one group.
  public var groups: [FieldReference]

  /// An aggregation that keeps the rows.
  public init(_ results: [AggregateField], by groups: [FieldReference] = []) {
    self.results = results
    self.groups = groups
  }

  init?(_ reader: MappingReader) {
    self.init(reader.aggregateFields("joinaggregate"), by: reader.fields("groupby"))
  }

  /// The table with the computed fields.
  ///
  /// - Throws: a located error for an unknown field, or for texts where numbers are needed.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let grouping = Grouping(try columns(of: groups, in: table), rowCount: table.rowCount)
    var result = table
    for item in results {
      let column = try item.evaluate(grouping, in: table, context)
      result = result.setting(item.name, column.gathering(grouping.groupOfRow))
    }
    return result
  }
}
