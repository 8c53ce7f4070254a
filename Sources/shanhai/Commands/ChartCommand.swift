public import ArgumentParser
public import Builds
import ChartSpecs
public import Charts
import Diagnostics

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw Vega-Lite charts and tables as PNG, PDF or SVG.",
    discussion: """
      shanhai chart charts/money.vl.yaml -o money.png
      shanhai chart charts -o pictures --format svg --sheet all.png
      shanhai chart charts --lint
      shanhai chart charts/*.vl.yaml -o pages --format pdf --size 75mm --theme grey
      shanhai chart scatter.vl.json --data cities=cities.csv -o scatter.pdf
      """)

  @Argument(help: "Charts (.vl.json, .vl.yaml), tables (.table.yaml), or folders of them.")
  var specs: [String]

  @Option(name: [.short, .long], help: "The file to write, or a folder for several charts.")
  var output: String?

  @Option(help: "png, pdf or svg; otherwise by the name of the output, or png.")
  var format: ChartFormat?

  @Option(help: "Pixels for each unit of the chart, for png; otherwise 2, or what a size of a screen needs.")
  var scale: Double?

  @Option(help: "Pixels for each inch, for png, instead of --scale.")
  var dpi: Double?

  @Option(
    help: "Lay the chart out for a size: print (156 mm), half (75 mm), slide (16:9), phone, or such as 156mmx90mm.")
  var size: String?

  @Option(name: .customLong("data"), help: "A file for a named table, as NAME=FILE; can be given several times.")
  var data: [Setting] = []

  @Option(help: "The look: house (the default within a project), grey (one colour, with hatches) or none (Vega's own).")
  var theme: Theme?

  @Option(help: "The time zone of dates, such as Asia/Shanghai; otherwise TZ, otherwise UTC.")
  var timezone: String?

  @Option(help: "A file for all pictures together, small and with their names.")
  var sheet: String?

  @Flag(help: "Draw nothing; warn of what may mislead readers.")
  var lint = false

  @Flag(help: "Draw nothing; print what each chart shows, in words.")
  var describe = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if lint && describe { throw ValidationError("Choose one of --lint and --describe.") }
  }

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let request = try ChartRequest(
        specs: specs, output: output, format: format, scale: scale ?? dpi.map { $0 / 72 },
        size: try size.map(chartSize), sheet: sheet, data: data.map { ($0.key, $0.value) },
        theme: theme, timezone: timezone, language: common.lang)
      if lint { return try lintCharts(request) }
      if describe {
        for chart in try describeCharts(request) { print("\(chart.name): \(chart.text)") }
        return []
      }
      let result = try drawCharts(request)
      result.paths.forEach { print($0) }
      return result.warnings
    }
  }
}

/// The size that the command line asks for.
private func chartSize(_ text: String) throws(Failure) -> ChartSize {
  if let size = ChartSize(text) { return size }
  let problem = ChartSize.problem(text)
  throw Failure(problem.message, hint: problem.hint)
}

extension ChartFormat: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
