import Diagnostics
import Foundation
import Testing

@testable import Deliveries

@Suite struct FolderTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  var courier: Courier { Courier(folder: folder.path, environment: [:]) }

  /// A message with one file of this text.
  func message(_ text: String, issue: String = "00007") throws -> Message {
    try folder.write("issues/\(issue)/区域/杭州市.pdf", text)
    let place = "\(folder.path)/issues/\(issue)"
    return .published(issue: issue, folder: place, files: [try Attachment("区域/杭州市.pdf", in: place)])
  }

  var archived: [String] { folder.names.filter { $0.hasPrefix("archive/") } }
  let whole = [
    "archive/monthly", "archive/monthly/2024-05", "archive/monthly/2024-05/delivery.json",
    "archive/monthly/2024-05/区域", "archive/monthly/2024-05/区域/杭州市.pdf",
  ]

  @Test func getsACopyByPeriod() throws {
    let plan = try plan("a: {kind: folder, path: archive}").plan
    let message = try message("May")
    #expect(courier.report(message, plan) == nil)
    #expect(archived == whole)
    #expect(folder.read("archive/monthly/2024-05/区域/杭州市.pdf") == "May")
    #expect(folder.read("archive/monthly/2024-05/delivery.json")?.contains(message.files[0].sha256) == true)
    // Once more, and nothing is left of anything.
    #expect(courier.report(message, plan) == nil)
    #expect(archived == whole)
  }

  @Test func keepsTheNewestIssueOfAPeriod() throws {
    let plan = try plan("a: {kind: folder, path: archive}").plan
    let late = try message("May", issue: "00007")
    #expect(courier.report(try message("May, corrected", issue: "00010"), plan) == nil)
    #expect(courier.report(late, plan) == nil)
    #expect(folder.read("archive/monthly/2024-05/区域/杭州市.pdf") == "May, corrected")
  }

  @Test func recoversFromADeliveryThatWasInterrupted() throws {
    let plan = try plan("a: {kind: folder, path: archive}").plan
    try folder.write("archive/monthly/.2024-05.new/half.pdf", "ha")
    try folder.write("archive/monthly/.2024-05.old/April.pdf", "old")
    #expect(courier.report(try message("May"), plan) == nil)
    #expect(archived == whole)
  }

  @Test func leavesTheOldCopyWhenTheNewOneFails() throws {
    let plan = try plan("a: {kind: folder, path: archive}").plan
    #expect(courier.report(try message("May"), plan) == nil)
    let broken = try message("May, corrected", issue: "00008")
    try folder.write("issues/00008/区域/杭州市.pdf", "June")
    #expect(
      courier.report(broken, plan) == "`区域/杭州市.pdf` has changed since it was published (final)")
    #expect(folder.read("archive/monthly/2024-05/区域/杭州市.pdf") == "May")
  }

  @Test func takesNoFileFromOutsideOfThePublishedFolder() throws {
    let plan = try plan("a: {kind: folder, path: archive}").plan
    try folder.write("secret", "x")
    let file = Attachment(path: "../secret", size: 1, sha256: Digest.sha256(Array("x".utf8)))
    #expect(
      courier.report(.published(folder: "\(folder.path)/issues", files: [file]), plan)
        == "`../secret` is outside of the published folder (final)")
  }

  @Test func leavesTheProjectOnlyByAnAbsolutePath() throws {
    let other = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: other.path)
    let message = try message("May")
    #expect(
      courier.report(message, try plan("a: {kind: folder, path: link}").plan)
        == "`link` is outside of the project folder | write an absolute path for a place outside of the project (final)"
    )
    #expect(courier.report(message, try plan("a: {kind: folder, path: \(other.path)/share}").plan) == nil)
    #expect(other.names.contains("share/monthly/2024-05/区域/杭州市.pdf"))
  }

  @Test func saysWhenItCannotWrite() throws {
    try folder.write("archive", "a file")
    #expect(
      courier.report(try message("May"), try plan("a: {kind: folder, path: archive}").plan)
        == "cannot write into the folder `archive` | check that the folder is there and may be written")
  }

  @Test func usesNoNameThatIsAPath() throws {
    let plan = try plan("a: {kind: folder, path: archive}").plan
    let message = Message(
      id: "1", title: "", text: "", isFailure: false, schedule: "../x", period: "..", folder: folder.path)
    #expect(courier.report(message, plan) == nil)
    #expect(archived == ["archive/_.._x", "archive/_.._x/_..", "archive/_.._x/_../delivery.json"])
  }
}
