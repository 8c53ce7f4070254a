import Calendars
import Diagnostics

/// The occurrences of a timetable in the order of time, worked out some at a time.
struct UpcomingOccurrences {
  private static let batch = 32

  private let timetable: Timetable
  /// All occurrences that come due behind `origin`, up to the last one here.
  private var known: [Timetable.Occurrence] = []
  private var origin = Int.max

  init(_ timetable: Timetable) { self.timetable = timetable }

  /// The first occurrence that comes due after a time; `nil` when none does.
  mutating func first(after seconds: Int) throws(Failure) -> Timetable.Occurrence? {
    if seconds >= origin, let found = known.first(where: { $0.due > seconds }) { return found }
    known = try timetable.occurrences(after: seconds, limit: Self.batch)
    origin = seconds
    return known.first
  }
}
