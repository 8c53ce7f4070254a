import Diagnostics
import Scenes
import Tables
import Testing

@Suite struct CommentaryTests {
  /// A commentary on line 1, bound to these figures.
  func commentary(_ figures: String, text: String = "资金用于产业。") -> String {
    "```commentary\nauthor: 综合处\ndate: 2023-12-31\nfigures: {\(figures)}\ntext: \(text)\n```"
  }

  @Test func anAuthorStandsBelowTheWords() throws {
    let body = try bodies(pages(commentary("S3-018: 1.17亿元")))[0].joined(separator: "\n")
    #expect(body.contains("100 资金用于产业"))
    #expect(body.contains("综合处"))
    #expect(!body.contains("待核"))
    #expect(problems(commentary("S3-018: 1.17亿元")).isEmpty)
  }

  @Test func theWordsAreMarkdown() throws {
    let source = commentary("S3-018: 1.17亿元", text: "|\n  一段**粗**。\n\n  又一段，{{fact.S3-018}}。")
    let lines = try bodies(pages(source))[0].map { $0.drop { $0 != " " } }
    #expect(lines.count == 3)
    #expect(lines[1].contains("1.17"))
  }

  @Test func aChangedFigureIsMarkedAndWarnedOf() throws {
    let source = commentary("S3-018: 1.1亿元")
    let words = try structure(pages(source).pages[0])[0].replacing(" ", with: "")
    #expect(words == "paragraph待核\u{FF1A}本段写于2023-12-31\u{FF0C}其后S3-018由“1.1亿元”改为“1.17亿元”")
    #expect(
      problems(source) == [
        "r.md:4:11: 警告: 写于2023-12-31的评述待核：S3-018 由“1.1亿元”改为“1.17亿元”\n  提示: 核对正文，再改 `figures` 和 `date`",
        "r.md:4:11: warning: the commentary of 2023-12-31 is to be reviewed: S3-018 has changed from “1.1亿元” to “1.17亿元”"
          + "\n  hint: review the text, then set its `figures` and `date`",
      ])
  }

  @Test func aFigureThatIsGoneIsMarkedAndWarnedOf() throws {
    #expect(
      problems(commentary("S3-017: 45个")) == [
        "r.md:4:11: 警告: 写于2023-12-31的评述待核：S3-017 已不在数据中\n  提示: 是否要写 `S3-018`？",
        "r.md:4:11: warning: the commentary of 2023-12-31 is to be reviewed: S3-017 has left the data"
          + "\n  hint: did you mean `S3-018`?",
      ])
    let words = try structure(pages(commentary("S3-017: 45个"), .english).pages[0]).joined()
    #expect(words.contains("To be reviewed: written on 2023-12-31; since then S3-017 has left the data"))
  }

  @Test func severalChangesStandInOneMark() throws {
    let words = try structure(pages(commentary("S3-018: 1亿元, S3-017: 45个"), .english).pages[0])[0]
    // A space at the end of a line is not drawn.
    #expect(
      words.replacing(" ", with: "")
        == "paragraphTobereviewed:writtenon2023-12-31;sincethenS3-018haschangedfrom“1亿元”to“1.17亿元”,S3-017hasleftthedata"
    )
  }

  @Test func valuesOfTheFrontMatterAndPathsBindToo() {
    let head = "---\ncover: false\nvalues: {share: 46.7%, count: 30}\n---\n"
    #expect(problems(head + commentary("share: 46.7%, count: 30, fact.S3-018.period: 2021年以来")).isEmpty)
    #expect(
      problems(head + commentary("share: 46.8%"))[0]
        == "r.md:8:11: 警告: 写于2023-12-31的评述待核：share 由“46.8%”改为“46.7%”\n  提示: 核对正文，再改 `figures` 和 `date`")
  }

  @Test func aFactMayBeWrittenAsItsDocumentDoes() throws {
    let figures = Table(rows: [
      [("fact", .string("F1")), ("printed", .string("150 million yuan")), ("phrase", .string("1.5亿元"))]
    ])
    let body = try structure(pages(commentary("F1: 1.5亿元"), .english, tables: ["figures": figures]).pages[0])
    #expect(!body.joined().contains("To be reviewed"))
  }

  @Test func eachLanguageHasItsWords() throws {
    let source = commentary("S3-018: {zh: 1.17亿元, en: 1.17亿元}", text: "{zh: 中文, en: English}")
    #expect(try structure(pages(source, .english).pages[0]).joined().contains("English"))
    #expect(try structure(pages(source).pages[0]).joined().contains("中文"))
  }

  @Test func nobodysWordsAreAnError() {
    #expect(
      problems("```commentary\ntext: 好\n```") == [
        "r.md:2:1: 错误: `commentary` 缺少 `author`\n  提示: 评述要署名并写明日期，如 `author: 综合处`",
        "r.md:2:1: error: `commentary` has no `author`\n  hint: it needs its author and day, as in `author: 综合处`",
        "r.md:2:1: 错误: `commentary` 缺少 `date`\n  提示: 评述要署名并写明日期，如 `date: 2023-12-31`",
        "r.md:2:1: error: `commentary` has no `date`\n  hint: it needs its author and day, as in `date: 2023-12-31`",
      ])
  }

  @Test func aDateIsADay() {
    #expect(
      problems("```commentary\nauthor: 甲\ndate: 去年\ntext: 好\n```") == [
        "r.md:3:7: 错误: `date` 应是 `2023-12-31` 这样的日期", "r.md:3:7: error: `date` must be a day such as `2023-12-31`",
      ])
  }
}
