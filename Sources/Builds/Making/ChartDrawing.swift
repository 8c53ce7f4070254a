import CLinux
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
  /// Whether the output is a folder, whatever its name.
  private let isFolder: Bool
  let output: String?
  let format: ChartFormat?
  let scale: Double?
  let size: ChartSize?
  let sheet: String?
  let data: [(String, String)]
  let theme: Theme?
  let timezone: String?
  let language: Language

  /// A request in the words of the command line.
  ///
  /// - Parameters:
  ///   - specs: files of definitions, or folders of them.
  ///   - sheet: a file for all pictures together, small; `nil` for none.
  ///   - output: a file for one chart, a folder for several; `nil` puts each beside its definition's name, here.
  ///   - scale: pixels for each unit; `nil` for 2, or for as many as a size for a screen needs.
  ///   - size: what the chart is laid out for; `nil` for what its definition says.
  ///   - data: names of tables with the files that they are read from.
  public init(
    specs: [String], output: String?, format: ChartFormat?, scale: Double?, size: ChartSize? = nil,
    sheet: String? = nil, data: [(String, String)], theme: Theme?, timezone: String?, language: Language
  ) throws(Failure) {
    self.specs = try definitions(specs)
    isFolder = self.specs.count > 1 || specs.contains(where: isDirectory)
    self.sheet = sheet
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
  keep_freed_memory()
  try refuseSameOutput(request.specs, path: request.path)
  let needsScenes = request.sheet != nil
  let charts = try eachChart(
    of: request, { $0.drawn($1) },
    finish: { (chart: DrawnChart) throws(Failure) -> WrittenChart in
      // A lost chart is drawn again in a moment, so nobody waits for the disk.
      try writeAtomically(chart.bytes, to: chart.path, name: chart.path, isForced: false)
      return WrittenChart(path: chart.path, scene: needsScenes ? chart.scene : nil, warnings: chart.warnings)
    })
  var paths = charts.map(\.path)
  if let sheet = request.sheet {
    let pictures = charts.compactMap { chart in chart.scene.map { (chartName(chart.path), $0) } }
    let scene = contactSheet(pictures, measurer: PangoTextMeasurer())
    let bytes = try draw(scene, as: request.format(ofSheet: sheet), scale: request.scale ?? 2)
    try writeAtomically(bytes, to: sheet, name: sheet, isForced: false)
    paths.append(sheet)
  }
  return (paths, charts.flatMap(\.warnings))
}

/// A chart whose file is written; its picture only where it is needed again.
private struct WrittenChart: Sendable {
  let path: String
  let scene: Scene?
  let warnings: [Diagnostic]
}

/// What charts show, in words: one text for each definition. Nothing is drawn.
public func describeCharts(_ request: ChartRequest) throws(Failure) -> [(name: String, text: String)] {
  let texts = try eachChart(
    of: request, { $0.described($1) }, finish: { (text: String) throws(Failure) -> String in text })
  return zip(request.specs, texts).map { (chartName($0), $1) }
}

/// What may mislead readers of charts. Nothing is drawn.
public func lintCharts(_ request: ChartRequest) throws(Failure) -> [Diagnostic] {
  let found = try eachChart(
    of: request, { $0.linted($1) }, finish: { (found: [Diagnostic]) throws(Failure) -> [Diagnostic] in found })
  return found.flatMap { $0 }
}

/// Works on all charts at once, as many as there are processors, and finishes the results in their order.
private func eachChart<Product: Sendable, Finished: Sendable>(
  of request: ChartRequest, _ work: @escaping @Sendable (ChartWorkshop, String) -> Result<Product, Failure>,
  finish: @escaping @Sendable (Product) throws(Failure) -> Finished
) throws(Failure) -> [Finished] {
  let workshop = ChartWorkshop(request, given: try request.dataFiles())
  let output = OrderedOutput(count: request.specs.count, write: finish)
  let jobs = ProcessInfo.processInfo.activeProcessorCount
  _ = inParallel(Array(request.specs.indices), jobs: jobs, while: { !output.hasFailed }) { position in
    output.add(work(workshop, request.specs[position]), at: position)
  }
  return try output.result()
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
    guard let name = timezone ?? (workspace == nil ? getenv("TZ").map { String(cString: $0) } : nil) else {
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
    return isFolder || output.hasSuffix("/") || isDirectory(output)
      ? "\(output)/\(name).\((format ?? .png).rawValue)" : output
  }

  func format(ofSheet path: String) -> ChartFormat {
    ChartFormat(rawValue: (path as NSString).pathExtension.lowercased()) ?? .png
  }

  func format(of path: String) -> ChartFormat {
    format ?? ChartFormat(rawValue: (path as NSString).pathExtension.lowercased()) ?? .png
  }
}
