import Diagnostics

extension DiagnosticLog {
  /// Adds all problems of a failure, so that the next block can still be read.
  func report(_ failure: Failure) {
    for diagnostic in failure.diagnostics { report(diagnostic) }
  }
}
