import Deliveries
public import Diagnostics
import Foundation

/// `shanhai schedule run`: runs the schedules of one project in the foreground, until it is told to stop.
///
/// SIGTERM and SIGINT stop it: what is under way gets some time to finish, then is ended and recorded. SIGHUP reads
/// `shanhai.yml` again. It logs to standard error and writes `health.json` beside the output.
public final class ScheduleService {
  /// How the service is set up.
  public struct Options: Sendable {
    /// The project.
    public var folder = "."
    /// The program that runs a job: this one.
    public var program = ""
    /// How log lines are written.
    public var format = LogFormat.logfmt
    /// Where secrets and settings of deliveries are looked up.
    public var environment: [String: String] = [:]
    /// How long a run that is under way may go on when the service is told to stop, in seconds.
    public var patience = 20
    /// The only schedule to see to, once: then it ends as soon as nothing of it is under way. For cron.
    public var only: String?

    /// Options as they are without any on the command line.
    public init() {}
  }

  private let options: Options
  private var project: ScheduleProject
  private let lock: ServiceLock
  private let history: RunHistory
  private let outbox: Outbox
  private let runner: ChildRunner
  private let scheduler: Scheduler
  private let deliveries: DeliveryWork
  private let signals: SignalPipe
  private let write: (String) -> Void
  private var upcoming: [String: UpcomingOccurrences] = [:]
  /// Since when it has been told to stop, and how often.
  private var stopping: (since: Int, count: Int)?
  private var isAsked = false

  /// How often it looks around when nothing happens: a clock that was set is noticed then.
  private static let pulse = 30
  /// How long the output of runs and the messages that were sent are kept: more than a year, to compare with the last.
  private static let memory = 400 * 86_400

  /// A service, which takes the project's lock.
  ///
  /// - Parameter log: takes each line.
  /// - Throws: faults of the schedules, and a temporary failure when another service runs.
  public init(_ options: Options, log: @escaping (String) -> Void) throws(Failure) {
    self.options = options
    write = log
    project = try ScheduleProject(folder: options.folder)
    guard !project.definitions.isEmpty else {
      throw Failure(
        Wording("此项目没有定时任务", en: "this project has no schedules"), at: SourceLocation(file: "shanhai.yml"),
        hint: ScheduleProject.howToAdd)
    }
    if let only = options.only { _ = try project.definition(only) }
    lock = try ServiceLock(in: project.stateFolder, only: options.only)
    history = try project.history()
    outbox = try Outbox(database: history.database)
    deliveries = DeliveryWork(outbox)
    let folder = options.folder
    runner = ChildRunner(program: options.program) { run in
      ["schedule", "run", "--once", run.schedule, "--due", String(run.due), "-C", folder]
    }
    signals = SignalPipe([SIGTERM, SIGINT, SIGHUP, SIGCHLD])
    let box = ProjectBox(project)
    let outbox = outbox
    scheduler = Scheduler(engine: Engine(project.definitions), history: history, runner: runner) { event in
      log(event.line(now: Clock.now, format: options.format))
    } announce: { run, now, db in
      try outbox.enqueue(RunMessages(project: box.project).failure(run), now: now, in: db)
    }
    self.box = box
    scheduler.only = options.only
  }

  /// The project for those who outlive a reading of `shanhai.yml`.
  private final class ProjectBox {
    var project: ScheduleProject
    init(_ project: ScheduleProject) { self.project = project }
  }
  private let box: ProjectBox

  /// Runs until it is told to stop.
  ///
  /// - Throws: when the history cannot be written any more.
  public func run() throws(Failure) {
    say(ServiceEvent(.info, "started", [("pid", String(getpid())), ("schedules", String(project.definitions.count))]))
    try history.removeLogs(before: Clock.now - Self.memory)
    try outbox.removeSent(before: Clock.now - Self.memory)
    if let only = options.only { try begin(only) }
    while true {
      let now = Clock.now
      try obey(signals.take(), now: now)
      runner.read()
      let wake = try scheduler.tick(now: now, isStopping: stopping != nil)
      try stop(now: now)
      let sending = try deliver(now: now)
      try writeHealth(stopping == nil ? "running" : "stopping", now: now)
      if try isDone() { break }
      let next = [wake, sending, now + (stopping == nil ? Self.pulse : 1)].compactMap { $0 }.min() ?? now
      signals.wait(for: runner.outputs, milliseconds: max(0, next * 1000 - Clock.milliseconds))
    }
    try writeHealth("stopped", now: Clock.now)
    say(ServiceEvent(.info, "stopped"))
  }

  // MARK: - Parts of the loop

  private func obey(_ numbers: [Int32], now: Int) throws(Failure) {
    for number in numbers {
      switch number {
      case SIGTERM, SIGINT:
        stopping = (stopping?.since ?? now, (stopping?.count ?? 0) + 1)
        say(ServiceEvent(.info, "stopping", [("signal", number == SIGTERM ? "TERM" : "INT")]))
      case SIGHUP: reload()
      default: break
      }
    }
  }

  /// Reads `shanhai.yml` again; when it has faults, the schedules stay as they were.
  private func reload() {
    do throws(Failure) {
      let new = try ScheduleProject(folder: options.folder)
      guard new.stateFolder == project.stateFolder else {
        say(
          ServiceEvent(.error, "reload-failed", [("message", "the output folder has changed: start the service anew")]))
        return
      }
      project = new
      box.project = new
      scheduler.engine = Engine(new.definitions)
      upcoming = [:]
      say(ServiceEvent(.info, "reloaded", [("schedules", String(new.definitions.count))]))
    } catch {
      say(.problem(nil, error, name: "reload-failed"))
    }
  }

  /// Ends what is under way once the time to finish is over, or at the second signal.
  private func stop(now: Int) throws(Failure) {
    guard let stopping else { return }
    let deadline = stopping.count > 1 ? stopping.since : stopping.since + options.patience
    guard now >= deadline else { return }
    let isForced = now >= deadline + Engine.grace
    if !isAsked || isForced { try scheduler.stopAll(now: now, isForced: isForced) }
    isAsked = true
  }

  private func isDone() throws(Failure) -> Bool {
    if stopping != nil { return try !scheduler.isBusy() && (!deliveries.isBusy || isAsked) }
    guard let only = options.only else { return false }
    // A closed gate is asked again by the next line of the crontab.
    guard try !history.open().contains(where: { $0.schedule == only && $0.state != .gate }) else { return false }
    let isSent = try outbox.nextAttempt().map { $0 > Clock.now } ?? true
    return try !scheduler.isBusy() && !deliveries.isBusy && isSent
  }

  private func deliver(now: Int) throws(Failure) -> Int? {
    deliveries.take().forEach(say)
    guard stopping == nil else { return nil }
    let courier = Courier(folder: options.folder, environment: options.environment)
    let wake = signals.waker
    return try deliveries.begin(now: now, plan: project.deliveries, courier: courier) { wake() }
  }

  private func writeHealth(_ state: String, now: Int) throws(Failure) {
    guard options.only == nil else { return }
    var health = try Health(project.definitions, upcoming: &upcoming, history: history, state: state, now: now)
    health.pendingDeliveries = try outbox.entries(.pending).count
    health.failedDeliveries = try outbox.entries(.failed).count
    health.write(to: "\(project.stateFolder)/health.json")
  }

  /// A schedule that cron sees to for the first time: what came due within the hour counts, what came before does not.
  private func begin(_ name: String) throws(Failure) {
    guard try history.snapshot(now: Clock.now).cursors[name] == nil else { return }
    try history.save([], cursors: [name: Clock.now - 3600])
  }

  private func say(_ event: ServiceEvent) { write(event.line(now: Clock.now, format: options.format)) }
}

/// The clock of the machine.
enum Clock {
  /// Seconds since 1970.
  static var now: Int { Int(Date().timeIntervalSince1970.rounded(.down)) }

  /// Milliseconds since 1970.
  static var milliseconds: Int { Int((Date().timeIntervalSince1970 * 1000).rounded(.down)) }
}
