import ArgumentParser
import Builds
import Diagnostics
import Foundation
import Schedules

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every fault in a project's data, charts, reports and schedules.",
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
        let found = findFaults()
        if found.contains(where: { $0.severity == .error }) { throw Failure(found) }
        print(noFaults.text(in: common.lang))
        return found
      }
    case .json:
      let found = findFaults()
      print(json(found, in: common.lang))
      if found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }
}

extension CheckCommand {
  private func findFaults() -> [Diagnostic] {
    checkAll(folder: common.project, language: common.lang, now: Int(Date().timeIntervalSince1970))
  }
}

enum CheckFormat: String, ExpressibleByArgument { case text, json }
