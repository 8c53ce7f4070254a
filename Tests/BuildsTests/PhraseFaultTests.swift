import Diagnostics
import Foundation
import Testing

@testable import Builds

/// The phrases of a project's figures are held against their rows.
@Suite struct PhraseFaultTests {
  private let project: AssistanceProject

  init() throws { project = try AssistanceProject() }

  private func check(_ language: Language = .chinese) -> [String] {
    checkProject(folder: project.path, language: language).map { $0.text(in: language) }
  }

  @Test func theProjectIsClean() { #expect(check() == []) }

  /// The comma of a CSV row, the quote of a cell: the column is that of the character.
  @Test func aDirtyNumberHasItsPlace() throws {
    try project.folder.edit("data/facts.csv", "1.5亿元", "1。5亿元")
    #expect(check() == ["data/facts.csv:2:11: 错误: `。` 不是小数点\n  提示: 是否要写 `1.5`？"])
    try project.folder.edit("data/facts.csv", "1。5亿元", "\"1,50亿元\"")
    #expect(
      check(.english) == [
        """
        data/facts.csv:2:12: error: a thousands separator in the wrong place
          hint: group by three as in `1,234`, or give two figures apart
        """
      ])
  }

  /// Nothing is made of it.
  @Test func aDirtyNumberIsNotBuilt() throws {
    try project.folder.edit("data/facts.csv", "1.5亿元", "1。5亿元")
    let failure = #expect(throws: Failure.self) { try Workspace(folder: project.path).build(BuildOptions()) }
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "data/facts.csv:2:11: error: `。` is not a decimal point\n  hint: did you mean `1.5`?"
      ])
  }

  @Test func aLostWordIsAWarning() throws {
    try project.folder.edit("data/facts.csv", "3300余万元", "超3300万元")
    #expect(
      check() == [
        """
        data/facts.csv:4:10: 警告: `F4`：原文“超3300万元”读作 `over`、值 33000000、下限 33000000，行里是 `more-than`、\
        值 33000000、下限 33000000、上限 34000000
          提示: 核对原文，改正 `upper`、`qualifier`，或改正 `phrase`
        """
      ])
    #expect(throws: Never.self) { try Workspace(folder: project.path).build(BuildOptions()) }
  }
}
