import Assistance
import Charts
import DataPackages
public import Diagnostics
import Foundation

/// A project folder as it was read: its manifest, its checked data, and where its files come from.
public struct Workspace: Sendable {
  /// The folder as the user named it.
  let folder: String
  /// The project's files; nothing outside the folder can be read through it.
  let files: FileSource
  /// What `shanhai.yml` says.
  public let manifest: ProjectFile
  /// The data package with its tables.
  let package: DataPackage
  /// The paired-assistance data, when the package holds such.
  let assistance: AssistanceData?
  /// An earlier issue of the package, when the manifest names one.
  let previous: PreviousIssue?

  /// Reads the project in a folder.
  ///
  /// - Throws: every fault of the manifest, or every fault of the data.
  public init(folder: String) throws(Failure) {
    let files = FileSource.folder(folder)
    let manifest = try ProjectFile(folder: folder)
    let package = try loadPackage(at: manifest.package, from: files)
    try self.init(folder: folder, files: files, manifest: manifest, package: package)
  }

  /// A project of these parts; reads the earlier issue that the manifest names.
  ///
  /// - Throws: every fault of the earlier issue, and of the assistance data.
  init(folder: String, files: FileSource, manifest: ProjectFile, package: DataPackage) throws(Failure) {
    self.init(
      folder: folder, files: files, manifest: manifest, package: package,
      assistance: try Self.assistance(in: package), previous: try PreviousIssue(of: manifest, from: files))
    if let assistance { try manifest.comparison.check(against: assistance) }
  }

  /// A project of these parts.
  init(
    folder: String, files: FileSource, manifest: ProjectFile, package: DataPackage, assistance: AssistanceData?,
    previous: PreviousIssue?
  ) {
    self.folder = folder
    self.files = files
    self.manifest = manifest
    self.package = package
    self.assistance = assistance
    self.previous = previous
  }

  /// The paired-assistance data of a package, when it holds such.
  static func assistance(in package: DataPackage) throws(Failure) -> AssistanceData? {
    AssistanceData.isPresent(in: package.tables) ? try AssistanceData(tables: package.tables) : nil
  }

  /// The look of its charts: the house theme, unless the manifest names another.
  var theme: Theme { manifest.theme ?? .house }

  /// The output folder on this machine.
  public var outputFolder: String { manifest.outputFolder(in: folder) }

  /// A hidden folder beside the output: the issues that are kept, the lock, the history of schedules.
  public var stateFolder: String { manifest.stateFolder(in: folder) }

  /// The files that a pattern with one `*` in its last part names, in the order of their names.
  ///
  /// - Throws: a pattern that no file fits.
  func expand(_ pattern: String, at location: SourceLocation) throws(Failure) -> [String] {
    guard let star = pattern.firstIndex(of: "*") else { return [pattern] }
    let folder = (pattern as NSString).deletingLastPathComponent
    let start = (String(pattern[..<star]) as NSString).lastPathComponent
    let prefix = pattern[..<star].hasSuffix("/") || start.isEmpty ? "" : start
    let suffix = String(pattern[pattern.index(after: star)...])
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(self.folder)/\(folder)")) ?? []
    let fitting = names.filter { name in
      name.hasPrefix(prefix) && name.hasSuffix(suffix) && name.count >= prefix.count + suffix.count
    }
    guard !fitting.isEmpty else {
      throw Failure(Wording("没有文件符合 `\(pattern)`", en: "no file fits `\(pattern)`"), at: location)
    }
    return fitting.sorted().map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
  }
}

extension FileSource {
  /// The text of a file in UTF-8.
  func text(of path: String, mentionedAt location: SourceLocation? = nil) throws(Failure) -> String {
    let bytes = try bytes(of: path, mentionedAt: location)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        Wording("文件 `\(path)` 不是 UTF-8 文本", en: "the file `\(path)` is not UTF-8 text"),
        at: SourceLocation(file: path), hint: Wording("另存为 UTF-8 编码", en: "save it in the encoding UTF-8"))
    }
    return text
  }
}
