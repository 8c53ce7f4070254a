import DataPackages
public import Diagnostics
import Foundation

extension ProjectFile {
  /// Reads the manifest of a folder without the project's data, for those who must go on when a table has a fault.
  ///
  /// - Throws: every fault of the manifest.
  public init(folder: String) throws(Failure) {
    guard FileManager.default.fileExists(atPath: "\(folder)/\(Self.name)") else {
      throw Failure(
        Wording("文件夹 `\(folder)` 中没有 \(Self.name)", en: "the folder `\(folder)` has no \(Self.name)"),
        hint: Wording(
          "用 `-C` 指定项目文件夹，或用 `shanhai init` 新建一个", en: "name the project folder by `-C`, or make one by `shanhai init`")
      )
    }
    try self.init(try FileSource.folder(folder).text(of: Self.name))
  }

  /// The title of the project.
  public var heading: Wording { title }

  /// What a build can be asked for: the names of the reports, and `charts`.
  public var reportNames: [String] { reports.map(\.name) + (charts.isEmpty ? [] : ["charts"]) }

  /// The output folder of the project in `folder`.
  public func outputFolder(in folder: String) -> String { standardized("\(folder)/\(output)") }

  /// The hidden folder beside the output.
  ///
  /// The parent of a relative `output` is the current folder, not the root of the file system.
  public func stateFolder(in folder: String) -> String {
    let output = outputFolder(in: folder) as NSString
    let parent = output.deletingLastPathComponent
    return standardized("\(parent.isEmpty ? "." : parent)/.shanhai-\(output.lastPathComponent)")
  }
}
