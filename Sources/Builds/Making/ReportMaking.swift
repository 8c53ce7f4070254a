public import Diagnostics
import Foundation
import Tables

extension Workspace {
  /// Makes one report as PDF: into a file, or published with the others of the project.
  ///
  /// - Parameters:
  ///   - name: the report's name; may be `nil` when the project has one only.
  ///   - settings: values for the template; for a report of many, the one with the report's key chooses the row.
  ///   - output: the file to write; `nil` to publish it in the project's output folder.
  /// - Returns: the file, and what the user should look at.
  public func makeReport(
    _ name: String?, settings: [(String, String)], language: Language, output: String?
  ) throws(Failure) -> (path: String, warnings: [Diagnostic]) {
    var options = BuildOptions()
    options.language = language
    options.settings = settings
    let report = try report(named: name)
    let tables = SharedTables(self, language: language)
    let target = try target(of: report, parameters: options.parameters, in: tables)
    guard let output else {
      options.targets = [target.name]
      let result = try build(options)
      return (standardized("\(outputFolder)/\(target.key(in: language)).pdf"), result.warnings)
    }
    try refuseDirtyNumbers()
    var warnings: [Diagnostic] = []
    let maker = TargetMaker(self, tables: tables, parameters: target.parameters, language: language)
    let bytes = try maker.pdf(of: report, warnings: &warnings)
    try writeAtomically(bytes, to: output, name: output)
    return (standardized(output), warnings)
  }

  /// The target that a report is made as, with the row that the parameters choose.
  private func target(
    of report: ProjectFile.Report, parameters: [String: Value], in tables: SharedTables
  ) throws(Failure) -> BuildTarget {
    guard let each = report.each else {
      return BuildTarget(name: report.name, work: .report(report), parameters: parameters)
    }
    guard let key = parameters[each.key]?.string else { throw missingKey(each, of: report, in: tables) }
    guard let row = try rows(of: report, in: tables).first(where: { $0.key == key }) else {
      throw missingKey(each, of: report, in: tables, found: key)
    }
    return BuildTarget(
      name: "\(report.name)/\(key)", work: .report(report), parameters: parameters.merging(row.parameters) { $1 })
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
      Wording("项目有 \(reports.count) 个报告，请写明一个", en: "the project has \(reports.count) reports, name one"),
      at: SourceLocation(file: ProjectFile.name), hint: suggestion(for: "", among: reports.map(\.name)))
  }

  private func missingKey(
    _ each: (table: String, key: String), of report: ProjectFile.Report, in tables: SharedTables, found: String? = nil
  ) -> Failure {
    let keys = (try? rows(of: report, in: tables).map(\.key)) ?? []
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

/// The path without `.` and `..`, as it is printed.
func standardized(_ path: String) -> String {
  let parts = path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
    if part == ".", !parts.isEmpty || path.hasPrefix("./") { return }
    if part == "..", let last = parts.last, last != "..", last != "." { parts.removeLast() } else { parts.append(part) }
  }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}
