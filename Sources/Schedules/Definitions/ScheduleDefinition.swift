import Calendars
import Diagnostics
import Foundation

/// One schedule of `shanhai.yml`: when to run, what to build, and what to do when something comes between.
struct ScheduleDefinition: Sendable {
  /// What happens to a run that comes due while the last one is still under way.
  enum Concurrency: String, CaseIterable, Sendable {
    /// It is recorded as skipped.
    case forbid
    /// It runs afterwards.
    case queue
    /// It ends the other one and takes its place.
    case replace
  }

  /// What happens to runs that came due while nobody was there to start them.
  enum CatchUp: String, CaseIterable, Sendable {
    /// They are recorded as missed.
    case none
    /// The last one runs, those before are recorded as missed.
    case latest
    /// They run one after the other.
    case all
  }

  /// How often a run that failed is tried, and how long it waits before.
  struct Retry: Hashable, Sendable {
    var attempts = 3
    var delay = 60
    var factor = 2
    var limit = 3600

    /// The seconds to wait after this many attempts: delay, delay × factor, delay × factor² …, at most the limit.
    func wait(after attempts: Int) -> Int {
      var seconds = min(delay, limit)
      for _ in 1..<max(attempts, 1) where seconds < limit { seconds = min(seconds * factor, limit) }
      return seconds
    }
  }

  /// Conditions for a run.
  struct Gates: Hashable, Sendable {
    /// All of these have to be found in a table for the period.
    struct Reported: Hashable, Sendable {
      let table: String
      let field: String
      /// The field that holds the code of the period.
      let period: String
      let all: [String]
      let location: SourceLocation
    }

    /// After a while, the run goes on without those who have not reported, and says so.
    struct Waiver: Hashable, Sendable {
      let after: Int
      let text: String
    }

    var reported: Reported?
    var waiver: Waiver?
    /// Whether a build that makes nothing new is recorded as skipped and not delivered.
    var skipsUnchanged = false
  }

  /// Its name, unique in the project.
  let name: String
  /// When it runs.
  let timetable: Timetable
  /// The expression as it was written.
  let cron: String
  /// The time zone of the expression.
  let zone: TimeZone
  /// Whether occurrences are moved or left out by a calendar of working days.
  let workingDay: WorkingDayRule?
  /// What is built; nothing for everything.
  let targets: [String]
  let language: Language
  let settings: [(key: String, value: String)]
  let isStrict: Bool
  let concurrency: Concurrency
  /// After how many seconds a run is ended.
  let timeout: Int
  let retry: Retry
  let catchUp: CatchUp
  let gates: Gates
  /// The channels that hear of it.
  let deliveries: [String]
  /// Where it stands in `shanhai.yml`.
  let location: SourceLocation

  /// A run that has no time-out of its own is ended after this many seconds: nothing may block the others forever.
  static let defaultTimeout = 7200
}
