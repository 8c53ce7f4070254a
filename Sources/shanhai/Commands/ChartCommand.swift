public import ArgumentParser
public import Builds
public import Charts
import Diagnostics

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw Vega-Lite charts as PNG, PDF or SVG.",
    discussion: """
      shanhai chart charts/money.vl.yaml -o money.png
      shanhai chart charts/*.vl.yaml -o pictures --format svg
      shanhai chart scatter.vl.json --data cities=cities.csv -o scatter.pdf
      """)

  @Argument(help: "The charts: files named .vl.json or .vl.yaml.")
  var specs: [String]

  @Option(name: [.short, .long], help: "The file to write, or a folder for several charts.")
  var output: String?

  @Option(help: "png, pdf or svg; otherwise by the name of the output, or png.")
  var format: ChartFormat?

  @Option(help: "Pixels for each unit of the chart, for png.")
  var scale: Double = 2

  @Option(name: .customLong("data"), help: "A file for a named table, as NAME=FILE; can be given several times.")
  var data: [Setting] = []

  @Option(help: "The look: house (the default within a project) or none (Vega's own).")
  var theme: Theme?

  @Option(help: "The time zone of dates, such as Asia/Shanghai; otherwise TZ, otherwise UTC.")
  var timezone: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let request = ChartRequest(
        specs: specs, output: output, format: format, scale: scale, data: data.map { ($0.key, $0.value) },
        theme: theme, timezone: timezone, language: common.lang)
      let result = try drawCharts(request)
      result.paths.forEach { print($0) }
      return result.warnings
    }
  }
}

extension ChartFormat: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
