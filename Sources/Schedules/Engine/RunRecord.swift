/// What is known of one occurrence of a schedule: the one row that it has in the history.
struct RunRecord: Hashable, Sendable {
  /// How far it is. Those up to `retry` are open, the others are final.
  enum State: String, CaseIterable, Sendable {
    /// Due, and not started yet.
    case waiting
    /// Under way.
    case running
    /// Waits for a gate to open.
    case gate
    /// Waits for its next attempt.
    case retry
    case succeeded
    case failed
    case timedOut = "timed-out"
    /// Not run, as the rules of the schedule say.
    case skipped
    /// Not run, though it should have been.
    case missed
    /// Begun and broken off from outside.
    case interrupted

    /// Whether nothing more will happen.
    var isFinal: Bool {
      switch self {
      case .waiting, .running, .gate, .retry: false
      case .succeeded, .failed, .timedOut, .skipped, .missed, .interrupted: true
      }
    }
  }

  /// Why it is in its state.
  enum Reason: String, CaseIterable, Sendable {
    /// The last run was still under way (`concurrency: forbid`).
    case previousRun = "previous-run"
    /// The next run took its place (`concurrency: replace`).
    case replaced
    /// Nobody was there to start it.
    case notRunning = "not-running"
    /// Nobody was there to start it, and a later one runs instead.
    case laterRun = "later-run"
    /// Not all had reported.
    case gateClosed = "gate-closed"
    /// Nothing new was built.
    case unchanged
    /// The schedule is no longer in `shanhai.yml`.
    case removed
    /// Another build held the lock.
    case locked
    /// The program ended with another status than 0.
    case exitStatus = "exit-status"
    /// It took too long.
    case timeout
    /// The service, or the machine, died.
    case died
    /// The service was stopped.
    case stopped
    /// The program could not be started.
    case notStarted = "not-started"
  }

  /// The row's number; `nil` before it is written.
  var id: Int?
  let schedule: String
  /// The time that the expression names: with the schedule's name the identity of the run.
  let nominal: Int
  /// The time to start, after the rules for working days.
  let due: Int
  /// The code of the period that it covers.
  let period: String?
  var state: State
  var reason: Reason?
  /// The rest of the reason: who has not reported, the first error, and the like.
  var detail: String?
  /// How often it was started, attempts that found a gate or a lock closed not counted.
  var attempt = 0
  /// When it is tried next, in `gate` and `retry`.
  var nextAttempt: Int?
  var started: Int?
  var ended: Int?
  /// Why the running program was told to end, and when.
  var ending: Reason?
  var endingSince: Int?
  /// The running process, as `ProcessIdentity` writes it.
  var process: String?
  /// The published issue.
  var issue: String?
  /// The published files, relative to the output folder.
  var files: [String] = []
  /// Whom a waiver left out.
  var waived: String?
  /// With what status the last attempt ended.
  var status: Int?

  init(schedule: String, nominal: Int, due: Int, period: String?, state: State, reason: Reason? = nil) {
    self.schedule = schedule
    self.nominal = nominal
    self.due = due
    self.period = period
    self.state = state
    self.reason = reason
  }

  /// The identity of the run.
  var key: RunKey { RunKey(schedule: schedule, nominal: nominal) }
}

/// The identity of a run. What has one in the history never comes due again, whatever the clock does.
struct RunKey: Hashable, Sendable {
  let schedule: String
  let nominal: Int
}
