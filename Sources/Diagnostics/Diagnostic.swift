/// A problem in the user's input as a value: what, where in their file, what to do.
///
/// Messages are lower case, without a full stop, with names in backticks.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing is written.
    case error
    /// The result is written, and the user should look at it.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// Where in the user's file; `nil` when it is not about a file.
  public var location: SourceLocation?
  /// What is wrong.
  public var message: Wording
  /// What to do about it, if that can be guessed.
  public var hint: Wording?

  /// A problem at `location`.
  public init(
    _ severity: Severity = .error, at location: SourceLocation? = nil, _ message: Wording, hint: Wording? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.hint = hint
  }

  /// An error at `location`.
  public static func error(_ message: Wording, at location: SourceLocation? = nil, hint: Wording? = nil) -> Self {
    Self(.error, at: location, message, hint: hint)
  }

  /// A warning at `location`.
  public static func warning(_ message: Wording, at location: SourceLocation? = nil, hint: Wording? = nil) -> Self {
    Self(.warning, at: location, message, hint: hint)
  }

  /// The lines that the user reads: `file:line:column: error: message`, then an indented hint.
  public func text(in language: Language) -> String {
    let kind =
      switch severity {
      case .error: Wording("错误", en: "error")
      case .warning: Wording("警告", en: "warning")
      }
    var line = location.map { "\($0.description): " } ?? ""
    line += "\(kind.text(in: language)): \(message.text(in: language))"
    guard let hint else { return line }
    let label = Wording("提示", en: "hint")
    return "\(line)\n  \(label.text(in: language)): \(hint.text(in: language))"
  }
}

/// Everything that kept a stage from giving a result: at least one error, perhaps with warnings.
public struct Failure: Error, Hashable, Sendable {
  /// What kind of end it is, for those who call the program.
  public enum Kind: Hashable, Sendable {
    /// Something must be changed before it can succeed.
    case input
    /// The same may succeed later: something is locked, or a gate is closed.
    case temporary
    /// Somebody stopped it.
    case interrupted
  }

  /// The problems, in the order in which they were found.
  public var diagnostics: [Diagnostic]
  /// What kind of end it is.
  public var kind = Kind.input

  /// A failure with these problems.
  public init(_ diagnostics: [Diagnostic], kind: Kind = .input) {
    self.diagnostics = diagnostics
    self.kind = kind
  }

  /// A failure of what may succeed later.
  public static func temporary(_ message: Wording, hint: Wording? = nil) -> Failure {
    Failure([.error(message, hint: hint)], kind: .temporary)
  }

  /// A failure with one error.
  public init(_ message: Wording, at location: SourceLocation? = nil, hint: Wording? = nil) {
    self.init([.error(message, at: location, hint: hint)])
  }
}
