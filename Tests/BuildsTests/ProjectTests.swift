import Diagnostics
import Foundation
import Testing

@testable import Builds

/// The starter project, made, changed and broken as a user would.
@Suite struct ProjectTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try makeProject(at: folder.path)
  }

  var options: BuildOptions {
    var options = BuildOptions()
    options.jobs = 2
    options.isStrict = true
    options.language = .english
    return options
  }

  func build(_ options: BuildOptions? = nil) throws -> BuildResult {
    try Workspace(folder: folder.path).build(options ?? self.options)
  }

  func errors(_ body: () throws -> Void) -> [String] {
    let failure = #expect(throws: Failure.self) { try body() }
    return failure?.diagnostics.map { $0.text(in: .english) } ?? []
  }

  @Test func starterHasNoFaults() {
    #expect(checkProject(folder: folder.path, language: .chinese) == [])
  }

  @Test func buildsOnlyWhatIsOutOfDate() throws {
    #expect(try build().built.map(\.name) == ["report", "charts/funds"])
    let again = try build()
    #expect(again.built.isEmpty && again.upToDate == 2)
    try folder.edit("reports/report.md", "三县", "三个县")
    let third = try build()
    #expect(third.built.map { "\($0.name): \($0.reason.english)" } == ["report: reports/report.md changed"])
    #expect(third.lines(in: .english).suffix(2) == ["made 1, 1 up to date", "published issue 00002"])
    try folder.edit("data/funds.csv", "9500000", "9400000")
    let fourth = try build()
    #expect(fourth.built.map(\.reason.english) == ["data/funds.csv changed", "data/funds.csv changed"])
  }

  @Test func sameInputSameBytes() throws {
    _ = try build()
    let names = ["report.en.pdf", "charts/funds.en.png", "charts/funds.en.pdf", "charts/funds.en.svg"]
    let first = (names + ["issue.json"]).map { folder.read("output/\($0)") }
    #expect(first.allSatisfy { $0 != nil })
    try FileManager.default.removeItem(atPath: "\(folder.path)/output")
    try FileManager.default.removeItem(atPath: "\(folder.path)/.shanhai-output")
    _ = try build()
    #expect((names + ["issue.json"]).map { folder.read("output/\($0)") } == first)
  }

  @Test func aBrokenCellKeepsWhatWasPublished() throws {
    _ = try build()
    let before = folder.read("output/report.en.pdf")
    try folder.edit("data/funds.csv", "14200000", "一千万")
    let found = errors { _ = try build() }
    #expect(found.count == 1 && found[0].hasPrefix("data/funds.csv:3:"))
    #expect(folder.read("output/report.en.pdf") == before)
  }

  @Test func aMisspeltChartKeyIsLocated() throws {
    try folder.edit("charts/funds.vl.yaml", "encoding:", "encodng:")
    let found = errors { _ = try build() }
    #expect(found.first?.hasPrefix("charts/funds.vl.yaml:6:1: error: ") == true)
    #expect(found.first?.contains("`encodng`") == true && found.first?.contains("`encoding`") == true)
  }

  @Test func anUnknownVariableIsLocated() throws {
    try folder.edit("reports/report.md", "{{paid}}", "{{payed}}")
    let found = errors { _ = try build() }
    #expect(found.first?.hasPrefix("reports/report.md:15:") == true)
    #expect(found.first?.contains("`payed`") == true && found.first?.contains("`paid`") == true)
  }

  @Test func anOutputFolderThatIsAFileIsReported() throws {
    try folder.write("output", "not a folder")
    let found = errors {
      _ = try Workspace(folder: folder.path).makeReport(nil, settings: [], language: .english, output: nil)
    }
    #expect(found.first?.contains("not a folder") == true)
    #expect(folder.read("output") == Array("not a folder".utf8))
  }

  @Test func unknownNamesAreSuggested() throws {
    let workspace = try Workspace(folder: folder.path)
    #expect(
      errors { _ = try workspace.makeReport("reprot", settings: [], language: .english, output: nil) } == [
        "shanhai.yml: error: there is no report named `reprot`\n  hint: did you mean `report`?"
      ])
    var wrong = options
    wrong.targets = ["chart"]
    wrong.isDryRun = true
    #expect(
      errors { _ = try workspace.build(wrong) } == [
        "shanhai.yml: error: there is no target `chart`\n  hint: known are `report`, `charts/funds`"
      ])
  }

  @Test func aFolderWithoutManifestSaysWhatToDo() {
    #expect(
      errors { _ = try Workspace(folder: "\(folder.path)/data") }.first?.hasSuffix(
        "has no shanhai.yml\n  hint: name the project folder by `-C`, or make one by `shanhai init`") == true)
  }

  @Test func manifestFaultsAreAllReported() throws {
    try folder.edit("shanhai.yml", "theme: house", "theme: hous\nreprots: []")
    #expect(
      errors { _ = try Workspace(folder: folder.path) } == [
        "shanhai.yml:5:8: error: `theme` cannot be `hous`\n  hint: did you mean `house`?",
        "shanhai.yml:6:1: error: unknown key `reprots`\n  hint: did you mean `reports`?",
      ])
  }

  @Test func aMissingFontOfAChartIsReported() throws {
    try folder.edit("charts/funds.vl.yaml", "mark: bar", "mark: bar\nconfig: {font: Nowhere Sans}")
    let found = errors { _ = try build() }
    #expect(found.first?.hasPrefix("charts/funds.vl.yaml: error: cannot find the font `Nowhere Sans`") == true)
    #expect(folder.read("output/charts/funds.en.png") == nil)
  }

  @Test func aMissingFontOfAReportIsReported() throws {
    try folder.edit("reports/report.md", "toc: false", "toc: false\nstyle: {bodyFamily: Nowhere Serif}")
    let found = errors { _ = try build() }
    #expect(found.first?.hasPrefix("reports/report.md: error: cannot find the font `Nowhere Serif`") == true)
    #expect(folder.read("output/report.en.pdf") == nil)
  }

  @Test func viewsThatNeedOneAnotherAreRefused() throws {
    try folder.edit("shanhai.yml", "views:\n", "views:\n  a: {from: b}\n  b: {from: a}\n")
    try folder.edit("charts/funds.vl.yaml", "name: funds", "name: a")
    #expect(
      errors { _ = try build() }.first == "shanhai.yml:8:3: error: these views need one another: a → b → a")
  }

  @Test func anExistingProjectIsNeverOverwritten() {
    #expect(errors { _ = try makeProject(at: folder.path) }.first?.contains("already holds shanhai.yml") == true)
  }
}
