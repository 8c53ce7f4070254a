public import Calendars
public import Diagnostics
import Foundation
import Tables

/// What `shanhai build` is asked to do.
public struct BuildOptions: Sendable {
  /// Names of targets, or of reports and `charts` for all of theirs; none for all.
  public var targets: [String] = []
  /// How many targets are made at once; `nil` for as many as there are processors.
  public var jobs: Int?
  /// Whether also what is up to date is made.
  public var isForced = false
  /// Whether only to say what would be made.
  public var isDryRun = false
  /// Whether a warning is an error.
  public var isStrict = false
  /// Whether the other targets are still made when one has failed. Nothing is published in either case.
  public var keepsGoing = true
  /// The language of reports and messages.
  public var language = Language.chinese
  /// The days that the reports cover; templates see it as `period`.
  public var period: ReportingPeriod?
  /// Further values for the templates.
  public var settings: [(String, String)] = []
  /// A line that is printed at the head of every report, whatever its template says.
  public var notice: String?
  /// Which part of a batch is made, for the parts to be published together later.
  public var shard: Shard?
  /// The folder of the parts; `nil` for the one in the state folder.
  public var parts: String?
  /// What the time of publication is noted as, in seconds since 1970 UTC; `nil` for the clock's.
  public var now: Int?

  /// Options as they are without any on the command line.
  public init() {}

  var workers: Int { max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount) }
  var time: Int { now ?? Int(Date().timeIntervalSince1970) }

  /// What templates see besides the project's own values.
  var parameters: [String: Value] {
    var values: [String: Value] = [:]
    for (key, value) in settings { values[key] = .string(value) }
    if let period { values["period"] = period.parameters(in: language) }
    return values
  }

  /// The settings as a manifest notes them.
  var described: [String: String] {
    var words = Dictionary(settings, uniquingKeysWith: { _, last in last })
    words["period"] = period?.code
    words["notice"] = notice
    return words
  }
}

extension ReportingPeriod {
  /// The period as templates see it: `{{period.label}}`, `datum.month == period.code`.
  fileprivate func parameters(in language: Language) -> Value {
    .object([
      "code": .string(code), "label": .string(label(in: language)), "first": .string(first.text),
      "last": .string(last.text), "as_of": .string(asOfLabel(in: language)),
    ])
  }
}
