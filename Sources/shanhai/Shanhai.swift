import ArgumentParser
import Builds
import Drawing

/// The program. Each subcommand is one file in `Commands`, without logic of its own.
@main
struct Shanhai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shanhai",
    abstract: "山海: reports and charts that compare cities, from data packages on paired assistance.",
    discussion: """
      A project is a folder with a shanhai.yml, a Frictionless data package, Vega-Lite charts and Markdown reports.

        shanhai init my-project                  make a small project
        shanhai check -C my-project              find every fault in it
        shanhai build -C my-project              make what is out of date
        shanhai report annual -C my-project      make one report as PDF
        shanhai chart a.vl.yaml -o a.png         draw one chart
        shanhai explain S3-046 -C my-project     tell where a figure comes from
        shanhai diff old-issue my-project        tell what changed
        shanhai schedule next -C my-project      list the coming runs

      Exit status: 0 done, 1 the input has errors, 64 wrong usage, 75 try again later, 130 interrupted.
      """,
    version: "shanhai \(shanhaiVersion)",
    subcommands: [
      ReportCommand.self, ChartCommand.self, BuildCommand.self, ScheduleCommand.self, CheckCommand.self,
      CompareCommand.self, ExplainCommand.self, DiffCommand.self, InitCommand.self,
      GenerateCommand.self,
    ])

  static func main() {
    // Reading the arguments and the definitions takes as long as finding the fonts.
    if CommandLine.arguments.dropFirst().first == ChartCommand.configuration.commandName { prepareFonts() }
    main(nil)
  }
}
