/// Collects the problems of one stage, so that the user sees all of them at once and not only the first.
///
/// A stage makes one, passes it to its parts, and calls `throwErrors()` at its end. It never leaves the stage.
public final class DiagnosticLog {
  /// What has been reported, in order.
  public private(set) var diagnostics: [Diagnostic] = []

  /// An empty log.
  public init() {}

  /// Whether an error has been reported.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Adds a problem.
  public func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Adds an error.
  public func error(_ message: Wording, at location: SourceLocation?, hint: Wording? = nil) {
    report(.error(message, at: location, hint: hint))
  }

  /// Adds a warning.
  public func warning(_ message: Wording, at location: SourceLocation?, hint: Wording? = nil) {
    report(.warning(message, at: location, hint: hint))
  }

  /// Ends the stage if an error has been reported.
  public func throwErrors() throws(Failure) {
    if hasErrors { throw Failure(diagnostics) }
  }
}
