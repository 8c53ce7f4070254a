/// What a chart makes of the columns of a data file: which it reads at all, and which as numbers.
public struct FieldUses: Sendable {
  /// Whether the column of this name is read.
  public var isRead: @Sendable (String) -> Bool
  /// Whether the column of this name becomes numbers when all its cells are some; otherwise it stays texts.
  public var isNumber: @Sendable (String) -> Bool

  /// Uses that are told by these questions.
  public init(isRead: @escaping @Sendable (String) -> Bool, isNumber: @escaping @Sendable (String) -> Bool) {
    self.isRead = isRead
    self.isNumber = isNumber
  }

  /// All columns, as texts.
  public static let texts = FieldUses { _ in
    true
  } isNumber: { _ in
    false
  }
  /// All columns, as numbers where they can be.
  public static let numbers = FieldUses { _ in
    true
  } isNumber: { _ in
    true
  }
}
