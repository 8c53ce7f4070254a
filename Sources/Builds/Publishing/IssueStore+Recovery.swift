import DataPackages
import Diagnostics
import Foundation

extension IssueStore {
  /// Takes away what a build that was killed has left, apart from what the next can use. The lock must be held.
  func recover() throws(Failure) {
    let published = Set(steps.map(\.issue)).union([current].compactMap { $0 })
    for entry in names(in: issues) where entry.hasPrefix(".") || isOrphan(entry, published) {
      try remove(folder(of: entry), name: messageName(folder(of: entry)))
    }
    for folder in [state, objects] {
      for entry in names(in: folder) where entry.hasPrefix(".") && entry != ".link" {
        try remove("\(folder)/\(entry)", name: messageName("\(folder)/\(entry)"))
      }
    }
    // An exchange that was cut short has left the old output folder in the place of the link.
    let link = "\(state)/.link"
    if PathKind(link) == .folder, current != nil {
      try rename(link, to: folder(of: "00000"), name: messageName(link))
    } else {
      try remove(link, name: messageName(link))
    }
  }

  /// Whether an issue was built whole but never published: the build was killed between the two.
  private func isOrphan(_ entry: String, _ published: Set<String>) -> Bool {
    guard Int(entry) != nil else { return true }
    return entry != "00000" && !published.contains(entry)
  }

  /// Removes old issues, and inputs that no kept issue has.
  func retire(by rule: Retention, at now: Int) throws(Failure) {
    guard let current, kept.count > rule.issues else { return }
    let dates = Dictionary(steps.map { ($0.issue, $0.time) }, uniquingKeysWith: { _, last in last })
    let limit = Double(now) - Double(rule.days) * 86_400
    let formatter = ISO8601DateFormatter()
    let others = kept.filter { $0 != current }
    for issue in others.dropLast(rule.issues - 1) {
      if rule.days > 0, let date = dates[issue].flatMap(formatter.date(from:)), date.timeIntervalSince1970 > limit {
        continue
      }
      // Renamed first, so that no half of it is taken for an issue.
      let leaving = "\(issues)/.\(issue)"
      try rename(folder(of: issue), to: leaving, name: messageName(leaving))
      try remove(leaving, name: messageName(leaving))
    }
    try removeUnusedObjects()
  }

  private func removeUnusedObjects() throws(Failure) {
    let used = kept.reduce(into: Set<String>()) { used, issue in
      used.formUnion(IssueManifest(readingFrom: folder(of: issue))?.inputs.values.map { $0 } ?? [])
    }
    for object in names(in: objects) where !used.contains(object) {
      try remove("\(objects)/\(object)", name: messageName("\(objects)/\(object)"))
    }
  }

  /// Keeps the inputs of an issue, each once under its hash, so that the issue can be made again.
  func keepInputs(_ manifest: IssueManifest, of workspace: Workspace) throws(Failure) {
    try makeFolder(objects, name: messageName(objects))
    for (path, hash) in manifest.inputs.sorted(by: { $0.key < $1.key }) {
      let object = "\(objects)/\(hash)"
      guard PathKind(object) == .nothing else { continue }
      let bytes = try workspace.files.bytes(of: path)
      guard ContentHash.of(bytes) == hash else {
        throw Failure(
          Wording("`\(path)` 在生成过程中被改动", en: "`\(path)` was altered during the build"),
          hint: Wording("再生成一次", en: "build again"))
      }
      try writeAtomically(bytes, to: object, name: messageName(object))
    }
  }
}
