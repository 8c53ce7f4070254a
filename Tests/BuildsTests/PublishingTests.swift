import Calendars
import Diagnostics
import Foundation
import Testing

@testable import Builds

/// Issues: published whole or not at all, kept, gone back to, and removed when they are old.
@Suite struct PublishingTests {
  let project: CountyProject

  init() throws {
    project = try CountyProject()
  }

  private var store: IssueStore { get throws { IssueStore(try Workspace(folder: project.path)) } }

  /// Whether the published files are exactly those of the published manifest.
  private func isWhole() -> Bool {
    guard let manifest = IssueManifest(readingFrom: "\(project.path)/output") else { return false }
    return project.published.mapValues { ContentHash.of($0) } == manifest.outputs
  }

  private func change(_ amount: Int) throws {
    let text = String(decoding: project.folder.read("data/funds.csv") ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.hasPrefix("甲县,1季度") ? "甲县,1季度,12000000,\(amount)" : String($0) }
    try project.folder.write("data/funds.csv", lines.joined(separator: "\n") + "\n")
  }

  @Test func aFailureOfOnePublishesNothingAndKeepsTheRest() throws {
    _ = try project.build()
    let before = project.published
    try change(9_400_000)
    try project.folder.edit("reports/report.md", "{{paid}}", "{{payed}}")
    let found = errors { _ = try project.build() }
    #expect(found.count == 1 && found.first?.hasPrefix("reports/report.md:15:") == true)
    #expect(project.published == before && isWhole())
    // What was finished is not made again.
    try project.folder.edit("reports/report.md", "{{payed}}", "{{paid}}")
    let result = try project.build()
    #expect(result.built.map(\.name) == ["county/甲县", "report", "charts/funds"] && result.resumed == 2)
    #expect(
      result.lines(in: .english).suffix(2) == [
        "2 of them taken over from a build that was cut short", "published issue 00002",
      ])
    #expect(isWhole() && project.published != before)
    #expect(PathKind(try store.staging) == .nothing)
  }

  @Test func withoutKeepGoingTheFirstFailureEndsIt() throws {
    try project.folder.edit("reports/county.md", "{{paid}}", "{{payed}}")
    let found = errors {
      _ = try project.build {
        $0.keepsGoing = false
        $0.jobs = 1
      }
    }
    #expect(found.count == 1)
    #expect(Staging(try store.staging, name: "").records.isEmpty)
  }

  @Test func workOfAnOlderStateIsNotTakenOver() throws {
    try project.folder.edit("reports/report.md", "{{paid}}", "{{payed}}")
    _ = errors { _ = try project.build() }
    try project.folder.edit("reports/report.md", "{{payed}}", "{{paid}}")
    try change(9_300_000)
    let result = try project.build()
    #expect(result.built.count == 5 && result.resumed == 2, "two counties stand as they were")
    #expect(isWhole())
  }

  @Test func goesBackAndForth() throws {
    _ = try project.build()
    let first = project.published
    try change(9_400_000)
    _ = try project.build()
    let second = project.published
    let workspace = try Workspace(folder: project.path)
    #expect(try workspace.rollBack(now: 1).english == "went back to issue 00001")
    #expect(project.published == first && isWhole())
    #expect(
      errors { _ = try workspace.rollBack(now: 1) } == [
        "error: there is no earlier issue to go back to\n  hint: `retention` says how many issues are kept"
      ])
    #expect(
      workspace.keptIssues.map { $0.line(in: .english) } == [
        "* 00001 2023-11-14T22:13:20Z 7 files", "  00002 2023-11-14T22:13:20Z 7 files",
      ])
    // The next build sees the old issue, and makes the new one again.
    #expect(try project.build().issue == "00003")
    #expect(project.published == second)
  }

  @Test func oldIssuesAreRemovedWithTheirInputs() throws {
    for amount in 1...5 {
      try change(amount * 1_000_000)
      _ = try project.build()
    }
    #expect(try store.kept == ["00003", "00004", "00005"])
    let manifests = try store.kept.compactMap { IssueManifest(readingFrom: try store.folder(of: $0)) }
    let inputs = Set(manifests.flatMap(\.inputs.values))
    #expect(Set(names(in: try store.objects)) == inputs)
    let csv = try #require(manifests.first?.inputs["data/funds.csv"])
    let kept = FileManager.default.contents(atPath: "\(try store.objects)/\(csv)")
    #expect(kept.map { String(decoding: $0, as: UTF8.self).contains("甲县,1季度,12000000,3000000") } == true)
  }

  @Test func daysKeepMoreIssuesThanTheirNumber() throws {
    try project.folder.edit("shanhai.yml", "{issues: 3}", "{issues: 1, days: 30}")
    for day in 0..<4 {
      try change((day + 1) * 1_000_000)
      _ = try project.build { $0.now = 1_700_000_000 + day * 20 * 86_400 }
    }
    #expect(try store.kept == ["00003", "00004"])
  }

  @Test func readersOfTheOldIssueKeepIt() throws {
    _ = try project.build()
    let folder = open("\(project.path)/output", O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    let old = project.published["county/甲县.pdf"]
    try change(9_400_000)
    _ = try project.build()
    let file = openat(folder, "county/甲县.pdf", O_RDONLY)
    defer { close(file) }
    #expect(FileHandle(fileDescriptor: file).readDataToEndOfFile() == old.map { Data($0) })
    #expect(project.published["county/甲县.pdf"] != old)
  }

  @Test func leavingsOfAKilledBuildAreTakenAway() throws {
    _ = try project.build()
    let state = try store
    for leaving in [".00002/half.pdf", ".00001/x", "00002/report.pdf"] {
      try project.folder.write(".shanhai-output/issues/\(leaving)", "left")
    }
    try project.folder.write(".shanhai-output/lock", "1\nsomewhere\n")
    try change(9_400_000)
    #expect(try project.build().issue == "00002")
    #expect(names(in: state.issues) == ["00001", "00002"])
    #expect(names(in: state.state) == ["issues", "lock", "objects", "published"])
    #expect(isWhole())
  }

  @Test func aBuildThatRunsIsNamed() throws {
    _ = try project.build()
    let lock = try BuildLock(try store.lock, name: "lock")
    try change(9_400_000)
    let failure = #expect(throws: Failure.self) { try project.build() }
    let (process, host) = (LockFile.Holder.current.process, LockFile.Holder.current.host)
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "error: another build is running: process \(process) on \(host)\n  hint: try again when it has ended"
      ])
    #expect(failure?.kind == .temporary)
    withExtendedLifetime(lock) {}
  }

  @Test func othersFilesAreNeitherHiddenNorLost() throws {
    try project.folder.write("output/minutes.docx", "mine")
    #expect(
      errors { _ = try project.build() } == [
        "shanhai.yml: error: the output folder `output` holds a file that no build made: `minutes.docx`\n"
          + "  hint: move it elsewhere, or name another folder as `output`"
      ])
    #expect(project.folder.read("output/minutes.docx") == Array("mine".utf8))
    #expect(PathKind("\(project.path)/.shanhai-output") == .nothing)
  }

  @Test func aLinkToAnotherPlaceIsNotReplaced() throws {
    try project.folder.write("elsewhere/a", "")
    try FileManager.default.createSymbolicLink(
      atPath: "\(project.path)/output", withDestinationPath: "elsewhere")
    #expect(
      errors { _ = try project.build() } == [
        "shanhai.yml: error: the output folder `output` is a link to another place\n  hint: name the folder itself as `output`"
      ])
  }

  @Test func aPlainOutputFolderOfEarlierVersionsBecomesAnIssue() throws {
    try project.folder.write("output/report.pdf", "of 0.1")
    try project.folder.write("output/.shanhai/build.json", "{}")
    _ = try project.build()
    #expect(isWhole())
    #expect(project.folder.read(".shanhai-output/issues/00000/report.pdf") == Array("of 0.1".utf8))
    #expect(try Workspace(folder: project.path).rollBack(now: 1).chinese == "已恢复第 00000 期")
    #expect(project.folder.read("output/report.pdf") == Array("of 0.1".utf8))
  }

  @Test func anUnpackedCopyOfAnIssueIsOurs() throws {
    _ = try project.build()
    let copy = "\(project.path)/copy"
    try FileManager.default.copyItem(atPath: try store.folder(of: "00001"), toPath: copy)
    try FileManager.default.removeItem(atPath: "\(project.path)/output")
    try FileManager.default.removeItem(atPath: "\(project.path)/.shanhai-output")
    try FileManager.default.moveItem(atPath: copy, toPath: "\(project.path)/output")
    #expect(try project.build().issue == "00001")
    #expect(isWhole())
  }

  @Test func aReportByItselfIsPublishedWithTheOthers() throws {
    _ = try project.build()
    try change(9_400_000)
    let made = try Workspace(folder: project.path).makeReport(
      "county", settings: [("county", "甲县")], language: .chinese, output: nil)
    #expect(made.path == "\(project.path)/output/county/甲县.pdf")
    #expect(isWhole() && project.published.count == 7)
  }

  @Test func retentionIsChecked() throws {
    try project.folder.edit("shanhai.yml", "{issues: 3}", "{issues: 0, days: x, moths: 1}")
    #expect(
      errors { _ = try project.build() } == [
        "shanhai.yml:23:21: error: `issues` must be a whole number from 1 to 100000",
        "shanhai.yml:23:30: error: `days` must be a number, found the text `x`",
        "shanhai.yml:23:33: error: unknown key `moths`\n  hint: known are `days`, `issues`",
      ])
  }

  @Test func keysThatAreNoFileNamesAreRefused() throws {
    try project.folder.edit("data/funds.csv", "丙县", "../丙县")
    let found = errors { _ = try project.build() }
    #expect(
      found.first?.hasSuffix(
        "error: `../丙县` cannot be a file name\n  hint: values of `each.key` are not empty, hold no `/` and begin with no `.`"
      )
        == true)
  }

  @Test func twoTargetsOfOneNameAreRefused() throws {
    try project.folder.edit("shanhai.yml", "each: {table: counties", "each: {table: funds")
    #expect(
      errors { _ = try project.build() }.first?.hasSuffix(
        "error: two targets are named `county/甲县`\n  hint: rename one, or see whether the key of `each` is unique")
        == true)
  }

  @Test func templatesSeeThePeriodAndTheNotice() throws {
    try project.folder.edit("reports/county.md", "已拨付{{paid}}元", "{{period.label}}（截至{{period.as_of}}）拨付{{paid}}元")
    #expect(errors { _ = try project.build() }.first?.contains("unknown variable `period`") == true)
    _ = try project.build {
      $0.period = .month(2024, 5)
      $0.notice = "乙县未报送"
    }
    let manifest = IssueManifest(readingFrom: "\(project.path)/output")
    #expect(manifest?.parameters == ["period": "2024-05", "notice": "乙县未报送"])
    #expect(isWhole())
  }
}
