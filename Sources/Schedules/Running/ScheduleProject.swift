import Builds
import Calendars
import Deliveries
import Diagnostics
import Documents
import Foundation

/// What `shanhai.yml` says of schedules and deliveries, and where the project's files are.
///
/// It does not read the project's data: a service must not end, nor a list of coming runs fail, because a table has a
/// fault.
struct ScheduleProject: Sendable {
  let folder: String
  let title: Wording
  let zone: TimeZone
  let definitions: [ScheduleDefinition]
  let deliveries: DeliveryPlan
  let stateFolder: String
  let outputFolder: String

  /// Reads the project in a folder.
  ///
  /// - Throws: every fault of its schedules and deliveries.
  init(folder: String) throws(Failure) {
    let manifest = try ProjectFile(folder: folder)
    let log = DiagnosticLog()
    self.folder = folder
    title = manifest.heading
    zone = manifest.zone
    stateFolder = manifest.stateFolder(in: folder)
    outputFolder = manifest.outputFolder(in: folder)
    deliveries = DeliveryPlan(manifest.deliveries, log: log)
    definitions = try Self.definitions(manifest, folder, deliveries, log)
    try log.throwErrors()
  }

  private static func definitions(
    _ manifest: ProjectFile, _ folder: String, _ deliveries: DeliveryPlan, _ log: DiagnosticLog
  ) throws(Failure) -> [ScheduleDefinition] {
    let context = ScheduleDefinition.Context(
      zone: manifest.zone, calendar: try calendar(manifest, folder), targets: manifest.reportNames,
      deliveries: deliveries.names)
    return ScheduleDefinition.decodeAll(manifest.schedules, in: context, log: log)
  }

  private static func calendar(_ manifest: ProjectFile, _ folder: String) throws(Failure) -> WorkingCalendar {
    guard let name = manifest.calendar else { return try .china() }
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
      throw Failure(
        Wording("找不到文件 `\(name)`", en: "there is no file `\(name)`"), at: SourceLocation(file: "shanhai.yml"),
        hint: Wording("它是 `calendar` 所指的节假日表", en: "it is the calendar of holidays that `calendar` names"))
    }
    return try WorkingCalendar(csv: String(decoding: data, as: UTF8.self), file: name)
  }

  /// The schedule with this name.
  func definition(_ name: String) throws(Failure) -> ScheduleDefinition {
    if let found = definitions.first(where: { $0.name == name }) { return found }
    throw Failure(
      Wording("没有定时任务 `\(name)`", en: "there is no schedule `\(name)`"), at: SourceLocation(file: "shanhai.yml"),
      hint: definitions.isEmpty ? Self.howToAdd : suggestion(for: name, among: definitions.map(\.name)))
  }

  /// What to do about a project without schedules.
  static let howToAdd = Wording(
    "在 shanhai.yml 中加上 `schedules: [{name: monthly, cron: \"0 8 5 * *\", period: previous-month}]`",
    en: "add `schedules: [{name: monthly, cron: \"0 8 5 * *\", period: previous-month}]` to shanhai.yml")

  /// The database of runs and deliveries.
  func history() throws(Failure) -> RunHistory { try RunHistory(path: "\(stateFolder)/schedules.sqlite") }
}
