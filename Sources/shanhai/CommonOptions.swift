public import ArgumentParser
import Builds
public import Diagnostics
import Foundation

/// Options that most subcommands take.
struct CommonOptions: ParsableArguments {
  @Option(name: [.customShort("C"), .customLong("project")], help: "The folder with shanhai.yml.")
  var project = "."

  @Option(help: "The language of reports and messages: zh-Hans or en.")
  var lang: Language = .chinese
}

extension Language: ExpressibleByArgument {
  /// `zh-Hans` and `en`, and the short `zh`.
  public init?(argument: String) {
    self.init(rawValue: argument == "zh" ? "zh-Hans" : argument)
  }
}

/// Runs a command; prints its problems where they stand in the user's files and ends with the status of their kind if one is an error.
func reportingProblems(in language: Language, _ body: () throws(Failure) -> [Diagnostic]) throws {
  do {
    printProblems(try body(), in: language)
  } catch {
    printProblems(error.diagnostics, in: language)
    switch error.kind {
    case .input: throw ExitCode(1)
    case .temporary: throw ExitCode(75)
    case .interrupted: throw ExitCode(130)
    }
  }
}

/// Prints problems to standard error, a blank line between those with a hint left out.
private func printProblems(_ diagnostics: [Diagnostic], in language: Language) {
  for diagnostic in diagnostics {
    FileHandle.standardError.write(Data((diagnostic.text(in: language) + "\n").utf8))
  }
}
