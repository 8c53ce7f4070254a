public import ChartSpecs
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
  let scale: Double?
  let size: ChartSize?
  let data: [(String, String)]
  let theme: Theme?
  let timezone: String?
  let language: Language

  /// A request in the words of the command line.
  ///
  /// - Parameters:
  ///   - output: a file for one chart, a folder for several; `nil` puts each beside its definition's name, here.
  ///   - scale: pixels for each unit; `nil` for 2, or for as many as a size for a screen needs.
  ///   - size: what the chart is laid out for; `nil` for what its definition says.
  ///   - data: names of tables with the files that they are read from.
  public init(
    specs: [String], output: String?, format: ChartFormat?, scale: Double?, size: ChartSize? = nil,
    data: [(String, String)],
    theme: Theme?, timezone: String?, language: Language
  ) {
    self.specs = specs
    self.output = output
    self.format = format
    self.scale = scale
    self.size = size
    self.data = data
    self.theme = theme
    self.timezone = timezone
    self.language = language
  }
}

/// Draws charts into files, as many at once as there are processors.
///
/// The project of a definition is the nearest folder above it with a `shanhai.yml`; named tables come from there.
///
/// - Returns: the files that were written, and what the user should look at; both in the order of the definitions.
/// - Throws: every error of the first chart that has one; the files of charts before it stand, and none behind it.
public func drawCharts(_ request: ChartRequest) throws(Failure) -> (paths: [String], warnings: [Diagnostic]) {
  let workshop = ChartWorkshop(request, given: try request.dataFiles())
  let output = OrderedOutput<DrawnChart>(count: request.specs.count) { chart throws(Failure) in
    // A lost chart is drawn again in a moment, so nobody waits for the disk.
    try writeAtomically(chart.bytes, to: chart.path, name: chart.path, isForced: false)
  }
  let jobs = ProcessInfo.processInfo.activeProcessorCount
  _ = inParallel(Array(request.specs.indices), jobs: jobs, while: { !output.hasFailed }) { position in
    output.add(workshop.drawn(request.specs[position]), at: position)
  }
  let charts = try output.result()
  return (charts.map(\.path), charts.flatMap(\.warnings))
}

/// A scene as the bytes of an image file.
func draw(
  _ scene: Scene, as format: ChartFormat, scale: Double, measurer: PangoTextMeasurer = PangoTextMeasurer()
) throws(Failure) -> [UInt8] {
  switch format {
  case .png: try drawPNG(scene, scale: scale, measurer: measurer)
  case .pdf: try drawPDF(scene)
  case .svg: Array(drawSVG(scene).utf8)
  }
}

extension ChartRequest {
  /// The files of named tables.
  func dataFiles() throws(Failure) -> [String: DataFile] {
    var found: [String: DataFile] = [:]
    for (name, path) in data {
      let absolute = absolutePath(path)
      let files = FileSource.folder((absolute as NSString).deletingLastPathComponent)
      found[name] = DataFile(path: path, bytes: try files.bytes(of: (absolute as NSString).lastPathComponent))
    }
    return found
  }

  /// The zone that the command line names, or else the project's, or else that of the environment, or else UTC.
  func zone(of workspace: Workspace?) throws(Failure) -> TimeZone {
    guard let name = timezone ?? (workspace == nil ? ProcessInfo.processInfo.environment["TZ"] : nil) else {
      return workspace?.manifest.zone ?? .gmt
    }
    if let zone = TimeZone(identifier: name) { return zone }
    throw Failure(
      Wording("未知的时区 `\(name)`", en: "unknown time zone `\(name)`"), at: nil,
      hint: suggestion(for: name, among: TimeZone.knownTimeZoneIdentifiers))
  }

  /// Pixels for each unit: those that are asked for, or as many as a screen of this width has, or 2.
  func scale(for scene: Scene) -> Double {
    scale ?? size?.pixelWidth.map { $0 / scene.size.width } ?? 2
  }

  /// The file that a chart is written to.
  func path(for spec: String) -> String {
    let name = chartName(spec)
    guard let output else { return "\(name).\((format ?? .png).rawValue)" }
    let isFolder = specs.count > 1 || output.hasSuffix("/") || isDirectory(output)
    return isFolder ? "\(output)/\(name).\((format ?? .png).rawValue)" : output
  }

  func format(of path: String) -> ChartFormat {
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
func projectFolder(above file: String) -> String? {
  var folder = (absolutePath(file) as NSString).deletingLastPathComponent
  while true {
    if FileManager.default.fileExists(atPath: "\(folder)/\(ProjectFile.name)") { return folder }
    guard folder != "/", !folder.isEmpty else { return nil }
    folder = (folder as NSString).deletingLastPathComponent
  }
}

func absolutePath(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.path
}

/// Whether a folder stands there, through links as well.
func isDirectory(_ path: String) -> Bool {
  var isDirectory: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
}
