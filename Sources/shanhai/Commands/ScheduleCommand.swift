import ArgumentParser

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Run reports at their times, and see what has run and what will.",
    discussion: """
      shanhai schedule next                        the coming runs, with the period that each covers
      shanhai schedule run                         the service, in the foreground
      shanhai schedule run --once monthly          one run now, by hand or in CI
      shanhai schedule history                     the runs that were
      shanhai schedule install --systemd           a unit file, to standard output
      """,
    subcommands: [
      ScheduleRunCommand.self, ScheduleNextCommand.self, ScheduleHistoryCommand.self, ScheduleInstallCommand.self,
    ])
}

enum ListFormat: String, ExpressibleByArgument { case text, json }
