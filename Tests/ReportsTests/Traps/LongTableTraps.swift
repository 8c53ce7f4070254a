import Scenes
import Tables
import Testing

/// A table as long and wide as that of a province: 31 counties on their side, with 其中 columns, over three pages.
@Suite struct LongTableTraps {
  let document: PagedDocument

  init() throws {
    let counties = Table(
      rows: (1...31).map { number in
        // Remarks of three lines in every third row, so that two rows are left for the last page.
        let isLong = number % 3 == 0 && number < 27
        return [
          ("number", .number(Double(number))), ("county", .string("第\(number)县")), ("money", .number(5000)),
          ("province", .number(3000)), ("city", .number(1500)), ("projects", .number(12)), ("workshops", .number(3)),
          ("note", .string(String(repeating: "资金按计划到位。", count: isLong ? 12 : 1))),
        ]
      })
    let source = """
      ```table
      data: counties
      orientation: landscape
      columns:
        - {field: number, title: 序号}
        - {field: county, title: 县}
        - {field: money, title: 合计, group: 资金}
        - {field: province, title: 其中省级, group: 资金}
        - {field: city, title: 其中市级, group: 资金}
        - {field: projects, title: 合计, group: 项目}
        - {field: workshops, title: 其中帮扶车间, group: 项目}
        - {field: note, title: 备注}
      caption: 分县资金和项目
      unit: 单位:万元、个
      source: 公开报道
      ```
      """
    document = try pages(source, tables: ["counties": counties])
  }

  /// The numbers of the counties on each page.
  private var rows: [[Int]] {
    bodies(document).map { page in
      page.filter { $0.contains(" 5000 ") }.compactMap { line in
        line.split(separator: " ").dropFirst(2).first.flatMap { Int($0) }
      }
    }
  }

  @Test("trap 20: 31 counties over three landscape pages, the last with two rows, none lost or twice")
  func everyRowIsThereOnce() {
    #expect(document.pages.map { $0.size.width > $0.size.height } == [true, true, true])
    #expect(rows.map(\.count) == [14, 15, 2])
    #expect(rows.flatMap { $0 } == Array(1...31))
  }

  @Test("trap 20: each page repeats the head with its 其中 columns, and says that it goes on")
  func everyPageHasTheWholeHead() {
    let heads = bodies(document).map { $0.prefix(4).map { $0.split(separator: ": ", maxSplits: 1).last ?? "" } }
    let columns: [Substring] = [
      "210 资金 | 309 项目", "104 序号 | 130 县 | 365 备注", "167 合计 | 193 其中省级 | 236 其中市级 | 279 合计 | 305 其中帮扶车间",
    ]
    #expect(heads[0] == ["380 表 | 390 1\u{2002}分县资金和项目 | 690 单位：万元、个"] + columns)
    #expect(heads[1] == ["375 续表 | 395 1\u{2002}分县资金和项目 | 690 单位：万元、个"] + columns)
    #expect(heads.count == 3 && heads.last == heads[1])
  }

  @Test("trap 20: the source stands under the last page alone")
  func theSourceStandsAtTheEnd() {
    #expect(bodies(document).map { page in page.contains { $0.contains("资料来源") } } == [false, false, true])
  }
}
