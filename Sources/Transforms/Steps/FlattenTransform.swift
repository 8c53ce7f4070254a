public import Diagnostics
import Documents
public import Tables

/// `flatten`: a row with lists becomes one row for each of their items, side by side.
///
/// Shorter lists are filled up with missing values; a single value counts as a list of one, a missing one as empty. A
/// row whose lists are all empty is left out.
public struct FlattenTransform: Hashable, Sendable {
  /// The fields that hold lists.
  public var fields: [FieldReference]
  /// The names of the fields that hold items.
  public var names: [String]

  /// A flattening.
  public init(_ fields: [FieldReference], as names: [String]? = nil) {
    self.fields = fields
    self.names = names ?? fields.map(\.name)
  }

  init?(_ reader: MappingReader) {
    _ = reader.required("flatten")
    let fields = reader.fields("flatten")
    self.init(fields, as: reader.names("as", defaults: fields.map(\.name)))
  }

  /// The flattened table; all other fields are repeated.
  ///
  /// - Throws: a located error for an unknown field.
  public func apply(to table: Table, in context: TransformContext) throws(Failure) -> Table {
    let columns = try columns(of: fields, in: table)
    var rows: [Int] = []
    var items = [[Value]](repeating: [], count: columns.count)
    for row in 0..<table.rowCount {
      let lists = columns.map { $0[row].items }
      let length = lists.map(\.count).max() ?? 0
      rows += [Int](repeating: row, count: length)
      for (position, list) in lists.enumerated() {
        items[position] += list + [Value](repeating: .null, count: length - list.count)
      }
    }
    var result = table.gathering(rows)
    for (name, values) in zip(names, items) { result = result.setting(name, Column(values)) }
    return result
  }
}

extension Value {
  fileprivate var items: [Value] {
    switch self {
    case .list(let items): items
    case .null: []
    case .boolean, .number, .string, .instant, .object: [self]
    }
  }
}
