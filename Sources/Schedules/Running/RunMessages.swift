import Calendars
import Deliveries
import Diagnostics
import Foundation

/// The messages that a run sends to the channels of its schedule.
struct RunMessages {
  let project: ScheduleProject

  /// What was published.
  func success(_ run: RunRecord, _ report: RunReport) throws(Failure) -> [(channel: String, message: Message)] {
    guard let definition = project.definitions.first(where: { $0.name == run.schedule }) else { return [] }
    let channels = project.deliveries.names(among: definition.deliveries, isFailure: false)
    guard !channels.isEmpty else { return [] }
    var files: [Attachment] = []
    // The issue itself, not the link to it: a delivery that is tried again later must not send the next issue.
    let folder = URL(fileURLWithPath: project.outputFolder).resolvingSymlinksInPath().path
    for file in report.files { files.append(try Attachment(file, in: folder)) }
    let language = definition.language
    let subject = subject(run, definition)
    let title = Wording("\(subject)：已生成", en: "\(subject): ready").text(in: language)
    var lines = asOf(run, language)
    if let waived = report.waived {
      lines.append(Wording("尚未报送：\(waived)", en: "not yet reported: \(waived)").text(in: language))
    }
    if let issue = report.issue { lines.append(Wording("第 \(issue) 期", en: "issue \(issue)").text(in: language)) }
    lines +=
      report.files.count <= 20
      ? report.files
      : [Wording("共 \(report.files.count) 个文件", en: "\(report.files.count) files").text(in: language)]
    return channels.map { channel in
      (
        channel,
        Message(
          id: "\(run.schedule)/\(UTCTime.text(run.nominal))/success", title: title,
          text: lines.joined(separator: "\n"), isFailure: false, schedule: run.schedule, period: run.period,
          issue: report.issue, folder: folder, files: files)
      )
    }
  }

  /// That there will be no report.
  func failure(_ run: RunRecord) -> [(channel: String, message: Message)] {
    guard let definition = project.definitions.first(where: { $0.name == run.schedule }) else { return [] }
    let channels = project.deliveries.names(among: definition.deliveries, isFailure: true)
    let language = definition.language
    let subject = subject(run, definition)
    let title = Wording("\(subject)：未能生成", en: "\(subject): failed").text(in: language)
    let lines = asOf(run, language) + [RunWords.outcome(run, in: definition.zone).text(in: language)]
    return channels.map { channel in
      (
        channel,
        Message(
          id: "\(run.schedule)/\(UTCTime.text(run.nominal))/failure/\(run.attempt)", title: title,
          text: lines.joined(separator: "\n"), isFailure: true, schedule: run.schedule, period: run.period)
      )
    }
  }

  /// What it is about: the project, the schedule and the period, or the time when there is none.
  private func subject(_ run: RunRecord, _ definition: ScheduleDefinition) -> String {
    let language = definition.language
    let period = run.period.flatMap(ReportingPeriod.init)?.label(in: language)
    let time = period ?? LocalTime.text(run.nominal, in: definition.zone)
    let heading = project.title.text(in: language)
    return [heading.isEmpty ? nil : heading, definition.name, time].compactMap { $0 }.joined(separator: " ")
  }

  private func asOf(_ run: RunRecord, _ language: Language) -> [String] {
    guard let period = run.period.flatMap(ReportingPeriod.init) else { return [] }
    let date = period.asOfLabel(in: language)
    return [Wording("截至 \(date)", en: "as of \(date)").text(in: language)]
  }
}
