import ArgumentParser
import Builds
import Diagnostics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every fault in a project's data, charts and reports.",
    discussion: """
      shanhai check
      shanhai check --format json
      """)

  @Option(help: "text for people, json for programs.")
  var format: CheckFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    switch format {
    case .text:
      try reportingProblems(in: common.lang) { () throws(Failure) in
        let found = checkProject(folder: common.project, language: common.lang)
        if found.contains(where: { $0.severity == .error }) { throw Failure(found) }
        print(noFaults.text(in: common.lang))
        return found
      }
    case .json:
      let found = checkProject(folder: common.project, language: common.lang)
      print(json(found, in: common.lang))
      if found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }
}

enum CheckFormat: String, ExpressibleByArgument { case text, json }
