import ArgumentParser
import Diagnostics
import Foundation
import Schedules

struct ScheduleNextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "List the coming runs in local time, with the period that each covers.",
    discussion: """
      shanhai schedule next
      shanhai schedule next monthly -n 24
      shanhai schedule next --format json
      """)

  @Argument(help: "Only this schedule.")
  var name: String?

  @Option(name: .customShort("n"), help: "How many runs.")
  var count = 10

  @Option(help: "text for people, json for programs.")
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...10_000).contains(count) { throw ValidationError("-n takes a number from 1 to 10000") }
  }

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let now = Int(Date().timeIntervalSince1970)
      let runs = try UpcomingRuns(folder: common.project, name: name, count: count, now: now)
      switch format {
      case .text: runs.lines(in: common.lang).forEach { print($0) }
      case .json: print(runs.json)
      }
      return runs.warnings
    }
  }
}
