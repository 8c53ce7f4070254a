import ArgumentParser
import Assistance
import Builds
import Diagnostics

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set figures side by side, each pair with its grade of comparability and the reasons.",
    discussion: """
      INDICATOR and REGION are keys or names: assistance-funds, 帮扶（协作）资金, 越城, 越城→马边. A region stands for the pairs
      in which it helps or is helped.

        shanhai compare assistance-funds 越城 城阳
        shanhai compare projects 越城→马边 上虞→金口河 --format json
        shanhai compare assistance-funds 青石县 白水县 --period 2023-2024

      Grades: A comparable, B nearly, C only by the year, D for information, X not comparable.
      """)

  @Argument(help: "The indicator, by key or name.")
  var indicator: String

  @Argument(help: "The places or pairs, by key or name.")
  var regions: [String]

  @Option(help: "Only figures of this year or these years, as 2021 or 2021-2023.")
  var period: YearRange?

  @Option(help: "text for people, json for programs.")
  var format: CheckFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let sheet = try Workspace(folder: common.project).compare(indicator, regions, years: period?.years)
      switch format {
      case .text: print(sheet.text(in: common.lang), terminator: "")
      case .json: print(sheet.json)
      }
      return []
    }
  }
}

/// `2021` or `2021-2023`.
struct YearRange: ExpressibleByArgument {
  let years: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    switch ends.count {
    case 1: guard let year = ends[0] else { return nil }; years = year...year
    case 2: guard let from = ends[0], let to = ends[1], from <= to else { return nil }; years = from...to
    default: return nil
    }
  }
}
