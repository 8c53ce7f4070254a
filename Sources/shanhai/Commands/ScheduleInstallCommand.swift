import ArgumentParser
import Diagnostics
import Foundation
import Schedules

struct ScheduleInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Print a systemd unit or crontab lines; the system itself is not touched.",
    discussion: """
      shanhai schedule install --systemd --user reports
      shanhai schedule install --cron
      """)

  @Flag(help: "A unit of systemd that runs the service.")
  var systemd = false

  @Flag(help: "Lines of a crontab.")
  var cron = false

  @Option(help: "The account that runs it; with --cron for /etc/cron.d.")
  var user: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if systemd == cron { throw ValidationError("choose one of --systemd and --cron") }
    if let user, user.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.-]*\$?/) == nil {
      throw ValidationError("--user takes the name of an account")
    }
  }

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let folder = URL(fileURLWithPath: common.project).standardizedFileURL.path
      let program = ownProgram()
      if systemd {
        print(try SystemdUnit(folder: folder, program: program, user: user).text)
      } else {
        print(try Crontab(folder: folder, program: program, user: user, zone: .current).text)
      }
      return []
    }
  }
}
