import DataPackages
public import Diagnostics
import Documents
import Drawing
import Foundation
import Reports
import Scenes
import Tables

extension Workspace {
  /// Makes one report and writes it as PDF.
  ///
  /// - Parameters:
  ///   - name: the report's name; may be `nil` when the project has one only.
  ///   - settings: values for the template; for a report of many, the one with the report's key chooses the row.
  ///   - output: the file to write; `nil` for the project's output folder.
  /// - Returns: the file, and what the user should look at.
  public func makeReport(
    _ name: String?, settings: [(String, String)], language: Language, output: String?
  ) throws(Failure) -> (path: String, warnings: [Diagnostic]) {
    let report = try report(named: name)
    var parameters: [String: Value] = [:]
    for (key, value) in settings { parameters[key] = .string(value) }
    let library = TableLibrary(self, language: language)
    var file = report.name
    if let each = report.each {
      guard let key = parameters[each.key]?.string else { throw missingKey(each, of: report, in: library) }
      guard let row = try rows(of: report, in: library).first(where: { $0.key == key }) else {
        throw missingKey(each, of: report, in: library, found: key)
      }
      parameters.merge(row.parameters) { _, new in new }
      file += "/\(key)"
    }
    var warnings: [Diagnostic] = []
    let bytes = try pdf(of: report, parameters: parameters, language: language, warnings: &warnings)
    let path = output ?? "\(outputFolder)/\(file)\(language == .english ? ".en" : "").pdf"
    try writeAtomically(bytes, to: path, name: path)
    return (standardized(path), warnings)
  }

  /// The bytes of a report.
  func pdf(
    of report: ProjectFile.Report, parameters: [String: Value], language: Language, warnings: inout [Diagnostic]
  ) throws(Failure) -> [UInt8] {
    let document = try document(of: report, parameters: parameters, language: language, warnings: &warnings)
    let glyphs = missingGlyphs(in: document)
    if !glyphs.isEmpty { throw Failure(glyphs.map { $0.located(in: report.template) }) }
    return try drawPDF(document)
  }

  /// The pages of a report.
  func document(
    of report: ProjectFile.Report, parameters: [String: Value], language: Language, warnings: inout [Diagnostic]
  ) throws(Failure) -> PagedDocument {
    let source = try files.text(of: report.template, mentionedAt: report.location)
    let library = TableLibrary(self, language: language, parameters: parameters)
    let renderer = chartRenderer(library, language: language)
    let log = DiagnosticLog()
    let files = files
    let context = ReportContext(
      language: language, zone: manifest.zone.identifier, parameters: parameters, tableNames: library.names,
      table: { name throws(Failure) in try library.table(name) },
      chart: { reference, _ throws(Failure) in
        var found: [Diagnostic] = []
        let scene = try renderer.scene(of: reference, template: report.template, files: files, warnings: &found)
        found.forEach(log.report)
        return scene
      })
    let document = try typeset(source, file: report.template, context: context, measurer: PangoTextMeasurer(), log: log)
    warnings += log.diagnostics
    let fonts = missingFonts(in: document)
    if !fonts.isEmpty { throw Failure(fonts.map { $0.located(in: report.template) }) }
    return document
  }

  /// The drawing of one of the project's charts.
  func scene(ofChart file: String, language: Language, warnings: inout [Diagnostic]) throws(Failure) -> Scene {
    let node = try parseDocument(try files.text(of: file), file: file)
    let renderer = chartRenderer(TableLibrary(self, language: language), language: language)
    return try renderer.scene(node, file: file, warnings: &warnings)
  }

  private func chartRenderer(_ library: TableLibrary, language: Language) -> ChartRenderer {
    ChartRenderer(
      files: [files], library: library, zone: manifest.zone, language: language, theme: theme,
      measurer: PangoTextMeasurer())
  }

  /// The rows of the table that a report of many is made for, each with its key and what its template sees.
  func rows(
    of report: ProjectFile.Report, in library: TableLibrary
  ) throws(Failure) -> [(key: String, parameters: [String: Value])] {
    guard let each = report.each else { return [] }
    guard let table = try library.table(each.table) else { throw library.unknown(each.table, at: report.location) }
    guard let keys = table[each.key] else {
      throw Failure(
        Wording("表 `\(each.table)` 没有字段 `\(each.key)`", en: "the table `\(each.table)` has no field `\(each.key)`"),
        at: report.location, hint: suggestion(for: each.key, among: table.fields))
    }
    return (0..<table.rowCount).compactMap { row in
      guard let key = keys[row].string else { return nil }
      let cells = Dictionary(uniqueKeysWithValues: table.fields.map { ($0, table[row, $0]) })
      return (key, cells.merging([report.name: .object(cells)]) { _, new in new })
    }
  }

  private func report(named name: String?) throws(Failure) -> ProjectFile.Report {
    let reports = manifest.reports
    if let name {
      if let report = reports.first(where: { $0.name == name }) { return report }
      throw Failure(
        Wording("没有名为 `\(name)` 的报告", en: "there is no report named `\(name)`"),
        at: SourceLocation(file: ProjectFile.name), hint: suggestion(for: name, among: reports.map(\.name)))
    }
    if reports.count == 1 { return reports[0] }
    throw Failure(
      Wording("项目有 \(reports.count) 个报告,请写明一个", en: "the project has \(reports.count) reports, name one"),
      at: SourceLocation(file: ProjectFile.name), hint: suggestion(for: "", among: reports.map(\.name)))
  }

  private func missingKey(
    _ each: (table: String, key: String), of report: ProjectFile.Report, in library: TableLibrary, found: String? = nil
  ) -> Failure {
    let keys = (try? rows(of: report, in: library).map(\.key)) ?? []
    let example = keys.first ?? "…"
    let message =
      found.map { Wording("`\(each.key)` 没有值 `\($0)`", en: "`\(each.key)` has no value `\($0)`") }
      ?? Wording(
        "报告 `\(report.name)` 要用 `--set \(each.key)=…` 选定一个",
        en: "the report `\(report.name)` needs a choice by `--set \(each.key)=…`")
    let hint =
      found.flatMap { suggestion(for: $0, among: keys) }
      ?? Wording("例如 `--set \(each.key)=\(example)`", en: "for example `--set \(each.key)=\(example)`")
    return Failure(message, at: report.location, hint: hint)
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
  /// The drawing of a chart that a template shows.
  fileprivate func scene(
    of reference: ChartReference, template: String, files: FileSource, warnings: inout [Diagnostic]
  ) throws(Failure) -> Scene {
    switch reference.source {
    case .inline(let node): return try scene(node, file: template, warnings: &warnings)
    case .file(let path):
      let file = try FileSource.resolve(path, from: template, mentionedAt: reference.location)
      let node = try parseDocument(try files.text(of: file, mentionedAt: reference.location), file: file)
      return try scene(node, file: file, warnings: &warnings)
    }
  }
}

/// The path without `.` and `..`, as it is printed.
func standardized(_ path: String) -> String {
  let parts = path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
    if part == ".", !parts.isEmpty || path.hasPrefix("./") { return }
    if part == "..", let last = parts.last, last != "..", last != "." { parts.removeLast() } else { parts.append(part) }
  }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}
