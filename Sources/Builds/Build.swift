public import Diagnostics
import Foundation
import Synchronization

/// What `shanhai build` is asked to do.
public struct BuildOptions: Sendable {
  let targets: [String]
  let jobs: Int?
  let isForced: Bool
  let isDryRun: Bool
  let isStrict: Bool
  let language: Language

  /// Options in the words of the command line.
  ///
  /// - Parameters:
  ///   - targets: names of targets, or of reports and `charts` for all of theirs; none for all.
  ///   - jobs: how many targets are made at once; `nil` for as many as there are processors.
  public init(targets: [String], jobs: Int?, isForced: Bool, isDryRun: Bool, isStrict: Bool, language: Language) {
    self.targets = targets
    self.jobs = jobs
    self.isForced = isForced
    self.isDryRun = isDryRun
    self.isStrict = isStrict
    self.language = language
  }
}

/// What a build did.
public struct BuildResult: Sendable {
  /// The targets that were made, or would be, with the reason.
  public var built: [(name: String, reason: Wording)] = []
  /// How many were up to date.
  public var upToDate = 0
  /// What the user should look at.
  public var warnings: [Diagnostic] = []

  /// A line for each target that was made, and one that counts.
  public func lines(in language: Language) -> [String] {
    let lines = built.map { "\($0.name): \($0.reason.text(in: language))" }
    let count = Wording(
      "生成 \(built.count) 项，\(upToDate) 项无需更新", en: "made \(built.count), \(upToDate) up to date")
    return lines + [count.text(in: language)]
  }
}

extension Workspace {
  /// Makes every target that is out of date, several at once.
  ///
  /// Each file takes its place in one step. A target that fails leaves its earlier files as they were; the others are
  /// still made.
  ///
  /// - Throws: the errors of all targets that failed.
  public func build(_ options: BuildOptions) throws(Failure) -> BuildResult {
    let targets = try chosen(try targets(language: options.language, program: programHash()), options.targets)
    let record = BuildRecord(readingFrom: outputFolder)
    var result = BuildResult()
    var work: [BuildTarget] = []
    for target in targets {
      let key = options.language == .english ? "\(target.name).en" : target.name
      let reason = record.reasonToBuild(key, inputs: target.inputs, in: outputFolder)
      guard options.isForced || reason != nil else {
        result.upToDate += 1
        continue
      }
      result.built.append((target.name, reason ?? Wording("要求重新生成", en: "forced")))
      work.append(target)
    }
    if options.isDryRun { return result }
    try makeAll(work, record: record, options: options, result: &result)
    return result
  }

  private func makeAll(
    _ work: [BuildTarget], record: BuildRecord, options: BuildOptions, result: inout BuildResult
  ) throws(Failure) {
    let progress = Progress(total: work.count)
    let outcomes = inParallel(work, jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount) { target in
      defer { progress.advance(target.name) }
      return self.outcome(of: target, options: options)
    }
    progress.finish()
    var record = record
    var failures: [Diagnostic] = []
    for (target, outcome) in zip(work, outcomes) {
      let key = options.language == .english ? "\(target.name).en" : target.name
      switch outcome {
      case .success(let (outputs, warnings)):
        record.targets[key] = BuildRecord.Entry(inputs: target.inputs, outputs: outputs)
        result.warnings += warnings
      case .failure(let failure): failures += failure.diagnostics
      }
    }
    if !work.isEmpty { try record.write(to: outputFolder) }
    if !failures.isEmpty { throw Failure(failures.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }) }
  }

  private typealias Outcome = Result<(outputs: [String: String], warnings: [Diagnostic]), Failure>

  private func outcome(of target: BuildTarget, options: BuildOptions) -> Outcome {
    do throws(Failure) {
      var warnings: [Diagnostic] = []
      let files = try make(target, language: options.language, warnings: &warnings)
      if options.isStrict, !warnings.isEmpty { throw Failure(warnings) }
      var outputs: [String: String] = [:]
      for file in files {
        try writeAtomically(file.bytes, to: "\(outputFolder)/\(file.path)", name: "\(manifest.output)/\(file.path)")
        outputs[file.path] = ContentHash.of(file.bytes)
      }
      return .success((outputs, warnings))
    } catch {
      return .failure(error)
    }
  }

  /// The targets with these names; a name also chooses every target below it.
  private func chosen(_ targets: [BuildTarget], _ names: [String]) throws(Failure) -> [BuildTarget] {
    guard !names.isEmpty else { return targets }
    for name in names where !targets.contains(where: { $0.isChosen(by: name) }) {
      throw Failure(
        Wording("没有目标 `\(name)`", en: "there is no target `\(name)`"), at: SourceLocation(file: ProjectFile.name),
        hint: suggestion(for: name, among: targets.map(\.name)))
    }
    return targets.filter { target in names.contains { target.isChosen(by: $0) } }
  }

  /// The hash of the program itself: another build of it may print other bytes.
  private func programHash() -> String {
    FileManager.default.contents(atPath: "/proc/self/exe").map { ContentHash.of(Array($0)) } ?? shanhaiVersion
  }
}

extension BuildTarget {
  fileprivate func isChosen(by name: String) -> Bool { self.name == name || self.name.hasPrefix("\(name)/") }
}
