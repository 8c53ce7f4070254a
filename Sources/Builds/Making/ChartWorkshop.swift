import Charts
import DataPackages
import Diagnostics
import Documents
import Drawing
import Foundation
import Scenes
import Synchronization

/// A chart as the bytes of its file.
struct DrawnChart: Sendable {
  let path: String
  let bytes: [UInt8]
  let scene: Scene
  let warnings: [Diagnostic]
}

/// Draws charts of one request; by several threads at once.
///
/// Projects are read once each, and measurers, which know fonts and texts, are handed on from one chart to the next.
final class ChartWorkshop: Sendable {
  private let request: ChartRequest
  /// The files of tables that the command line names.
  private let given: [String: DataFile]
  private let projects = OnceByKey<ChartProject>()
  private let idleMeasurers = Mutex<[PangoTextMeasurer]>([])

  init(_ request: ChartRequest, given: [String: DataFile]) {
    (self.request, self.given) = (request, given)
  }

  /// The chart of a definition, or every error in it.
  func drawn(_ spec: String) -> Result<DrawnChart, Failure> {
    working { measurer throws(Failure) in
      var warnings: [Diagnostic] = []
      let scene = try scene(spec, measurer, &warnings)
      let path = request.path(for: spec)
      do throws(Failure) {
        let bytes = try Builds.draw(
          scene, as: request.format(of: path), scale: request.scale(for: scene), measurer: measurer)
        return DrawnChart(path: path, bytes: bytes, scene: scene, warnings: warnings)
      } catch {
        // What draws knows pixels and no files.
        throw Failure(error.diagnostics.map { $0.located(in: spec) })
      }
    }
  }

  /// What a definition's chart shows, in words.
  func described(_ spec: String) -> Result<String, Failure> {
    working { measurer throws(Failure) in
      var warnings: [Diagnostic] = []
      return try scene(spec, measurer, &warnings).description
    }
  }

  /// What may mislead a reader of a definition's chart. Tables have no findings.
  func linted(_ spec: String) -> Result<[Diagnostic], Failure> {
    working { measurer throws(Failure) in
      let place = try place(of: spec)
      guard !isTableDefinition(spec) else { return [] }
      let node = try parseDocument(try place.files.text(of: place.file), file: place.file)
      return try renderer(for: place, measurer).findings(node, file: place.file)
    }
  }

  private func working<Product>(
    _ body: (PangoTextMeasurer) throws(Failure) -> Product
  ) -> Result<Product, Failure> {
    let measurer = idleMeasurers.withLock { $0.popLast() } ?? PangoTextMeasurer()
    defer { idleMeasurers.withLock { $0.append(measurer) } }
    return Result { () throws(Failure) in try body(measurer) }
  }

  private func scene(
    _ spec: String, _ measurer: PangoTextMeasurer, _ warnings: inout [Diagnostic]
  ) throws(Failure) -> Scene {
    let place = try place(of: spec)
    let renderer = try renderer(for: place, measurer)
    let node = try parseDocument(try place.files.text(of: place.file), file: place.file)
    if isTableDefinition(spec) {
      return try renderer.table(node, file: place.file, size: request.size, warnings: &warnings)
    }
    return try renderer.scene(node, file: place.file, size: request.size, warnings: &warnings)
  }

  private func place(of spec: String) throws(Failure) -> ChartPlace {
    guard let folder = projectFolder(above: spec) else { return ChartPlace(spec: spec, project: nil) }
    let project = try projects.value(folder) { () throws(Failure) in
      let workspace = try Workspace(folder: folder)
      return ChartProject(
        folder: folder, workspace: workspace, tables: SharedTables(workspace, language: request.language))
    }
    return ChartPlace(spec: spec, project: project)
  }

  private func renderer(for place: ChartPlace, _ measurer: PangoTextMeasurer) throws(Failure) -> ChartRenderer {
    let workspace = place.project?.workspace
    return ChartRenderer(
      files: [place.files, .folder(FileManager.default.currentDirectoryPath)],
      library: place.project.map { TableLibrary($0.tables) }, given: given, zone: try request.zone(of: workspace),
      language: request.language, theme: request.theme ?? workspace?.theme ?? Theme.none, measurer: measurer)
  }
}

/// A project that charts belong to.
private struct ChartProject: Sendable {
  let folder: String
  let workspace: Workspace
  let tables: SharedTables
}

/// Where a definition stands: in a project, or in a folder of its own.
private struct ChartPlace {
  let project: ChartProject?
  /// The files around it; its project's, or its folder's.
  let files: FileSource
  /// Its name within these files.
  let file: String

  init(spec: String, project: ChartProject?) {
    self.project = project
    let absolute = absolutePath(spec)
    if let project {
      files = project.workspace.files
      file = String(absolute.dropFirst(absolutePath(project.folder).count + 1))
    } else {
      files = .folder((absolute as NSString).deletingLastPathComponent)
      file = (absolute as NSString).lastPathComponent
    }
  }
}
