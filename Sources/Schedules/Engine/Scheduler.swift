import Diagnostics
import GRDB

/// Carries out what the engine decides: the history is written first, then processes start and end.
final class Scheduler {
  /// Replaced as a whole when `shanhai.yml` is read again.
  var engine: Engine
  /// The only schedule to see to; `nil` for all.
  var only: String?
  private let history: RunHistory
  private let runner: any JobRunner
  private let log: (ServiceEvent) -> Void
  /// Puts the messages of a run that will not succeed any more into the outbox, in the same step as its row.
  private let announce: (RunRecord, Int, Database) throws -> Void
  /// The last fault of each timetable, so that it is logged once.
  private var problems: [String: Failure] = [:]

  /// How often a process that another service started is looked at.
  private static let orphanInterval = 5

  init(
    engine: Engine, history: RunHistory, runner: any JobRunner, log: @escaping (ServiceEvent) -> Void = { _ in },
    announce: @escaping (RunRecord, Int, Database) throws -> Void = { _, _, _ in }
  ) {
    self.engine = engine
    self.history = history
    self.runner = runner
    self.log = log
    self.announce = announce
  }

  /// Does everything that is to do at a time.
  ///
  /// - Parameter isStopping: nothing new begins.
  /// - Returns: when to come back, if no process ends before.
  func tick(now: Int, isStopping: Bool = false) throws(Failure) -> Int? {
    for end in runner.ended(now: now) {
      if let run = try history.run(end.key), run.state == .running { try settle(run, end, now: now) }
    }
    var input = try snapshot(now: now)
    let (hasOrphans, isSettled) = try settleOrphans(input.open, now: now)
    if isStopping { return hasOrphans ? now + Self.orphanInterval : nil }
    let isRewound = try rewind(input)
    if isSettled || isRewound { input = try snapshot(now: now) }
    let decision = try decide(input)
    note(decision.problems)
    for (key, isForced) in decision.end {
      guard let run = try history.run(key) else { continue }
      log(.run("ending", run, [("signal", isForced ? "KILL" : "TERM")]))
      runner.end(run, isForced: isForced)
    }
    for run in decision.start { try start(run, now: now) }
    let wake = decision.wake
    return hasOrphans ? min(wake ?? .max, now + Self.orphanInterval) : wake
  }

  /// Asks everything that is under way to end, because the service stops.
  func stopAll(now: Int, isForced: Bool) throws(Failure) {
    for var run in try history.open() where run.state == .running && runner.owns(run.key) {
      if run.ending == nil {
        run.ending = .stopped
        run.endingSince = now
        try history.save([run])
      }
      log(.run("ending", run, [("signal", isForced ? "KILL" : "TERM")]))
      runner.end(run, isForced: isForced)
    }
  }

  /// Whether a run that was started here is under way.
  func isBusy() throws(Failure) -> Bool {
    try history.open().contains { $0.state == .running && runner.owns($0.key) }
  }

  private func snapshot(now: Int) throws(Failure) -> Engine.Input {
    var input = try history.snapshot(now: now)
    if let only { input.open.removeAll { $0.schedule != only } }
    return input
  }

  // MARK: - Deciding

  private func decide(_ input: Engine.Input) throws(Failure) -> Engine.Decision {
    let now = input.now
    let decision = engine.decide(input)
    let cursors = decision.cursors.filter { input.cursors[$0.key] != $0.value }
    let closed = decision.records.filter(\.isFailure)
    if !decision.records.isEmpty || !cursors.isEmpty {
      try history.save(decision.records, cursors: cursors) { db in
        for run in closed { try announce(run, now, db) }
      }
    }
    for run in decision.records where run.state != .running { log(.state(run)) }
    return decision
  }

  /// Sees to a clock that went backwards.
  private func rewind(_ input: Engine.Input) throws(Failure) -> Bool {
    let ahead = engine.definitions.compactMap { definition in
      input.cursors[definition.name].flatMap { $0 > input.now ? (definition.name, $0) : nil }
    }
    for (schedule, cursor) in ahead { try rewind(schedule, from: cursor, to: input.now) }
    return !ahead.isEmpty
  }

  /// Times that were noted by the wrong clock move with it.
  private func rewind(_ schedule: String, from cursor: Int, to now: Int) throws(Failure) {
    let jump = cursor - now
    if jump > Engine.tolerance { log(.clockBack(schedule, seconds: jump)) }
    try history.rewind(schedule, to: now)
    let moved = try history.open().filter { $0.schedule == schedule }.map { run in
      var run = run
      run.started = run.started.map { $0 - jump }
      run.nextAttempt = run.nextAttempt.map { $0 - jump }
      run.endingSince = run.endingSince.map { $0 - jump }
      return run
    }
    try history.save(moved)
  }

  private func note(_ found: [(schedule: String, failure: Failure)]) {
    for (schedule, failure) in found where problems[schedule] != failure { log(.problem(schedule, failure)) }
    problems = Dictionary(uniqueKeysWithValues: found.map { ($0.schedule, $0.failure) })
  }

  // MARK: - Starting and settling

  private func start(_ run: RunRecord, now: Int) throws(Failure) {
    do throws(Failure) {
      var run = run
      run.process = try runner.start(run, now: now)
      log(.state(run))
      try history.save([run])
    } catch {
      let problem = error.diagnostics.first.map { BothLanguages.text($0.message) } ?? ""
      try settle(run, RunEnd(key: run.key, problem: problem), now: now)
    }
  }

  /// Runs that were under way when another service died: those whose process is gone are settled.
  private func settleOrphans(_ open: [RunRecord], now: Int) throws(Failure) -> (isAnyAlive: Bool, isAnySettled: Bool) {
    var found = (isAnyAlive: false, isAnySettled: false)
    for run in open where run.state == .running && !runner.owns(run.key) {
      if let process = run.process, runner.isAlive(process) {
        found.isAnyAlive = true
      } else {
        try settle(run, RunEnd(key: run.key), now: now)
        found.isAnySettled = true
      }
    }
    return found
  }

  private func settle(_ run: RunRecord, _ end: RunEnd, now: Int) throws(Failure) {
    var end = end
    if end.report == nil { end.report = try history.report(of: run.key) }
    let settled = engine.settle(run, end, now: now)
    var attempt = AttemptRecord(number: run.attempt, outcome: Engine.outcome(of: settled))
    attempt.started = run.started
    attempt.ended = now
    attempt.reason = settled.reason
    attempt.detail = settled.detail
    attempt.status = settled.status
    attempt.log = end.log
    try history.save(attempt, of: settled) { db in
      if settled.isFailure { try announce(settled, now, db) }
    }
    log(.state(settled))
  }
}

extension RunRecord {
  /// Whether its receivers should hear that there will be no report.
  var isFailure: Bool {
    switch state {
    case .failed, .timedOut: true
    case .interrupted: reason != .replaced
    case .missed: reason == .gateClosed
    case .waiting, .running, .gate, .retry, .succeeded, .skipped: false
    }
  }
}

extension Engine {
  /// How the attempt ended after which a run is in its state.
  static func outcome(of run: RunRecord) -> RunRecord.State {
    guard run.state == .retry else { return run.state }
    switch run.reason {
    case .timeout?: return .timedOut
    case .died?, .stopped?, .replaced?: return .interrupted
    default: return .failed
    }
  }
}
