import Diagnostics
import Foundation

/// The issues of a project: where they are kept, which one is published, and the one step from one to the next.
///
/// ```
/// output                        a link: .shanhai-output/issues/00007
/// .shanhai-output/issues/00007  the files of an issue with its issue.json; never changed again
///                 objects/      the inputs of the kept issues, each under its hash
///                 staging/      what an unfinished build has made
///                 parts/        the parts of a batch that several machines make
///                 published     a line for each step from one issue to another
///                 lock          who is building
/// ```
///
/// Readers follow the link: they see one whole issue or another, never a mixture. A step is the renaming of a new link
/// over the old one, which file systems do at once or not at all.
struct IssueStore: Sendable {
  /// The link.
  let output: String
  /// The hidden folder beside it.
  let state: String
  /// The output folder as the manifest names it, for messages.
  let name: String

  init(_ workspace: Workspace) {
    output = workspace.outputFolder
    state = workspace.stateFolder
    name = workspace.manifest.output
  }

  var issues: String { "\(state)/issues" }
  var objects: String { "\(state)/objects" }
  var staging: String { "\(state)/staging" }
  var parts: String { "\(state)/parts" }
  var lock: String { "\(state)/lock" }
  private var log: String { "\(state)/published" }

  /// The folder of an issue.
  func folder(of issue: String) -> String { "\(issues)/\(issue)" }

  /// A path below the state folder as messages name it.
  func messageName(_ path: String) -> String {
    let state = "\((state as NSString).lastPathComponent)"
    return path.hasPrefix(self.state) ? state + path.dropFirst(self.state.count) : path
  }

  /// The published issue, if there is one.
  var current: String? {
    guard case .link(let target) = PathKind(output) else { return nil }
    let issue = (target as NSString).lastPathComponent
    let isOurs = target == link(to: issue) && PathKind(folder(of: issue)) == .folder
    return isOurs ? issue : nil
  }

  /// The kept issues, the oldest first.
  var kept: [String] { names(in: issues).filter { Int($0) != nil }.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) } }

  private func link(to issue: String) -> String { "\((state as NSString).lastPathComponent)/issues/\(issue)" }

  /// The name of the next issue.
  var next: String {
    let number = String((kept.last.flatMap { Int($0) } ?? 0) + 1)
    return String(repeating: "0", count: max(0, 5 - number.count)) + number
  }

  /// Publishes an issue that stands whole in its folder: the one step.
  func publish(_ issue: String, at time: Int, by action: String) throws(Failure) {
    let fresh = "\(state)/.link"
    try remove(fresh, name: messageName(fresh))
    guard symlink(link(to: issue), fresh) == 0 else { throw unwritable(messageName(fresh), errno) }
    if PathKind(output) == .folder {
      try replaceFolder(by: fresh)
    } else {
      try rename(fresh, to: output, name: name)
    }
    try flush(state, name: messageName(state))
    note(issue, at: time, action)
  }

  /// Adds a line to the list of steps. A failure is no fault: an issue counts as published when the link leads to it.
  private func note(_ issue: String, at time: Int, _ action: String) {
    let line = "\(ISO8601DateFormatter().string(from: Date(timeIntervalSince1970: Double(time)))) \(issue) \(action)\n"
    try? append(Array(line.utf8), to: log, name: messageName(log))
  }

  /// The steps so far: when, to which issue, and by what.
  var steps: [(time: String, issue: String, action: String)] {
    let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      return words.count == 3 ? (words[0], words[1], words[2]) : nil
    }
  }
}
