import DataPackages
import Diagnostics
import Foundation

/// What a build has to do: each target that was asked for, with the reason to make it or none.
struct BuildPlan: Sendable {
  struct Item: Sendable {
    let target: BuildTarget
    /// Its name in a manifest.
    let key: String
    /// Why it is made; `nil` when it is up to date.
    let reason: Wording?
  }

  /// The targets that were asked for.
  var items: [Item]
  /// The published issue's records of the targets that still exist, by key, the ones that are made again too.
  var records: [String: TargetRecord]
  /// The files of targets that exist no longer.
  var removed: [String]

  /// The targets that have to be made.
  var work: [Item] { items.filter { $0.reason != nil } }
}

/// The surroundings of one build, the same for all of its targets.
struct BuildSituation: Sendable {
  let workspace: Workspace
  let options: BuildOptions
  let store: IssueStore
  let tables: SharedTables
  /// The published issue.
  let published: IssueManifest?
  let keys: TargetKeys
  /// The hash of all data files and views.
  let snapshot: String

  init(_ workspace: Workspace, options: BuildOptions) {
    self.workspace = workspace
    self.options = options
    store = IssueStore(workspace)
    tables = SharedTables(workspace, language: options.language)
    let store = store
    published = store.current.flatMap { IssueManifest(readingFrom: store.folder(of: $0)) }
    let keys = TargetKeys(
      workspace, tables: tables, language: options.language, program: Self.programHash, notice: options.notice,
      published: published?.inputs ?? [:])
    self.keys = keys
    var hash = ContentHash()
    hash.add("views", workspace.manifest.viewsText)
    for path in workspace.dataFiles { hash.add(path, keys.hash(ofFile: path)) }
    snapshot = hash.text
  }

  /// The hash of the program itself: another build of it may print other bytes.
  private static let programHash =
    ContentHash.of(file: "/proc/self/exe") ?? shanhaiVersion

  /// What is to be made of the targets that were asked for.
  func plan() throws(Failure) -> BuildPlan {
    let all = try workspace.targets(tables: tables, settings: options.parameters)
    let chosen = try choose(from: all)
    let existing = Set(all.flatMap { target in Language.allCases.map { target.key(in: $0) } })
    let records = (published?.targets ?? [:]).filter { existing.contains($0.key) }
    let gone = (published?.targets ?? [:]).filter { !existing.contains($0.key) }
    let items = inParallel(chosen, jobs: options.workers) { target in
      let key = target.key(in: options.language)
      let reason = reason(for: target, since: records[key])
      return BuildPlan.Item(
        target: target, key: key,
        reason: reason ?? (options.isForced ? Wording("要求重新生成", en: "forced") : nil))
    }
    return BuildPlan(
      items: items, records: records, removed: gone.values.flatMap(\.outputs.keys).sorted())
  }

  private func reason(for target: BuildTarget, since record: TargetRecord?) -> Wording? {
    if let reason = keys.reason(for: target, since: record, dataStand: record?.snapshot == snapshot) { return reason }
    guard let record, let issue = store.current else { return nil }
    for (file, hash) in record.outputs.sorted(by: { $0.key < $1.key }) {
      guard let found = ContentHash.of(file: "\(store.folder(of: issue))/\(file)") else { return InputName.gone(file) }
      if found != hash { return Wording("\(file) 被改动", en: "\(file) was altered") }
    }
    return nil
  }

  /// The targets with the names asked for; a name also chooses every target below it.
  private func choose(from targets: [BuildTarget]) throws(Failure) -> [BuildTarget] {
    guard !options.targets.isEmpty else { return targets }
    for name in options.targets where !targets.contains(where: { $0.isChosen(by: name) }) {
      throw Failure(
        Wording("没有目标 `\(name)`", en: "there is no target `\(name)`"), at: SourceLocation(file: ProjectFile.name),
        hint: suggestion(for: name, among: targets.map(\.name)))
    }
    return targets.filter { target in options.targets.contains { target.isChosen(by: $0) } }
  }

  /// The files that the project's inputs consist of now, with their hashes.
  func inputs(of records: [String: TargetRecord]) -> [String: String] {
    var paths = Set([ProjectFile.name] + workspace.dataFiles)
    for record in records.values { paths.formUnion(record.inputs.keys.filter { !InputName.isSpecial($0) }) }
    var inputs: [String: String] = [:]
    for path in paths {
      let hash = keys.hash(ofFile: path)
      if hash != "absent" { inputs[path] = hash }
    }
    return inputs
  }
}

extension Workspace {
  /// The descriptor of the data package and its files, and those of its earlier issue.
  var dataFiles: [String] {
    [manifest.package] + package.resources.flatMap(\.files) + [manifest.previous?.path].compactMap { $0 }
      + (previous?.package.resources.flatMap(\.files) ?? [])
  }
}
