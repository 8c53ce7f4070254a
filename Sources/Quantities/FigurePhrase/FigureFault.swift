public import Diagnostics

/// Why a phrase is not a figure: what is wrong, at which character, and what to do.
public struct FigureFault: Error, Hashable, Sendable {
  /// What is wrong.
  public let message: Wording
  /// The character of the phrase where it is wrong, from 1; one past the end when something is missing.
  public let column: Int
  /// What to do about it, if that can be guessed.
  public let hint: Wording?

  /// A fault at the character `column`, from 1.
  public init(_ message: Wording, column: Int, hint: Wording? = nil) {
    self.message = message
    self.column = column
    self.hint = hint
  }

  /// The fault as a problem of the user's file, whose phrase begins at `location`.
  public func diagnostic(at location: SourceLocation? = nil) -> Diagnostic {
    let place = location.map { begin in
      SourceLocation(file: begin.file, line: begin.line, column: begin.column.map { $0 + column - 1 })
    }
    return .error(message, at: place, hint: hint)
  }
}
