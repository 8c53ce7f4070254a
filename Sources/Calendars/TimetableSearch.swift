import Diagnostics
import Formats

import struct Foundation.TimeZone

/// Walks through the nominal times of a timetable, a working day at a time.
///
/// Days are moved in their order, so the nominal times that come to one working day lie side by side. Within this
/// group, times are sorted and each is taken once; between groups, the order is right already.
struct TimetableSearch {
  let cron: CronExpression
  let zone: TimeZone
  let rule: WorkingDayRule?
  let calendar: WorkingCalendar
  /// Nothing that is due up to here is of interest.
  let start: Int
  /// The last nominal time that was looked at; `nil` before the first.
  private var position: Int?

  /// A nominal time, and the time that it was moved to.
  struct Moved {
    let nominal: Int
    let due: Int
  }

  init(cron: CronExpression, zone: TimeZone, rule: WorkingDayRule?, calendar: WorkingCalendar, after start: Int) {
    self.cron = cron
    self.zone = zone
    self.rule = rule
    self.calendar = calendar
    self.start = start
  }

  /// What is due on the next day on which anything is due; `nil` when nothing comes any more.
  mutating func nextGroup() throws(Failure) -> [Moved]? {
    while let nominal = cron.next(after: position ?? firstPosition(), in: zone) {
      let day = CalendarDay(at: nominal, in: zone)
      guard let rule else {
        position = nominal
        return [Moved(nominal: nominal, due: nominal)]
      }
      guard let target = try target(of: day, rule) else {
        position = end(of: day)
        continue
      }
      let group = try group(from: nominal, to: target, rule)
      if !group.isEmpty { return group }
    }
    return nil
  }

  /// The times from `nominal` on that are moved to the day `target`.
  private mutating func group(
    from nominal: Int, to target: CalendarDay, _ rule: WorkingDayRule
  ) throws(Failure) -> [Moved] {
    var nominals = [nominal]
    var last = nominal
    var day = CalendarDay(at: nominal, in: zone)
    while let following = cron.next(after: last, in: zone) {
      let followingDay = CalendarDay(at: following, in: zone)
      if followingDay != day {
        // A day behind the target is not moved back to it, except by `previous`; it need not be in the calendar yet.
        if rule != .previous, followingDay > target { break }
        guard try self.target(of: followingDay, rule) == target else { break }
        day = followingDay
      }
      nominals.append(following)
      last = following
    }
    position = last
    return sorted(nominals.map { Moved(nominal: $0, due: due($0, on: target)) })
  }

  /// In the order in which they are due, each time once, with the nearest nominal time.
  private func sorted(_ group: [Moved]) -> [Moved] {
    let ordered = group.filter { $0.due > start }.sorted {
      ($0.due, abs($0.due - $0.nominal)) < ($1.due, abs($1.due - $1.nominal))
    }
    var result: [Moved] = []
    for moved in ordered where moved.due != result.last?.due { result.append(moved) }
    return result
  }

  /// The day that a day is moved to; `nil` when it falls away.
  private func target(of day: CalendarDay, _ rule: WorkingDayRule) throws(Failure) -> CalendarDay? {
    switch rule {
    case .next: try calendar.firstWorkingDay(onOrAfter: day)
    case .previous: try calendar.lastWorkingDay(onOrBefore: day)
    case .skip: try calendar.isWorkingDay(day) ? day : nil
    }
  }

  /// The same time of day on another day.
  private func due(_ nominal: Int, on day: CalendarDay) -> Int {
    let clock = LocalClock(zone: zone)
    let reading = clock.reading(at: nominal)
    let nominalDay = CalendarTime.floorDivide(reading, LocalClock.day)
    if nominalDay == day.number { return nominal }
    return clock.instant(of: reading + (day.number - nominalDay) * LocalClock.day)
  }

  /// Where to begin looking for nominal times, so that all are found that are due after `start`.
  ///
  /// Times move forward only over a run of days off up to the day of `start`, and backward not across it.
  private func firstPosition() -> Int {
    guard let rule else { return start }
    var day = CalendarDay(at: start, in: zone)
    if rule == .next {
      var before = day.adding(days: -1)
      while let isWorking = try? calendar.isWorkingDay(before), !isWorking {
        day = before
        before = day.adding(days: -1)
      }
    }
    return LocalClock(zone: zone).instant(of: day.number * LocalClock.day) - 1
  }

  /// The last second of a day.
  private func end(of day: CalendarDay) -> Int {
    LocalClock(zone: zone).instant(of: (day.number + 1) * LocalClock.day) - 1
  }
}
