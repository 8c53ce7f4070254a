import Diagnostics

/// Something that the service says about itself: a name and facts, for people who read and programs that search.
struct ServiceEvent: Hashable, Sendable {
  enum Level: String, Sendable { case info, warning, error }

  var level: Level
  var name: String
  var facts: [Fact]

  /// One fact.
  struct Fact: Hashable, Sendable {
    let key: String
    let value: String
  }

  init(_ level: Level, _ name: String, _ facts: [(String, String?)] = []) {
    self.level = level
    self.name = name
    self.facts = facts.compactMap { key, value in value.map { Fact(key: key, value: $0) } }
  }

  /// An event of a run.
  static func run(
    _ name: String, _ run: RunRecord, level: Level = .info, _ facts: [(String, String?)] = []
  ) -> ServiceEvent {
    ServiceEvent(
      level, name,
      [("schedule", run.schedule), ("nominal", UTCTime.text(run.nominal)), ("period", run.period)] + facts)
  }

  /// The state that a run has come to.
  static func state(_ run: RunRecord) -> ServiceEvent {
    let level: Level =
      switch run.state {
      case .waiting, .running, .succeeded, .skipped: .info
      case .gate, .retry, .interrupted, .missed: run.isFailure ? .error : .warning
      case .failed, .timedOut: .error
      }
    let seconds = run.state == .running ? nil : run.ended.flatMap { end in run.started.map { String(end - $0) } }
    return .run(
      run.state.rawValue, run, level: level,
      [
        ("reason", run.reason?.rawValue), ("detail", run.detail.map { BothLanguages.wording($0).english }),
        ("attempt", run.attempt > 0 ? String(run.attempt) : nil), ("next", run.nextAttempt.map(UTCTime.text)),
        ("seconds", seconds), ("status", run.status.map(String.init)), ("issue", run.issue),
        ("files", run.files.isEmpty ? nil : String(run.files.count)), ("waived", run.waived),
      ])
  }

  /// The clock went backwards.
  static func clockBack(_ schedule: String, seconds: Int) -> ServiceEvent {
    ServiceEvent(.warning, "clock-back", [("schedule", schedule), ("seconds", String(seconds))])
  }

  /// Faults of the user's input.
  static func problem(_ schedule: String?, _ failure: Failure, name: String = "problem") -> ServiceEvent {
    let first = failure.diagnostics.first
    return ServiceEvent(
      .error, name,
      [
        ("schedule", schedule), ("at", first?.location?.description), ("message", first?.message.english),
        ("hint", first?.hint?.english),
        ("more", failure.diagnostics.count > 1 ? String(failure.diagnostics.count - 1) : nil),
      ])
  }
}
