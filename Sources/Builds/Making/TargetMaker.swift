import ChartSpecs
import DataPackages
import Diagnostics
import Documents
import Drawing
import Foundation
import Reports
import Scenes
import Synchronization
import Tables

/// Makes one target and remembers everything that it was made from.
struct TargetMaker: Sendable {
  private let workspace: Workspace
  private let language: Language
  private let parameters: [String: Value]
  private let notice: String?
  private let library: TableLibrary
  private let files: FileSource
  private let trace = Trace()

  /// What a target has read, besides tables.
  private final class Trace: Sendable {
    let files = Mutex<Set<String>>([])
    let fonts = Mutex<Set<String>>([])
  }

  init(
    _ workspace: Workspace, tables: SharedTables, parameters: [String: Value] = [:], notice: String? = nil,
    language: Language
  ) {
    self.workspace = workspace
    self.language = language
    self.parameters = parameters
    self.notice = notice
    library = TableLibrary(tables, parameters: parameters)
    let trace = trace
    files = workspace.files.observed { path in trace.files.withLock { _ = $0.insert(path) } }
  }

  /// The files that were asked for, also those that are not there.
  var filesRead: Set<String> { trace.files.withLock { $0 } }
  /// The lists of font families that were drawn with.
  var fontsUsed: Set<String> { trace.fonts.withLock { $0 } }
  /// The data that were read.
  var dataRead: Set<DataRead> { library.reads }

  /// The bytes of a report.
  func pdf(of report: ProjectFile.Report, warnings: inout [Diagnostic]) throws(Failure) -> [UInt8] {
    let document = try document(of: report, warnings: &warnings)
    let glyphs = missingGlyphs(in: document)
    if !glyphs.isEmpty { throw Failure(glyphs.map { $0.located(in: report.template) }) }
    return try drawPDF(document)
  }

  /// The pages of a report.
  func document(of report: ProjectFile.Report, warnings: inout [Diagnostic]) throws(Failure) -> PagedDocument {
    let source = try files.text(of: report.template, mentionedAt: report.location)
    let log = DiagnosticLog()
    let (files, library, renderer) = (files, library, renderer)
    let context = ReportContext(
      language: language, zone: workspace.manifest.zone.identifier, parameters: parameters, tableNames: library.names,
      table: { name throws(Failure) in try library.table(name) },
      selection: { name, transforms throws(Failure) in try library.selection(name, transforms) }, notice: notice,
      sums: library.shared.sums,
      chart: { reference, room throws(Failure) in
        var found: [Diagnostic] = []
        let scene = try renderer.scene(
          of: reference, room: room, template: report.template, files: files, warnings: &found)
        found.forEach(log.report)
        return scene
      })
    let document = try typeset(source, file: report.template, context: context, measurer: PangoTextMeasurer(), log: log)
    warnings += log.diagnostics
    let fonts = missingFonts(in: document)
    if !fonts.isEmpty { throw Failure(fonts.map { $0.located(in: report.template) }) }
    trace.fonts.withLock { $0.formUnion(fontLists(in: document)) }
    return document
  }

  /// The drawing of one of the project's charts.
  func scene(ofChart file: String, warnings: inout [Diagnostic]) throws(Failure) -> Scene {
    let node = try parseDocument(try files.text(of: file), file: file)
    let scene = try renderer.scene(node, file: file, warnings: &warnings)
    trace.fonts.withLock { $0.formUnion(fontLists(in: scene)) }
    return scene
  }

  private var renderer: ChartRenderer {
    ChartRenderer(
      files: [files], library: library, zone: workspace.manifest.zone, language: language, theme: workspace.theme,
      measurer: PangoTextMeasurer())
  }
}

extension Diagnostic {
  /// This problem, in `file` if it does not know its place.
  func located(in file: String) -> Diagnostic {
    var result = self
    result.location = location ?? SourceLocation(file: file)
    return result
  }
}

extension ChartRenderer {
  /// The drawing of a chart that a template shows: of the size that it asks for, or else of its own, but no wider than
  /// the room that it has.
  fileprivate func scene(
    of reference: ChartReference, room: Size, template: String, files: FileSource, warnings: inout [Diagnostic]
  ) throws(Failure) -> Scene {
    let (node, file) = try definition(of: reference, template: template, files: files)
    if reference.width != nil || reference.height != nil {
      let size = ChartSize(width: reference.width ?? room.width, height: reference.height)
      return try scene(node, file: file, size: size, warnings: &warnings)
    }
    var found: [Diagnostic] = []
    let natural = try scene(node, file: file, warnings: &found)
    guard natural.size.width > room.width + 1 else {
      warnings += found
      return natural
    }
    return try scene(node, file: file, size: ChartSize(width: room.width), warnings: &warnings)
  }

  private func definition(
    of reference: ChartReference, template: String, files: FileSource
  ) throws(Failure) -> (DocumentNode, file: String) {
    switch reference.source {
    case .inline(let node): return (node, template)
    case .file(let path):
      let file = try FileSource.resolve(path, from: template, mentionedAt: reference.location)
      return (try parseDocument(try files.text(of: file, mentionedAt: reference.location), file: file), file)
    }
  }
}
