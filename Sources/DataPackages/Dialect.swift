/// How the cells of a delimited text file are written (Table Dialect).
public struct Dialect: Hashable, Sendable {
  /// What separates cells: one ASCII character.
  public var delimiter: UInt8 = 0x2C
  /// What encloses a cell that contains delimiters, quotes, or line breaks; `nil` for nothing.
  public var quote: UInt8? = 0x22
  /// Whether two quotes inside a quoted cell stand for one.
  public var doublesQuotes = true
  /// Whether the first row names the fields.
  public var hasHeader = true
  /// Whether spaces behind a delimiter are left out.
  public var skipsInitialSpace = false
  /// Lines that begin with this are left out.
  public var comment: UInt8?

  /// Comma-separated values as RFC 4180 has them.
  public init() {}

  /// Tab-separated values.
  public static var tabs: Dialect {
    var dialect = Dialect()
    dialect.delimiter = 0x09
    return dialect
  }
}
