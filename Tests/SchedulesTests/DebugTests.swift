import Testing
@testable import Schedules
struct DebugTests {
  @Test func debug() throws {
    let clock = ContinuousClock(); let began = clock.now
    let simulation = try Simulation(SoakTests.yaml, at: time("2022-12-31 12:00"), plan: SoakTests.plan)
    print("init", began.duration(to: clock.now))
    for month in 1...3 { try simulation.run(until: time("2022-12-31 12:00") + month * 3 * 86400); print(month, simulation.ticks, began.duration(to: clock.now)); if month == 1 { print(simulation.events.suffix(20).map { $0.line(now: 0, format: .logfmt) }.joined(separator: "\n")) } }
  }
}
