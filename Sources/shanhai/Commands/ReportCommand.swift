import ArgumentParser
import Builds
import Diagnostics

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make one report as PDF.",
    discussion: """
      shanhai report comparison
      shanhai report city --set helper_id=yueqing -o yueqing.pdf
      shanhai report comparison --lang en
      """)

  @Argument(help: "The report's name in shanhai.yml; not needed when there is only one.")
  var name: String?

  @Option(name: .customLong("set"), help: "A value for the template, as KEY=VALUE; can be given several times.")
  var settings: [Setting] = []

  @Option(name: [.short, .long], help: "The file to write; otherwise NAME.pdf in the project's output folder.")
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let workspace = try Workspace(folder: common.project)
      let result = try workspace.makeReport(
        name, settings: settings.map { ($0.key, $0.value) }, language: common.lang, output: output)
      print(result.path)
      return result.warnings
    }
  }
}

/// `KEY=VALUE`.
struct Setting: ExpressibleByArgument {
  let key: String
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
    key = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}
