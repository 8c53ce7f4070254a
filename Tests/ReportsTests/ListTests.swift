import Scenes
import Tables
import Testing

@Suite struct ListTests {
  let findings = Table(rows: [
    [("kind", .string("parts")), ("sentence", .string("绍兴5.01亿元，其中越城1.5亿元。"))],
    [("kind", .string("missing")), ("sentence", .null)],
    [("kind", .string("growth")), ("sentence", .string("同比持平。"))],
  ])

  func lines(_ block: String) throws -> [String] {
    try structure(pages("```list\ndata: findings\n\(block)\n```", tables: ["findings": findings]).pages[0])
  }

  @Test func aFieldOfTheRowsIsAList() throws {
    #expect(try lines("field: sentence").count { $0.contains("listItem") } == 2)
    let ordered = try bodies(
      pages("```list\ndata: findings\nfield: sentence\nordered: true\n```", tables: ["findings": findings]))[0]
    #expect(ordered.map { $0.contains("101 1.") } == [true, false])
    #expect(ordered[1].contains("101 2."))
  }

  @Test func transformsChooseRows() throws {
    let lines = try lines("field: sentence\ntransform: [{filter: \"datum.kind == 'growth'\"}]")
    #expect(lines.joined().contains("同比持平"))
    #expect(!lines.joined().contains("绍兴"))
  }

  @Test func nothingLeftIsSaid() throws {
    let none = "field: sentence\ntransform: [{filter: \"datum.kind == 'none'\"}]"
    #expect(try lines(none + "\nempty: {zh: 没有发现, en: nothing}").joined().contains("没有发现"))
    #expect(try lines(none).joined().contains("无数据"))
  }

  @Test func anUnknownFieldIsAnError() {
    #expect(
      problems("```list\ndata: funds\nfield: citi\n```") == [
        "r.md:3:8: 错误: 表 `funds` 没有字段 `citi`\n  提示: 是否要写 `city`？",
        "r.md:3:8: error: table `funds` has no field `citi`\n  hint: did you mean `city`?",
      ])
    #expect(
      problems("```list\ndata: funds\n```") == ["r.md:2:1: 错误: 缺少 `field`", "r.md:2:1: error: `field` is missing"])
  }
}
