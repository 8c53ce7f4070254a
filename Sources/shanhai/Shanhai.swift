import ArgumentParser
import Builds

/// The program. Each subcommand is one file in `Commands`, without logic of its own.
@main
struct Shanhai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shanhai",
    abstract: "山海: reports and charts that compare cities, from data packages on paired assistance.",
    discussion: """
      A project is a folder with a shanhai.yml, a Frictionless data package, Vega-Lite charts and Markdown reports.

        shanhai init my-project                     make a small project to start from
        shanhai check -C my-project                 find every fault in its data, charts and reports
        shanhai build -C my-project                 make everything that is out of date
        shanhai report comparison -C my-project     make one report as PDF
        shanhai chart my-project/charts/a.vl.yaml -o a.png

      Exit status: 0 done, 1 the input has errors, 64 wrong usage, 130 interrupted.
      """,
    version: "shanhai \(shanhaiVersion)",
    subcommands: [ReportCommand.self, ChartCommand.self, BuildCommand.self, CheckCommand.self, InitCommand.self])
}
