public import ArgumentParser
public import Builds
public import Calendars
import Diagnostics
import Foundation

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make everything in shanhai.yml that is out of date, and publish it as one issue.",
    discussion: """
      shanhai build
      shanhai build city comparison --jobs 4
      shanhai build --dry-run
      shanhai build --period 2024-05
      shanhai build --rollback
      shanhai build --shard 2/8        one of eight machines; then, once: shanhai build --merge
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

  @Flag(inversion: .prefixedNo, help: "Go on with the other targets when one fails. Nothing is published either way.")
  var keepGoing = true

  @Option(help: "The period that the reports cover: 2024-05, 2024-Q2, 2024-H1, 2024, ...; templates see it as period.")
  var period: ReportingPeriod?

  @Option(name: .customLong("set"), help: "A value for the templates, as KEY=VALUE; can be given several times.")
  var settings: [Setting] = []

  @Flag(help: "Publish the issue before the present one again.")
  var rollback = false

  @Flag(help: "List the issues that are kept.")
  var issues = false

  @Option(help: "Make only one part of a batch, such as 2/8, and publish nothing.")
  var shard: Shard?

  @Flag(help: "Publish the parts of a batch together.")
  var merge = false

  @Option(help: "The folder of the parts; otherwise one beside the output.")
  var parts: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    let modes = [rollback, issues, merge, shard != nil, dryRun].count { $0 }
    if modes > 1 { throw ValidationError("choose one of --dry-run, --rollback, --issues, --shard and --merge") }
  }

  func run() throws {
    Interruption.watch()
    try reportingProblems(in: common.lang) { () throws(Failure) in
      let workspace = try Workspace(folder: common.project)
      if rollback {
        print(try workspace.rollBack(now: Int(Date().timeIntervalSince1970)).text(in: common.lang))
        return []
      }
      if issues {
        workspace.keptIssues.forEach { print($0.line(in: common.lang)) }
        return []
      }
      let result = try merge ? workspace.merge(options) : workspace.build(options)
      result.lines(in: common.lang).forEach { print($0) }
      return result.warnings
    }
  }

  private var options: BuildOptions {
    var options = BuildOptions()
    options.targets = targets
    options.jobs = jobs
    options.isForced = force
    options.isDryRun = dryRun
    options.isStrict = strict
    options.keepsGoing = keepGoing
    options.language = common.lang
    options.period = period
    options.settings = settings.map { ($0.key, $0.value) }
    options.shard = shard
    options.parts = parts
    return options
  }
}

extension Shard: ExpressibleByArgument {
  /// `2/8`.
  public init?(argument: String) { self.init(argument) }
}

extension ReportingPeriod: ExpressibleByArgument {
  /// `2024-05` and the other codes of periods.
  public init?(argument: String) { self.init(code: argument) }
}
