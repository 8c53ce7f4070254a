import ArgumentParser
import Builds
import Diagnostics

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two issues of a data package: what changed, and what it touches.",
    discussion: """
      OLD and NEW are project folders, folders of data packages, or datapackage.json files. Tables, charts and reports are
      those of NEW.

        shanhai diff issues/2024-05 .
        shanhai diff issues/2024-05/datapackage.json . --format json
        shanhai diff issues/2024-05 . -o 修订说明.pdf
      """)

  @Argument(help: "The older issue.")
  var old: String

  @Argument(help: "The newer issue.")
  var new: String

  @Option(help: "text for people, json for programs.")
  var format: CheckFormat = .text

  @Option(name: [.short, .long], help: "A PDF file for the page of revisions.")
  var output: String?

  @Option(help: "The language of messages: zh-Hans or en.")
  var lang: Language = .chinese

  func run() throws {
    try reportingProblems(in: lang) { () throws(Failure) in
      let difference = try compareIssues(old, new, language: lang)
      switch format {
      case .text: print(difference.text(in: lang), terminator: "")
      case .json: print(difference.json(in: lang))
      }
      guard let output else { return [] }
      return try difference.writePage(of: new, to: output, language: lang)
    }
  }
}
