import CLinux
import Diagnostics
import Foundation

extension IssueStore {
  /// Makes the state folder, and makes sure that nothing of the user's would be hidden or lost by publishing.
  ///
  /// - Parameter expected: the files that the project's targets write, relative to the output folder. An output folder
  ///   that holds nothing else was made by this program before it kept issues, or is a copy of an issue.
  /// - Throws: an output folder that is a file, somebody's link, or that holds other files.
  func prepare(expected: Set<String>) throws(Failure) {
    try checkOutput(expected: expected)
    for folder in [state, issues] { try makeFolder(folder, name: messageName(folder)) }
  }

  private func checkOutput(expected: Set<String>) throws(Failure) {
    switch PathKind(output) {
    case .nothing: break
    case .file: throw unwritable(name, ENOTDIR)
    case .link(let target):
      guard !target.hasPrefix("\((state as NSString).lastPathComponent)/issues/") else { return }
      throw Failure(
        Wording("输出文件夹 `\(name)` 是指向别处的链接", en: "the output folder `\(name)` is a link to another place"),
        at: SourceLocation(file: ProjectFile.name),
        hint: Wording("在 `output` 中写明实际的文件夹", en: "name the folder itself as `output`"))
    case .folder:
      let known = IssueManifest(readingFrom: output).map { Set($0.outputs.keys) } ?? []
      let others = filesBelowOutput().filter { path in
        !expected.contains(path) && !known.contains(path) && path != IssueManifest.name && !path.hasPrefix(".shanhai/")
      }
      guard let first = others.first else { return }
      throw Failure(
        Wording(
          "输出文件夹 `\(name)` 中有不是本程序生成的文件：`\(first)`",
          en: "the output folder `\(name)` holds a file that no build made: `\(first)`"),
        at: SourceLocation(file: ProjectFile.name),
        hint: Wording(
          "把它移到别处，或在 `output` 中另选文件夹", en: "move it elsewhere, or name another folder as `output`"))
    }
  }

  private func filesBelowOutput() -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: output)) ?? []
    return paths.filter { PathKind("\(output)/\($0)") != .folder }.sorted()
  }

  /// Puts the link in the place of a plain output folder, which is kept as an issue.
  func replaceFolder(by fresh: String) throws(Failure) {
    if rmdir(output) == 0 {
      try rename(fresh, to: output, name: name)
      return
    }
    // Both change places at once where the file system can do that; otherwise the folder is away for a moment.
    let exchanged = exchange_names(fresh, output) == 0
    let old = "\(issues)/00000"
    try remove(old, name: messageName(old))
    if exchanged {
      try rename(fresh, to: old, name: messageName(old))
    } else {
      try rename(output, to: old, name: messageName(old))
      try rename(fresh, to: output, name: name)
    }
  }
}
