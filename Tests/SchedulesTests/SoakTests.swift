import Calendars
import Diagnostics
import Foundation
import Testing

@testable import Schedules

/// Three years of schedules in seconds: daylight saving, holidays, machines that are off, failures, gates.
struct SoakTests {
  static let yaml = """
    - {name: daily, cron: "30 2 * * *", timezone: Europe/Berlin, period: previous-day, catch-up: all, concurrency: queue}
    - {name: monthly, cron: "0 8 5 * *", working-day: next, period: previous-month,
       gates: {reported: {table: t, field: f, period: p, all: [a, b]}, waiver: {after: 1d}}}
    - {name: before, cron: "0 9 L * *", working-day: previous, period: current-month, catch-up: latest}
    - {name: quarterly, cron: "0 7 10 1,4,7,10 *", period: previous-quarter, catch-up: all, timeout: 20m}
    - {name: never-late, cron: "15 23 * * SUN", period: current-week, catch-up: none, concurrency: replace}
    - {name: last, cron: "45 16 L * *", timezone: America/New_York, period: current-month, retry: {attempts: 2, delay: 5m}}
    """

  /// A generator with a seed (splitmix64), so that every run of the test is the same.
  struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(sides))
    }
  }

  /// What a run does is decided by its identity and attempt: mostly it succeeds, sometimes it fails, hangs or dies.
  static func plan(_ run: RunRecord, _ now: Int) -> SimulatedRunner.Outcome {
    var dice = Dice(state: UInt64(run.nominal) &* 31 &+ UInt64(run.attempt) &+ UInt64(run.schedule.count) &* 1_000_003)
    let isLocked = now % 3 == 0
    if run.schedule == "monthly", now < run.due + dice.roll(5) * 28_800 {
      if now < run.due + 86_400 { return (3, 75, RunReport(result: .gate, detail: "a")) }
      return (30, 0, RunReport(result: .succeeded, waived: "a"))
    }
    switch dice.roll(20) {
    case 0, 1: return (60, 1, nil)
    case 2: return (1_000_000, 0, nil)
    case 3: return (10, nil, nil)
    case 4 where isLocked: return (5, 75, nil)
    case 5: return (5, 0, RunReport(result: .unchanged))
    default: return (20 + dice.roll(600), 0, nil)
    }
  }

  @Test func everyOccurrenceOfThreeYearsHasExactlyOneEnd() throws {
    let clock = ContinuousClock()
    let began = clock.now
    let start = time("2022-12-31 12:00")
    let end = time("2025-12-31 12:00")
    let simulation = try Simulation(Self.yaml, at: start, plan: Self.plan)
    var dice = Dice(state: 7)
    while simulation.now < end {
      try simulation.run(until: min(end, simulation.now + 3600 * (1 + dice.roll(24 * 20))))
      switch dice.roll(4) {
      case 0: try simulation.sleep(until: min(end, simulation.now + 60 * (1 + dice.roll(60))))
      case 1: try simulation.sleep(until: min(end, simulation.now + 3600 * (1 + dice.roll(24 * 9))))
      case 2: try simulation.set(simulation.now - 60 * dice.roll(180))
      default: break
      }
    }
    try simulation.run(until: end + 6 * 86_400)

    for definition in try schedules(Self.yaml) {
      let expected = try Enumeration.occurrences(of: definition.name, from: start, to: end + 6 * 86_400)
      let runs = try simulation.history.latest(100_000, of: definition.name).reversed()
      #expect(runs.map(\.nominal) == expected.map(\.nominal), "\(definition.name)")
      #expect(runs.map(\.period) == expected.map(\.period), "\(definition.name)")
      #expect(runs.map(\.due) == expected.map(\.due), "\(definition.name)")
      let open = runs.filter { !$0.state.isFinal && $0.due < end - 3 * 86_400 }
      #expect(open.isEmpty, "\(definition.name)")
      #expect(runs.contains { $0.state == .succeeded })
    }
    // No attempt of a run began after one of it that had succeeded.
    var succeeded: Set<RunKey> = []
    for (run, at) in simulation.runner.starts {
      #expect(!succeeded.contains(run.key))
      #expect(at >= run.due)
      if let row = try simulation.history.run(run.key), row.state == .succeeded, row.attempt == run.attempt,
        row.reason == nil, row.started == at
      {
        succeeded.insert(run.key)
      }
    }
    let states = Set(try simulation.history.latest(100_000).map(\.state))
    #expect(states.isSuperset(of: [.succeeded, .failed, .timedOut, .skipped, .missed]))
    #expect(began.duration(to: clock.now) < .seconds(120))
  }

  @Test func aQuarterOfAnHourThroughDaylightSavingRunsByRealTime() throws {
    let yaml = #"- {name: quarter, cron: "*/15 * * * *", timezone: Europe/Berlin, concurrency: forbid}"#
    // The last Sunday of March loses an hour, that of October has one twice: real time does not care.
    for day in ["2024-03-31 00:00", "2024-10-27 00:00"] {
      let start = time(day, "Europe/Berlin")
      let simulation = try Simulation(yaml, at: start)
      try simulation.run(until: start + 6 * 3600)
      let runs = try simulation.history.latest(1000).reversed()
      #expect(runs.map(\.due) == Array(stride(from: start + 900, through: start + 6 * 3600, by: 900)))
      #expect(runs.dropLast().allSatisfy { $0.state == .succeeded })
    }
  }
}

/// The occurrences of the soak's schedules, worked out by hand from days and clocks, without the module `Calendars`
/// but for its list of holidays.
enum Enumeration {
  typealias Expected = (nominal: Int, due: Int, period: String)

  static func occurrences(of name: String, from start: Int, to end: Int) throws -> [Expected] {
    var found: [Expected] = []
    var day = "2022-12-25"
    let china = try WorkingCalendar.china()
    while day < "2026-01-15" {
      let parts = day.split(separator: "-").compactMap { Int($0) }
      let (year, month, date) = (parts[0], parts[1], parts[2])
      let isLast = next(day, 1).hasSuffix("-01")
      switch name {
      case "daily":
        // 02:30 does not exist on the day that clocks go forward: it runs right after, at 03:00.
        let isGap = ["2023-03-26", "2024-03-31", "2025-03-30"].contains(day)
        let at = time("\(day) \(isGap ? "03:00" : "02:30")", "Europe/Berlin")
        // A time that stands twice is the first one.
        let first = ["2023-10-29", "2024-10-27", "2025-10-26"].contains(day) ? time("\(day) 00:30", "UTC") : at
        found.append((first, first, next(day, -1)))
      case "monthly" where date == 5:
        var due = day
        while try !isWorking(due, china) { due = next(due, 1) }
        let before = month == 1 ? (year - 1, 12) : (year, month - 1)
        found.append((time("\(day) 08:00"), time("\(due) 08:00"), code(before.0, before.1)))
      case "before" where isLast:
        var due = day
        while try !isWorking(due, china) { due = next(due, -1) }
        found.append((time("\(day) 09:00"), time("\(due) 09:00"), code(year, month)))
      case "quarterly" where date == 10 && [1, 4, 7, 10].contains(month):
        let quarter = month == 1 ? "\(year - 1)-Q4" : "\(year)-Q\((month - 1) / 3)"
        found.append((time("\(day) 07:00"), time("\(day) 07:00"), quarter))
      case "never-late" where weekday(day) == 0:
        found.append((time("\(day) 23:15"), time("\(day) 23:15"), week(endingOn: day)))
      case "last" where isLast:
        let at = time("\(day) 16:45", "America/New_York")
        found.append((at, at, code(year, month)))
      default: break
      }
      day = next(day, 1)
    }
    return found.filter { $0.due > start && $0.due <= end }
  }

  private static func code(_ year: Int, _ month: Int) -> String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  private static func isWorking(_ day: String, _ china: WorkingCalendar) throws -> Bool {
    guard let date = CalendarDay(day) else { return false }
    return try china.isWorkingDay(date)
  }

  private static func next(_ day: String, _ count: Int) -> String {
    String(UTCTime.text(time("\(day) 00:00", "UTC") + count * 86_400).prefix(10))
  }

  private static func weekday(_ day: String) -> Int { (time("\(day) 00:00", "UTC") / 86_400 + 4) % 7 }

  /// The ISO week: that of its Thursday, counted from the year's first day.
  private static func week(endingOn sunday: String) -> String {
    let thursday = next(sunday, -3)
    let year = String(thursday.prefix(4))
    let days = (time("\(thursday) 00:00", "UTC") - time("\(year)-01-01 00:00", "UTC")) / 86_400
    let number = days / 7 + 1
    return "\(year)-W\(number < 10 ? "0" : "")\(number)"
  }
}
