public import Documents
public import Tables

extension DocumentNode {
  /// The value as a cell of a table holds it.
  public var tableValue: Value {
    switch content {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .sequence(let items): .list(items.map(\.tableValue))
    case .mapping(let entries):
      .object(Dictionary(entries.map { ($0.key, $0.value.tableValue) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}
