public import Diagnostics
import Foundation

extension BuildSituation {
  private var partsFolder: String { options.parts ?? store.parts }

  private func messageName(_ path: String) -> String { options.parts == nil ? store.messageName(path) : path }

  /// Makes one part of a batch, into a folder of its own with its own manifest. Nothing is published.
  func make(_ shard: Shard) throws(Failure) -> BuildResult {
    let folder = "\(partsFolder)/\(shard.folder)"
    let building = "\(partsFolder)/.\(shard.folder)"
    try makeFolder(partsFolder, name: messageName(partsFolder))
    let lock = try BuildLock("\(folder).lock", name: messageName("\(folder).lock"))
    defer { withExtendedLifetime(lock) {} }
    // 1. An earlier run of the same part is gone on with.
    if PathKind(building) == .nothing, PathKind(folder) == .folder {
      try rename(folder, to: building, name: messageName(building))
    }
    // 2. Make what is out of date and falls into this part.
    var plan = try plan()
    plan.items = plan.items.filter { shard.contains($0.target.name) }
    let staging = Staging(building, name: messageName(building))
    let made = try run(plan, in: staging)
    try makeFolder(building, name: messageName(building))
    // 3. Its manifest; the part has its name when it is whole.
    var manifest = IssueManifest()
    manifest.part = shard.text
    manifest.parameters = options.described
    manifest.targets = made.mapValues(\.record)
    manifest.inputs = inputs(of: manifest.targets)
    try manifest.write(to: building, name: messageName(building))
    try flush(building, name: messageName(building))
    try remove(folder, name: messageName(folder))
    try rename(building, to: folder, name: messageName(folder))
    var result = BuildResult()
    result.built = plan.items.compactMap { item in item.reason.map { .init(name: item.target.name, reason: $0) } }
    result.upToDate = plan.items.count - result.built.count
    result.files = made.values.flatMap(\.record.outputs.keys).sorted()
    result.take(made)
    return result
  }

  /// Publishes the parts of a batch together.
  ///
  /// Every target that is out of date must be in some part, made from what stands here now.
  func merge() throws(Failure) -> BuildResult {
    let lock = try begin()
    defer { withExtendedLifetime(lock) {} }
    let plan = try plan()
    let folders = names(in: partsFolder).filter { !$0.hasPrefix(".") && $0.contains("-of-") }
      .map { "\(partsFolder)/\($0)" }
    let parts = folders.compactMap { folder in IssueManifest(readingFrom: folder).map { (folder, $0) } }
    guard !parts.isEmpty else {
      throw Failure(
        Wording(
          "`\(messageName(partsFolder))` 中没有可以合并的部分", en: "there are no parts to merge in `\(messageName(partsFolder))`"
        ),
        hint: Wording("先用 `--shard 1/n` 等生成各部分", en: "make the parts first by `--shard 1/n` and so on"))
    }
    var made: [String: MadeTarget] = [:]
    var places: [String: String] = [:]
    for item in plan.work {
      guard let (folder, record) = source(of: item, in: parts) else { continue }
      made[item.key] = MadeTarget(name: item.target.name, record: record, seconds: nil, warnings: [])
      for file in record.outputs.keys { places[file] = "\(folder)/files/\(file)" }
    }
    try checkComplete(plan, made: made, count: parts.compactMap { $0.1.part.flatMap { Shard($0) }?.count }.max() ?? 1)
    var result = BuildResult()
    result.built = plan.work.map { .init(name: $0.target.name, reason: $0.reason ?? Wording("", en: "")) }
    result.upToDate = plan.items.count - result.built.count
    result.removed = plan.removed
    guard !made.isEmpty || !plan.removed.isEmpty || store.current == nil else { return result }
    result.issue = try publish(plan, made: made.mapValues(\.record), action: "merge") { places[$0] ?? "" }
    for folder in folders { try remove(folder, name: messageName(folder)) }
    for entry in names(in: partsFolder) where entry.hasSuffix(".lock") {
      try remove("\(partsFolder)/\(entry)", name: messageName("\(partsFolder)/\(entry)"))
    }
    try store.retire(by: workspace.manifest.retention, at: options.time)
    return result
  }

  /// The part that has a target as it would be made here now.
  private func source(of item: BuildPlan.Item, in parts: [(String, IssueManifest)]) -> (String, TargetRecord)? {
    for (folder, manifest) in parts {
      guard let record = manifest.targets[item.key],
        keys.reason(for: item.target, since: record, dataStand: record.snapshot == snapshot) == nil
      else { continue }
      return (folder, record)
    }
    return nil
  }

  private func checkComplete(_ plan: BuildPlan, made: [String: MadeTarget], count: Int) throws(Failure) {
    let missing = plan.work.filter { made[$0.key] == nil }
    guard let first = missing.first else { return }
    let shards = Set(missing.map { Shard.number(of: $0.target.name, of: count) }).sorted().prefix(20)
    let words = shards.map { "\($0)/\(count)" }
    throw Failure(
      Wording(
        "还缺 \(missing.count) 项，例如 `\(first.target.name)`，没有发布",
        en: "\(missing.count) targets are not in any part, such as `\(first.target.name)`; nothing was published"),
      hint: Wording(
        "用同样的程序和数据生成这些部分：\(words.joined(separator: "、"))",
        en: "make these parts with the same program and data: \(words.joined(separator: ", "))"))
  }
}

extension Workspace {
  /// Publishes the parts of a batch that were made by `build` with a shard, all together or not at all.
  ///
  /// - Throws: targets that are in no part, or only in one that was made from something else.
  public func merge(_ options: BuildOptions) throws(Failure) -> BuildResult {
    try BuildSituation(self, options: options).merge()
  }
}
