public import Diagnostics
import Foundation

extension Workspace {
  /// Makes every target that is out of date, several at once, and publishes the whole or nothing.
  ///
  /// New files are made beside the published ones, checked, and published in one step together with those that are up to
  /// date. When a target fails, the others are still made and kept for the next build, and what is published stays.
  ///
  /// - Throws: dirty numbers of the package; the errors of all targets that failed; a temporary failure when another build is running; an
  ///   interruption.
  public func build(_ options: BuildOptions) throws(Failure) -> BuildResult {
    try refuseDirtyNumbers()
    let situation = BuildSituation(self, options: options)
    if options.isDryRun { return situation.preview(try situation.plan()) }
    if let shard = options.shard { return try situation.make(shard) }
    return try situation.buildAndPublish()
  }

  /// Publishes the issue before the published one again.
  ///
  /// - Returns: what was done, in words.
  public func rollBack(now: Int) throws(Failure) -> Wording {
    let store = IssueStore(self)
    guard PathKind(store.state) == .folder else { throw store.nothingEarlier }
    let lock = try BuildLock(store.lock, name: store.messageName(store.lock))
    defer { withExtendedLifetime(lock) {} }
    try store.recover()
    let issue = try store.rollBack(at: now)
    return Wording("已恢复第 \(issue) 期", en: "went back to issue \(issue)")
  }

  /// The issues that are kept, the oldest first.
  public var keptIssues: [KeptIssue] {
    let store = IssueStore(self)
    let times = Dictionary(store.steps.map { ($0.issue, $0.time) }, uniquingKeysWith: { first, _ in first })
    return store.kept.map { issue in
      let files = IssueManifest(readingFrom: store.folder(of: issue))?.outputs.count
      return KeptIssue(name: issue, time: times[issue], files: files, isPublished: issue == store.current)
    }
  }
}

/// An issue that can be gone back to.
public struct KeptIssue: Sendable {
  /// Its number.
  let name: String
  /// When it was first published, in UTC.
  let time: String?
  /// How many files it has; `nil` when it has no manifest.
  let files: Int?
  let isPublished: Bool

  /// A line of a list; the published issue has a star.
  public func line(in language: Language) -> String {
    let count = files.map { Wording("\($0) 个文件", en: "\($0) files").text(in: language) }
    return ([isPublished ? "*" : " ", name] + [time, count].compactMap { $0 }).joined(separator: " ")
  }
}

extension BuildSituation {
  /// What would be made, and why.
  fileprivate func preview(_ plan: BuildPlan) -> BuildResult {
    var result = BuildResult()
    result.built = plan.items.compactMap { item in item.reason.map { .init(name: item.target.name, reason: $0) } }
    result.upToDate = plan.items.count - result.built.count
    result.removed = plan.removed
    result.files = files(of: plan)
    return result
  }

  private func files(of plan: BuildPlan) -> [String] { plan.items.flatMap { $0.target.outputs(in: options.language) } }

  fileprivate func buildAndPublish() throws(Failure) -> BuildResult {
    // 1. Alone, in a tidy folder.
    let lock = try begin()
    defer { withExtendedLifetime(lock) {} }
    // 2. What is out of date.
    let plan = try plan()
    // 3. Make it.
    let staging = Staging(store.staging, name: store.messageName(store.staging))
    let made = try run(plan, in: staging)
    var result = preview(plan)
    result.take(made)
    // 4. Publish it with the rest.
    guard !made.isEmpty || !plan.removed.isEmpty || store.current == nil else {
      // A build that was killed right after it had published has left this to do.
      try staging.clear()
      try store.retire(by: workspace.manifest.retention, at: options.time)
      return result
    }
    result.issue = try publish(plan, made: made.mapValues(\.record)) { staging.path(of: $0) }
    try staging.clear()
    try store.retire(by: workspace.manifest.retention, at: options.time)
    return result
  }

  /// Makes the output folder ready and tidy; nobody else changes it as long as the lock is held.
  func begin() throws(Failure) -> BuildLock {
    let targets = try workspace.targets(tables: tables, settings: options.parameters)
    let outputs = targets.flatMap { target in Language.allCases.flatMap { target.outputs(in: $0) } }
    try store.prepare(expected: Set(outputs))
    let lock = try BuildLock(store.lock, name: store.messageName(store.lock))
    try store.recover()
    return lock
  }

  /// Publishes the made targets together with the others of the published issue.
  ///
  /// - Parameter path: where a made file lies.
  func publish(
    _ plan: BuildPlan, made: [String: TargetRecord], action: String = "build", path: (String) -> String
  ) throws(Failure) -> String {
    var manifest = IssueManifest()
    manifest.parameters = options.described
    manifest.targets = plan.records.merging(made) { _, new in new }
    for item in plan.items where item.reason == nil { manifest.targets[item.key]?.snapshot = snapshot }
    manifest.inputs = inputs(of: manifest.targets)
    var sources: [String: String] = [:]
    if let current = store.current {
      for file in manifest.outputs.keys { sources[file] = "\(store.folder(of: current))/\(file)" }
    }
    let fresh = Set(made.values.flatMap(\.outputs.keys))
    for file in fresh { sources[file] = path(file) }
    try store.keepInputs(manifest, of: workspace)
    return try store.assemble(
      manifest, from: sources, checking: fresh, jobs: options.workers, at: options.time, by: action)
  }
}

extension BuildResult {
  /// Notes how long the targets took, and what was taken over.
  mutating func take(_ made: [String: MadeTarget]) {
    let byName = Dictionary(made.values.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for index in built.indices { built[index].seconds = byName[built[index].name]?.seconds }
    resumed = made.values.count { $0.seconds == nil }
    let order = Dictionary(built.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = made.values.sorted { order[$0.name] ?? 0 < order[$1.name] ?? 0 }
    warnings = sorted.flatMap(\.warnings)
  }
}
