import Builds
public import Calendars
import Deliveries
public import Diagnostics
import Formats
import Foundation
import GRDB

/// `shanhai schedule run --once NAME`: one run of one schedule, in this process.
public struct OneRun {
  /// What is asked for.
  public struct Options: Sendable {
    /// The project.
    public var folder = "."
    /// The schedule.
    public var name = ""
    /// The due time of a run that a service has started and recorded.
    public var due: Int?
    /// The period to cover; otherwise that of the latest occurrence.
    public var period: ReportingPeriod?
    /// Whether to run what has run already.
    public var again = false
    /// Where secrets of deliveries are looked up.
    public var environment: [String: String] = [:]

    /// Options as they are without any on the command line.
    public init() {}
  }

  private let options: Options
  private let project: ScheduleProject
  private let definition: ScheduleDefinition
  private let history: RunHistory
  private let outbox: Outbox
  private let now: Int

  /// A run of a schedule at a time.
  ///
  /// - Throws: faults of the schedules, and a name that none has.
  public init(_ options: Options, now: Int) throws(Failure) {
    self.options = options
    self.now = now
    project = try ScheduleProject(folder: options.folder)
    definition = try project.definition(options.name)
    history = try project.history()
    outbox = try Outbox(database: history.database)
  }

  /// Runs.
  ///
  /// - Returns: what was done, in words, and what the user should look at.
  /// - Throws: a temporary failure when a gate is closed or another build holds the lock.
  public func run() throws(Failure) -> (lines: [Wording], warnings: [Diagnostic]) {
    if let due = options.due, let run = try recorded(due: due) { return try report(run) }
    let run = try chosen()
    if let recorded = try history.run(run.key), let words = try nothingToDo(recorded) { return ([words], []) }
    return try byHand(run)
  }

  // MARK: - For a service

  /// The run that a service has recorded as under way.
  private func recorded(due: Int) throws(Failure) -> RunRecord? {
    try history.open().first { $0.schedule == definition.name && $0.due == due && $0.state == .running }
  }

  /// Does the work and says how it went; the service writes what becomes of the run.
  private func report(_ run: RunRecord) throws(Failure) -> (lines: [Wording], warnings: [Diagnostic]) {
    let result = attempt(run)
    try history.note(result.report, of: run.key) { db in try outbox.enqueue(result.messages, now: now, in: db) }
    if let failure = result.failure { throw failure }
    return (Self.lines(result.report), result.warnings)
  }

  private struct Attempt {
    var report: RunReport
    var messages: [(channel: String, message: Message)] = []
    var warnings: [Diagnostic] = []
    var failure: Failure?
  }

  /// Looks at the gates, builds, and writes the messages.
  private func attempt(_ run: RunRecord) -> Attempt {
    var warnings: [Diagnostic] = []
    do throws(Failure) {
      let maker = WorkspaceMaker(workspace: try Workspace(folder: options.folder), now: now)
      let report = try work(run).perform(maker, warnings: &warnings)
      let messages = report.result == .succeeded ? try RunMessages(project: project).success(run, report) : []
      let failure = report.result == .gate ? Self.gateClosed(report) : nil
      return Attempt(report: report, messages: messages, warnings: warnings, failure: failure)
    } catch {
      return Attempt(report: Self.report(of: error), failure: error)
    }
  }

  // MARK: - By hand

  /// Does the work, writes what became of it and delivers it.
  private func byHand(_ chosen: RunRecord) throws(Failure) -> (lines: [Wording], warnings: [Diagnostic]) {
    var run = try history.run(chosen.key) ?? chosen
    run.state = .running
    run.attempt += 1
    run.started = now
    run.ended = nil
    run.nextAttempt = nil
    run.reason = nil
    run.detail = nil
    run.process = ProcessIdentity(of: getpid()).text
    try history.save([run])
    var result = attempt(run)
    if result.failure?.kind == .interrupted { run.ending = .stopped }
    let status: Int? =
      switch result.failure?.kind {
      case nil: 0
      case .input?: 1
      case .temporary?: 75
      case .interrupted?: 130
      }
    try settle(run, RunEnd(key: run.key, status: status, report: result.report), result.messages)
    var problems: [Diagnostic] = []
    let delivered = try deliver(&problems)
    if var failure = result.failure {
      failure.diagnostics += problems
      throw failure
    }
    result.warnings += problems.map { Diagnostic(.warning, at: $0.location, $0.message, hint: $0.hint) }
    return (Self.lines(result.report) + delivered, result.warnings)
  }

  /// Writes what became of the run. Nobody tries it again by itself: a person, or cron, did this.
  private func settle(
    _ run: RunRecord, _ end: RunEnd, _ messages: [(channel: String, message: Message)]
  ) throws(Failure) {
    let ended = Clock.now
    var settled = Engine([definition]).settle(run, end, now: ended)
    if settled.state == .retry {
      settled.state = settled.reason == .locked ? .interrupted : Engine.outcome(of: settled)
      settled.nextAttempt = nil
    }
    var attempt = AttemptRecord(number: run.attempt, outcome: settled.state)
    attempt.started = run.started
    attempt.ended = ended
    attempt.reason = settled.reason
    attempt.detail = settled.detail
    attempt.status = settled.status
    let notices = settled.isFailure ? RunMessages(project: project).failure(settled) : messages
    try history.save(attempt, of: settled) { db in try outbox.enqueue(notices, now: ended, in: db) }
  }

  private func deliver(_ problems: inout [Diagnostic]) throws(Failure) -> [Wording] {
    let courier = Courier(folder: options.folder, environment: options.environment)
    let outcomes = try outbox.deliverDue(now: Clock.now, plan: project.deliveries, courier: courier)
    problems += outcomes.compactMap(\.diagnostic)
    return outcomes.filter { $0.result == .sent }.map {
      Wording("已投递：`\($0.channel)`", en: "delivered to `\($0.channel)`")
    }
  }

  // MARK: - Which run

  /// The latest occurrence, or the one that covers the period asked for.
  private func chosen() throws(Failure) -> RunRecord {
    let occurrence = if let period = options.period { try occurrence(of: period) } else { try latest() }
    return RunRecord(
      schedule: definition.name, nominal: occurrence.nominal, due: occurrence.due,
      period: (options.period ?? occurrence.period)?.code, state: .waiting)
  }

  /// The last occurrence that has come due: looked for in longer and longer spans, since most come soon.
  private func latest() throws(Failure) -> Timetable.Occurrence {
    if let due = options.due {
      let found = try definition.timetable.occurrences(after: due - 1, limit: 1).first
      if let found, found.due == due { return found }
    }
    for days in [1, 35, 400, 1500] {
      var last: Timetable.Occurrence?
      var time = now - days * 86_400
      while let next = try definition.timetable.occurrences(after: time, limit: 64).last(where: { $0.due <= now }) {
        last = next
        time = next.due
      }
      if let last { return last }
    }
    throw Failure(
      Wording("`\(definition.name)` 还没有到过期", en: "`\(definition.name)` has never come due yet"),
      at: definition.location, hint: Wording("用 `--period` 指定报告期", en: "name the period by `--period`"))
  }

  /// The occurrence that covers a period; one of this moment when none does.
  private func occurrence(of period: ReportingPeriod) throws(Failure) -> Timetable.Occurrence {
    let first = CalendarTime(year: period.first.year, month: period.first.month, day: period.first.day)
    let start = Int(first.milliseconds(in: definition.zone) / 1000)
    var time = start - 1
    for _ in 0..<40 {
      let found = try definition.timetable.occurrences(after: time, limit: 32)
      if let match = found.first(where: { $0.period == period }) { return match }
      guard let last = found.last, last.due < start + 800 * 86_400 else { break }
      time = last.due
    }
    return Timetable.Occurrence(nominal: now, due: now, period: period)
  }

  /// Why there is nothing to do for a run that is recorded.
  private func nothingToDo(_ run: RunRecord) throws(Failure) -> Wording? {
    let time = LocalTime.text(run.due, in: definition.zone)
    if run.state == .running, let process = run.process.flatMap(ProcessIdentity.init), process.isAlive {
      throw .temporary(
        Wording(
          "`\(run.schedule)` \(time) 的运行正在进行，进程 \(process.pid)",
          en: "the run of `\(run.schedule)` at \(time) is under way in process \(process.pid)"))
    }
    let isDone = run.state == .succeeded || (run.state == .skipped && run.reason == .unchanged)
    guard isDone, !options.again else { return nil }
    return Wording(
      "`\(run.schedule)` \(time) 的运行已经完成；要再运行一次，用 `--again`",
      en: "the run of `\(run.schedule)` at \(time) is done; to run it once more, use `--again`")
  }

  private func work(_ run: RunRecord) -> RunWork {
    RunWork(
      definition: definition, due: run.due, period: run.period.flatMap(ReportingPeriod.init), now: now,
      isRepeated: run.attempt > 1 || options.again)
  }
}

extension OneRun {
  private static func lines(_ report: RunReport) -> [Wording] {
    guard report.result == .succeeded else {
      return [Wording("没有变化，跳过", en: "nothing has changed: skipped")]
    }
    var lines: [Wording] = []
    if let waived = report.waived { lines.append(Wording("尚未报送：\(waived)", en: "not yet reported: \(waived)")) }
    lines += report.files.prefix(20).map { Wording($0, en: $0) }
    if let issue = report.issue {
      lines.append(Wording("已发布第 \(issue) 期", en: "published issue \(issue)"))
    } else {
      lines.append(Wording("没有变化", en: "nothing has changed"))
    }
    return lines
  }

  private static func gateClosed(_ report: RunReport) -> Failure {
    let missing = report.detail ?? ""
    return .temporary(
      Wording("尚未报送：\(missing)", en: "not reported: \(missing)"),
      hint: Wording("等报送齐全后再试", en: "try again when all have reported"))
  }

  private static func report(of failure: Failure) -> RunReport {
    RunReport(
      result: failure.kind == .temporary ? .locked : .failed,
      detail: failure.diagnostics.first { $0.severity == .error }.map { BothLanguages.text($0.message) })
  }
}
