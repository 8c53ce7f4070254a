import DataPackages
public import Diagnostics
import Documents
import Foundation
import Scenes

/// Every fault of a project: of its manifest and data, or else of each chart and each report.
///
/// Nothing is written.
public func checkProject(folder: String, language: Language) -> [Diagnostic] {
  var found: [Diagnostic] = []
  do throws(Failure) {
    let workspace = try Workspace(folder: folder)
    found += workspace.package.warnings
    found += workspace.phraseFaults()
    let tables = SharedTables(workspace, language: language)
    for target in try workspace.targets(tables: tables) {
      do throws(Failure) {
        let maker = TargetMaker(workspace, tables: tables, parameters: target.parameters, language: language)
        try maker.check(target, warnings: &found)
      } catch {
        found += error.diagnostics
      }
    }
  } catch {
    found += error.diagnostics
  }
  return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}

/// What `check` says when there is nothing to say.
public let noFaults = Wording("没有发现错误", en: "no faults found")

/// Problems as a JSON array for other programs.
///
/// Each has `severity`, `message` and, as far as known, `file`, `line`, `column` and `hint`.
public func json(_ diagnostics: [Diagnostic], in language: Language) -> String {
  struct Item: Encodable {
    let severity: String
    let file: String?
    let line: Int?
    let column: Int?
    let message: String
    let hint: String?
  }
  let items = diagnostics.map { diagnostic in
    Item(
      severity: diagnostic.severity.rawValue, file: diagnostic.location?.file, line: diagnostic.location?.line,
      column: diagnostic.location?.column, message: diagnostic.message.text(in: language),
      hint: diagnostic.hint?.text(in: language))
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return (try? encoder.encode(items)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
}

extension TargetMaker {
  /// Goes through everything that making a target would, without writing.
  fileprivate func check(_ target: BuildTarget, warnings: inout [Diagnostic]) throws(Failure) {
    switch target.work {
    case .report(let report): _ = try document(of: report, warnings: &warnings)
    case .chart(let file): _ = try scene(ofChart: file, warnings: &warnings)
    }
  }
}
