import ArgumentParser
import Builds
import Diagnostics

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a folder with a small project to start from.",
    discussion: """
      shanhai init my-project
      """)

  @Argument(help: "The folder to make; it must not hold a project yet.")
  var directory: String

  @Option(help: "The language of messages: zh-Hans or en.")
  var lang: Language = .chinese

  func run() throws {
    try reportingProblems(in: lang) { () throws(Failure) in
      for path in try makeProject(at: directory) { print(path) }
      return []
    }
  }
}
