public import Diagnostics

public import struct Foundation.TimeZone

/// When something is due, and which period it is then about: a cron expression on the clocks of a place, moved to
/// working days.
///
/// The period belongs to the *nominal* day: what is planned for 5 October and comes on the 8th, after the holidays,
/// still covers September.
public struct Timetable: Sendable {
  /// One time at which it is due.
  public struct Occurrence: Hashable, Sendable {
    /// The time that the cron expression gives, in seconds since 1970 UTC.
    public let nominal: Int
    /// The time on the working day that it was moved to; the nominal time if it was not moved.
    public let due: Int
    /// What a report that is made then covers.
    public let period: ReportingPeriod?

    /// An occurrence.
    public init(nominal: Int, due: Int, period: ReportingPeriod?) {
      self.nominal = nominal
      self.due = due
      self.period = period
    }
  }

  private let cron: CronExpression
  private let zone: TimeZone
  private let workingDay: WorkingDayRule?
  private let calendar: WorkingCalendar
  private let period: PeriodRule?

  /// A timetable; without a rule for working days, every day is as good as another and `calendar` is not asked.
  public init(
    cron: CronExpression, zone: TimeZone, workingDay: WorkingDayRule?, calendar: WorkingCalendar, period: PeriodRule?
  ) {
    self.cron = cron
    self.zone = zone
    self.workingDay = workingDay
    self.calendar = calendar
    self.period = period
  }

  /// The occurrences that are due after `seconds`, in the order in which they are due, at most `limit`.
  ///
  /// Each time is due once: of several nominal times that were moved to it, the nearest one stays, so that a daily
  /// report after a holiday covers the last day and not the first.
  ///
  /// Where the calendar's years end, the occurrences before are returned; only when not even the first can be told, it
  /// is an error. Asking on after the last one thus tells the reason.
  public func occurrences(after seconds: Int, limit: Int) throws(Failure) -> [Occurrence] {
    var search = TimetableSearch(cron: cron, zone: zone, rule: workingDay, calendar: calendar, after: seconds)
    var found: [Occurrence] = []
    while found.count < limit {
      do {
        guard let group = try search.nextGroup() else { break }
        found += group.prefix(limit - found.count).map { occurrence($0.nominal, $0.due) }
      } catch {
        if found.isEmpty { throw error }
        break
      }
    }
    return found
  }

  private func occurrence(_ nominal: Int, _ due: Int) -> Occurrence {
    Occurrence(nominal: nominal, due: due, period: period?.period(at: CalendarDay(at: nominal, in: zone)))
  }
}
