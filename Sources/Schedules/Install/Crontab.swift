public import Diagnostics
public import Foundation

/// `shanhai schedule install --cron`: the lines of a crontab.
///
/// A schedule that cron(5) can express gets its own times. For any other one a line asks often whether it is due: for
/// working days, `L` and `W`, another time zone than the machine's, gates that are tried again, and attempts that
/// follow a failure.
public struct Crontab {
  private let project: ScheduleProject
  private let program: String
  private let folder: String
  private let user: String?
  private let zone: TimeZone

  /// The lines for a project.
  ///
  /// - Parameters:
  ///   - folder: the project's folder, absolute.
  ///   - program: this program, absolute.
  ///   - user: given for `/etc/cron.d`, whose lines name the user.
  ///   - zone: the time zone of the machine, by which cron goes.
  /// - Throws: faults of the schedules.
  public init(folder: String, program: String, user: String?, zone: TimeZone) throws(Failure) {
    project = try ScheduleProject(folder: folder)
    self.folder = folder
    self.program = program
    self.user = user
    self.zone = zone
  }

  /// The lines.
  public var text: String {
    var lines = [
      user == nil
        ? "# Install: shanhai schedule install --cron | crontab -    (replaces the crontab of this account)"
        : "# Install: shanhai schedule install --cron --user \(user ?? "") > /etc/cron.d/shanhai",
      "# The times are those of \(zone.identifier), the time zone of this machine.",
    ]
    for definition in project.definitions {
      lines.append("")
      let reasons = reasons(definition)
      lines.append("# \(definition.name): \(definition.cron) in \(definition.zone.identifier)")
      if reasons.isEmpty {
        lines.append(line(definition.cron, definition, "--if-due"))
      } else {
        lines.append("# Asked often, runs when due, because of \(reasons.joined(separator: ", ")).")
        lines.append(line(guardTimes(definition), definition, "--if-due"))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ times: String, _ definition: ScheduleDefinition, _ option: String) -> String {
    // cron takes `%` for the end of the line.
    let command = [program, "schedule", "run", "--once", definition.name, option, "-C", folder].map(Self.quoted)
      .joined(separator: " ").replacing("%", with: "\\%")
    return [times, user, command].compactMap { $0 }.joined(separator: " ")
  }

  /// Why cron cannot do it by itself.
  private func reasons(_ definition: ScheduleDefinition) -> [String] {
    var reasons: [String] = []
    if !Self.isPlain(definition.cron) { reasons.append("an expression that cron(5) does not know") }
    if !isSameTime(definition.zone) { reasons.append("another time zone") }
    if definition.workingDay != nil { reasons.append("working days") }
    if definition.gates.reported != nil { reasons.append("a gate that is tried again") }
    return reasons
  }

  /// Every hour at the minute of the schedule, or every 15 minutes when it has more than one or another zone's.
  private func guardTimes(_ definition: ScheduleDefinition) -> String {
    let fields = definition.cron.split(separator: " ")
    if fields.count == 5, let minute = Int(fields[0]), isSameHour(definition.zone) { return "\(minute) * * * *" }
    return "*/15 * * * *"
  }

  /// Whether cron(5) reads the expression as we do: numbers, names, lists, ranges and steps, and not both a day of the
  /// month and a day of the week.
  private static func isPlain(_ cron: String) -> Bool {
    let fields = cron.split(separator: " ")
    guard fields.count == 5 else { return false }
    let names = /[0-9*,\/-]+|(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)/
    guard fields.allSatisfy({ $0.wholeMatch(of: names) != nil }) else { return false }
    return fields[2] == "*" || fields[4] == "*"
  }

  /// Whether the clocks of both zones show the same all year.
  private func isSameTime(_ other: TimeZone) -> Bool {
    if other.identifier == zone.identifier { return true }
    return (0..<24).allSatisfy { month in
      let date = Date(timeIntervalSince1970: Double(1_704_067_200 + month * 15 * 86_400))
      return other.secondsFromGMT(for: date) == zone.secondsFromGMT(for: date)
    }
  }

  private func isSameHour(_ other: TimeZone) -> Bool {
    let date = Date(timeIntervalSince1970: 1_704_067_200)
    return (other.secondsFromGMT(for: date) - zone.secondsFromGMT(for: date)) % 3600 == 0
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "/._-+:@%".unicodeScalars.contains(scalar)
    }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }
}
