public import Charts
import DataPackages
public import Diagnostics
import Documents
import Drawing
import Foundation
import Scenes
import Tables

/// A kind of image file.
public enum ChartFormat: String, Sendable, CaseIterable {
  /// Pixels.
  case png
  /// Vectors on one page.
  case pdf
  /// Vectors as text.
  case svg
}

/// What `shanhai chart` is asked to draw.
public struct ChartRequest: Sendable {
  let specs: [String]
  let output: String?
  let format: ChartFormat?
  let scale: Double
  let data: [(String, String)]
  let theme: Theme?
  let timezone: String?
  let language: Language

  /// A request in the words of the command line.
  ///
  /// - Parameters:
  ///   - output: a file for one chart, a folder for several; `nil` puts each beside its definition's name, here.
  ///   - data: names of tables with the files that they are read from.
  public init(
    specs: [String], output: String?, format: ChartFormat?, scale: Double, data: [(String, String)],
    theme: Theme?, timezone: String?, language: Language
  ) {
    self.specs = specs
    self.output = output
    self.format = format
    self.scale = scale
    self.data = data
    self.theme = theme
    self.timezone = timezone
    self.language = language
  }
}

/// Draws charts into files.
///
/// The project of a definition is the nearest folder above it with a `shanhai.yml`; named tables come from there.
///
/// - Returns: the files that were written, and what the user should look at.
/// - Throws: every error of the first chart that has one; the files of charts before it stand.
public func drawCharts(_ request: ChartRequest) throws(Failure) -> (paths: [String], warnings: [Diagnostic]) {
  var warnings: [Diagnostic] = []
  var paths: [String] = []
  var workspaces: [String: Workspace] = [:]
  let given = try request.dataFiles()
  for spec in request.specs {
    let folder = projectFolder(above: spec)
    if let folder, workspaces[folder] == nil { workspaces[folder] = try Workspace(folder: folder) }
    let place = ChartPlace(spec: spec, workspace: folder.flatMap { workspaces[$0] }, folder: folder)
    let renderer = try request.renderer(for: place, given: given)
    let text = try place.files.text(of: place.file)
    let node = try parseDocument(text, file: place.file)
    let scene = try renderer.scene(node, file: place.file, warnings: &warnings)
    let path = request.path(for: spec)
    try writeAtomically(try draw(scene, as: request.format(of: path), scale: request.scale), to: path, name: path)
    paths.append(path)
  }
  return (paths, warnings)
}

/// A scene as the bytes of an image file.
func draw(_ scene: Scene, as format: ChartFormat, scale: Double) throws(Failure) -> [UInt8] {
  switch format {
  case .png: try drawPNG(scene, scale: scale)
  case .pdf: try drawPDF(scene)
  case .svg: Array(drawSVG(scene).utf8)
  }
}

/// Where a definition stands: in a project, or in a folder of its own.
private struct ChartPlace {
  let workspace: Workspace?
  /// The files around it; its project's, or its folder's.
  let files: FileSource
  /// Its name within these files.
  let file: String

  init(spec: String, workspace: Workspace?, folder: String?) {
    self.workspace = workspace
    let absolute = absolutePath(spec)
    if let workspace, let folder {
      files = workspace.files
      file = String(absolute.dropFirst(absolutePath(folder).count + 1))
    } else {
      files = .folder((absolute as NSString).deletingLastPathComponent)
      file = (absolute as NSString).lastPathComponent
    }
  }
}

extension ChartRequest {
  /// The files of named tables.
  fileprivate func dataFiles() throws(Failure) -> [String: DataFile] {
    var found: [String: DataFile] = [:]
    for (name, path) in data {
      let absolute = absolutePath(path)
      let files = FileSource.folder((absolute as NSString).deletingLastPathComponent)
      found[name] = DataFile(path: path, bytes: try files.bytes(of: (absolute as NSString).lastPathComponent))
    }
    return found
  }

  fileprivate func renderer(for place: ChartPlace, given: [String: DataFile]) throws(Failure) -> ChartRenderer {
    ChartRenderer(
      files: [place.files, .folder(FileManager.default.currentDirectoryPath)],
      library: place.workspace.map { TableLibrary(SharedTables($0, language: language)) }, given: given,
      zone: try zone(of: place.workspace), language: language, theme: theme ?? place.workspace?.theme ?? Theme.none,
      measurer: PangoTextMeasurer())
  }

  /// The zone that the command line names, or else the project's, or else that of the environment, or else UTC.
  private func zone(of workspace: Workspace?) throws(Failure) -> TimeZone {
    guard let name = timezone ?? (workspace == nil ? ProcessInfo.processInfo.environment["TZ"] : nil) else {
      return workspace?.manifest.zone ?? .gmt
    }
    if let zone = TimeZone(identifier: name) { return zone }
    throw Failure(
      Wording("未知的时区 `\(name)`", en: "unknown time zone `\(name)`"), at: nil,
      hint: suggestion(for: name, among: TimeZone.knownTimeZoneIdentifiers))
  }

  /// The file that a chart is written to.
  fileprivate func path(for spec: String) -> String {
    let name = chartName(spec)
    guard let output else { return "\(name).\((format ?? .png).rawValue)" }
    let isFolder = specs.count > 1 || output.hasSuffix("/") || isDirectory(output)
    return isFolder ? "\(output)/\(name).\((format ?? .png).rawValue)" : output
  }

  fileprivate func format(of path: String) -> ChartFormat {
    format ?? ChartFormat(rawValue: (path as NSString).pathExtension.lowercased()) ?? .png
  }
}

/// The name of a chart: that of its file without `.vl.yaml`, `.vl.json` or another ending.
func chartName(_ spec: String) -> String {
  var name = (spec as NSString).lastPathComponent
  for ending in [".json", ".yaml", ".yml", ".vl"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
  return name
}

/// The nearest folder above a file that holds a project.
private func projectFolder(above file: String) -> String? {
  var folder = (absolutePath(file) as NSString).deletingLastPathComponent
  while true {
    if FileManager.default.fileExists(atPath: "\(folder)/\(ProjectFile.name)") { return folder }
    guard folder != "/", !folder.isEmpty else { return nil }
    folder = (folder as NSString).deletingLastPathComponent
  }
}

private func absolutePath(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.path
}

/// Whether a folder stands there, through links as well.
func isDirectory(_ path: String) -> Bool {
  var isDirectory: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
}
