import Assistance
import Diagnostics
import Foundation
import Tables
import Testing

@testable import Builds

@Suite struct DifferenceTests {
  /// Two projects; the newer one has some texts of `facts.csv` replaced.
  private func projects(_ changes: [(String, String)]) throws -> (old: AssistanceProject, new: AssistanceProject) {
    let (old, new) = (try AssistanceProject(), try AssistanceProject())
    for (before, after) in changes { try new.folder.edit("data/facts.csv", before, after) }
    return (old, new)
  }

  private func difference(_ changes: [(String, String)], _ language: Language = .chinese) throws -> IssueDifference {
    let (old, new) = try projects(changes)
    return try compareIssues(old.path, new.path, language: language)
  }

  private func problem(_ old: String, _ new: String, _ language: Language = .chinese) throws -> String {
    do throws(Failure) {
      return try compareIssues(old, new, language: language).text(in: language)
    } catch {
      return error.diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
    }
  }

  @Test func equalIssuesDoNotDiffer() throws {
    let found = try difference([])
    #expect(found.isEmpty)
    #expect(found.text(in: .chinese) == "没有差别\n")
    #expect(found.text(in: .english) == "no differences\n")
  }

  @Test func aRevisedFigureTouchesWhatReadsIt() throws {
    let changes = [("1.5亿元,", "1.6亿元,"), ("150000000,145000000,155000000", "160000000,155000000,165000000")]
    #expect(
      try difference(changes).text(in: .chinese) == """
        共 1 处变动：修订 1

        修订
          F2  越城→马边 协作资金  数值  1.5亿元 → 1.6亿元

        涉及的表
          facts            新增 1 行，减少 1 行
          figures          新增 1 行，减少 1 行
          money            新增 1 行，减少 1 行
          money-by-helper  新增 1 行，减少 1 行

        涉及的图
          charts/money  money-by-helper

        涉及的报告
          report  figures

        涉及的句子
          reports/report.md:7  F2
            越城向马边投入{{fact.F2}}。

        """)
    #expect(
      try difference(changes, .english).text(in: .english).hasPrefix(
        """
        1 change: revised 1

        revised
          F2  Yuecheng→Mabian Funds  value  150 million yuan → 160 million yuan

        tables
          facts            1 new row, 1 row gone
        """))
  }

  @Test func aPartTouchesNoChartThatLeavesItOut() throws {
    let found = try difference([("34000000,more-than", "33500000,more-than")])
    #expect(found.revisions.map(\.field) == ["bounds"])
    #expect(found.tables.map(\.name) == ["facts", "figures"])
    #expect(found.targets.map(\.name) == ["report"])
    #expect(found.sentences.isEmpty)
  }

  @Test func aWithdrawnFigureBreaksTheReportThatPrintsIt() throws {
    let (old, new) = try projects([])
    let facts = String(decoding: new.folder.read("data/facts.csv") ?? [], as: UTF8.self)
    let kept = facts.split(separator: "\n").filter { !$0.hasPrefix("F2,") }
    try new.folder.write("data/facts.csv", kept.joined(separator: "\n") + "\n")
    let found = try compareIssues(old.path, new.path, language: .english)
    #expect(found.revisions.map(\.kind) == [.withdrawn])
    #expect(
      found.targets.filter { !$0.isChart }.map { $0.words.english } == [
        "cannot be made: there is no `F2` in `fact`"
      ])
    #expect(found.sentences.map { $0.location.description } == ["reports/report.md:7"])
  }

  @Test func packagesAloneAreCompared() throws {
    let (old, new) = try projects([("2023-12-31,stated,,,,\nF3", "2022-12-31,stated,,,,\nF3")])
    for project in [old, new] { try FileManager.default.removeItem(atPath: "\(project.path)/shanhai.yml") }
    let found = try compareIssues("\(old.path)/datapackage.json", new.path, language: .chinese)
    #expect(
      found.text(in: .chinese) == """
        共 1 处变动：口径调整 1

        口径调整
          F2  越城→马边 协作资金  期间  2021—2023年 → 2021—2022年

        涉及的表
          facts  新增 1 行，减少 1 行

        """)
    #expect(found.targets.isEmpty)
  }

  @Test func anotherOrderTouchesWhatReadsIt() throws {
    let (old, new) = try projects([])
    let lines = String(decoding: new.folder.read("data/facts.csv") ?? [], as: UTF8.self).split(separator: "\n")
    try new.folder.write("data/facts.csv", ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n")
    let found = try compareIssues(old.path, new.path, language: .english)
    #expect(found.revisions.isEmpty)
    #expect(
      found.text(in: .english).hasPrefix(
        """
        figures, pairings, indicators and regions are the same

        tables
          facts            its rows stand in another order
          figures          its rows stand in another order
          money            its rows stand in another order
        """))
    #expect(found.targets.map(\.name) == ["report", "charts/money"])
  }

  @Test func programsReadOneObject() throws {
    let text = try difference([("34000000,more-than", "33500000,more-than")]).json(in: .english)
    #expect(
      text.hasSuffix(
        """
          "revisions" : [
            {
              "field" : "bounds",
              "id" : "F4",
              "indicator" : "funds",
              "item" : "fact",
              "kind" : "revised",
              "new" : "33,000,000 to 33,500,000 yuan",
              "old" : "33,000,000 to 34,000,000 yuan",
              "subject" : "Shangyu→Jinkouhe",
              "words" : "F4 Shangyu→Jinkouhe Funds: bounds from 33,000,000 to 34,000,000 yuan to 33,000,000 to 33,500,000 yuan"
            }
          ],
          "sentences" : [

          ],
          "tables" : [
            {
              "added" : 1,
              "name" : "facts",
              "problem" : null,
              "removed" : 1,
              "view" : false
            },
            {
              "added" : 1,
              "name" : "figures",
              "problem" : null,
              "removed" : 1,
              "view" : false
            }
          ]
        }
        """))
  }

  @Test func thePageIsAPDF() throws {
    let (old, new) = try projects([("1.5亿元,", "1.6亿元,")])
    let output = "\(new.path)/page.pdf"
    for language in Language.allCases {
      let found = try compareIssues(old.path, new.path, language: language)
      #expect(try found.writePage(of: new.path, to: output, language: language).isEmpty)
      #expect(new.folder.read("page.pdf")?.prefix(5).elementsEqual("%PDF-".utf8) == true)
    }
  }

  @Test func whatIsNoIssueIsNamed() throws {
    let project = try AssistanceProject()
    let empty = try TemporaryFolder()
    #expect(
      try problem("\(empty.path)/gone", project.path) == """
        错误: 找不到 `\(empty.path)/gone`
          提示: 写一个项目文件夹、数据包文件夹或 datapackage.json
        """)
    #expect(
      try problem(empty.path, project.path, .english) == """
        error: the folder `\(empty.path)` holds neither a project nor a data package
          hint: name a project folder, the folder of a data package, or its datapackage.json
        """)
    #expect(
      try problem(project.path, "\(project.path)/reports/report.md", .english) == """
        error: the file `\(project.path)/reports/report.md` is no descriptor of a data package
          hint: name a project folder, the folder of a data package, or its datapackage.json
        """)
    try project.folder.edit("data/facts.csv", "F4,S1,17", "F4,S1,x")
    #expect(
      try problem(project.path, project.path, .english).hasPrefix("\(project.path)/data/facts.csv:4:7: error: "))
  }

  @Test func anEarlierIssueGivesTheTableOfRevisions() throws {
    let (old, new) = try projects([("1.5亿元,", "1.6亿元,")])
    #expect(try Workspace(folder: new.path).namedTable("revisions", language: .chinese)?.rowCount == 0)
    let manager = FileManager.default
    try manager.createDirectory(atPath: "\(new.path)/data/previous", withIntermediateDirectories: true)
    for name in ["datapackage.json", "data"] {
      try manager.copyItem(atPath: "\(old.path)/\(name)", toPath: "\(new.path)/data/previous/\(name)")
    }
    try new.folder.edit("shanhai.yml", "timezone:", "previous: data/previous/datapackage.json\ntimezone:")
    try new.folder.write(
      "reports/report.md", "{{#revisions}}\n- {{words}}\n{{/revisions}}\n{{^revisions}}\n没有修订。\n{{/revisions}}\n")
    let workspace = try Workspace(folder: new.path)
    let table = try #require(try workspace.namedTable("revisions", language: .chinese))
    #expect(
      table.selecting(["kind", "fact", "indicator", "subject", "field", "old", "new"]).dump() == """
        kind  fact  indicator  subject    field  old      new
        ----  ----  ---------  ---------  -----  -------  -------
        修订  F2    协作资金   越城→马边  数值   1.5亿元  1.6亿元

        """)
    var options = BuildOptions()
    options.now = 1_700_000_000
    options.targets = ["report"]
    #expect(try workspace.build(options).built.map(\.name) == ["report"])
    #expect(try Workspace(folder: new.path).build(options).built.isEmpty)
    try new.folder.edit("data/previous/data/facts.csv", "1.5亿元,", "1.4亿元,")
    let reasons = try Workspace(folder: new.path).build(options).built.map { $0.reason.english }
    #expect(reasons == ["data/previous/data/facts.csv changed"])
  }

  @Test func aMissingEarlierIssueIsAnError() throws {
    let project = try AssistanceProject()
    try project.folder.edit("shanhai.yml", "timezone:", "previous: data/previous/datapackage.json\ntimezone:")
    do throws(Failure) {
      _ = try Workspace(folder: project.path)
      Issue.record("there is no earlier issue")
    } catch {
      #expect(
        error.diagnostics.map { $0.text(in: .english) } == [
          "shanhai.yml:2:11: error: there is no file `data/previous/datapackage.json`"
        ])
    }
  }
}
