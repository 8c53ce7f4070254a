import ArgumentParser
import Assistance
import Builds
import Diagnostics

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell where a printed figure comes from, what it means, and how far it compares.",
    discussion: """
      SELECTOR is the key of a fact, a table or view with the number of a row, or an indicator with a place or pair and, if
      wanted, a period. Names are keys, Chinese or English names, short names or other names.

        shanhai explain S3-046
        shanhai explain pair-money:3
        shanhai explain 帮扶（协作）资金 越城→马边 2021-2023
        shanhai explain assistance-funds yuecheng --format json
      """)

  @Argument(help: "A fact; or TABLE:ROW, or TABLE ROW; or INDICATOR REGION [PERIOD].")
  var selector: [String]

  @Option(help: "text for people, json for programs.")
  var format: CheckFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let explanations = try Workspace(folder: common.project).explain(selector, language: common.lang)
      switch format {
      case .text: print(explanations.map { $0.text(in: common.lang) }.joined(separator: "\n"), terminator: "")
      case .json: print(json(explanations, in: common.lang))
      }
      return []
    }
  }
}
