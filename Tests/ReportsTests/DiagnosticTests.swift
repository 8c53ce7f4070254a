import Scenes
import Tables
import Testing

@Suite struct DiagnosticTests {
  @Test func unknownVariable() {
    #expect(
      problems("字\n\n{{yeer}} 年") == [
        "r.md:3:1: 错误: 未知的变量 `yeer`\n  提示: 是否要写 `year`？",
        "r.md:3:1: error: unknown variable `yeer`\n  hint: did you mean `year`?",
      ])
  }

  @Test func subtotalsNeedGroups() {
    #expect(
      problems("```table\ndata: funds\ncolumns: [year, money]\nsubtotal: {sum: [money]}\n```") == [
        "r.md:4:11: 错误: `subtotal` 需要 `groupby`", "r.md:4:11: error: `subtotal` needs `groupby`",
      ])
  }

  @Test func tablesSortByFieldsThatTheyHave() {
    #expect(
      problems("```table\ndata: funds\nsort: {field: yeer}\n```") == [
        "r.md:3:15: 错误: 没有字段 `yeer`\n  提示: 是否要写 `year`？",
        "r.md:3:15: error: there is no field `yeer`\n  hint: did you mean `year`?",
      ])
  }

  @Test func unknownFact() {
    #expect(
      problems("{{fact.S3-081}}") == [
        "r.md:1:1: 错误: `fact` 中没有 `S3-081`\n  提示: 是否要写 `S3-018`？",
        "r.md:1:1: error: there is no `S3-081` in `fact`\n  hint: did you mean `S3-018`?",
      ])
  }

  @Test func aRowIsNoValue() {
    #expect(
      problems("{{funds}}") == [
        "r.md:1:1: 错误: `funds` 不是单个值，不能直接印出\n  提示: 写出成员，如 `{{funds.字段}}`",
        "r.md:1:1: error: `funds` is not a single value and cannot be printed\n  hint: name a member, as in `{{funds.field}}`",
      ])
  }

  @Test func sectionThatIsNotClosed() {
    #expect(
      problems("---\ntitle: T\n---\n\n文 {{#funds}}") == [
        "r.md:5:3: 错误: 节 `funds` 没有结束\n  提示: 在节的末尾写 `{{/funds}}`",
        "r.md:5:3: error: the section `funds` is never closed\n  hint: write `{{/funds}}` at its end",
      ])
  }

  @Test func sectionThatIsClosedByAnother() {
    #expect(
      problems("{{#funds}}{{/zh}}{{/funds}}") == [
        "r.md:1:11: 错误: 此处应结束节 `funds`，却是 `zh`", "r.md:1:11: error: expected the end of section `funds`, found `zh`",
      ])
  }

  @Test func sectionThatWasNotOpened() {
    #expect(problems("{{/zh}}") == ["r.md:1:1: 错误: 节 `zh` 没有开始", "r.md:1:1: error: the section `zh` was never opened"])
  }

  @Test func variableWithoutEnd() {
    #expect(
      problems("金额 {{year") == [
        "r.md:1:4: 错误: `{{` 之后没有 `}}`\n  提示: 变量写作 `{{name}}`，不能跨行",
        "r.md:1:4: error: `{{` has no `}}` behind it\n  hint: a variable is written `{{name}}` on one line",
      ])
  }

  @Test func frontMatterWithoutEnd() {
    #expect(
      problems("---\ntitle: T\n") == [
        "r.md:1:1: 错误: 报告开头的 `---` 没有配对的 `---`",
        "r.md:1:1: error: the `---` that opens the front matter has no closing `---`",
      ])
  }

  @Test func unknownKeyInFrontMatter() {
    #expect(
      problems("---\ntitel: T\n---\n") == [
        "r.md:2:1: 错误: 未知的键 `titel`\n  提示: 是否要写 `title`？",
        "r.md:2:1: error: unknown key `titel`\n  hint: did you mean `title`?",
      ])
  }

  @Test func depthOfContents() {
    #expect(
      problems("---\ntoc: deep\n---\n") == [
        "r.md:2:6: 错误: `toc` 应是 `true`、`false` 或 0 到 4 的层数",
        "r.md:2:6: error: `toc` must be `true`, `false` or a depth from 0 to 4",
      ])
  }

  @Test func unknownPaper() {
    #expect(
      problems("---\npage: {size: A9}\n---\n") == [
        "r.md:2:14: 错误: 未知的纸张 `A9`\n  提示: 是否要写 `A3`？",
        "r.md:2:14: error: unknown paper size `A9`\n  hint: did you mean `A3`?",
      ])
  }

  @Test func marginsWithoutRoom() {
    #expect(
      problems("---\npage: {margins: {left: 200}}\n---\n") == [
        "r.md:2:7: 错误: 页边距留给正文的地方太小", "r.md:2:7: error: the margins leave too little room for the text",
      ])
  }

  @Test func styleOutOfRange() {
    #expect(
      problems("---\nstyle: {bodySize: 300, ink: red}\n---\n") == [
        "r.md:2:19: 错误: `bodySize` 应在 5–30 之间", "r.md:2:19: error: `bodySize` must lie within 5–30",
        "r.md:2:29: 错误: `ink` 应是 `#1B4B72` 这样的颜色", "r.md:2:29: error: `ink` must be a colour such as `#1B4B72`",
      ])
  }

  @Test func unknownBlock() {
    #expect(
      problems("```tabel\ndata: funds\n```") == [
        "r.md:1:1: 错误: 未知的块 `tabel`\n  提示: 是否要写 `table`？",
        "r.md:1:1: error: unknown block `tabel`\n  hint: did you mean `table`?",
      ])
  }

  @Test func unknownKeyInBlock() {
    #expect(
      problems("文\n\n```table\ndata: funds\ncolums: [city]\n```") == [
        "r.md:5:1: 错误: 未知的键 `colums`\n  提示: 是否要写 `columns`？",
        "r.md:5:1: error: unknown key `colums`\n  hint: did you mean `columns`?",
      ])
  }

  @Test func unknownTable() {
    #expect(
      problems("```table\ndata: fund\n```") == [
        "r.md:2:7: 错误: 没有表 `fund`\n  提示: 是否要写 `funds`？",
        "r.md:2:7: error: there is no table `fund`\n  hint: did you mean `funds`?",
      ])
  }

  @Test func unknownField() {
    #expect(
      problems("```table\ndata: funds\ncolumns:\n  - {field: mony}\n```") == [
        "r.md:4:13: 错误: 表 `funds` 没有字段 `mony`\n  提示: 是否要写 `money`？",
        "r.md:4:13: error: table `funds` has no field `mony`\n  hint: did you mean `money`?",
      ])
  }

  @Test func unknownFormat() {
    #expect(
      problems("```table\ndata: funds\ncolumns:\n  - {field: money, format: wide}\n```") == [
        "r.md:4:28: 错误: `wide` 不是数字或时间的格式\n  提示: 例如 `,.1f`、`.1%`、`万.2` 或 `%Y-%m`",
        "r.md:4:28: error: `wide` is not a format of numbers or times\n  hint: for example `,.1f`, `.1%`, `万.2` or `%Y-%m`",
      ])
  }

  @Test func columnWidthOfTheWrongKind() {
    #expect(
      problems("```table\ndata: funds\ncolumns:\n  - {field: money, width: 3cm}\n```") == [
        "r.md:4:27: 错误: `width` 应是正的权数或 `30mm` 这样的长度，却是文字 `3cm`",
        "r.md:4:27: error: `width` must be a positive weight or a length such as `30mm`, found the text `3cm`",
      ])
  }

  @Test func tableThatIsTooWide() {
    let wide = Table(
      rows: [(0..<24).map { ("c\($0)", Value.string("internationalisation")) }])
    #expect(
      problems("```table\ndata: wide\n```", tables: ["wide": wide]) == [
        "r.md:2:7: 警告: 表格太宽，列放不下，词语会在中间断开\n  提示: 减少列，或写 `orientation: landscape` 或 `size: small`",
        "r.md:2:7: warning: the table is too wide: its columns do not fit, and words break inside\n  hint: take fewer columns, or write `orientation: landscape` or `size: small`",
      ])
  }

  @Test func brokenYAMLInABlock() {
    #expect(problems("文\n\n```table\ndata: [\n```").first?.hasPrefix("r.md:") == true)
  }

  @Test func linkToNowhere() {
    #expect(
      problems("# 资金 {#money}\n\n见[资金](#mony)") == [
        "r.md:3:2: 错误: 没有名为 `#mony` 的位置\n  提示: 是否要写 `money`？",
        "r.md:3:2: error: there is no place named `#mony`\n  hint: did you mean `money`?",
      ])
  }

  @Test func html() {
    #expect(
      problems("<div>字</div>\n\n字<b>字</b>") == [
        "r.md:1:1: 错误: 报告中不能写 HTML\n  提示: 用 Markdown 写，或写在注释 `<!-- -->` 中",
        "r.md:1:1: error: HTML is not supported in a report\n  hint: write Markdown, or put it into a comment `<!-- -->`",
        "r.md:3:2: 错误: 报告中不能写 HTML", "r.md:3:2: error: HTML is not supported in a report", "r.md:3:6: 错误: 报告中不能写 HTML",
        "r.md:3:6: error: HTML is not supported in a report",
      ])
  }

  @Test func chartThatFails() {
    #expect(problems("![图](missing.vl.yaml)") == ["r.md:1:1: 错误: 没有这个文件", "r.md:1:1: error: there is no such file"])
  }

  @Test func totalOfTheFirstColumn() {
    #expect(
      problems("```table\ndata: funds\ncolumns: [money, year]\ntotal: {sum: [money]}\n```") == [
        "r.md:4:15: 错误: 第一列写 `total` 的标签，不能求和",
        "r.md:4:15: error: the first column holds the label of `total` and cannot be summed",
      ])
  }

  @Test func pictureWithinAParagraph() {
    #expect(
      problems("见 ![图](a.vl.yaml) 所示") == [
        "r.md:1:3: 错误: 图 `a.vl.yaml` 应独占一段\n  提示: 在它前后各空一行",
        "r.md:1:3: error: the picture `a.vl.yaml` must be a paragraph of its own\n  hint: leave an empty line before and behind it",
      ])
  }

  @Test func keyFigureThatLinksToNowhere() {
    #expect(
      problems("```kpi\n- {label: 资金, value: 1, fact: S9-001}\n```") == [
        "r.md:2:31: 错误: 没有名为 `#S9-001` 的位置", "r.md:2:31: error: there is no place named `#S9-001`",
      ])
  }

  @Test func boundValueOfAnUnknownField() {
    #expect(
      problems("---\nvalues:\n  all: {table: funds, field: mony}\n---\n") == [
        "r.md:3:30: 错误: 表 `funds` 没有字段 `mony`\n  提示: 是否要写 `money`？",
        "r.md:3:30: error: table `funds` has no field `mony`\n  hint: did you mean `money`?",
      ])
  }

  @Test func boundValueBeyondTheRows() {
    #expect(
      problems("---\nvalues:\n  all: {table: funds, field: money, row: 9}\n---\n") == [
        "r.md:3:42: 错误: 表 `funds` 只有 3 行", "r.md:3:42: error: table `funds` has only 3 rows",
      ])
  }

  @Test func problemInAnExpandedBlockIsSaidInTheTemplate() {
    #expect(
      problems("{{#funds}}\n{{city}}\n{{/funds}}\n\n```table\ndata: funds\ntile: x\n```") == [
        "r.md:7:1: 错误: 未知的键 `tile`", "r.md:7:1: error: unknown key `tile`",
      ])
  }
}
