/// One cell of a table, or the result of an expression.
public enum Value: Hashable, Sendable {
  /// Nothing is known: a missing cell, or JSON's null.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number in the base unit of its field; may be NaN, never a marker for a missing cell.
  case number(Double)
  /// A text.
  case string(String)
  /// A moment, in milliseconds since 1970-01-01T00:00:00 UTC.
  case instant(Double)
  /// A list, such as `split` gives or nested JSON holds.
  case list([Value])
  /// Nested JSON.
  case object([String: Value])

  /// The number, if this is one.
  public var number: Double? { if case .number(let value) = self { value } else { nil } }
  /// The text, if this is one.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// Whether nothing is known.
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// Feeds what `==` looks at.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let flag): hasher.combine(flag ? 1 : 2)
    case .number(let number): hasher.combine(number)
    case .string(let text): hasher.combine(text: text)
    case .instant(let time): hasher.combine(time)
    case .list(let items): hasher.combine(items)
    case .object(let members): hasher.combine(members)
    }
  }
}
