import Diagnostics
import Foundation

extension IssueStore {
  /// Puts an issue together beside the published one, checks it, and publishes it.
  ///
  /// - Parameters:
  ///   - manifest: what it shall hold.
  ///   - sources: where each of its files lies now.
  ///   - fresh: the files that have not been in an issue before, and are therefore checked.
  /// - Returns: the name of the issue.
  func assemble(
    _ manifest: IssueManifest, from sources: [String: String], checking fresh: Set<String>, jobs: Int, at now: Int,
    by action: String
  ) throws(Failure) -> String {
    let issue = next
    let partial = "\(issues)/.\(issue)"
    try remove(partial, name: messageName(partial))
    try makeFolder(partial, name: messageName(partial))
    let outputs = manifest.outputs.sorted { $0.key < $1.key }
    for folder in Set(outputs.map { ($0.key as NSString).deletingLastPathComponent }).sorted() where !folder.isEmpty {
      try makeFolder("\(partial)/\(folder)", name: messageName("\(partial)/\(folder)"))
    }
    for (file, _) in outputs {
      guard let source = sources[file] else { continue }
      try linkOrCopy(source, to: "\(partial)/\(file)", name: messageName("\(partial)/\(file)"))
    }
    try manifest.write(to: partial, name: messageName(partial))
    try flush(partial, name: messageName(partial))
    let problems = inParallel(outputs.filter { fresh.contains($0.key) }, jobs: jobs) { file, hash -> [Diagnostic] in
      do throws(Failure) {
        try checkOutput("\(partial)/\(file)", hash: hash, name: file)
        return []
      } catch {
        return error.diagnostics
      }
    }
    if problems.contains(where: { !$0.isEmpty }) { throw Failure(problems.flatMap { $0 }) }
    try rename(partial, to: folder(of: issue), name: messageName(folder(of: issue)))
    try publish(issue, at: now, by: action)
    return issue
  }

  /// Publishes the issue before the published one again.
  ///
  /// - Returns: its name.
  /// - Throws: when there is none.
  func rollBack(at now: Int) throws(Failure) -> String {
    let current = current
    let older = current.map { current in kept.filter { (Int($0) ?? 0) < (Int(current) ?? 0) } } ?? kept
    guard let previous = older.last else { throw nothingEarlier }
    try publish(previous, at: now, by: "rollback")
    return previous
  }

  var nothingEarlier: Failure {
    Failure(
      Wording("没有更早的一期可以恢复", en: "there is no earlier issue to go back to"),
      hint: Wording("`retention` 规定保留几期", en: "`retention` says how many issues are kept"))
  }
}
