public import struct Foundation.TimeZone

/// A regular rhythm of the calendar: every 15 minutes, every Sunday, every third month.
///
/// Counting starts anew with the next larger unit, as in d3-time: every second day is the 1st, 3rd, …, 31st and then
/// the 1st again. Years count from year 0, milliseconds from 1970.
public struct CalendarStep: Hashable, Sendable {
  /// What is counted.
  public enum Unit: Int, Hashable, Sendable, CaseIterable {
    /// A thousandth of a second.
    case millisecond
    /// A second.
    case second
    /// A minute.
    case minute
    /// An hour.
    case hour
    /// A day.
    case day
    /// A week from Sunday.
    case week
    /// A month.
    case month
    /// A year.
    case year
  }

  /// What is counted.
  public let unit: Unit
  /// How many of them make a step, 1 to 1000000.
  public let count: Int

  /// Every `count` units; a count out of its range is taken as the nearest in it.
  public init(_ unit: Unit, every count: Int = 1) {
    self.unit = unit
    self.count = min(max(1, count), 1_000_000)
  }

  /// The usual length of a unit in milliseconds: a month has 30 days here, a year 365.
  public static func duration(_ unit: Unit) -> Double {
    switch unit {
    case .millisecond: 1
    case .second: 1000
    case .minute: 60_000
    case .hour: 3_600_000
    case .day: 86_400_000
    case .week: 604_800_000
    case .month: 2_592_000_000
    case .year: 31_536_000_000
    }
  }

  /// The last step at or before an instant.
  public func floor(_ milliseconds: Double, zone: TimeZone) -> Double {
    guard milliseconds.isFinite else { return milliseconds }
    if unit == .millisecond {
      let length = Double(count)
      return (milliseconds / length).rounded(.down) * length
    }
    var time = CalendarTime(milliseconds, zone: zone)
    switch unit {
    case .millisecond, .second, .minute, .hour:
      // Subtracted, not set: the hour that clocks show twice in autumn keeps its two lives.
      return milliseconds - intoStep(milliseconds, time)
    case .day:
      time.day -= (time.day - 1) % count
    case .week:
      time.day -= time.weekday
      let weeks = CalendarTime.floorDivide(Int((time.localMilliseconds / 86_400_000).rounded(.down)) + 4, 7)
      time.day -= CalendarTime.modulo(weeks, count) * 7
    case .month:
      time = CalendarTime(year: time.year, month: time.month - (time.month - 1) % count)
    case .year:
      time = CalendarTime(year: CalendarTime.floorDivide(time.year, count) * count)
    }
    return CalendarTime(year: time.year, month: time.month, day: time.day).milliseconds(in: zone)
  }

  /// The first step at or after an instant.
  public func ceil(_ milliseconds: Double, zone: TimeZone) -> Double {
    let floor = floor(milliseconds, zone: zone)
    return floor == milliseconds ? floor : next(floor, zone: zone)
  }

  /// An instant moved by steps; parts below the unit are kept.
  ///
  /// With a count above 1 the result is a step, as in d3-time, unless `steps` is 0.
  public func offset(_ milliseconds: Double, by steps: Int, zone: TimeZone) -> Double {
    if count == 1 || unit == .millisecond || unit == .year {
      return Self.moved(milliseconds, unit, by: min(max(steps, -100_000_000), 100_000_000) * count, zone: zone)
    }
    var instant = milliseconds
    for _ in 0..<min(max(steps, 0), Self.limit) { instant = next(floor(instant, zone: zone), zone: zone) }
    for _ in 0..<min(max(-steps, 0), Self.limit) { instant = floor(instant - 1, zone: zone) }
    return instant
  }

  /// The steps from `start` up to, but not at, `end`; at most 10000 of them.
  public func range(from start: Double, to end: Double, zone: TimeZone) -> [Double] {
    var steps: [Double] = []
    var instant = ceil(start, zone: zone)
    while instant < end, steps.count < Self.limit {
      steps.append(instant)
      let following = next(instant, zone: zone)
      guard following > instant else { break }
      instant = following
    }
    return steps
  }

  private static let limit = 10_000

  /// The step behind one.
  private func next(_ step: Double, zone: TimeZone) -> Double {
    let plain = CalendarStep(unit)
    switch unit {
    case .millisecond, .year, .week:
      let moved = Self.moved(step, unit, by: count, zone: zone)
      return floor(moved, zone: zone)
    case .second, .minute, .hour, .day, .month:
      var instant = step
      // The count restarts with the next larger unit: at most 60 tries, or one when the count is larger than that.
      repeat {
        let moved = Self.moved(instant, unit, by: 1, zone: zone)
        let following = plain.floor(moved, zone: zone)
        guard following > instant else { return moved }
        instant = following
      } while floor(instant, zone: zone) != instant
      return instant
    }
  }

  /// Milliseconds since the step, for units that are no dates.
  private func intoStep(_ milliseconds: Double, _ time: CalendarTime) -> Double {
    let fraction = milliseconds - milliseconds.rounded(.down)
    var rest = Double(time.millisecond) + fraction
    if unit == .second { return rest + Double(time.second % count) * 1000 }
    rest += Double(time.second) * 1000
    if unit == .minute { return rest + Double(time.minute % count) * 60_000 }
    rest += Double(time.minute) * 60_000
    return rest + Double(time.hour % count) * 3_600_000
  }

  private static func moved(_ milliseconds: Double, _ unit: Unit, by amount: Int, zone: TimeZone) -> Double {
    switch unit {
    case .millisecond, .second, .minute, .hour:
      return milliseconds + Double(amount) * duration(unit)
    case .day, .week, .month, .year:
      guard milliseconds.isFinite else { return milliseconds }
      var time = CalendarTime(milliseconds, zone: zone)
      switch unit {
      case .week: time.day += amount * 7
      case .month: time.month += amount
      case .year: time.year += amount
      default: time.day += amount
      }
      return time.milliseconds(in: zone)
    }
  }
}
