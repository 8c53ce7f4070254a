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
  /// The files of named tables that the command line gives; they stand before those of the library.
  var given: [String: DataFile] = [:]
  let zone: TimeZone
  let language: Language
  let theme: Theme
  let measurer: PangoTextMeasurer

  /// The drawing of a definition.
  ///
  /// - Parameters:
  ///   - node: the definition.
  ///   - file: the file that it stands in, relative to the project; data files are named relative to it.
  ///   - size: what it is laid out for; `nil` for what it says itself.
  func scene(
    _ node: DocumentNode, file: String, size: ChartSize? = nil, warnings: inout [Diagnostic]
  ) throws(Failure) -> Scene {
    let scene = try withTables(node, file: file, size: size, warnings: &warnings) {
      (spec, tables, context, warnings) throws(Failure) -> Scene in
      try compile(spec, tables: tables, context: context, warnings: &warnings)
    }
    let missing = missingFonts(in: scene) + missingGlyphs(in: scene, measurer: measurer)
    if !missing.isEmpty { throw Failure(missing.map { $0.located(in: file) }) }
    return scene
  }

  /// What may mislead a reader of a chart, or is better drawn in another way.
  func findings(_ node: DocumentNode, file: String) throws(Failure) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    let found = try withTables(node, file: file, size: nil, warnings: &warnings) {
      (spec, tables, context, _) throws(Failure) -> [Diagnostic] in
      try lint(spec, tables: tables, context: context)
    }
    return warnings + found
  }

  /// Does something with a definition and the rows that it names.
  private func withTables<Product>(
    _ node: DocumentNode, file: String, size: ChartSize?, warnings: inout [Diagnostic],
    _ work: (NormalizedSpec, [String: Table], ChartContext, inout [Diagnostic]) throws(Failure) -> Product
  ) throws(Failure) -> Product {
    var decoded = try ChartSpec.decode(node, zone: zone, warnings: &warnings)
    if let size { decoded.size = size }
    let spec = try normalize(decoded, configuration: theme.configuration)
    let context = ChartContext(
      zone: zone, language: language, measurer: measurer, sums: library?.shared.sums,
      pictures: ChartPictures(files: files, base: file))
    lazy var mentions = FieldMentions(node)
    let tables = try tables(of: spec, file: file) { spec.uses(of: $0, mentions: mentions) }
    do throws(Failure) {
      return try work(spec, tables, context, &warnings)
    } catch {
      // What is wrong is said with all columns in sight, for a name may be that of one which was left out.
      guard spec.dataSources.contains(where: isFile) else { throw error }
      return try work(spec, try self.tables(of: spec, file: file) { _ in .texts }, context, &warnings)
    }
  }

  /// The rows of all sources of a chart, by their keys.
  private func tables(
    of spec: NormalizedSpec, file: String, uses: (DataSource) -> FieldUses
  ) throws(Failure) -> [String: Table] {
    var tables: [String: Table] = [:]
    for source in spec.dataSources {
      guard let key = source.key, tables[key] == nil else { continue }
      tables[key] = try table(source, file: file) { uses(source) }
    }
    return tables
  }

  private func isFile(_ source: DataSource) -> Bool {
    switch source.origin {
    case .inline: false
    case .url: true
    case .name(let name): given[name] != nil
    }
  }

  private func table(_ source: DataSource, file: String, uses: () -> FieldUses) throws(Failure) -> Table {
    switch source.origin {
    case .inline(let table): return table
    case .name(let name):
      if let given = given[name] { return try given.table(source.format, uses: uses()) }
      if let table = try library?.table(name) { return table }
      throw library?.unknown(name, at: source.location)
        ?? Failure(
          Wording("没有名为 `\(name)` 的表", en: "there is no table named `\(name)`"), at: source.location,
          hint: source.nearName ?? Wording("用 `--data \(name)=文件` 给出", en: "give it by `--data \(name)=FILE`"))
    case .url(let path):
      return try open(path, mentionedAt: source.location, in: file).table(source.format, uses: uses())
    }
  }

  /// A data file: first relative to the definition, then relative to the folder of the project.
  private func open(
    _ path: String, mentionedAt location: SourceLocation, in file: String
  ) throws(Failure) -> DataFile {
    try firstFound(path, in: files, from: file, mentionedAt: location) { (origin, resolved) throws(Failure) in
      DataFile(path: resolved, bytes: try origin.bytes(of: resolved, mentionedAt: location))
    }
  }
}

/// A data file that has been opened.
struct DataFile: Sendable {
  /// Its name as the user would say it.
  let path: String
  let bytes: [UInt8]

  /// Its rows.
  func table(_ format: DataFormat, uses: FieldUses) throws(Failure) -> Table {
    try format.read(bytes, file: path, uses: uses)
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
