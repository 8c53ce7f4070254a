import DataPackages
import Diagnostics
import Foundation
import Tables

/// One thing that a build makes, with its files.
struct BuildTarget: Sendable {
  /// What is made.
  enum Work: Sendable {
    /// A report.
    case report(ProjectFile.Report)
    /// A chart in every format.
    case chart(file: String)
  }

  /// Its name, such as `comparison`, `city/yueqing` or `charts/money`.
  let name: String
  /// What is made.
  let work: Work
  /// What its template and its views see.
  let parameters: [String: Value]

  /// What it is called in a manifest, which holds several languages.
  func key(in language: Language) -> String { language == .english ? "\(name).en" : name }

  /// Whether a name on the command line means it: its own, or that of the report or folder it belongs to.
  func isChosen(by name: String) -> Bool { self.name == name || self.name.hasPrefix("\(name)/") }

  /// Its files, relative to the output folder.
  func outputs(in language: Language) -> [String] {
    switch work {
    case .report: ["\(key(in: language)).pdf"]
    case .chart: ChartFormat.allCases.map { "\(key(in: language)).\($0.rawValue)" }
    }
  }
}

extension Workspace {
  /// Everything that the manifest lists, reports first.
  ///
  /// - Parameter settings: values that every report sees.
  func targets(tables: SharedTables, settings: [String: Value] = [:]) throws(Failure) -> [BuildTarget] {
    var targets: [BuildTarget] = []
    for report in manifest.reports {
      guard report.each != nil else {
        targets.append(BuildTarget(name: report.name, work: .report(report), parameters: settings))
        continue
      }
      for row in try rows(of: report, in: tables) {
        let parameters = settings.merging(row.parameters) { _, new in new }
        targets.append(BuildTarget(name: "\(report.name)/\(row.key)", work: .report(report), parameters: parameters))
      }
    }
    for file in try chartFiles() {
      targets.append(BuildTarget(name: "charts/\(chartName(file))", work: .chart(file: file), parameters: [:]))
    }
    try checkUnique(targets)
    return targets
  }

  /// Two targets of one name would write the same files.
  private func checkUnique(_ targets: [BuildTarget]) throws(Failure) {
    var seen: Set<String> = []
    for target in targets where !seen.insert(target.name).inserted {
      let location = if case .report(let report) = target.work { report.location } else { manifest.location }
      throw Failure(
        Wording("目标 `\(target.name)` 重复", en: "two targets are named `\(target.name)`"), at: location,
        hint: Wording("换一个名称，或检查 `each` 的键是否唯一", en: "rename one, or see whether the key of `each` is unique"))
    }
  }

  /// The chart files that the manifest lists, each once.
  func chartFiles() throws(Failure) -> [String] {
    var files: [String] = []
    for chart in manifest.charts {
      for file in try expand(chart.pattern, at: chart.location) where !files.contains(file) { files.append(file) }
    }
    return files
  }

  /// The rows of the table that a report of many is made for, each with its key and what its template sees.
  func rows(
    of report: ProjectFile.Report, in tables: SharedTables
  ) throws(Failure) -> [(key: String, parameters: [String: Value])] {
    guard let each = report.each else { return [] }
    guard let table = try tables.table(each.table) else { throw tables.unknown(each.table, at: report.location) }
    guard let keys = table[each.key] else {
      throw Failure(
        Wording("表 `\(each.table)` 没有字段 `\(each.key)`", en: "the table `\(each.table)` has no field `\(each.key)`"),
        at: report.location, hint: suggestion(for: each.key, among: table.fields))
    }
    var rows: [(String, [String: Value])] = []
    for row in 0..<table.rowCount {
      guard let key = keys[row].string else { continue }
      try checkFileName(key, of: report)
      let cells = Dictionary(uniqueKeysWithValues: table.fields.map { ($0, table[row, $0]) })
      // The row under the name of the report, unless a field is named so.
      rows.append((key, cells.merging([report.name: .object(cells)]) { cell, _ in cell }))
    }
    return rows
  }

  /// A key becomes the name of a file: it must not lead out of the output folder.
  private func checkFileName(_ key: String, of report: ProjectFile.Report) throws(Failure) {
    guard key.isEmpty || key.hasPrefix(".") || key.contains("/") || key.utf8.contains(0) || key.utf8.count > 200 else {
      return
    }
    throw Failure(
      Wording("`\(key.prefix(40))` 不能作文件名", en: "`\(key.prefix(40))` cannot be a file name"), at: report.location,
      hint: Wording(
        "`each.key` 的值不能为空、不能含 `/` 或以 `.` 开头",
        en: "values of `each.key` are not empty, hold no `/` and begin with no `.`"))
  }
}

extension TargetMaker {
  /// The files of a target with their bytes, relative to the output folder.
  func make(
    _ target: BuildTarget, language: Language, warnings: inout [Diagnostic]
  ) throws(Failure) -> [(path: String, bytes: [UInt8])] {
    switch target.work {
    case .report(let report):
      return [("\(target.key(in: language)).pdf", try pdf(of: report, warnings: &warnings))]
    case .chart(let file):
      let scene = try scene(ofChart: file, warnings: &warnings)
      var made: [(String, [UInt8])] = []
      for format in ChartFormat.allCases {
        made.append(("\(target.key(in: language)).\(format.rawValue)", try draw(scene, as: format, scale: 2)))
      }
      return made
    }
  }
}
