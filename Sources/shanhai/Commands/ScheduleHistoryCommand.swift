import ArgumentParser
import Diagnostics
import Schedules

struct ScheduleHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the runs that were: how long, with what outcome, which files.",
    discussion: """
      shanhai schedule history
      shanhai schedule history monthly -n 5
      shanhai schedule history --log 17
      shanhai schedule history --deliveries
      """)

  @Argument(help: "Only this schedule.")
  var name: String?

  @Option(name: .customShort("n"), help: "How many runs.")
  var count = 20

  @Option(help: "Show the files and the output of the run with this number.")
  var log: Int?

  @Flag(help: "List the deliveries instead.")
  var deliveries = false

  @Option(help: "text for people, json for programs.")
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...1_000_000).contains(count) { throw ValidationError("-n takes a number from 1") }
    if log != nil, deliveries { throw ValidationError("choose one of --log and --deliveries") }
  }

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      if let log {
        try PastRuns.log(of: log, folder: common.project, in: common.lang).forEach { print($0) }
      } else if deliveries {
        try PastRuns.deliveries(folder: common.project, count: count, in: common.lang).forEach { print($0) }
      } else {
        let runs = try PastRuns(folder: common.project, name: name, count: count)
        switch format {
        case .text: runs.lines(in: common.lang).forEach { print($0) }
        case .json: print(runs.json)
        }
      }
      return []
    }
  }
}
