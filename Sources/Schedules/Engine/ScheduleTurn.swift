import Calendars

/// One schedule's part of a decision.
struct ScheduleTurn {
  /// `nil` when the schedule is no longer in `shanhai.yml`.
  private let definition: ScheduleDefinition?
  private let now: Int
  /// Runs that are not final, in the order in which they came due.
  private var open: [RunRecord]
  /// When the last of those runs came due that were admitted or passed over now.
  private var newestDue: Int?

  /// Rows to write.
  private(set) var changed: [RunRecord] = []
  /// Processes to end.
  private(set) var ends: [(key: RunKey, isForced: Bool)] = []

  init(_ definition: ScheduleDefinition, open: [RunRecord], now: Int) {
    self.definition = definition
    self.now = now
    self.open = open.sorted { ($0.due, $0.nominal) < ($1.due, $1.nominal) }
  }

  /// The turn of a schedule that is gone: what runs may end, what waits is given up.
  init(removed name: String, open: [RunRecord], now: Int) {
    definition = nil
    self.now = now
    self.open = open
    for run in open where run.state != .running { close(run, .skipped, .removed) }
  }

  // MARK: - 1. What came due

  /// Takes up occurrences that came due since the last decision, in their order.
  mutating func admit(_ occurrences: [Timetable.Occurrence]) {
    guard let definition, let last = occurrences.last else { return }
    newestDue = last.due
    let now = now
    func isLate(_ occurrence: Timetable.Occurrence) -> Bool { now - occurrence.due > Engine.tolerance }
    let isBacklog = occurrences.contains(where: isLate)
    for occurrence in occurrences {
      switch definition.catchUp {
      case .none where isLate(occurrence): pass(occurrence, .notRunning)
      case .latest where isLate(occurrence) && occurrence != last: pass(occurrence, .laterRun)
      // Those that are caught up stand in line; only a run that comes due in its time meets the rule of concurrency.
      case .latest where isLate(occurrence), .all where isBacklog: enqueue(occurrence)
      case .none, .latest, .all: meet(occurrence, definition.concurrency)
      }
    }
  }

  /// Applies the rule for a run that comes due while another one is under way. One that waits for its gate is not: its
  /// time is simply over.
  private mutating func meet(_ occurrence: Timetable.Occurrence, _ rule: ScheduleDefinition.Concurrency) {
    let others = open.filter { $0.state != .gate }
    guard let other = others.last else { return enqueue(occurrence) }
    switch rule {
    case .queue: enqueue(occurrence)
    case .forbid:
      var record = record(occurrence, .skipped)
      record.reason = .previousRun
      record.detail = String(other.nominal)
      record.ended = now
      changed.append(record)
    case .replace:
      for other in others {
        if other.state == .running {
          end(other, .replaced)
        } else {
          close(other, .interrupted, .replaced)
        }
      }
      enqueue(occurrence)
    }
  }

  private func record(_ occurrence: Timetable.Occurrence, _ state: RunRecord.State) -> RunRecord {
    RunRecord(
      schedule: definition?.name ?? "", nominal: occurrence.nominal, due: occurrence.due,
      period: occurrence.period?.code, state: state)
  }

  private mutating func enqueue(_ occurrence: Timetable.Occurrence) {
    let record = record(occurrence, .waiting)
    open.append(record)
    changed.append(record)
  }

  private mutating func pass(_ occurrence: Timetable.Occurrence, _ reason: RunRecord.Reason) {
    var record = record(occurrence, .missed)
    record.reason = reason
    record.ended = now
    changed.append(record)
  }

  // MARK: - 2. What is over

  /// Gives up runs whose gate did not open before the next one came due.
  mutating func closeGates() {
    let newest = max(newestDue ?? .min, open.map(\.due).max() ?? .min)
    for run in open where run.state == .gate && run.due < newest { close(run, .missed, .gateClosed) }
  }

  /// Ends what runs too long, and forces what was asked to end and did not.
  mutating func watch() {
    for run in open where run.state == .running {
      if let since = run.endingSince {
        if now >= since + Engine.grace { ends.append((run.key, true)) }
      } else if let timeout = definition?.timeout, now >= (run.started ?? now) + timeout {
        end(run, .timeout)
      }
    }
  }

  private mutating func end(_ run: RunRecord, _ reason: RunRecord.Reason) {
    guard run.ending == nil else { return }
    var run = run
    run.ending = reason
    run.endingSince = now
    update(run)
    ends.append((run.key, false))
  }

  private mutating func close(_ run: RunRecord, _ state: RunRecord.State, _ reason: RunRecord.Reason) {
    var run = run
    run.state = state
    run.reason = reason
    run.nextAttempt = nil
    run.ended = now
    update(run)
    open.removeAll { $0.key == run.key }
  }

  private mutating func update(_ run: RunRecord) {
    if let index = open.firstIndex(where: { $0.key == run.key }) { open[index] = run }
    changed.removeAll { $0.key == run.key }
    changed.append(run)
  }

  // MARK: - 3. What starts

  /// Whether one of its runs is under way.
  var isRunning: Bool { open.contains { $0.state == .running } }

  /// The run that may start now: the first in line, if nothing is under way and its time has come.
  var ready: RunRecord? {
    guard !isRunning, let first = open.first else { return nil }
    return (first.nextAttempt ?? first.due) <= now || first.state == .waiting ? first : nil
  }

  /// Starts it.
  mutating func start() -> RunRecord? {
    guard var run = ready else { return nil }
    run.state = .running
    run.attempt += 1
    run.nextAttempt = nil
    run.started = now
    run.ended = nil
    run.status = nil
    run.ending = nil
    run.endingSince = nil
    update(run)
    return run
  }

  // MARK: - 4. When to look again

  /// When something of this schedule happens by itself. A run that only waits for a slot needs no time.
  var wake: Int? {
    let times = open.compactMap { run -> Int? in
      switch run.state {
      case .running:
        if let since = run.endingSince { return since + Engine.grace }
        return definition.map { (run.started ?? now) + $0.timeout }
      default: return run.nextAttempt
      }
    }
    return times.filter { $0 > now }.min()
  }
}
