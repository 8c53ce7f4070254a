import Diagnostics

@testable import Schedules

/// Runs that take no time but the clock's: what each would do is asked when it starts.
final class SimulatedRunner: JobRunner {
  /// What a run does: how long it takes, and how it ends.
  typealias Outcome = (seconds: Int, status: Int?, report: RunReport?)

  private var running: [RunKey: (end: Int, outcome: Outcome)] = [:]
  private let plan: (RunRecord, Int) -> Outcome
  /// All that was started, in order.
  private(set) var starts: [(run: RunRecord, at: Int)] = []

  init(_ plan: @escaping (RunRecord, Int) -> Outcome) { self.plan = plan }

  /// When the next run ends by itself.
  var nextEnd: Int? { running.values.map(\.end).min() }

  /// The machine dies, and all of its processes.
  func crash() { running = [:] }

  func start(_ run: RunRecord, now: Int) throws(Failure) -> String {
    let outcome = plan(run, now)
    running[run.key] = (now + outcome.seconds, outcome)
    starts.append((run, now))
    return "simulated"
  }

  func ended(now: Int) -> [RunEnd] {
    let done = running.filter { $0.value.end <= now }.sorted { $0.key.nominal < $1.key.nominal }
    done.forEach { running[$0.key] = nil }
    return done.map { RunEnd(key: $0.key, status: $0.value.outcome.status, report: $0.value.outcome.report) }
  }

  func end(_ run: RunRecord, isForced: Bool) {
    guard running[run.key] != nil else { return }
    running[run.key] = (0, (0, 143, nil))
  }

  func owns(_ key: RunKey) -> Bool { running[key] != nil }

  func isAlive(_ process: String) -> Bool { false }
}
