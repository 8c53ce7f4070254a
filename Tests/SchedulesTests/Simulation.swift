import Foundation

@testable import Schedules

/// A scheduler over a simulated clock, with a history in a file of its own.
final class Simulation {
  private let folder: TemporaryFolder
  let history: RunHistory
  let runner: SimulatedRunner
  private(set) var scheduler: Scheduler
  private(set) var now: Int
  var announced: [RunRecord] { sink.announced }
  var events: [ServiceEvent] { sink.events }
  private(set) var ticks = 0
  private var wake: Int?
  private let definitions: [ScheduleDefinition]
  private let sink = Sink()

  private final class Sink {
    var announced: [RunRecord] = []
    var events: [ServiceEvent] = []
  }

  init(
    _ yaml: String, at start: Int, plan: @escaping (RunRecord, Int) -> SimulatedRunner.Outcome = { _, _ in (5, 0, nil) }
  ) throws {
    definitions = try schedules(yaml)
    folder = try TemporaryFolder()
    history = try RunHistory(path: "\(folder.path)/schedules.sqlite")
    runner = SimulatedRunner(plan)
    now = start
    scheduler = Self.scheduler(definitions, history, runner, sink)
    try tick()
  }

  private static func scheduler(
    _ definitions: [ScheduleDefinition], _ history: RunHistory, _ runner: SimulatedRunner, _ sink: Sink
  ) -> Scheduler {
    Scheduler(engine: Engine(definitions), history: history, runner: runner) {
      sink.events.append($0)
    } announce: {
      run, _, _ in
      sink.announced.append(run)
    }
  }

  private func tick() throws {
    wake = try scheduler.tick(now: now)
    ticks += 1
  }

  /// Lives until a time, from one event to the next.
  func run(until end: Int) throws {
    while true {
      let next = min(wake ?? .max, runner.nextEnd ?? .max)
      guard next <= end else { break }
      now = max(now, next)
      try tick()
    }
    now = end
    try tick()
  }

  /// The machine is off until a time: processes die, nothing is told.
  func sleep(until end: Int) throws {
    runner.crash()
    now = end
    scheduler = Self.scheduler(definitions, history, runner, sink)
    try tick()
  }

  /// The clock is set.
  func set(_ time: Int) throws {
    now = time
    try tick()
  }

  /// The history in order, a line a run: `06-05 08:00 2024-05 succeeded`, in the time of Shanghai.
  func lines() throws -> [String] {
    try history.latest(10_000).reversed().map { run in
      let formatter = DateFormatter()
      formatter.locale = Locale(identifier: "en_US_POSIX")
      formatter.timeZone = TimeZone(identifier: "Asia/Shanghai")
      formatter.dateFormat = "MM-dd HH:mm"
      let date = formatter.string(from: Date(timeIntervalSince1970: Double(run.due)))
      let parts = [
        date, run.period, run.state.rawValue, run.reason?.rawValue, run.reason == .gateClosed ? run.detail : nil,
        run.attempt > 1 ? "×\(run.attempt)" : nil,
      ]
      return parts.compactMap { $0 }.joined(separator: " ")
    }
  }
}
