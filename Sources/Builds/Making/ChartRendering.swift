import ChartSpecs
import Charts
import DataPackages
import Diagnostics
import Documents
import Drawing
import Foundation
import Scenes
import Tables

/// Turns chart definitions into scenes: reads the data that a definition names and compiles it.
struct ChartRenderer: Sendable {
  /// Where files that a definition names are looked for, in this order, each with the path that definitions are
  /// relative to.
  let files: [FileSource]
  /// The named tables; `nil` outside of a project.
  let library: TableLibrary?
  let zone: TimeZone
  let language: Language
  let theme: Theme
  let measurer: PangoTextMeasurer

  /// A definition with everything that it is drawn from.
  private struct Prepared {
    let spec: NormalizedSpec
    let tables: [String: Table]
    let context: ChartContext
  }

  /// The drawing of a definition.
  ///
  /// - Parameters:
  ///   - node: the definition.
  ///   - file: the file that it stands in, relative to the project; data files are named relative to it.
  ///   - size: what it is laid out for; `nil` for what it says itself.
  func scene(
    _ node: DocumentNode, file: String, size: ChartSize? = nil, warnings: inout [Diagnostic]
  ) throws(Failure) -> Scene {
    let chart = try prepared(node, file: file, size: size, warnings: &warnings)
    let scene = try compile(chart.spec, tables: chart.tables, context: chart.context, warnings: &warnings)
    let missing = missingFonts(in: scene) + missingGlyphs(in: scene, measurer: measurer)
    if !missing.isEmpty { throw Failure(missing.map { $0.located(in: file) }) }
    return scene
  }

  /// What may mislead a reader of a chart, or is better drawn in another way.
  func findings(_ node: DocumentNode, file: String) throws(Failure) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    let chart = try prepared(node, file: file, size: nil, warnings: &warnings)
    return warnings + (try lint(chart.spec, tables: chart.tables, context: chart.context))
  }

  private func prepared(
    _ node: DocumentNode, file: String, size: ChartSize?, warnings: inout [Diagnostic]
  ) throws(Failure) -> Prepared {
    var decoded = try ChartSpec.decode(node, warnings: &warnings)
    if let size { decoded.size = size }
    let spec = try normalize(decoded, configuration: theme.configuration)
    var tables: [String: Table] = [:]
    for source in spec.dataSources {
      guard let key = source.key, tables[key] == nil else { continue }
      tables[key] = try table(source, file: file)
    }
    let context = ChartContext(
      zone: zone, language: language, measurer: measurer, sums: library?.shared.sums,
      pictures: ChartPictures(files: files, base: file))
    return Prepared(spec: spec, tables: tables, context: context)
  }

  private func table(_ source: DataSource, file: String) throws(Failure) -> Table {
    switch source.origin {
    case .inline(let table): return table
    case .name(let name):
      if let table = try library?.table(name) { return table }
      throw library?.unknown(name, at: source.location)
        ?? Failure(
          Wording("没有名为 `\(name)` 的表", en: "there is no table named `\(name)`"), at: source.location,
          hint: Wording("用 `--data \(name)=文件` 给出", en: "give it by `--data \(name)=FILE`"))
    case .url(let path): return try read(path, source, file: file)
    }
  }

  /// Reads a data file: first relative to the definition, then relative to the folder of the project.
  private func read(_ path: String, _ source: DataSource, file: String) throws(Failure) -> Table {
    try firstFound(path, in: files, from: file, mentionedAt: source.location) { (origin, resolved) throws(Failure) in
      try source.format.read(try origin.text(of: resolved, mentionedAt: source.location), file: resolved)
    }
  }
}

/// The pictures that a chart names: files beside its definition or in the folder of the project.
struct ChartPictures: PictureSource {
  let files: [FileSource]
  /// The file that the definition stands in.
  let base: String

  func picture(_ path: String, mentionedAt location: SourceLocation) throws(Failure) -> [UInt8] {
    try firstFound(path, in: files, from: base, mentionedAt: location) { (origin, resolved) throws(Failure) in
      try origin.bytes(of: resolved, mentionedAt: location)
    }
  }
}

/// What `read` makes of a file that is named relative to `file`, or else relative to the folder of the project.
///
/// - Throws: the first of the errors, when it is found nowhere.
private func firstFound<Result>(
  _ path: String, in files: [FileSource], from file: String, mentionedAt location: SourceLocation,
  _ read: (FileSource, String) throws(Failure) -> Result
) throws(Failure) -> Result {
  var first: Failure?
  for origin in files {
    for base in [file, ""] {
      do throws(Failure) {
        return try read(origin, try FileSource.resolve(path, from: base, mentionedAt: location))
      } catch {
        if first == nil { first = error }
      }
    }
  }
  throw first ?? Failure(Wording("找不到文件 `\(path)`", en: "there is no file `\(path)`"), at: location)
}
