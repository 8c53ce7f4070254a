import Calendars
import Diagnostics
import Tables
import Testing

@testable import Schedules

/// What a run does with what its project holds.
struct GateTests {
  /// A project with one table, whose build publishes one file.
  final class Maker: ReportMaker {
    var rows: [(String, String)]
    var issue: String? = "00007"
    var notice: String?
    var period: ReportingPeriod?
    var builds = 0

    init(_ rows: [(String, String)]) { self.rows = rows }

    func table(_ name: String, language: Language) throws(Failure) -> Table? {
      guard name == "monthly" else { return nil }
      return Table(rows: rows.map { [("helper", .string($0.0)), ("month", .string($0.1))] })
    }

    func make(
      _ definition: ScheduleDefinition, period: ReportingPeriod?, notice: String?
    ) throws(Failure) -> MadeReports {
      builds += 1
      self.notice = notice
      self.period = period
      return MadeReports(issue: issue, files: ["comparison.pdf"])
    }
  }

  private func work(
    _ gates: String =
      "reported: {table: monthly, field: helper, period: month, all: [乐清, 台州]}, waiver: {after: 3d, text: 未报送的按上月数列示}, unchanged: skip",
    lang: String = "zh-Hans", after: Int = 0
  ) throws -> RunWork {
    let yaml = "- {name: m, cron: '0 8 5 * *', period: previous-month, lang: \(lang), gates: {\(gates)}}"
    let definition = try #require(try schedules(yaml).first)
    let due = time("2024-06-05 08:00")
    return RunWork(definition: definition, due: due, period: ReportingPeriod(code: "2024-05"), now: due + after)
  }

  private func report(_ work: RunWork, _ maker: Maker) throws -> RunReport {
    var warnings: [Diagnostic] = []
    return try work.perform(maker, warnings: &warnings)
  }

  private let complete = [("乐清", "2024-05"), ("台州", "2024-05"), ("台州", "2024-04")]

  @Test func whenAllHaveReportedItRuns() throws {
    let maker = Maker(complete)
    #expect(
      try report(work(), maker) == RunReport(result: .succeeded, issue: "00007", files: ["comparison.pdf"]))
    #expect(maker.period?.code == "2024-05")
    #expect(maker.notice == nil)
  }

  @Test func whenOneIsMissingNothingIsBuilt() throws {
    let maker = Maker([("乐清", "2024-05"), ("台州", "2024-04")])
    #expect(try report(work(), maker) == RunReport(result: .gate, detail: "台州"))
    #expect(try report(work(after: 3 * 86_400 - 1), maker).result == .gate)
    #expect(maker.builds == 0)
  }

  @Test func theWaiverRunsWithoutThemAndSaysSo() throws {
    let maker = Maker([("台州", "2024-04")])
    let done = try report(work(after: 3 * 86_400), maker)
    #expect(done.result == .succeeded)
    #expect(done.waived == "乐清, 台州")
    #expect(maker.notice == "尚未报送：乐清、台州。未报送的按上月数列示")
    _ = try report(
      work(
        "reported: {table: monthly, field: helper, period: month, all: [台州]}, waiver: {after: 1h}", lang: "en",
        after: 3600), maker)
    #expect(maker.notice == "Not yet reported: 台州")
  }

  @Test func whatIsUnchangedIsSkippedUnlessAnAttemptWasBrokenOff() throws {
    let maker = Maker(complete)
    maker.issue = nil
    var work = try work()
    #expect(try report(work, maker).result == .unchanged)
    work.isRepeated = true
    #expect(try report(work, maker) == RunReport(result: .succeeded, files: ["comparison.pdf"]))
    #expect(try report(self.work("unchanged: run"), maker).result == .succeeded)
  }

  @Test func unknownTablesAndFieldsAreSaid() throws {
    func fault(_ gate: String) throws -> String {
      do {
        _ = try report(work("reported: {\(gate), all: [a]}"), Maker(complete))
        return ""
      } catch let failure as Failure {
        return failure.diagnostics.map { $0.text(in: .english) }.joined(separator: "\n")
      }
    }
    let place = "shanhai.yml:1:89: error: "
    #expect(try fault("table: month, field: helper, period: month") == place + "there is no table named `month`")
    #expect(
      try fault("table: monthly, field: helpr, period: month")
        == place + "the table `monthly` has no field `helpr`\n  hint: did you mean `helper`?")
  }
}
