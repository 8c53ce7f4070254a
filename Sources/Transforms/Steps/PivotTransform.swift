public import Diagnostics
import Documents
public import Tables

/// `pivot`: the different values of a field become fields of their own.
///
/// The new fields stand in the order of their values. Where a group has no row for one, its cell is missing.
public struct PivotTransform: Hashable, Sendable {
  /// The field whose values name the new fields.
  public var field: FieldReference
  /// The field whose values fill them.
  public var value: FieldReference
  /// The fields whose equal values make a row.
  public var groups: [FieldReference]
  /// How several values for one cell become one.
  public var operation: AggregateOperation
  /// How many new fields to make at most; `nil` for all.
  public var limit: Int?

  /// More fields than any table can show: hostile input must not fill the memory.
  private static let maximumFields = 2000

  /// A pivot.
  public init(
    _ field: FieldReference, value: FieldReference, by groups: [FieldReference] = [],
    operation: AggregateOperation = .sum, limit: Int? = nil
  ) {
    self.field = field
    self.value = value
    self.groups = groups
    self.operation = operation
    self.limit = limit
  }

  init?(_ reader: MappingReader) {
    let groups = reader.fields("groupby")
    let operation = reader.choice("op", AggregateOperation.self) ?? .sum
    let limit = reader.number("limit").flatMap { $0 > 0 ? Int(min($0, 1e9)) : nil }
    guard let field = reader.requiredField("pivot"), let value = reader.requiredField("value") else {
      _ = reader.node("value")
      return nil
    }
    self.init(field, value: value, by: groups, operation: operation, limit: limit)
  }

  /// One row a group, with the group's keys and the new fields.
  ///
  /// - Throws: a located error for an unknown field, for texts where numbers are needed, and for too many new fields.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let names = try field.column(in: table)
    let nameGroups = Grouping([names], rowCount: table.rowCount)
    let sorted = (0..<nameGroups.count).stablySorted {
      names[nameGroups.firstRows[$0]].precedes(names[nameGroups.firstRows[$1]])
    }
    let kept = sorted.prefix(limit ?? .max)
    guard kept.count <= Self.maximumFields else {
      throw Failure(
        Wording(
          "字段 `\(field.name)` 有 \(kept.count) 个不同的值，至多 \(Self.maximumFields) 个",
          en: "the field `\(field.name)` has \(kept.count) different values, at most \(Self.maximumFields) are possible"
        ),
        at: field.location, hint: Wording("先汇总，或设 `limit`", en: "aggregate before, or set `limit`"))
    }
    let keys = try columns(of: groups, in: table)
    let rowGroups = Grouping(keys, rowCount: table.rowCount)
    let cells = try AggregateField(operation, value, as: "").cells(in: table)
    var result = Table([], rowCount: rowGroups.count)
    for (group, key) in zip(groups, keys) { result = result.setting(group.name, key.gathering(rowGroups.firstRows)) }
    for name in kept {
      var rows = [[Int]](repeating: [], count: rowGroups.count)
      for row in nameGroups.rows(name) { rows[rowGroups.groupOfRow[row]].append(row) }
      let values = rows.map { cells.reduce($0[...], seed: context.evaluation.seed) }
      result = result.setting(names[nameGroups.firstRows[name]].scriptText, Column(values))
    }
    return result
  }
}
