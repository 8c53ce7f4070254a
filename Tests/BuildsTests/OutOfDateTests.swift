import Diagnostics
import Foundation
import Testing

@testable import Builds

/// What is built again, and what is not.
@Suite struct OutOfDateTests {
  let project: CountyProject

  init() throws {
    project = try CountyProject()
    _ = try project.build()
  }

  @Test func nothingIsBuiltTwice() throws {
    let again = try project.build()
    #expect(again.built.isEmpty && again.upToDate == 5 && again.issue == nil)
    #expect(again.lines(in: .chinese) == ["生成 0 项，5 项无需更新"])
  }

  @Test func aChangeOfOneCountyConcernsItAndTheTotals() throws {
    try project.folder.edit("data/funds.csv", "乙县,2季度,9000000,6100000", "乙县,2季度,9000000,6200000")
    let reasons = try project.reasons()
    #expect(
      reasons == [
        "county/乙县: data/funds.csv changed", "report: data/funds.csv changed", "charts/funds: data/funds.csv changed",
      ])
    let before = project.published
    #expect(try project.build().built.count == 3)
    #expect(project.published["county/甲县.pdf"] == before["county/甲县.pdf"])
    #expect(project.published["county/乙县.pdf"] != before["county/乙县.pdf"])
    #expect(try project.reasons() == [])
  }

  @Test func aNewCountyIsBuiltAndAnOldOneRemoved() throws {
    try project.folder.edit("data/funds.csv", "丙县", "丁县")
    #expect(
      try project.reasons() == [
        "county/丁县: never built", "report: data/funds.csv changed", "charts/funds: data/funds.csv changed",
        "- county/丙县.pdf",
      ])
    _ = try project.build()
    #expect(
      project.published.keys.filter { $0.hasPrefix("county/") }.sorted() == [
        "county/丁县.pdf", "county/乙县.pdf", "county/甲县.pdf",
      ])
  }

  @Test func filesThatOnlyMovedInOrderOrTimeChangeNothing() throws {
    let file = "\(project.path)/data/funds.csv"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 4_000_000_000)], ofItemAtPath: file)
    #expect(try project.reasons() == [])
    // Data that differ only in how they are written are the same data.
    try project.folder.edit("data/funds.csv", "乙县,2季度", "\"乙县\",2季度")
    #expect(try project.reasons() == [])
  }

  @Test func aCopiedTreeIsUpToDate() throws {
    let copy = try TemporaryFolder()
    for entry in ["shanhai.yml", "datapackage.json", "data", "charts", "reports", "output", ".shanhai-output"] {
      try FileManager.default.copyItem(atPath: "\(project.path)/\(entry)", toPath: "\(copy.path)/\(entry)")
    }
    let result = try Workspace(folder: copy.path).build(BuildOptions())
    #expect(result.built.isEmpty && result.upToDate == 5)
  }

  @Test func aRenamedChartIsAnotherTarget() throws {
    try FileManager.default.moveItem(
      atPath: "\(project.path)/charts/funds.vl.yaml", toPath: "\(project.path)/charts/money.vl.yaml")
    try project.folder.edit("reports/report.md", "charts/funds", "charts/money")
    #expect(
      try project.reasons() == [
        "report: charts/funds.vl.yaml is missing", "charts/money: never built", "- charts/funds.pdf",
        "- charts/funds.png", "- charts/funds.svg",
      ])
  }

  @Test func eachInputIsNamed() throws {
    try project.folder.edit("reports/county.md", "季度}", "季度 }")
    #expect(
      try project.reasons() == ["甲县", "乙县", "丙县"].map { "county/\($0): reports/county.md changed" })
    try project.folder.edit("shanhai.yml", "theme: house", "theme: none")
    #expect(try project.reasons().last == "charts/funds: the theme or time zone changed")
    try project.folder.edit("shanhai.yml", "theme: none", "theme: house")
    let period = try project.reasons { $0.settings = [("issuer", "甲办")] }
    #expect(period.contains("report: parameters changed") && !period.contains("charts/funds: parameters changed"))
    #expect(try project.reasons { $0.notice = "乙县未报" }.contains("charts/funds: the notice changed") == false)
  }

  @Test func aChangedViewConcernsThoseThatReadIt() throws {
    try project.folder.edit("shanhai.yml", "as: rate", "as: rate\n      - filter: datum.rate < 0.8")
    #expect(try project.reasons() == ["report: the table `funds-by-county` changed"])
  }

  @Test func schedulesAndRetentionConcernNoTarget() throws {
    try project.folder.edit("shanhai.yml", "retention: {issues: 3}", "retention: {issues: 9}")
    #expect(try project.reasons() == [])
  }

  @Test func alteredAndMissingFilesAreMadeAgain() throws {
    try project.folder.write("output/county/甲县.pdf", "scribble")
    try FileManager.default.removeItem(atPath: "\(project.path)/output/charts/funds.svg")
    #expect(
      try project.reasons() == ["county/甲县: county/甲县.pdf was altered", "charts/funds: charts/funds.svg is missing"])
  }

  @Test func otherLanguagesAreKeptApart() throws {
    let english = try project.build { $0.language = .english }
    #expect(english.built.count == 5)
    #expect(try project.reasons() == [])
    #expect(project.published["county/甲县.pdf"] != nil && project.published["county/甲县.en.pdf"] != nil)
  }

  @Test func onlyTheChosenAreBuilt() throws {
    try project.folder.edit("data/funds.csv", "9500000", "9400000")
    let chosen = try project.build { $0.targets = ["county/甲县"] }
    #expect(chosen.built.map(\.name) == ["county/甲县"])
    #expect(
      try project.reasons() == ["report: the table `funds` changed", "charts/funds: the table `funds` changed"])
  }
}
