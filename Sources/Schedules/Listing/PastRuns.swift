import Calendars
import Deliveries
public import Diagnostics
import Foundation

/// `shanhai schedule history`: the runs that were, the last one first.
public struct PastRuns {
  private let project: ScheduleProject
  private let runs: [RunRecord]
  private let history: RunHistory

  /// The last runs of a project.
  ///
  /// - Throws: a name that neither a schedule nor a recorded run has.
  public init(folder: String, name: String?, count: Int) throws(Failure) {
    project = try ScheduleProject(folder: folder)
    history = try project.history()
    runs = try history.latest(count, of: name)
    // What has been renamed keeps its history under the old name.
    if let name, runs.isEmpty { _ = try project.definition(name) }
  }

  private func zone(_ run: RunRecord) -> TimeZone {
    project.definitions.first { $0.name == run.schedule }?.zone ?? project.zone
  }

  /// An aligned table, with the built files below each run.
  public func lines(in language: Language) -> [String] {
    guard !runs.isEmpty else { return [Wording("还没有运行记录", en: "nothing has run yet").text(in: language)] }
    let header = [
      Wording("编号", en: "run"), Wording("时间", en: "time"), Wording("任务", en: "schedule"),
      Wording("报告期", en: "period"), Wording("用时", en: "took"), Wording("次数", en: "tries"),
      Wording("期号", en: "issue"), Wording("文件", en: "files"), Wording("结果", en: "outcome"),
    ]
    var table = TextTable(header: header.map { $0.text(in: language) })
    for run in runs {
      let period = run.period.flatMap(ReportingPeriod.init)?.label(in: language)
      var outcome = RunWords.outcome(run, in: zone(run)).text(in: language)
      if let waived = run.waived {
        outcome += Wording("（尚未报送：\(waived)）", en: " (not reported: \(waived))").text(in: language)
      }
      table.rows.append([
        String(run.id ?? 0), LocalTime.zoned(run.due, in: zone(run)), run.schedule, period ?? "",
        duration(run).map(DurationText.text) ?? "", run.attempt > 0 ? String(run.attempt) : "", run.issue ?? "",
        run.files.isEmpty ? "" : files(run.files), outcome,
      ])
    }
    return table.lines
  }

  /// The first files by name, the others counted.
  private func files(_ files: [String]) -> String {
    files.count > 2 ? "\(files.prefix(2).joined(separator: ", ")) +\(files.count - 2)" : files.joined(separator: ", ")
  }

  private func duration(_ run: RunRecord) -> Int? {
    guard run.attempt > 0, run.state != .running, let start = run.started, let end = run.ended else { return nil }
    return max(0, end - start)
  }

  /// A JSON array for other programs.
  public var json: String {
    struct Item: Encodable {
      let run: Int?
      let schedule: String
      let due: String
      let nominal: String
      let period: String?
      let state: String
      let reason: String?
      let detail: String?
      let attempts: Int
      let started: String?
      let ended: String?
      let seconds: Int?
      let status: Int?
      let issue: String?
      let files: [String]
      let waived: String?
    }
    return encodedJSON(
      runs.map { run in
        Item(
          run: run.id, schedule: run.schedule, due: UTCTime.text(run.due), nominal: UTCTime.text(run.nominal),
          period: run.period, state: run.state.rawValue, reason: run.reason?.rawValue, detail: run.detail,
          attempts: run.attempt, started: run.started.map(UTCTime.text), ended: run.ended.map(UTCTime.text),
          seconds: duration(run), status: run.status, issue: run.issue, files: run.files, waived: run.waived)
      })
  }

  /// All that is known of one run: its files, and the output of each attempt.
  ///
  /// - Throws: a number that no run has.
  public static func log(of number: Int, folder: String, in language: Language) throws(Failure) -> [String] {
    let project = try ScheduleProject(folder: folder)
    let history = try project.history()
    guard let run = try history.run(id: number) else {
      throw Failure(
        Wording("没有编号为 \(number) 的运行", en: "there is no run \(number)"),
        hint: Wording("编号见 `shanhai schedule history`", en: "`shanhai schedule history` shows the numbers"))
    }
    let zone = project.definitions.first { $0.name == run.schedule }?.zone ?? project.zone
    let outcome = RunWords.outcome(run, in: zone).text(in: language)
    var lines = ["\(run.schedule) \(LocalTime.zoned(run.due, in: zone)) \(run.period ?? "") \(outcome)"]
    lines += run.files.map { "  \($0)" }
    for attempt in try history.attempts(ofRun: number) {
      let start = attempt.started.map { LocalTime.zoned($0, in: zone) } ?? ""
      let seconds = attempt.started.flatMap { start in attempt.ended.map { DurationText.text($0 - start) } } ?? ""
      let state = RunWords.state(attempt.outcome).text(in: language)
      let title = Wording("第 \(attempt.number) 次", en: "attempt \(attempt.number)").text(in: language)
      lines.append("-- \(title) \(start) \(seconds) \(state)")
      lines += attempt.log.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
    }
    return lines
  }

  /// The deliveries, the last ones first.
  public static func deliveries(folder: String, count: Int, in language: Language) throws(Failure) -> [String] {
    let project = try ScheduleProject(folder: folder)
    let entries = try Outbox(database: try project.history().database).entries().reversed().prefix(count)
    guard !entries.isEmpty else { return [Wording("还没有投递", en: "nothing has been delivered yet").text(in: language)] }
    let header = [
      Wording("时间", en: "time"), Wording("渠道", en: "channel"), Wording("标题", en: "title"),
      Wording("次数", en: "tries"), Wording("结果", en: "outcome"),
    ]
    var table = TextTable(header: header.map { $0.text(in: language) })
    for entry in entries {
      let state =
        switch entry.state {
        case .pending: Wording("待投递", en: "pending")
        case .sent: Wording("已投递", en: "sent")
        case .failed: Wording("失败", en: "failed")
        }
      let problem = entry.problem.map { $0.diagnostic(entry.channel).message.text(in: language) }
      let outcome = [state.text(in: language), entry.state == .sent ? nil : problem].compactMap { $0 }
      table.rows.append([
        LocalTime.zoned(entry.sent ?? entry.enqueued, in: project.zone), entry.channel, entry.message.title,
        String(entry.attempts), outcome.joined(separator: Wording("：", en: ": ").text(in: language)),
      ])
    }
    return table.lines
  }
}
