public import Diagnostics

/// Why a phrase is not a figure: what is wrong, at which character, and what to do.
public struct FigureFault: Error, Hashable, Sendable {
  /// What stands in the way of a figure.
  public enum Kind: Hashable, Sendable {
    /// The number itself: it is dirty, contradicts itself, or can be read in two ways.
    case unclear
    /// More than one number.
    case several
    /// Words around the number, or a unit, that are not known; or no number at all.
    case words
  }

  /// What is wrong.
  public let message: Wording
  /// The character of the phrase where it is wrong, from 1; one past the end when something is missing.
  public let column: Int
  /// What to do about it, if that can be guessed.
  public let hint: Wording?
  /// What stands in the way.
  public let kind: Kind

  /// A fault at the character `column`, from 1.
  public init(_ message: Wording, column: Int, hint: Wording? = nil, kind: Kind = .unclear) {
    self.message = message
    self.column = column
    self.hint = hint
    self.kind = kind
  }

  /// The fault as a problem of the user's file, whose phrase begins at `location`.
  public func diagnostic(at location: SourceLocation? = nil) -> Diagnostic {
    let place = location.map { begin in
      SourceLocation(file: begin.file, line: begin.line, column: begin.column.map { $0 + column - 1 })
    }
    return .error(message, at: place, hint: hint)
  }
}
