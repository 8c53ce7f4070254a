import Charts
import Diagnostics
import Foundation
import Testing

@testable import Builds

/// `shanhai chart` with files, folders and tables, as a user would type it.
@Suite struct ChartCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let chart = """
      data: {values: [{county: 马边, money: 40}, {county: 渭源, money: 60}]}
      mark: bar
      encoding:
        x: {field: county, type: nominal, title: null}
        y: {field: money, type: quantitative, title: 万元}
      """
    try folder.write("charts/b.vl.yaml", chart)
    try folder.write(
      "charts/a.vl.yaml",
      chart.replacing("title: null}", with: "title: null}\n  color: {field: county, type: nominal}"))
    try folder.write(
      "charts/c.table.yaml", "data: funds\ncaption: 三县资金\ncolumns:\n  - {field: county, title: 县}\n  - money\n")
    try folder.write("charts/notes.txt", "")
    try folder.write("funds.csv", "county,money\n马边,40\n渭源,60\n")
  }

  private func request(_ specs: [String], to output: String? = nil, sheet: String? = nil) throws -> ChartRequest {
    try ChartRequest(
      specs: specs.map { "\(folder.path)/\($0)" }, output: output.map { "\(folder.path)/\($0)" }, format: nil, scale: 1,
      sheet: sheet.map { "\(folder.path)/\($0)" }, data: [("funds", "\(folder.path)/funds.csv")], theme: .house,
      timezone: "UTC", language: .chinese)
  }

  private func errors(_ body: () throws -> Void) -> [String] {
    let failure = #expect(throws: Failure.self) { try body() }
    return failure?.diagnostics.map { $0.text(in: .english).replacing(folder.path, with: "…") } ?? []
  }

  @Test func aFolderStandsForItsChartsAndTables() throws {
    let made = try drawCharts(request(["charts"], to: "pictures", sheet: "all.svg"))
    #expect(
      made.paths.map { $0.replacing(folder.path, with: "…") }
        == ["…/pictures/a.png", "…/pictures/b.png", "…/pictures/c.png", "…/all.svg"])
    let sheet = folder.read("all.svg").map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(["马边", "三县资金", ">a<", ">b<", ">c<"].allSatisfy(sheet.contains))
  }

  @Test func aFolderWithoutChartsIsAnError() throws {
    try folder.write("empty/notes.txt", "")
    #expect(
      errors { _ = try request(["empty"]) } == [
        """
        error: there are no charts in the folder `…/empty`
          hint: names of charts end with `.vl.yaml` or `.vl.json`, those of tables with `.table.yaml`
        """
      ])
  }

  @Test func twoDefinitionsOfOneNameAreRefused() throws {
    try folder.write("charts/b.table.yaml", "data: funds\n")
    #expect(
      errors { _ = try drawCharts(request(["charts"], to: "pictures")) } == [
        """
        error: `…/charts/b.table.yaml` and `…/charts/b.vl.yaml` would both be written as `…/pictures/b.png`
          hint: rename one of them, or draw them apart
        """
      ])
    #expect(folder.read("pictures/a.png") == nil)
  }

  @Test func chartsAreDescribed() throws {
    let texts = try describeCharts(request(["charts"]))
    #expect(
      texts.map { "\($0.name): \($0.text)" } == [
        "a: 柱状图：万元，共 2 项：马边 40；渭源 60。", "b: 柱状图：万元，共 2 项：马边 40；渭源 60。",
        "c: 三县资金。表格，2 行 2 列：县、money。",
      ])
  }

  @Test func chartsAreLinted() throws {
    let found = try lintCharts(request(["charts"]))
    #expect(
      found.map { $0.text(in: .english) } == [
        "a.vl.yaml:5:10: warning: the legend repeats the names on the axis\n  hint: write `legend: null`"
      ])
  }

  @Test func faultsInTablesAreLocated() throws {
    try folder.write("charts/c.table.yaml", "data: funds\ncolumns: [county, mony]\n")
    #expect(
      errors { _ = try drawCharts(request(["charts/c.table.yaml"], to: "c.png")) } == [
        "c.table.yaml:2:19: error: table `funds` has no field `mony`\n  hint: did you mean `money`?"
      ])
    #expect(folder.read("c.png") == nil)
  }
}
