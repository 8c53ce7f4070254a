import Testing

@testable import Schedules

/// What is decided, as the history that comes of it.
struct EngineTests {
  private let daily = #"{name: daily, cron: "0 8 * * *", period: previous-day"#

  @Test func everyRunComesOnceWithItsPeriod() throws {
    let simulation = try Simulation("- \(daily)}", at: time("2024-06-04 12:00"))
    try simulation.run(until: time("2024-06-07 07:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 succeeded", "06-06 08:00 2024-06-05 succeeded"])
    #expect(simulation.runner.starts.map(\.at) == [time("2024-06-05 08:00"), time("2024-06-06 08:00")])
  }

  @Test func aNewScheduleDoesNotCatchUpWhatWasBeforeIt() throws {
    let simulation = try Simulation("- \(daily), catch-up: all}", at: time("2024-06-04 12:00"))
    #expect(try simulation.lines().isEmpty)
  }

  @Test func theMonthlyReportOnTheFifthMovesBehindTheHolidaysAndCoversTheLastMonth() throws {
    let simulation = try Simulation(
      #"- {name: monthly, cron: "0 8 5 * *", working-day: next, period: previous-month}"#, at: time("2024-09-20 12:00"))
    try simulation.run(until: time("2024-11-06 12:00"))
    #expect(try simulation.lines() == ["10-08 08:00 2024-09 succeeded", "11-05 08:00 2024-10 succeeded"])
  }

  // MARK: - Concurrency

  private func hourly(_ rule: String) throws -> Simulation {
    // The run of 09:00 takes 90 minutes, the others 5 seconds.
    try Simulation(#"- {name: h, cron: "0 * * * *", concurrency: \#(rule)}"#, at: time("2024-06-05 08:30")) { run, _ in
      (run.due == time("2024-06-05 09:00") ? 5400 : 5, 0, nil)
    }
  }

  @Test func forbidSkipsTheRunThatComesDueMeanwhile() throws {
    let simulation = try hourly("forbid")
    try simulation.run(until: time("2024-06-05 11:30"))
    #expect(
      try simulation.lines() == [
        "06-05 09:00 succeeded", "06-05 10:00 skipped previous-run", "06-05 11:00 succeeded",
      ])
  }

  @Test func queueRunsItAfterwards() throws {
    let simulation = try hourly("queue")
    try simulation.run(until: time("2024-06-05 11:30"))
    #expect(try simulation.lines() == ["06-05 09:00 succeeded", "06-05 10:00 succeeded", "06-05 11:00 succeeded"])
    #expect(simulation.runner.starts.map(\.at)[1] == time("2024-06-05 10:30"))
  }

  @Test func replaceEndsTheOther() throws {
    let simulation = try hourly("replace")
    try simulation.run(until: time("2024-06-05 10:30"))
    #expect(try simulation.lines() == ["06-05 09:00 interrupted replaced", "06-05 10:00 succeeded"])
    #expect(simulation.announced.isEmpty)
  }

  @Test func runsOfSeveralSchedulesFollowOneAnother() throws {
    let simulation = try Simulation(
      "- \(daily)}\n- {name: other, cron: '0 8 * * *'}", at: time("2024-06-05 07:00")
    ) { _, _ in (60, 0, nil) }
    try simulation.run(until: time("2024-06-05 09:00"))
    #expect(simulation.runner.starts.map(\.at) == [time("2024-06-05 08:00"), time("2024-06-05 08:01")])
  }

  // MARK: - Retry and time-out

  @Test func aFailureIsTriedAgainLaterAndLater() throws {
    let simulation = try Simulation(
      "- \(daily), retry: {attempts: 4, delay: 1m, factor: 3, limit: 5m}}", at: time("2024-06-05 07:00")
    ) {
      run, _ in (10, run.attempt < 4 ? 1 : 0, nil)
    }
    try simulation.run(until: time("2024-06-05 09:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 succeeded ×4"])
    let starts = simulation.runner.starts.map(\.at)
    #expect(zip(starts, starts.dropFirst()).map { $1 - $0 } == [70, 190, 310])
    #expect(simulation.announced.isEmpty)
  }

  @Test func afterTheLastAttemptItIsSaidOnce() throws {
    let simulation = try Simulation("- \(daily), retry: {attempts: 2, delay: 1m}}", at: time("2024-06-05 07:00")) {
      _, _ in
      (10, 1, nil)
    }
    try simulation.run(until: time("2024-06-05 09:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 failed exit-status ×2"])
    #expect(simulation.announced.map(\.state) == [.failed])
    let attempts = try simulation.history.attempts(ofRun: 1)
    #expect(attempts.map(\.outcome) == [.failed, .failed])
    #expect(attempts.map(\.status) == [1, 1])
  }

  @Test func whatTakesTooLongIsEnded() throws {
    let simulation = try Simulation("- \(daily), timeout: 30m, retry: {attempts: 1}}", at: time("2024-06-05 07:00")) {
      _, _ in
      (100_000, 0, nil)
    }
    try simulation.run(until: time("2024-06-05 09:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 timed-out timeout"])
    let run = try #require(try simulation.history.run(id: 1))
    #expect(run.ended == time("2024-06-05 08:30"))
  }

  @Test func aLockIsWaitedForWithoutCounting() throws {
    let simulation = try Simulation("- \(daily), retry: {attempts: 1}}", at: time("2024-06-05 07:00")) { _, now in
      (1, now < time("2024-06-05 08:30") ? 75 : 0, nil)
    }
    try simulation.run(until: time("2024-06-05 09:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 succeeded"])
  }

  // MARK: - Catching up

  private func afterThreeDays(_ rule: String) throws -> [String] {
    let simulation = try Simulation("- \(daily), catch-up: \(rule)}", at: time("2024-06-04 12:00"))
    try simulation.sleep(until: time("2024-06-07 12:00"))
    try simulation.run(until: time("2024-06-07 13:00"))
    return try simulation.lines()
  }

  @Test func catchUpNone() throws {
    #expect(
      try afterThreeDays("none") == [
        "06-05 08:00 2024-06-04 missed not-running", "06-06 08:00 2024-06-05 missed not-running",
        "06-07 08:00 2024-06-06 missed not-running",
      ])
  }

  @Test func catchUpLatest() throws {
    #expect(
      try afterThreeDays("latest") == [
        "06-05 08:00 2024-06-04 missed later-run", "06-06 08:00 2024-06-05 missed later-run",
        "06-07 08:00 2024-06-06 succeeded",
      ])
  }

  @Test func catchUpAllEvenWhenOverlapIsForbidden() throws {
    #expect(
      try afterThreeDays("all") == [
        "06-05 08:00 2024-06-04 succeeded", "06-06 08:00 2024-06-05 succeeded", "06-07 08:00 2024-06-06 succeeded",
      ])
  }

  @Test func whatWasUnderWayWhenTheMachineDiedIsTriedAgain() throws {
    let simulation = try Simulation("- \(daily)}", at: time("2024-06-05 07:59")) { _, _ in (600, 0, nil) }
    try simulation.run(until: time("2024-06-05 08:05"))
    try simulation.sleep(until: time("2024-06-05 08:07"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 retry died"])
    try simulation.run(until: time("2024-06-05 09:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 succeeded ×2"])
    #expect(try simulation.history.attempts(ofRun: 1).map(\.outcome) == [.interrupted, .succeeded])
  }

  // MARK: - Clocks

  @Test func aClockThatGoesBackRunsNothingTwice() throws {
    let simulation = try Simulation("- \(daily)}", at: time("2024-06-05 07:00"))
    try simulation.run(until: time("2024-06-05 08:10"))
    try simulation.set(time("2024-06-05 07:30"))
    try simulation.run(until: time("2024-06-05 09:00"))
    #expect(simulation.runner.starts.count == 1)
    #expect(simulation.events.contains { $0.name == "clock-back" })
  }

  @Test func aClockThatWasYearsAheadLosesNothing() throws {
    let simulation = try Simulation("- \(daily), catch-up: none}", at: time("2024-06-05 07:00"))
    try simulation.set(time("2025-06-05 07:00"))
    #expect(try simulation.lines().count == 365)
    try simulation.set(time("2024-06-05 07:10"))
    #expect(try simulation.lines().isEmpty)
    try simulation.run(until: time("2024-06-06 09:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 succeeded", "06-06 08:00 2024-06-05 succeeded"])
  }

  // MARK: - Gates

  private func gate(_ waiver: String, opens: String) throws -> Simulation {
    try Simulation(
      """
      - {name: m, cron: "0 8 5 * *", period: previous-month,
         gates: {reported: {table: t, field: f, period: p, all: [a]}\(waiver)}}
      """, at: time("2024-06-04 12:00")
    ) { _, now in
      now < time(opens) ? (1, 75, RunReport(result: .gate, detail: "a")) : (1, 0, nil)
    }
  }

  @Test func aClosedGateIsTriedUntilItOpens() throws {
    let simulation = try gate("", opens: "2024-06-07 10:00")
    try simulation.run(until: time("2024-06-06 00:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-05 gate gate-closed a"])
    try simulation.run(until: time("2024-06-08 00:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-05 succeeded"])
    let run = try #require(try simulation.history.run(id: 1))
    #expect((run.ended ?? 0) - time("2024-06-07 10:00") <= 3601)
  }

  @Test func itIsTriedAtTheMinuteOfTheWaiver() throws {
    let simulation = try gate(", waiver: {after: 1h10m}", opens: "2024-06-05 09:10")
    try simulation.run(until: time("2024-06-05 10:00"))
    #expect(simulation.runner.starts.last?.at == time("2024-06-05 09:10"))
  }

  @Test func aGateThatStaysClosedIsMissedWhenTheNextRunComes() throws {
    let simulation = try gate("", opens: "2024-07-05 08:00")
    try simulation.run(until: time("2024-07-05 09:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-05 missed gate-closed a", "07-05 08:00 2024-06 succeeded"])
    #expect(simulation.announced.map(\.detail) == ["a"])
  }

  @Test func whatIsUnchangedIsSkipped() throws {
    let simulation = try Simulation("- \(daily)}", at: time("2024-06-05 07:00")) { _, _ in
      (1, 0, RunReport(result: .unchanged))
    }
    try simulation.run(until: time("2024-06-05 09:00"))
    #expect(try simulation.lines() == ["06-05 08:00 2024-06-04 skipped unchanged"])
  }

  // MARK: - Changes of shanhai.yml

  @Test func whatWaitsForAScheduleThatIsGoneIsSkipped() throws {
    var engine = Engine([])
    var run = RunRecord(schedule: "old", nominal: 0, due: 0, period: nil, state: .retry)
    run.nextAttempt = 100
    let decision = engine.decide(Engine.Input(now: 50, open: [run]))
    #expect(decision.records.map(\.state) == [.skipped])
    #expect(decision.records.map(\.reason) == [.removed])
  }

  @Test func aYearWithoutHolidaysIsSaidAndNothingIsLost() throws {
    let definition = try schedules(#"- {name: m, cron: "0 8 5 * *", working-day: next}"#)
    var engine = Engine(definition)
    let now = time("2030-03-01 12:00")
    let decision = engine.decide(Engine.Input(now: now, cursors: ["m": now - 86_400 * 60]))
    #expect(decision.problems.map(\.schedule) == ["m"])
    #expect(decision.cursors == ["m": now - 86_400 * 60])
    #expect(decision.wake == now + 3600)
  }
}
