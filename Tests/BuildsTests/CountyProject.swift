import Builds
import Diagnostics
import Foundation

/// A project with a report for each county, one over all of them, and a chart: the starter's figures.
final class CountyProject {
  let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    _ = try makeProject(at: folder.path)
    try folder.edit(
      "shanhai.yml", "reports:\n",
      """
        counties:
          from: funds
          transform: [{aggregate: [{op: count, as: rows}], groupby: [county]}]
        own-funds:
          from: funds
          transform: [{filter: datum.county == county}]
      retention: {issues: 3}
      reports:
        - name: county
          template: reports/county.md
          each: {table: counties, key: county}

      """)
    try folder.write(
      "reports/county.md",
      """
      ---
      title: "{{county}}"
      cover: false
      toc: false
      values:
        paid: {table: own-funds, transform: [{aggregate: [{op: sum, field: paid, as: paid}]}], field: paid, format: auto}
      ---

      # {{county}}已拨付{{paid}}元

      ```table
      data: funds
      transform: [{filter: "datum.county == county"}]
      columns: [{field: quarter, title: 季度}, {field: paid, title: 已拨付, format: d}]
      ```

      """)
  }

  func build(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildResult {
    var options = BuildOptions()
    options.now = 1_700_000_000
    change(&options)
    return try Workspace(folder: folder.path).build(options)
  }

  /// What is out of date and why, in English.
  func reasons(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> [String] {
    let result = try build {
      $0.isDryRun = true
      change(&$0)
    }
    return result.built.map { "\($0.name): \($0.reason.english)" } + result.removed.map { "- \($0)" }
  }

  /// The files that a reader finds, with their bytes.
  var published: [String: [UInt8]] {
    let names = folder.names(in: "output").filter { !$0.hasSuffix(".json") }
    return names.reduce(into: [:]) { $0[$1] = folder.read("output/\($1)") }
  }
}

/// The English texts of the errors that `body` throws.
func errors(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let failure as Failure {
    return failure.diagnostics.map { $0.text(in: .english) }
  } catch {
    return ["\(error)"]
  }
}
