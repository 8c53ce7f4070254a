import Tables
import Testing

@Suite struct CauseCheckTests {
  @Test func aCauseInProseIsWarnedOfAtItsPlace() {
    #expect(
      problems("# 题\n\n{{year}}年资金增加，得益于两地协作。") == [
        "r.md:3:15: 警告: “得益于”说的是原因或评价，数字本身说明不了\n  提示: 写入 `commentary` 并署名",
        "r.md:3:15: warning: “得益于” names a cause or praises, which figures alone do not show"
          + "\n  hint: write it into a `commentary` with its author",
      ])
  }

  @Test func everyFaultIsToldAndLinesKeepTheirNumbers() {
    let found = problems("---\ntitle: T\n---\n\n由于甲，\n\n| a |\n|---|\n| 历史新高 |\n")
    #expect(found.map { $0.prefix(10) } == ["r.md:5:1: ", "r.md:5:1: ", "r.md:9:3: ", "r.md:9:3: "])
  }

  @Test func captionsAndNotesAreProse() {
    #expect(problems("```table\ndata: funds\ncaption: 由于\n```").count == 2)
    #expect(problems("```note 说明\n得益于\n```").count == 2)
  }

  @Test func signedWordsCodeAndCommentsAreNot() {
    #expect(problems("```commentary\nauthor: 甲\ndate: 2023-12-31\ntext: 得益于协作\n```").isEmpty)
    #expect(problems("```text\n由于\n```\n\n<!-- 由于\n由于 -->\n\n文").isEmpty)
  }

  @Test func wordsOfTheDataAreNotTheTemplates() {
    let notes = Table(rows: [[("text", .string("由于未印"))]])
    #expect(problems("{{#notes}}\n{{text}}\n{{/notes}}", tables: ["notes": notes]).isEmpty)
  }

  @Test func onlyTheLanguageThatIsPrintedIsRead() {
    #expect(problems("{{#en}}\nbecause of aid\n{{/en}}").isEmpty)
    #expect(problems("{{#zh}}\nbecause of aid\n{{/zh}}").count == 2)
  }
}
