import Builds
import Calendars
import Diagnostics
import Tables

/// What a run needs of a project: its tables, and a build.
protocol ReportMaker {
  /// A table or view of the project by name.
  func table(_ name: String, language: Language) throws(Failure) -> Table?

  /// Builds and publishes.
  func make(_ definition: ScheduleDefinition, period: ReportingPeriod?, notice: String?) throws(Failure) -> MadeReports
}

/// What a build published.
struct MadeReports {
  /// The issue; `nil` when nothing has changed.
  var issue: String?
  var files: [String] = []
  var warnings: [Diagnostic] = []
}

/// The project in a folder.
struct WorkspaceMaker: ReportMaker {
  let workspace: Workspace
  let now: Int

  func table(_ name: String, language: Language) throws(Failure) -> Table? {
    try workspace.namedTable(name, language: language)
  }

  func make(
    _ definition: ScheduleDefinition, period: ReportingPeriod?, notice: String?
  ) throws(Failure) -> MadeReports {
    var options = BuildOptions()
    options.targets = definition.targets
    options.isStrict = definition.isStrict
    options.language = definition.language
    options.period = period
    options.settings = definition.settings.map { ($0.key, $0.value) }
    options.notice = notice
    options.now = now
    let result = try workspace.build(options)
    return MadeReports(issue: result.issue, files: result.files, warnings: result.warnings)
  }
}
