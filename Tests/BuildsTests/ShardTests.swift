import Diagnostics
import Foundation
import Testing

@testable import Builds

@Suite struct ShardTests {
  @Test func readsItsText() {
    #expect(Shard("2/8")?.text == "2/8")
    for wrong in ["", "2", "0/8", "9/8", "2/0", "a/b", "1/2/3", "1/10001"] { #expect(Shard(wrong) == nil) }
  }

  /// Computed with Python: h = 0xcbf29ce484222325; for b in name.encode(): h = (h ^ b) * 0x100000001b3 % 2**64; then
  /// (h ^ h >> 32) % 8 + 1.
  @Test(arguments: [("comparison", 8), ("city/yueqing", 1), ("county/110101", 8), ("charts/资金", 4)])
  func aTargetFallsIntoTheSamePartEverywhere(name: String, part: Int) {
    #expect(Shard.number(of: name, of: 8) == part)
  }

  @Test func partsAreOfLikeSize() {
    let parts = (0..<2800).map { Shard.number(of: "county/\(110_000 + $0 * 7)", of: 8) }
    let sizes = (1...8).map { part in parts.count { $0 == part } }
    #expect(sizes.reduce(0, +) == 2800 && sizes.allSatisfy { (280...420).contains($0) })
  }

  @Test func partsArePublishedTogether() throws {
    let (alone, together) = (try CountyProject(), try CountyProject())
    _ = try alone.build()
    for number in 1...3 {
      let result = try together.build { $0.shard = Shard(number, of: 3) }
      #expect(result.issue == nil)
      #expect(together.published.isEmpty)
    }
    let merged = try Workspace(folder: together.path).merge(BuildOptions())
    #expect(merged.built.count == 5 && merged.issue == "00001")
    #expect(together.published == alone.published && alone.published.count == 7)
    #expect(together.folder.read("output/issue.json") == alone.folder.read("output/issue.json"))
    #expect(names(in: "\(together.path)/.shanhai-output/parts") == [])
    #expect(try together.reasons() == [])
  }

  @Test func missingPartsAreNamed() throws {
    let project = try CountyProject()
    let all = ["county/甲县", "county/乙县", "county/丙县", "report", "charts/funds"]
    let missing = all.filter { !Shard(1, of: 2).contains($0) }
    _ = try project.build { $0.shard = Shard(1, of: 2) }
    #expect(
      errors { _ = try Workspace(folder: project.path).merge(BuildOptions()) } == [
        "error: \(missing.count) targets are not in any part, such as `\(missing[0])`; nothing was published\n"
          + "  hint: make these parts with the same program and data: 2/2"
      ])
    #expect(project.published.isEmpty)
  }

  @Test func partsOfOtherDataAreNotPublished() throws {
    let project = try CountyProject()
    for number in 1...2 { _ = try project.build { $0.shard = Shard(number, of: 2) } }
    try project.folder.edit("data/funds.csv", "9500000", "9400000")
    let found = errors { _ = try Workspace(folder: project.path).merge(BuildOptions()) }
    #expect(found.first?.hasPrefix("error: 3 targets are not in any part, such as `county/甲县`") == true)
    // Each part is made again where it is out of date, and taken over where it is not.
    let again = try (1...2).map { number in try project.build { $0.shard = Shard(number, of: 2) } }
    #expect(again.map(\.resumed).reduce(0, +) == 2)
    _ = try Workspace(folder: project.path).merge(BuildOptions())
    #expect(project.published.count == 7)
  }

  @Test func withoutPartsItSaysWhatToDo() throws {
    let project = try CountyProject()
    #expect(
      errors { _ = try Workspace(folder: project.path).merge(BuildOptions()) } == [
        "error: there are no parts to merge in `.shanhai-output/parts`\n"
          + "  hint: make the parts first by `--shard 1/n` and so on"
      ])
  }

  @Test func partsCanLieInAFolderOfTheirOwn() throws {
    let project = try CountyProject()
    let parts = "\(project.path)/from-machines"
    for number in 1...2 {
      _ = try project.build {
        $0.shard = Shard(number, of: 2)
        $0.parts = parts
      }
    }
    var options = BuildOptions()
    options.parts = parts
    #expect(try Workspace(folder: project.path).merge(options).built.count == 5)
  }
}
