import Calendars
import Diagnostics
import Documents
import Foundation

@testable import Schedules

/// The schedules that a text under `schedules:` gives.
func schedules(
  _ yaml: String, calendar: WorkingCalendar? = nil, zone: String = "Asia/Shanghai", targets: [String]? = nil,
  deliveries: [String]? = nil
) throws -> [ScheduleDefinition] {
  let log = DiagnosticLog()
  let context = ScheduleDefinition.Context(
    zone: TimeZone(identifier: zone) ?? .gmt, calendar: try calendar ?? .china(), targets: targets,
    deliveries: deliveries)
  let node = try parseYAML(yaml, file: "shanhai.yml")
  let found = ScheduleDefinition.decodeAll(node, in: context, log: log)
  try log.throwErrors()
  return found
}

/// What is wrong with a text under `schedules:`, as it is printed in English.
func faults(_ yaml: String, targets: [String]? = nil, deliveries: [String]? = nil) -> [String] {
  do {
    _ = try schedules(yaml, targets: targets, deliveries: deliveries)
    return []
  } catch let failure as Failure {
    return failure.diagnostics.map { $0.text(in: .english) }
  } catch {
    return ["\(error)"]
  }
}

/// The seconds of a local time such as `2024-06-05 08:00`.
func time(_ text: String, _ zone: String = "Asia/Shanghai") -> Int {
  let parts = text.split { !$0.isNumber }.compactMap { Int($0) } + [0, 0, 0]
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
  let date = DateComponents(
    year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4], second: parts[5])
  return Int(calendar.date(from: date)?.timeIntervalSince1970 ?? 0)
}
