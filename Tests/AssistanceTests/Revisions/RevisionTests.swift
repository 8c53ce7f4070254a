import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct RevisionTests {
  /// The small package with some of its lines replaced.
  private func data(_ changes: [String: String] = [:], in table: String = "facts") throws -> AssistanceData {
    var tables = SmallPackage.tables
    var rows = tables[table]?.texts ?? []
    for (old, new) in changes {
      rows = rows.flatMap { row -> [String] in row.hasPrefix("\(old)|") ? (new.isEmpty ? [] : [new]) : [row] }
    }
    if let addition = changes["+"] { rows.append(addition) }
    tables[table] = SmallPackage.table(rows.joined(separator: "\n"))
    return try AssistanceData(tables: tables)
  }

  private func lines(_ revisions: [Revision], _ language: Language = .chinese) -> String {
    revisions.map { "[\($0.kind.label.text(in: language))] \($0.words.text(in: language))" }.joined(separator: "\n")
  }

  private func changes(
    _ changes: [String: String], in table: String = "facts", _ language: Language = .chinese
  ) throws -> String {
    lines(revisions(from: try data(), to: try data(changes, in: table)), language)
  }

  @Test func equalPackagesDoNotDiffer() throws {
    #expect(revisions(from: try data(), to: try data()).isEmpty)
  }

  @Test func figuresComeGoAndChange() throws {
    let changed = [
      "F2":
        "F2|S1|20|1.6亿元|funds|yuecheng-mabian|mabian|east-west||160000000|155000000|165000000|rounded|actual|cumulative|2021-01-01|2023-12-31|stated|F1|||",
      "F5": "",
      "+":
        "F8|S1|22|45个|funds|yuecheng-mabian|mabian|east-west||45|45|45|exact|actual|cumulative|2021-01-01|2023-12-31|stated||||",
    ]
    #expect(
      try changes(changed) == """
        [新增] F8 越城→马边 协作资金：新增 45个（2021—2023年）
        [修订] F2 越城→马边 协作资金：数值由 1.5亿元 改为 1.6亿元
        [撤回] F5 上虞→景宁 协作资金：撤回，原为 近100万元（2015—2020年）
        """)
    #expect(
      try changes(changed, .english) == """
        [new] F8 Yuecheng→Mabian Funds: new, 45 yuan (2021–2023)
        [revised] F2 Yuecheng→Mabian Funds: value from 150 million yuan to 160 million yuan
        [withdrawn] F5 Shangyu→Jingning Funds: withdrawn, was nearly 1 million yuan (2015–2020)
        """)
  }

  @Test func aFigureThatMeansSomethingElseIsRescoped() throws {
    #expect(
      try changes([
        "F3":
          "F3|S1|16|1.17亿元|rate||jinkouhe|mountain-sea||117000000|116500000|117500000|rounded|planned|in-period|2021-01-01|2022-12-31|inferred|||含社会资金|"
      ]) == """
        [口径调整] F3 金口河 合格率：指标由 协作资金 改为 合格率
        [口径调整] F3 金口河 合格率：结对由 上虞→金口河 改为 （无）
        [口径调整] F3 金口河 合格率：类型由 东西部协作 改为 山海协作
        [口径调整] F3 金口河 合格率：状态由 实际 改为 计划
        [口径调整] F3 金口河 合格率：累计方式由 累计 改为 当期
        [口径调整] F3 金口河 合格率：期间由 2021—2023年 改为 2021—2022年（推定）
        [口径调整] F3 金口河 合格率：范围由 （无） 改为 含社会资金
        [口径调整] F3 金口河 合格率：所属总数由 F1 改为 （无）
        """)
  }

  @Test func boundsWordsAndRemarksHaveTheirOwnLines() throws {
    #expect(
      try changes([
        "F1":
          "F1|S1|9|5.01亿元|funds||shaoxing|east-west||501000000|500500000|501500000|rounded|actual|cumulative|2021-01-01|2023-12-31|stated|||市县两级|",
        "F4":
          "F4|S1|16|超3000万元|funds|shangyu-jingning|jingning|mountain-sea||30000000|30000000|40000000|over|actual|cumulative|2015-01-01|2020-12-31|inferred||||原文另见第15段",
      ]) == """
        [修订] F1 绍兴 协作资金：原文由 5.01億元 改为 5.01亿元
        [修订] F4 上虞→景宁 协作资金：上下界由 不少于 30,000,000 元 改为 30,000,000 至 40,000,000 元
        [出处或备注变动] F4 上虞→景宁 协作资金：出处由 S1 第15段 改为 S1 第16段
        [出处或备注变动] F4 上虞→景宁 协作资金：备注由 （无） 改为 原文另见第15段
        """)
  }

  @Test func pairsIndicatorsAndPlacesChangeToo() throws {
    #expect(
      try changes(
        [
          "yuecheng-mabian":
            "yuecheng-mabian|yuecheng|mabian|east-west|county|2021-01-01|2024-12-31|year|stated|S1|20|",
          "shangyu-jingning": "",
        ], in: "pairings") == """
          [修订] yuecheng-mabian 越城→马边：期间由 2021年起，仍在继续 改为 2021—2024年
          [撤回] shangyu-jingning 上虞→景宁：撤回，原为 山海协作，2015—2020年
          """)
    #expect(
      try changes(
        ["rate": "rate|达标率|Pass rate|money|%|%|ratio|ratio-of-sums|up|比率|a rate"], in: "indicators") == """
          [修订] rate 达标率：名称由 合格率 改为 达标率
          [口径调整] rate 达标率：加总由 不可加总 改为 分子分母分别加总
          """)
    #expect(
      try changes(
        ["mabian": "mabian|511133|马边县|Mabian County|county|shaoxing|马边", "+": "ebian|511132|峨边彝族自治县|Ebian|county||峨边"],
        in: "regions", .english) == """
          [new] ebian Ebian: new, county
          [revised] mabian Mabian County: name from Mabian Yi Autonomous County to Mabian County
          [revised] mabian Mabian County: parent from (none) to Shaoxing
          """)
  }

  @Test func reorderedFactsAreMatchedByKey() throws {
    let facts = try #require(SmallPackage.tables["facts"])
    var tables = SmallPackage.tables
    tables["facts"] = facts.gathering([3, 0, 6, 1, 2, 5, 4])
    #expect(revisions(from: try data(), to: try AssistanceData(tables: tables)).isEmpty)
    tables["facts"] = facts.gathering([0, 2, 3, 6, 5])
    #expect(
      revisions(from: try data(), to: try AssistanceData(tables: tables)).map { "\($0.kind.rawValue) \($0.id)" }
        == ["withdrawn F2", "withdrawn F5"])
  }

  @Test func theViewIsEmptyWithoutAnEarlierIssue() throws {
    let columns = "kind_id kind item_id item id fact indicator_id indicator subject old new field_id field words"
    let alone = try #require(try AssistanceViews(try data(), language: .chinese).table(named: "revisions"))
    #expect(alone.fields.joined(separator: " ") == columns)
    #expect(alone.rowCount == 0)
    let earlier = try data(["F6": ""])
    let view = try AssistanceViews(try data(), language: .chinese, previous: earlier).table(named: "revisions")
    #expect(
      try #require(view).selecting(["kind_id", "kind", "fact", "indicator", "subject", "old", "new", "field"]).dump()
        == """
        kind_id  kind  fact  indicator  subject  old  new                    field
        -------  ----  ----  ---------  -------  ---  ---------------------  -----
        new      新增  F6    合格率     上虞     ·    99.2%（截至2021年底）  ·

        """)
  }
}

extension Table {
  /// The lines that `SmallPackage.table` reads.
  fileprivate var texts: [String] {
    [fields.joined(separator: "|")]
      + (0..<rowCount).map { row in
        columns.map { column in
          if case .instant(let time) = column[row] { return Day(time).iso }
          return column[row].isNull ? "" : column[row].dump()
        }.joined(separator: "|")
      }
  }
}

extension Day {
  fileprivate var iso: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
