import Builds
import Diagnostics
import Foundation
import Testing

@testable import Samples

/// Small samples, generated, compared and built.
@Suite struct SampleProjectTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  func generate(
    _ name: String, counties: Int = 3, indicators: Int = 5, years: Int = 2, seed: UInt64 = 1
  ) throws -> GeneratedSample {
    let size = try SampleSize(counties: counties, indicators: indicators, years: years, seed: seed)
    return try generateSample(at: "\(folder.path)/\(name)", size: size)
  }

  func messages(_ body: () throws -> Void) -> [String] {
    let failure = #expect(throws: Failure.self) { try body() }
    return failure?.diagnostics.map { $0.text(in: .english) } ?? []
  }

  @Test func writesTheFilesOfAProject() throws {
    let sample = try generate("a")
    #expect(
      folder.names == [
        "a", "a/data", "a/data/dimensions.csv", "a/data/facts.csv", "a/data/indicators.csv", "a/data/pairings.csv",
        "a/data/programmes.csv", "a/data/regions.csv", "a/data/sources.csv", "a/datapackage.json", "a/reports",
        "a/reports/county.md", "a/reports/totals.md", "a/shanhai.yml",
      ])
    #expect(sample.files.first == "\(folder.path)/a/shanhai.yml" && sample.files.count == 11)
    #expect(sample.facts == 30)
  }

  /// The figures are those of every machine, so they may stand here.
  @Test func figuresAreDrawnBySeed() throws {
    try generate("a")
    #expect(
      folder.lines("a/data/facts.csv")[1]
        == "F00000001,Y2023,1,7046万元,assistance-funds,pair-0001,county-0001,east-west,,70460000,70455000,70465000,"
        + "rounded,actual,in-period,2023-01-01,2023-12-31,stated,,,,")
    try generate("b")
    try generate("c", seed: 2)
    for name in folder.names where name.hasPrefix("a/") && name.contains(".") {
      #expect(folder.text(name) == folder.text(name.replacing("a/", with: "b/", maxReplacements: 1)))
    }
    #expect(folder.text("a/data/facts.csv") != folder.text("c/data/facts.csv"))
    #expect(folder.text("a/data/regions.csv") == folder.text("c/data/regions.csv"))
  }

  @Test func moreCountiesOrIndicatorsChangeNoFigure() throws {
    try generate("a")
    try generate("b", counties: 5, indicators: 40)
    let few = folder.lines("a/data/facts.csv").map { $0.prefix { $0 != "-" } }
    let many = Set(folder.lines("b/data/facts.csv").map { $0.prefix { $0 != "-" } })
    #expect(few.allSatisfy(many.contains))
  }

  @Test func holdsAsManyRowsAsAskedFor() throws {
    let sample = try generate("a", counties: 30, indicators: 40, years: 12)
    #expect(folder.lines("a/data/facts.csv").count == sample.facts + 1)
    // About one figure in a hundred is not reported.
    #expect((14_100..<14_400).contains(sample.facts))
    #expect(folder.lines("a/data/indicators.csv").count == 41)
    #expect(folder.lines("a/data/pairings.csv").count == 31)
    #expect(folder.lines("a/data/sources.csv").count == 13)
    // A province, 3 prefectures and 30 counties; a province, a prefecture and 8 districts that help.
    #expect(folder.lines("a/data/regions.csv").count == 45)
  }

  @Test func saysWhatIsApproximateAndWhatIsPart() throws {
    try generate("a", counties: 10, indicators: 40, years: 12)
    let facts = folder.lines("a/data/facts.csv").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(facts.allSatisfy { $0.count == 22 })
    let over = facts.filter { $0[12] == "over" }
    #expect(!over.isEmpty && over.allSatisfy { $0[3].hasPrefix("超") && $0[9] == $0[10] && $0[11].isEmpty })
    let nearly = facts.filter { $0[12] == "nearly" }
    #expect(!nearly.isEmpty && nearly.allSatisfy { $0[3].hasPrefix("近") && $0[9] == $0[11] && $0[10].isEmpty })
    let values = Dictionary(uniqueKeysWithValues: facts.map { ($0[0], Double($0[9]) ?? .nan) })
    let parts = facts.filter { !$0[18].isEmpty }
    #expect(parts.count == 120)
    #expect(parts.allSatisfy { part in values[part[18]].map { values[part[0], default: .nan] <= $0 } ?? false })
  }

  @Test func smallestProjectHasNoFaultsAndPrints() throws {
    try generate("a")
    #expect(checkProject(folder: "\(folder.path)/a", language: .chinese) == [])
    let workspace = try Workspace(folder: "\(folder.path)/a")
    let made = try workspace.makeReport(
      "county", settings: [("county_id", "county-0001")], language: .chinese, output: "\(folder.path)/page.pdf")
    #expect(made.warnings == [])
    #expect(folder.text("page.pdf").hasPrefix("%PDF"))
  }

  @Test func overwritesNothing() throws {
    try generate("a")
    let path = "\(folder.path)/a"
    #expect(
      messages { try generate("a") } == [
        "error: `\(path)` exists and is not an empty folder\n  hint: choose another folder; nothing is overwritten"
      ])
    #expect(
      messages { try generate("a/shanhai.yml") } == [
        "error: `\(path)/shanhai.yml` exists and is not an empty folder\n"
          + "  hint: choose another folder; nothing is overwritten"
      ])
    #expect(folder.names.count == 14)
  }

  @Test func fillsAnEmptyFolder() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/a", withIntermediateDirectories: true)
    try generate("a/")
    #expect(folder.names.count == 14)
  }

  @Test func sizesOutOfRangeAreRefused() {
    #expect(
      messages { _ = try SampleSize(counties: 0, indicators: 4, years: 31) } == [
        "error: `--counties` must lie between 1 and 9999, found 0",
        "error: `--indicators` must lie between 5 and 40, found 4",
        "error: `--years` must lie between 2 and 30, found 31",
      ])
  }

  @Test(arguments: [(0, "甲"), (9, "癸"), (10, "甲甲"), (19, "甲癸"), (109, "癸癸"), (110, "甲甲甲")])
  func namesCountInStems(_ number: Int, _ name: String) {
    #expect(SamplePlaces.stems(number) == name)
  }
}
