import Assistance
import DataPackages
import Diagnostics
import Foundation

extension Workspace {
  /// A project, or a data package as a project without charts and reports. Faults are located below `path`: there are
  /// two issues.
  ///
  /// - Parameter path: a project folder, the folder of a package, or the descriptor of one.
  init(issueAt path: String) throws(Failure) {
    do throws(Failure) {
      try self.init(openingIssueAt: path)
    } catch {
      let folder = isDirectory(path) ? path : (path as NSString).deletingLastPathComponent
      throw Failure(
        error.diagnostics.map { diagnostic in
          var located = diagnostic
          if let file = diagnostic.location?.file, !folder.isEmpty {
            located.location?.file = standardized("\(folder)/\(file)")
          }
          return located
        }, kind: error.kind)
    }
  }

  private init(openingIssueAt path: String) throws(Failure) {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else {
      throw Failure(Wording("找不到 `\(path)`", en: "there is no `\(path)`"), hint: Self.expected)
    }
    guard isDirectory(path) else {
      guard ["json", "yaml", "yml"].contains((path as NSString).pathExtension) else {
        throw Failure(
          Wording("文件 `\(path)` 不是数据包描述", en: "the file `\(path)` is no descriptor of a data package"),
          hint: Self.expected)
      }
      try self.init(packageAt: (path as NSString).lastPathComponent, in: (path as NSString).deletingLastPathComponent)
      return
    }
    if manager.fileExists(atPath: "\(path)/\(ProjectFile.name)") {
      try self.init(folder: path)
      return
    }
    let names = ["datapackage.json", "datapackage.yaml", "datapackage.yml"]
    guard let name = names.first(where: { manager.fileExists(atPath: "\(path)/\($0)") }) else {
      throw Failure(
        Wording("文件夹 `\(path)` 中没有项目，也没有数据包", en: "the folder `\(path)` holds neither a project nor a data package"),
        hint: Self.expected)
    }
    try self.init(packageAt: name, in: path)
  }

  private static let expected = Wording(
    "写一个项目文件夹、数据包文件夹或 datapackage.json",
    en: "name a project folder, the folder of a data package, or its datapackage.json")

  private init(packageAt name: String, in folder: String) throws(Failure) {
    let files = FileSource.folder(folder.isEmpty ? "." : folder)
    try self.init(
      folder: folder.isEmpty ? "." : folder, files: files, manifest: try ProjectFile("package: \(name)\n"),
      package: try loadPackage(at: name, from: files))
  }

  /// This project with the data of another.
  func with(_ other: Workspace) -> Workspace {
    Workspace(
      folder: folder, files: files, manifest: manifest, package: other.package, assistance: other.assistance,
      previous: previous)
  }

  /// This project with other files.
  func with(_ files: FileSource) -> Workspace {
    Workspace(
      folder: folder, files: files, manifest: manifest, package: package, assistance: assistance, previous: previous)
  }
}
