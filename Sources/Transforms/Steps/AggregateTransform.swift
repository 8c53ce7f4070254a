public import Diagnostics
import Documents
public import Tables

/// `aggregate`: one row a group, with the group's keys and what is computed from its rows.
public struct AggregateTransform: Hashable, Sendable {
  /// What is computed.
  public var results: [AggregateField]
  /// The fields whose equal values make a group; without any, all rows are one group.
  public var groups: [FieldReference]

  /// An aggregation.
  public init(_ results: [AggregateField], by groups: [FieldReference] = []) {
    self.results = results
    self.groups = groups
  }

  init?(_ reader: MappingReader) {
    self.init(reader.aggregateFields("aggregate"), by: reader.fields("groupby"))
  }

  /// The groups, in the order in which they first appear. A table without rows has none.
  ///
  /// - Throws: a located error for an unknown field, or for texts where numbers are needed.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let keys = try columns(of: groups, in: table)
    let grouping = Grouping(keys, rowCount: table.rowCount)
    var result = Table([], rowCount: grouping.count)
    for (field, key) in zip(groups, keys) { result = result.setting(field.name, key.gathering(grouping.firstRows)) }
    for item in results {
      result = result.setting(item.name, try item.evaluate(grouping, in: table, context))
    }
    return result
  }
}

/// The columns of these fields.
func columns(of fields: [FieldReference], in table: Table) throws(Failure) -> [Column] {
  var columns: [Column] = []
  for field in fields { columns.append(try field.column(in: table)) }
  return columns
}

extension MappingReader {
  /// A list of `{op, field, as}`; `exponential` also has a `param`.
  func aggregateFields(_ key: String) -> [AggregateField] {
    items(key) { reader in
      let operation =
        reader.required("op") == nil ? nil : reader.choice("op", AggregateOperation.self, AggregateOperation.synonyms)
      let field = reader.field("field")
      let name = reader.requiredString("as")
      let parameter =
        operation?.needsParameter == true ? (reader.required("param") == nil ? nil : reader.number("param")) : 0
      guard let parameter, let operation, let name else { return nil }
      if field == nil, !operation.isFieldOptional {
        reader.log.error(
          Wording("`\(operation.rawValue)` 缺少 `field`", en: "`\(operation.rawValue)` needs a `field`"),
          at: reader.node.location)
        return nil
      }
      return AggregateField(operation, field, parameter: parameter, as: name)
    }
  }
}
