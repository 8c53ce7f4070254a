import Calendars
import Diagnostics

/// Decides what to start, queue, replace, retry, end, catch up or skip, and when to look again.
///
/// It knows no clock, no files and no processes: the time and what the history says go in, a decision comes out. The
/// same code runs the service and a simulation of years.
struct Engine {
  /// What the history says.
  struct Input {
    var now: Int
    /// Up to when the occurrences of each schedule have been recorded; none for a schedule that is new.
    var cursors: [String: Int] = [:]
    /// Runs that are not final.
    var open: [RunRecord] = []
    /// Runs that come due behind their schedule's cursor and are recorded nevertheless: the clock has gone backwards, or
    /// somebody ran them by hand.
    var known: Set<RunKey> = []
  }

  /// What to do.
  struct Decision {
    /// Rows to write.
    var records: [RunRecord] = []
    var cursors: [String: Int] = [:]
    /// Processes to start. Their rows are in `records` already.
    var start: [RunRecord] = []
    /// Processes to end: asked first, forced after a grace.
    var end: [(key: RunKey, isForced: Bool)] = []
    /// When to decide next, if nothing ends before.
    var wake: Int?
    /// Schedules whose next occurrence cannot be told.
    var problems: [(schedule: String, failure: Failure)] = []
  }

  /// How many runs may be under way at once. A build locks its project, so more than one would only wait.
  static let slots = 1
  /// A run that starts within this many seconds is on time; later, it is one to catch up.
  static let tolerance = 60
  /// How long a process may take from being asked to end to being forced.
  static let grace = 10
  /// How soon a closed gate is tried again: after a tenth of the time that has passed. Who is a little late is not kept
  /// waiting, and who is days late costs little.
  static func gateInterval(waited: Int) -> Int { min(max(waited / 10, 300), 3600) }
  /// How often a locked project is tried, and until when.
  static let lockInterval = 60
  static let lockLimit = 86_400
  /// How often a timetable that failed is asked again.
  static let problemInterval = 3600

  let definitions: [ScheduleDefinition]
  private var upcoming: [String: UpcomingOccurrences]

  init(_ definitions: [ScheduleDefinition]) {
    self.definitions = definitions
    upcoming = Dictionary(
      definitions.map { ($0.name, UpcomingOccurrences($0.timetable)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The definition with this name.
  func definition(_ name: String) -> ScheduleDefinition? { definitions.first { $0.name == name } }

  /// Decides.
  mutating func decide(_ input: Input) -> Decision {
    var decision = Decision()
    var turns: [ScheduleTurn] = []
    for definition in definitions {
      let open = input.open.filter { $0.schedule == definition.name }
      var turn = ScheduleTurn(definition, open: open, now: input.now)
      let cursor = input.cursors[definition.name] ?? input.now
      var passed = cursor
      do throws(Failure) {
        let due = try newlyDue(definition.name, from: cursor, to: input.now, passed: &passed)
        turn.admit(due.filter { !input.known.contains(RunKey(schedule: definition.name, nominal: $0.nominal)) })
        note(try upcoming[definition.name]?.first(after: input.now)?.due, in: &decision)
      } catch {
        // The cursor stays before the fault, so that nothing is lost when it has been mended.
        decision.problems.append((definition.name, error))
        note(input.now + Self.problemInterval, in: &decision)
      }
      decision.cursors[definition.name] = passed
      turn.closeGates()
      turn.watch()
      turns.append(turn)
    }
    for name in Set(input.open.map(\.schedule)).subtracting(definitions.map(\.name)).sorted() {
      var turn = ScheduleTurn(removed: name, open: input.open.filter { $0.schedule == name }, now: input.now)
      turn.watch()
      turns.append(turn)
    }
    start(&turns, now: input.now, into: &decision)
    for turn in turns {
      decision.records += turn.changed
      decision.end += turn.ends
      note(turn.wake, in: &decision)
    }
    return decision
  }

  /// Occurrences that came due behind `cursor`, and how far they have been told.
  private mutating func newlyDue(
    _ name: String, from cursor: Int, to now: Int, passed: inout Int
  ) throws(Failure) -> [Timetable.Occurrence] {
    // A clock that went backwards: what is recorded stays recorded.
    passed = min(cursor, now)
    var due: [Timetable.Occurrence] = []
    do throws(Failure) {
      while let next = try upcoming[name]?.first(after: passed), next.due <= now {
        due.append(next)
        passed = next.due
      }
    } catch {
      guard due.isEmpty else { return due }
      throw error
    }
    passed = now
    return due
  }

  /// Gives the free slots to the runs that have waited longest.
  private func start(_ turns: inout [ScheduleTurn], now: Int, into decision: inout Decision) {
    var free = Self.slots - turns.count { $0.isRunning }
    let ready = turns.indices.compactMap { index in turns[index].ready.map { (index, $0) } }
      .sorted { a, b in (a.1.nextAttempt ?? a.1.due, a.1.schedule) < (b.1.nextAttempt ?? b.1.due, b.1.schedule) }
    for (index, _) in ready where free > 0 {
      guard let started = turns[index].start() else { continue }
      decision.start.append(started)
      free -= 1
    }
  }

  private func note(_ time: Int?, in decision: inout Decision) {
    guard let time else { return }
    decision.wake = min(decision.wake ?? time, time)
  }
}
