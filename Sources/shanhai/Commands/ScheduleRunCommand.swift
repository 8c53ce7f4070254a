public import ArgumentParser
import Builds
import Calendars
import Diagnostics
import Foundation
public import Schedules

struct ScheduleRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the schedules of shanhai.yml until stopped, or one of them once.",
    discussion: """
      shanhai schedule run
      shanhai schedule run --log-format json
      shanhai schedule run --once monthly
      shanhai schedule run --once monthly --period 2024-05 --again
      shanhai schedule run --once monthly --if-due      from a crontab

      The service logs to standard error and writes health.json beside the output. SIGTERM and SIGINT stop it: a run that
      is under way has 20 seconds to finish. SIGHUP reads shanhai.yml again.

      Exit status: 0 done or nothing to do, 1 failed, 75 a gate is closed or the project is locked.
      """)

  @Option(help: "Run this schedule once and end.")
  var once: String?

  @Option(help: "With --once: the period to cover, such as 2024-05; otherwise that of the latest run.")
  var period: ReportingPeriod?

  @Flag(help: "With --once: run what has run already.")
  var again = false

  @Flag(help: "With --once: run only what is due, with retries and catching up; for crontabs.")
  var ifDue = false

  @Option(help: "How the service logs: logfmt or json.")
  var logFormat: LogFormat = .logfmt

  @Option(help: .hidden)
  var due: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard once == nil else {
      if ifDue, period != nil || again { throw ValidationError("--if-due goes without --period and --again") }
      return
    }
    if period != nil || again || ifDue || due != nil {
      throw ValidationError("--period, --again and --if-due go with --once NAME")
    }
  }

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let once, !ifDue else { return try serve(environment) }
    Interruption.watch()
    try reportingProblems(in: common.lang) { () throws(Failure) in
      var options = OneRun.Options()
      options.folder = common.project
      options.name = once
      options.due = due
      options.period = period
      options.again = again
      options.environment = environment
      let done = try OneRun(options, now: Int(Date().timeIntervalSince1970)).run()
      done.lines.forEach { print($0.text(in: common.lang)) }
      return done.warnings
    }
  }

  private func serve(_ environment: [String: String]) throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      var options = ScheduleService.Options()
      options.folder = common.project
      options.program = ownProgram()
      options.format = logFormat
      options.environment = environment
      options.only = once
      let service = try ScheduleService(options) { line in
        FileHandle.standardError.write(Data("\(line)\n".utf8))
      }
      try service.run()
      return []
    }
  }
}

extension LogFormat: ExpressibleByArgument {}

/// The absolute path of this program.
func ownProgram() -> String {
  (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
}
