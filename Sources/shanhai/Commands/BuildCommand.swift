import ArgumentParser
import Builds
import Diagnostics

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make everything in shanhai.yml that is out of date.",
    discussion: """
      shanhai build
      shanhai build city comparison --jobs 4
      shanhai build --dry-run
      """)

  @Argument(help: "Reports or charts to make; otherwise all.")
  var targets: [String] = []

  @Option(help: "How many targets are made at once; otherwise as many as there are processors.")
  var jobs: Int?

  @Flag(help: "Make also what is up to date.")
  var force = false

  @Flag(help: "Only say what would be made, and why.")
  var dryRun = false

  @Flag(help: "A warning is an error.")
  var strict = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let workspace = try Workspace(folder: common.project)
      let options = BuildOptions(
        targets: targets, jobs: jobs, isForced: force, isDryRun: dryRun, isStrict: strict, language: common.lang)
      let result = try workspace.build(options)
      result.lines(in: common.lang).forEach { print($0) }
      return result.warnings
    }
  }
}
