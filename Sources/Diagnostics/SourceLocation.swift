/// A place in a file that the user wrote.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the user would name it: relative to the project, never an absolute path of this machine.
  public var file: String
  /// The line, from 1; `nil` when only the file is known.
  public var line: Int?
  /// The column in characters, from 1.
  public var column: Int?

  /// A place in `file`.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, as far as it is known.
  public var description: String {
    [file, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap { $0 }
      .joined(separator: ":")
  }
}
