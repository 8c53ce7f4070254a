import Diagnostics
import Scenes
import Tables
import Testing

@Suite struct TypesetTests {
  @Test func headingsAndParagraphs() throws {
    let document = try pages("---\ncover: false\nnumbering: chinese\n---\n# 总体情况\n\n资金5.01亿元,项目150个。\n\n## 进展\n\n顺利。")
    #expect(
      bodies(document)[0] == [
        "123: 79 一、 | 111 总体情况", "158: 100 资金 | 123 5.01 | 146 亿元\u{FF0C}项目 | 200 150 | 218 个 | 228 。",
        "194: 79 \u{FF08} | 86 一\u{FF09} | 112 进展", "218: 100 顺利 | 121 。",
      ])
    #expect(
      document.outline.map { "\($0.level) \($0.title) p\($0.page)" } == ["1 一、总体情况 p0", "2 \u{FF08}一\u{FF09}进展 p0"])
  }

  @Test func englishIsSetWithoutIndentAndWithDecimalNumbers() throws {
    let document = try pages(
      "---\ncover: false\nnumbering: chinese\n---\n# Funds\n\nA line.\n\n## More\n\nB.", .english)
    #expect(
      bodies(document)[0] == ["123: 79 1  | 95 Funds", "158: 79 A line.", "194: 79 1.1  | 105 More", "218: 79 B."])
  }

  @Test func listsNestAndCount() throws {
    let body = try bodies(pages("- 甲\n  - 乙\n\n3. 丙\n4. 丁"))[0]
    #expect(body == ["118: 101 甲", "136: 116 乙", "158: 101 3. | 106 丙", "176: 101 4. | 106 丁"])
  }

  @Test func notesStandAtTheFootOfThePage() throws {
    let body = try bodies(pages("据报道[^a]。\n\n[^a]: 乐清市。"))[0]
    #expect(body == ["114: 133 1", "118: 100 据报道 | 136 。", "740: 79 1 | 91 乐清市 | 115 。"])
  }

  @Test func aTableAlignsDecimalPoints() throws {
    let source = """
      ```table
      data: funds
      columns:
        - {field: city, title: 城市}
        - {field: money, title: 资金, empty: 无}
      caption: 资金
      unit: 单位:万元
      source: 公开报道
      total: {label: 合计, sum: [money]}
      ```
      """
    let body = try bodies(pages(source))[0]
    #expect(
      body == [
        "116: 282 表 | 292 1 资金 | 484 单位\u{FF1A}万元", "132: 84 城市 | 387 资金", "150: 84 乐清 | 387 721.5",
        "168: 84 上虞 | 383 3000", "186: 84 上虞 | 391 无", "204: 84 合计 | 383 3721.5", "221: 79 资料来源\u{FF1A}公开报道",
      ])
  }

  @Test func equalNeighboursMergeAndGroupsSpan() throws {
    let source = """
      ```table
      data: funds
      columns:
        - {field: city, title: 城市}
        - {field: year, title: 年, group: 数, align: center}
        - {field: money, title: 资金, group: 数, format: ",.2f"}
      merge: [city]
      ```
      """
    let body = try bodies(pages(source))[0]
    #expect(
      body == [
        "117: 357 数", "126: 84 城市", "135: 257 年 | 413 资金", "153: 84 乐清 | 252 2020 | 413 721.50",
        "171: 84 上虞 | 252 2021 | 404 3,000.00", "189: 252 2022",
      ])
  }

  @Test func groupsHaveHeadingRows() throws {
    let source = "```table\ndata: funds\ncolumns: [year]\ngroupby: city\n```"
    let body = try bodies(pages(source))[0]
    #expect(body == ["117: 292 year", "135: 84 乐清", "153: 292 2020", "171: 84 上虞", "189: 292 2021", "207: 292 2022"])
  }

  @Test func groupsHaveSubtotalsInTheOrderThatIsAskedFor() throws {
    let source = """
      ```table
      data: funds
      sort: [{field: city, order: descending}, {field: year, order: descending}]
      columns: [year, money]
      groupby: city
      subtotal: {sum: [money]}
      total: {sum: [money]}
      ```
      """
    let body = try bodies(pages(source))[0]
    #expect(
      body == [
        "117: 166 year | 385 money", "135: 84 乐清", "153: 166 2020 | 387 721.5", "171: 166 小计 | 387 721.5",
        "189: 84 上虞", "207: 166 2022", "225: 166 2021 | 383 3000", "243: 166 小计 | 383 3000",
        "260: 166 合计 | 383 3721.5",
      ])
  }

  @Test func transformsGoBeforeTheTable() throws {
    let source = "```table\ndata: funds\ntransform:\n  - filter: datum.year > 2020\ncolumns: [city, year]\n```"
    let body = try bodies(pages(source))[0]
    #expect(body == ["117: 84 city | 403 year", "135: 84 上虞 | 403 2021", "153: 84 上虞 | 403 2022"])
  }

  @Test func aContinuedTableRepeatsItsHead() throws {
    let long = Table(rows: (1...60).map { [("n", .number(Double($0)))] })
    let document = try pages("```table\ndata: long\ncaption: 长表\nunit: 单位:个\n```", tables: ["long": long])
    let dumps = bodies(document)
    #expect(dumps.count == 2)
    #expect(Array(dumps[0].prefix(3)) == ["116: 282 表 | 292 1 长表 | 492 单位\u{FF1A}个", "132: 298 n", "150: 300 1"])
    #expect(Array(dumps[1].prefix(3)) == ["116: 277 续表 | 297 1 长表 | 492 单位\u{FF1A}个", "132: 298 n", "150: 296 34"])
    #expect(dumps.joined().count { $0.contains("长表") } == dumps.count)
  }

  @Test func aContinuedGroupRepeatsItsHeading() throws {
    let long = Table(rows: (1...60).map { [("n", .number(Double($0))), ("g", .string($0 < 5 ? "甲" : "乙"))] })
    let document = try pages(
      "```table\ndata: long\ncolumns: [g, n]\ngroupby: g\ntotal: {sum: [n]}\n```", tables: ["long": long])
    let dumps = bodies(document)
    #expect(Array(dumps[1].prefix(3)) == ["116: 291 续表", "132: 84 g | 409 n", "150: 84 乙"])
    #expect(dumps.last?.last == "670: 84 合计 | 403 1830")
  }

  @Test func pagesCanShowTheirTotal() throws {
    let document = try pages("---\nfolio: total\ncover: false\n---\n字\n\n```pagebreak\n```\n\n字")
    let feet = document.pages.map { dump($0).last }
    #expect(feet == [Optional("777: 300 第 1 页 共 2 页"), Optional("777: 300 第 2 页 共 2 页")])
  }

  @Test func contentsNameThePagesOfHeadings() throws {
    let filler = String(repeating: "山海协作。\n\n", count: 60)
    let document = try pages("---\ntitle: 报告\ntoc: true\n---\n# 甲\n\n\(filler)\n# 乙\n\n字\n\n## 丙 {-}\n")
    #expect(
      bodies(document)[1] == ["124: 276 目\u{3000}录", "160: 79 甲 | 522 1", "185: 79 乙 | 522 3", "203: 96 丙 | 522 3"])
    #expect(document.outline.map { "\($0.title) \($0.page)" } == ["目录 1", "甲 2", "乙 4", "丙 4"])
  }

  @Test func figuresAreNumberedAndLinked() throws {
    let source = """
      见[](#f)。

      ```figure
      chart: a.vl.yaml
      caption: 资金构成
      source: 报道
      alt: 柱状图
      id: f
      ```
      """
    let document = try pages(source)
    #expect(
      bodies(document)[0] == [
        "118: 100 见 | 111 图 | 123 1 | 128 。", "249: 273 图 | 283 1 资金构成", "265: 274 资料来源\u{FF1A}报道",
      ])
    #expect(
      structure(document.pages[0]) == [
        "paragraph 见图1。", "figure(alternative: \"柱状图\") ", "caption 图1 资金构成", "paragraph 资料来源\u{FF1A}报道",
      ])
    #expect(links(document.pages[0].nodes) == ["page 0 y 126", "page 0 y 126"])
  }

  @Test func aChartWithinTheReportHasItsCaptionBesideTheKind() throws {
    let body = try bodies(pages("```vega-lite 资金走势\nmark: line\n```"))[0]
    #expect(body == ["220: 273 图 | 283 1 资金走势"])
  }

  @Test func anEmptyTableSaysSo() throws {
    let source = "```table\ndata: funds\ntransform: [{filter: datum.year > 3000}]\ncolumns: [city]\n```"
    let body = try bodies(pages(source))[0]
    #expect(body == ["117: 84 city", "135: 84 无数据"])
  }

  @Test func deepListsKeepRoomForWords() throws {
    let source = (0..<60).map { String(repeating: "  ", count: $0) + "- 字" }.joined(separator: "\n")
    let count = try pages(source).pages.count
    #expect(count == 2)
  }

  @Test func aReportWithoutWordsIsOneEmptyPage() throws {
    #expect(try bodies(pages("")) == [[]])
  }

  @Test func aFigureThatDoesNotFitLetsTextPass() throws {
    let filler = String(repeating: "字\n\n", count: 30)
    let document = try pages("\(filler)![图题](a.vl.yaml)\n\n后文一\n\n后文二")
    let dumps = bodies(document)
    #expect(dumps.count == 2)
    #expect(dumps[0].last?.hasSuffix("后文二") == true)
    #expect(dumps[1].count == 1)
  }

  @Test func aLandscapeTableHasItsOwnPage() throws {
    let document = try pages("前\n\n```table\ndata: funds\norientation: landscape\n```\n\n后")
    #expect(document.pages.map { $0.size.width > $0.size.height } == [false, true])
    #expect(bodies(document)[0].count == 2)
  }

  @Test func landscapeTablesStandBeforeTheNextChapter() throws {
    let document = try pages("# 甲\n\n```table\ndata: funds\norientation: landscape\n```\n\n# 乙\n\n后")
    #expect(document.pages.map { $0.size.width > $0.size.height } == [false, true, false])
    #expect(document.outline.map(\.page) == [0, 2])
  }

  @Test func keyFiguresShowDigitsLarge() throws {
    let source = "```kpi\n- {label: 资金, value: 超3000万元, note: 概数}\n- {label: 项目, value: \"{{year}}\"}\n```"
    let body = try bodies(pages(source))[0]
    #expect(body == ["122: 87 资金 | 312 项目", "144: 87 超 | 98 3000 | 134 万元 | 312 2024", "159: 87 概数"])
  }

  @Test func anIndexRunsDownItsColumns() throws {
    let rows = Table(rows: (1...7).map { [("fact", .string("F\($0)")), ("page", .number(Double($0)))] })
    let document = try pages(
      "```index\ndata: rows\npageColumns: 3\nanchor: fact\n```\n\n[F5](#F5)", tables: ["rows": rows])
    #expect(
      bodies(document)[0] == [
        "116: 84 fact | 174 page | 237 fact | 327 page | 389 fact | 480 page",
        "132: 84 F1 | 180 1 | 237 F4 | 333 4 | 389 F7 | 486 7", "149: 84 F2 | 180 2 | 237 F5 | 333 5",
        "165: 84 F3 | 180 3 | 237 F6 | 333 6", "195: 100 F5",
      ])
  }

  @Test func runningHeadsNameTitleAndSection() throws {
    let document = try pages("---\ntitle: 报告\ncover: false\n---\n# 甲\n\n字")
    #expect(dump(document.pages[0]).first == "83: 79 报告 | 514 甲")
    #expect(dump(document.pages[0]).last == "777: 300 — 1 —")
  }

  @Test func metadataComeFromTheFrontMatter() throws {
    let source = "---\ntitle: {zh: 报告, en: Report}\nauthor: 对口办\ndate: 2024年1月31日\nkeywords: [山, 海]\n---\n"
    let metadata = try pages(source, .english).metadata
    #expect(metadata.title == "Report")
    #expect(metadata.author == "对口办")
    #expect(metadata.date == "2024-01-31")
    #expect(metadata.keywords == "山, 海")
    #expect(metadata.language == "en")
  }

  @Test func boundValuesAreFormatted() throws {
    let source = """
      ---
      cover: false
      values:
        total:
          table: funds
          transform: [{aggregate: [{op: sum, field: money, as: sum}], groupby: []}]
          field: sum
          format: ",.1f"
      ---
      合计{{total}}万元
      """
    let body = try bodies(pages(source))[0]
    #expect(body == ["118: 100 合计 | 123 3,721.5 | 162 万元"])
  }

  /// Where links lead.
  private func links(_ nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      guard case .group(let group) = node else { return [] }
      let own: [String]
      switch group.link {
      case .page(let page, let point): own = ["page \(page) y \(Int(point.y.rounded()))"]
      case .address(let address): own = [address]
      case nil: own = []
      }
      return own + links(group.children)
    }
  }
}
