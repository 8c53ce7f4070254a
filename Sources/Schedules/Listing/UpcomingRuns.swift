import Calendars
public import Diagnostics
import Foundation

/// `shanhai schedule next`: the runs that come, with the period that each covers.
public struct UpcomingRuns {
  private struct Run {
    let definition: ScheduleDefinition
    let occurrence: Timetable.Occurrence
  }

  private let runs: [Run]
  /// Schedules of which not all can be told.
  public private(set) var warnings: [Diagnostic] = []

  /// The next runs of a project after a time.
  ///
  /// - Parameters:
  ///   - name: only those of this schedule.
  ///   - count: how many.
  /// - Throws: faults of the schedules, and a name that none has.
  public init(folder: String, name: String?, count: Int, now: Int) throws(Failure) {
    let project = try ScheduleProject(folder: folder)
    guard !project.definitions.isEmpty else {
      throw Failure(
        Wording("此项目没有定时任务", en: "this project has no schedules"), at: SourceLocation(file: "shanhai.yml"),
        hint: ScheduleProject.howToAdd)
    }
    let definitions = try name.map { name throws(Failure) in [try project.definition(name)] } ?? project.definitions
    try self.init(definitions, count: count, now: now)
  }

  /// The next runs of some schedules.
  init(_ definitions: [ScheduleDefinition], count: Int, now: Int) throws(Failure) {
    var runs: [Run] = []
    for definition in definitions {
      do throws(Failure) {
        let found = try definition.timetable.occurrences(after: now, limit: count)
        runs += found.map { Run(definition: definition, occurrence: $0) }
        // The calendar may end before: asking on behind the last one gives the reason.
        if let last = found.last, found.count < count {
          _ = try definition.timetable.occurrences(after: last.due, limit: 1)
        }
      } catch {
        warnings += error.diagnostics.map {
          Diagnostic(.warning, at: $0.location ?? definition.location, $0.message, hint: $0.hint)
        }
      }
    }
    let sorted = runs.enumerated().sorted { a, b in
      (a.element.occurrence.due, a.offset) < (b.element.occurrence.due, b.offset)
    }
    self.runs = sorted.prefix(count).map(\.element)
  }

  /// An aligned table.
  public func lines(in language: Language) -> [String] {
    let header = [
      Wording("时间", en: "time"), Wording("时区", en: "zone"), Wording("任务", en: "schedule"),
      Wording("报告期", en: "period"), Wording("截至", en: "as of"), Wording("说明", en: "remark"),
    ]
    var table = TextTable(header: header.map { $0.text(in: language) })
    for run in runs {
      let (zone, occurrence) = (run.definition.zone, run.occurrence)
      let period = occurrence.period
      table.rows.append([
        LocalTime.zoned(occurrence.due, in: zone), zone.identifier, run.definition.name,
        period?.label(in: language) ?? "", period?.asOfLabel(in: language) ?? "",
        remark(run)?.text(in: language) ?? "",
      ])
    }
    return runs.isEmpty ? [Wording("没有要运行的任务", en: "nothing is going to run").text(in: language)] : table.lines
  }

  /// Why it is not at the time that the expression names.
  private func remark(_ run: Run) -> Wording? {
    guard run.occurrence.due != run.occurrence.nominal else { return nil }
    let day = CalendarDay(at: run.occurrence.nominal, in: run.definition.zone).text
    return Wording("\(day) 不是工作日", en: "\(day) is no working day")
  }

  /// A JSON array for other programs.
  public var json: String {
    struct Item: Encodable {
      let schedule: String
      let due: String
      let nominal: String
      let local: String
      let timezone: String
      let period: String?
      let first: String?
      let last: String?
    }
    return encodedJSON(
      runs.map { run in
        let (zone, occurrence) = (run.definition.zone, run.occurrence)
        return Item(
          schedule: run.definition.name, due: UTCTime.text(occurrence.due), nominal: UTCTime.text(occurrence.nominal),
          local: LocalTime.zoned(occurrence.due, in: zone), timezone: zone.identifier,
          period: occurrence.period?.code, first: occurrence.period?.first.text, last: occurrence.period?.last.text)
      })
  }
}

/// A value as JSON with its keys in order.
func encodedJSON(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
}
