import Foundation
import Testing

@testable import Calendars

/// The calculator against minute-by-minute matching, over the four years 2021 to 2024.
@Suite("Cron: brute force")
struct CronBruteForceTests {
  static let zones = [
    "UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut",
    "America/St_Johns",
  ]

  static let expressions = """
    0 8 5 * *, 30 8 5 * *, 0 0 1 * *, 0 0 1 1 *, 59 23 31 12 *, 0 9 1,15 * *, 0 9 10-20/5 * *, 15 10 31 * *
    0 0 29 2 *, 0 12 1 */3 *, 0 12 1 1/3 *, 0 12 1 FEB-NOV/3 *, 5 4 * JUN,DEC *, 0 8 * * MON-FRI, 0 8 * * 1-5
    0 8 * * 0, 0 8 * * 7, 0 8 * * 5-7, 0 8 * * SAT,SUN, 0 8 * * */2, 0 8 * * MON/3, 30 2 * * *, 15 2 * * SUN
    0 2 * * *, 0 3 * * *, 30 1 * * *, 45 1 * * SUN, 0 0 * * *, 30 0 * * *, 59 23 * * *, 1 0 * * SUN, 0 1-3 * * *
    15,45 0-3 * * *, */20 2 * * *, 10-50/20 1,2 * * *, 0 0,6,12,18 * * *, 0 9-17/4 * * MON-FRI, 7/13 5 * * *
    0 * * * *, 30 * * * *, */15 * * * *, */7 */5 * * *, 0 */2 * * *, 0 */3 * 3,4,10,11 *, 45 * * * SUN
    15 * 1-7 * *, 0 0 13 * FRI, 0 0 1,15 * MON, 0 0 */2 * SUN, 0 0 1-7 * */3, 0 0 L * *, 0 8 L * *, 0 8 L-3 * *
    0 8 L-30 * *, 0 8 LW * *, 0 8 15W * *, 0 8 1W * *, 0 8 31W * *, 0 8 6W 1-6 *, 0 8 * * FRIL, 0 8 * * 1L
    0 8 * * SUNL, 30 2 * * 0L, 0 8 * * 5#3, 0 8 * * MON#1, 0 8 * * 0#5, 30 2 * 3 SUN#2, 0 8 1,L * *, 0 8 L * FRI
    0 8 ? * MON-FRI#1, 0 8 1 * FRIL, 20 4 10W,20W 2,8 *, 0 */12 L * *, * 2 29 2 *, * * 1 1 *, */10 2 * 3,10,11 SUN
    """.split { $0 == "\n" }.flatMap { $0.split(separator: ", ").map(String.init) }

  /// Sundays on which clocks go back and forward, the ends of months and the leap day lie within the years.
  static let first = CalendarDay(year: 2021, month: 1, day: 1).number
  static let last = CalendarDay(year: 2024, month: 12, day: 31).number

  private static let clocks: [(zone: TimeZone, runs: [ClockRun])] = zones.compactMap { name in
    TimeZone(identifier: name).map {
      ($0, ClockRun.runs(of: $0, from: first * 1440, to: (last + 1) * 1440 - 1))
    }
  }

  @Test(arguments: expressions) func everyMinute(_ expression: String) throws {
    #expect(Self.clocks.count == Self.zones.count)
    let cron = try CronExpression(expression, at: nil)
    let readings = MinuteMatcher(expression).readings(days: Self.first...Self.last)
    for (zone, runs) in Self.clocks {
      let times = readings.times(in: runs).map { $0 * 60 }
      let shifts = runs.dropFirst().map { ($0.first - $0.offset) * 60 }
      let wrong = Self.starts(times, shifts).filter { index, start in cron.next(after: start, in: zone) != times[index]
      }
      #expect(wrong.map { clockText($0.start, in: zone) } == [], "in \(zone.identifier)")
    }
  }

  /// Starts, each with the index of the time that must follow: the time before and a second before the time itself,
  /// for all times if they are few, and else for those within two days of a shift and for some 150 others.
  private static func starts(_ times: [Int], _ shifts: [Int]) -> [(index: Int, start: Int)] {
    let stride = max(1, times.count / 150)
    var indices = Set(Swift.stride(from: 1, to: times.count, by: stride))
    for shift in shifts {
      var index = max(1, times.partitioningIndex { $0 >= shift - 172_800 })
      while index < times.count, times[index] <= shift + 172_800 {
        indices.insert(index)
        index += 1
      }
    }
    return indices.sorted().flatMap { [($0, times[$0 - 1]), ($0, times[$0] - 1)] }
  }
}
