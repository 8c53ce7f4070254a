import DataPackages
import Diagnostics
import Foundation
import Tables

/// One thing that a build makes, with its files.
struct BuildTarget: Sendable {
  /// What is made.
  enum Work: Sendable {
    /// A report with what its template sees.
    case report(ProjectFile.Report, parameters: [String: Value])
    /// A chart in every format.
    case chart(file: String)
  }

  /// Its name, such as `comparison`, `city/yueqing` or `charts/money`.
  let name: String
  /// What is made.
  let work: Work
  /// The hash of each thing that can change its bytes, by the name that a user knows it by.
  let inputs: [String: String]
}

extension Workspace {
  /// Everything that the manifest lists, reports first.
  func targets(language: Language, program: String) throws(Failure) -> [BuildTarget] {
    var common = ["shanhai.yml": try hash(of: ProjectFile.name), "program": program, "language": language.rawValue]
    common.merge(try dataHashes()) { _, new in new }
    let charts = try chartFiles()
    var chartHashes: [String: String] = [:]
    for chart in charts { chartHashes[chart] = try hash(of: chart) }
    var targets: [BuildTarget] = []
    let library = TableLibrary(self, language: language)
    for report in manifest.reports {
      var inputs = common.merging(chartHashes) { _, new in new }
      inputs[report.template] = try hash(of: report.template)
      guard report.each != nil else {
        targets.append(BuildTarget(name: report.name, work: .report(report, parameters: [:]), inputs: inputs))
        continue
      }
      for row in try rows(of: report, in: library) {
        targets.append(
          BuildTarget(
            name: "\(report.name)/\(row.key)", work: .report(report, parameters: row.parameters), inputs: inputs))
      }
    }
    for chart in charts {
      let inputs = common.merging([chart: chartHashes[chart] ?? ""]) { _, new in new }
      targets.append(BuildTarget(name: "charts/\(chartName(chart))", work: .chart(file: chart), inputs: inputs))
    }
    return targets
  }

  /// The chart files that the manifest lists, each once.
  func chartFiles() throws(Failure) -> [String] {
    var files: [String] = []
    for chart in manifest.charts {
      for file in try expand(chart.pattern, at: chart.location) where !files.contains(file) { files.append(file) }
    }
    return files
  }

  /// The files of a target with their bytes, relative to the output folder.
  func make(
    _ target: BuildTarget, language: Language, warnings: inout [Diagnostic]
  ) throws(Failure) -> [(path: String, bytes: [UInt8])] {
    let ending = language == .english ? ".en" : ""
    switch target.work {
    case .report(let report, let parameters):
      let bytes = try pdf(of: report, parameters: parameters, language: language, warnings: &warnings)
      return [("\(target.name)\(ending).pdf", bytes)]
    case .chart(let file):
      let scene = try scene(ofChart: file, language: language, warnings: &warnings)
      var made: [(String, [UInt8])] = []
      for format in ChartFormat.allCases {
        made.append(("\(target.name)\(ending).\(format.rawValue)", try draw(scene, as: format, scale: 2)))
      }
      return made
    }
  }

  private func hash(of path: String) throws(Failure) -> String { ContentHash.of(try files.bytes(of: path)) }

  private func dataHashes() throws(Failure) -> [String: String] {
    var hashes = [manifest.package: try hash(of: manifest.package)]
    for resource in package.resources {
      for path in resource.files { hashes[path] = try hash(of: path) }
    }
    return hashes
  }
}
