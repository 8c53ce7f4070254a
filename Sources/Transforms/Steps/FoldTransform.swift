public import Diagnostics
import Documents
public import Tables

/// `fold`: each row becomes one row for each of some fields, with the field's name and its value.
public struct FoldTransform: Hashable, Sendable {
  /// The fields.
  public var fields: [FieldReference]
  /// The name of the field that holds names.
  public var keyName: String
  /// The name of the field that holds values.
  public var valueName: String

  /// A fold.
  public init(_ fields: [FieldReference], asKey keyName: String = "key", value valueName: String = "value") {
    self.fields = fields
    self.keyName = keyName
    self.valueName = valueName
  }

  init?(_ reader: MappingReader) {
    let names = reader.names("as", defaults: ["key", "value"])
    self.init(reader.fields("fold"), asKey: names[0], value: names[1])
  }

  /// The folded table; all other fields are repeated.
  ///
  /// - Throws: a located error for an unknown field.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let columns = try columns(of: fields, in: table)
    let rows = (0..<table.rowCount).flatMap { [Int](repeating: $0, count: columns.count) }
    var keys: [String] = []
    var values: [Value] = []
    for row in 0..<table.rowCount {
      for (field, column) in zip(fields, columns) {
        keys.append(field.plainName)
        values.append(column[row])
      }
    }
    return table.gathering(rows).setting(keyName, Column(.strings(keys))).setting(valueName, Column(values))
  }
}
