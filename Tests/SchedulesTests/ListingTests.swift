import Diagnostics
import Foundation
import Testing

@testable import Schedules

struct ListingTests {
  @Test func wideCharactersCountTwo() {
    var table = TextTable(header: ["时间", "任务", "x"])
    table.rows = [["2024", "每日", "1"], ["1", "monthly", ""]]
    #expect(table.lines == ["时间  任务     x", "2024  每日     1", "1     monthly"])
  }

  @Test func comingRunsWithTheirPeriods() throws {
    let definitions = try schedules(
      """
      - {name: monthly, cron: "0 8 5 * *", working-day: next, period: previous-month}
      - {name: 每周, cron: "0 9 * * MON", timezone: Europe/Berlin}
      """)
    let runs = try UpcomingRuns(definitions, count: 4, now: time("2024-09-28 00:00"))
    #expect(
      runs.lines(in: .chinese) == [
        "时间                     时区           任务     报告期     截至           说明",
        "2024-09-30 09:00 +02:00  Europe/Berlin  每周",
        "2024-10-07 09:00 +02:00  Europe/Berlin  每周",
        "2024-10-08 08:00 +08:00  Asia/Shanghai  monthly  2024年9月  2024年9月30日  2024-10-05 不是工作日",
        "2024-10-14 09:00 +02:00  Europe/Berlin  每周",
      ])
    #expect(runs.json.contains(#""due" : "2024-10-08T00:00:00Z""#))
    #expect(runs.warnings.isEmpty)
  }

  @Test func anEndOfTheCalendarIsSaid() throws {
    let definitions = try schedules(#"- {name: m, cron: "0 8 5 * *", working-day: next}"#)
    let runs = try UpcomingRuns(definitions, count: 3, now: time("2026-11-28 00:00"))
    #expect(runs.lines(in: .english).count == 2)
    #expect(runs.warnings.map(\.message.english) == ["the calendar has no holidays and make-up days for 2027"])
  }

  @Test func whatBecameOfRunsInWords() throws {
    func words(_ state: RunRecord.State, _ reason: RunRecord.Reason?, _ detail: String? = nil) -> String {
      var run = RunRecord(schedule: "m", nominal: 0, due: 0, period: nil, state: state, reason: reason)
      run.detail = detail
      run.status = 3
      return RunWords.outcome(run, in: .gmt).text(in: .english)
    }
    #expect(words(.succeeded, nil) == "succeeded")
    #expect(words(.skipped, .previousRun, "86400") == "skipped: the run of 1970-01-02 00:00 had not ended")
    #expect(words(.interrupted, .replaced) == "interrupted: the next run took its place")
    #expect(words(.missed, .notRunning) == "missed: the service was not running")
    #expect(words(.missed, .laterRun) == "missed: the service was not running; a later run stands for it")
    #expect(words(.missed, .gateClosed, "a, b") == "missed: not reported: a, b")
    #expect(words(.gate, .gateClosed, "a, b") == "waits for reports of a, b")
    #expect(words(.skipped, .unchanged) == "skipped: nothing has changed")
    #expect(words(.skipped, .removed) == "skipped: no longer in shanhai.yml")
    #expect(words(.retry, .locked) == "will be tried again: another build was running")
    #expect(words(.failed, .exitStatus) == "failed: exit status 3")
    #expect(words(.failed, .exitStatus, "坏了\nbroken") == "failed: broken")
    #expect(words(.timedOut, .timeout) == "timed out")
    #expect(words(.retry, .timeout) == "will be tried again: timed out")
    #expect(words(.interrupted, .died) == "interrupted: the service or the machine died")
    #expect(words(.interrupted, .stopped) == "interrupted: the service was stopped")
  }

  @Test func logLines() {
    let event = ServiceEvent(.warning, "retry", [("schedule", "每日"), ("detail", "a \"b\"\nc=1"), ("none", nil)])
    #expect(
      event.line(now: 0, format: .logfmt)
        == #"time=1970-01-01T00:00:00Z level=warning event=retry schedule=每日 detail="a \"b\"\nc=1""#)
    #expect(
      event.line(now: 0, format: .json)
        == #"{"time":"1970-01-01T00:00:00Z","level":"warning","event":"retry","schedule":"每日","detail":"a \"b\"\nc=1"}"#
    )
  }
}
