import Assistance
import Diagnostics
import Foundation
import Testing

@testable import Builds

@Suite struct ExampleProjectTests {
  static func folder(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("datasets/\(name)").path
  }

  /// What ships is free of faults, in both languages.
  @Test(arguments: ["assistance", "ledger"], Language.allCases)
  func hasNoFaults(project: String, language: Language) {
    let found = checkProject(folder: Self.folder(project), language: language)
    #expect(found.map { $0.text(in: .english) } == [])
  }

  @Test func theExampleLedgerSaysThatItIsMadeUp() throws {
    let workspace = try Workspace(folder: Self.folder("ledger"))
    let sources = try #require(workspace.assistance?.sources)
    #expect(!sources.isEmpty)
    for source in sources { #expect(source.title.contains("虚构"), "\(source.title)") }
  }
}
