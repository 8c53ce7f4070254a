import Diagnostics

/// Starts runs and tells when they have ended: child processes in the service, nothing but a clock in a simulation.
protocol JobRunner: AnyObject {
  /// Starts a run.
  ///
  /// - Returns: what recognises the process later, even after this one has died.
  func start(_ run: RunRecord, now: Int) throws(Failure) -> String

  /// The runs that have ended since the last call.
  func ended(now: Int) -> [RunEnd]

  /// Asks a run to end, or forces it; a run that somebody else started is named by its process.
  func end(_ run: RunRecord, isForced: Bool)

  /// Whether the run was started here.
  func owns(_ key: RunKey) -> Bool

  /// Whether the process of a run that was not started here is still there.
  func isAlive(_ process: String) -> Bool
}
