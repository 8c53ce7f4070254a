public import Builds
import Calendars
public import Diagnostics
import Tables

/// Every fault of the schedules and deliveries of a project: of what stands in `shanhai.yml`, of names that the project
/// does not have, and of coming runs that cannot be told.
///
/// Nothing is written, and nothing is sent.
public func checkSchedules(in workspace: Workspace, folder: String, now: Int) -> [Diagnostic] {
  do throws(Failure) {
    let project = try ScheduleProject(folder: folder)
    var found: [Diagnostic] = []
    let targets = try workspace.targetNames()
    for definition in project.definitions {
      for name in definition.targets where !targets.contains(where: { $0 == name || $0.hasPrefix("\(name)/") }) {
        found.append(
          .error(
            Wording("没有目标 `\(name)`", en: "there is no target `\(name)`"), at: definition.location,
            hint: suggestion(for: name, among: targets)))
      }
      do throws(Failure) {
        try check(definition, in: workspace, now: now)
      } catch {
        found += error.diagnostics
      }
    }
    return found
  } catch {
    return error.diagnostics
  }
}

private func check(_ definition: ScheduleDefinition, in workspace: Workspace, now: Int) throws(Failure) {
  if try definition.timetable.occurrences(after: now, limit: 1).isEmpty {
    throw Failure([
      .warning(
        Wording("`\(definition.name)` 永远不会到期", en: "`\(definition.name)` never comes due"), at: definition.location)
    ])
  }
  guard let gate = definition.gates.reported else { return }
  guard let table = try workspace.namedTable(gate.table, language: definition.language) else {
    throw Failure(
      Wording("没有名为 `\(gate.table)` 的表", en: "there is no table named `\(gate.table)`"), at: gate.location)
  }
  for field in [gate.field, gate.period] where table[field] == nil {
    throw Failure(
      Wording("表 `\(gate.table)` 没有字段 `\(field)`", en: "the table `\(gate.table)` has no field `\(field)`"),
      at: gate.location, hint: suggestion(for: field, among: table.fields))
  }
}
