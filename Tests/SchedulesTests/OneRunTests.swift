import Builds
import Calendars
import Diagnostics
import Foundation
import Testing

@testable import Schedules

/// `run --once` by hand, on the starter project.
struct OneRunTests {
  private static let yaml = """
    schedules:
      - name: monthly
        cron: "0 8 5 * *"
        period: previous-month
        build: [report]
        gates:
          reported: {table: funds, field: county, period: quarter, all: [甲县, 丁县]}
          waiver: {after: 2d, text: 未报送的按上月数列示}
        deliveries: [archive]
      - {name: plain, cron: "0 8 5 * *", period: previous-month, build: [report], gates: {unchanged: skip}}
    deliveries:
      archive: {kind: folder, path: archive}

    """

  private func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try makeProject(at: folder.path)
    try folder.edit("shanhai.yml", "theme: house\n", "theme: house\n" + Self.yaml)
    return folder
  }

  private func run(
    _ name: String, _ folder: TemporaryFolder, at now: String, period: String? = nil, again: Bool = false
  ) throws -> [String] {
    var options = OneRun.Options()
    options.folder = folder.path
    options.name = name
    options.again = again
    options.period = period.flatMap(ReportingPeriod.init)
    let now = time(now)
    do throws(Failure) {
      return try OneRun(options, now: now).run().lines.map(\.english)
    } catch {
      return error.diagnostics.map { $0.text(in: .english) } + (error.kind == .temporary ? ["75"] : ["1"])
    }
  }

  @Test func theLatestOccurrenceRunsOnceAndIsDelivered() throws {
    let folder = try project()
    #expect(
      try run("monthly", folder, at: "2024-06-06 09:00")
        == ["error: not reported: 甲县, 丁县\n  hint: try again when all have reported", "75"])
    #expect(
      try run("monthly", folder, at: "2024-06-07 09:00") == [
        "not yet reported: 甲县, 丁县", "report.pdf", "published issue 00001", "delivered to `archive`",
      ])
    #expect(
      try run("monthly", folder, at: "2024-06-08 09:00")
        == ["the run of `monthly` at 2024-06-05 08:00 is done; to run it once more, use `--again`"])
    let table = try PastRuns(folder: folder.path, name: nil, count: 5).lines(in: .english)
    #expect(table.count == 2)
    #expect(table.last?.hasSuffix("report.pdf  succeeded (not reported: 甲县, 丁县)") == true)
    let sent = try PastRuns.deliveries(folder: folder.path, count: 5, in: .english)
    #expect(sent.last?.hasSuffix("示例项目 monthly 2024年5月：已生成  1      sent") == true)
    #expect(folder.names.contains { $0.hasPrefix("archive/") && $0.hasSuffix("report.pdf") })
  }

  @Test func aPeriodIsThatOfItsOccurrence() throws {
    let folder = try project()
    #expect(
      try run("plain", folder, at: "2024-06-08 09:00", period: "2024-02") == ["report.pdf", "published issue 00001"])
    let history = try RunHistory(path: "\(folder.path)/.shanhai-output/schedules.sqlite")
    #expect(try history.latest(1).map(\.due) == [time("2024-03-05 08:00")])
    // The same period once more changes nothing; told to do it again, it says so.
    #expect(
      try run("plain", folder, at: "2024-06-08 09:00", period: "2024-02", again: true)
        == ["report.pdf", "nothing has changed"])
  }

  @Test func aFailureIsRecordedWithItsMessage() throws {
    let folder = try project()
    try folder.edit("data/funds.csv", "12000000", "many")
    #expect(try run("plain", folder, at: "2024-06-08 09:00").last == "1")
    let history = try RunHistory(path: "\(folder.path)/.shanhai-output/schedules.sqlite")
    let found = try #require(try history.latest(1).first)
    #expect(found.state == .failed)
    #expect(found.detail?.contains("many") == true)
  }

  @Test func anUnknownNameIsSaid() throws {
    #expect(
      try run("montly", project(), at: "2024-06-08 09:00")
        == ["shanhai.yml: error: there is no schedule `montly`\n  hint: did you mean `monthly`?", "1"])
  }

  @Test func checkLooksAtTablesAndTargets() throws {
    let folder = try project()
    try folder.edit("shanhai.yml", "field: county", "field: countyy")
    try folder.edit("shanhai.yml", "name: plain, cron: \"0 8 5 * *\"", "name: plain, cron: \"0 0 30 2 *\"")
    let workspace = try Workspace(folder: folder.path)
    let found = checkSchedules(in: workspace, folder: folder.path, now: time("2024-06-08 09:00"))
    #expect(
      found.map { $0.text(in: .english) } == [
        "shanhai.yml:12:17: error: the table `funds` has no field `countyy`\n  hint: did you mean `county`?",
        "shanhai.yml:15:5: warning: `plain` never comes due",
      ])
  }
}
