import Calendars
import Diagnostics
import Foundation

/// What a service says about itself in `health.json`, for those who watch over it.
struct Health: Encodable {
  struct Schedule: Encodable {
    let name: String
    /// When it comes due next, and for which period.
    var next: String?
    var period: String?
    /// Why that cannot be told.
    var problem: String?
    /// The run that is under way or waits.
    var open: Run?
    /// The last run that is final.
    var last: Run?
  }

  struct Run: Encodable {
    let due: String
    let period: String?
    let state: String
    let reason: String?
    let attempt: Int
    let issue: String?

    init(_ run: RunRecord) {
      due = UTCTime.text(run.due)
      period = run.period
      state = run.state.rawValue
      reason = run.reason?.rawValue
      attempt = run.attempt
      issue = run.issue
    }
  }

  let time: String
  let pid: Int32
  let state: String
  var schedules: [Schedule] = []
  var pendingDeliveries = 0
  var failedDeliveries = 0

  /// Looks at all schedules.
  init(
    _ definitions: [ScheduleDefinition], upcoming: inout [String: UpcomingOccurrences], history: RunHistory,
    state: String, now: Int
  ) throws(Failure) {
    time = UTCTime.text(now)
    pid = ProcessInfo.processInfo.processIdentifier
    self.state = state
    let open = try history.open()
    for definition in definitions {
      let name = definition.name
      var entry = Schedule(name: name)
      do throws(Failure) {
        let next = try upcoming[name, default: UpcomingOccurrences(definition.timetable)].first(after: now)
        entry.next = next.map { UTCTime.text($0.due) }
        entry.period = next?.period?.code
      } catch {
        entry.problem = error.diagnostics.first?.message.english
      }
      entry.open = open.first { $0.schedule == name }.map(Run.init)
      entry.last = try history.lastFinal(of: name).map(Run.init)
      schedules.append(entry)
    }
  }

  /// Writes the file in one step; a watcher never reads half of it.
  func write(to path: String) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return }
    // A full disk must not end the service; the file gets old, which is what watchers look for.
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
