import Testing

@testable import DataPackages

@Suite struct DelimitedTextTests {
  private let two = #"{"name": "id"}, {"name": "note"}"#

  @Test func quotesDelimitersAndLineBreaksInValues() throws {
    #expect(
      try dump("id,note\n\"a,b\",\"他说\"\"好\"\"\"\n\"c\r\nd\",\n", two) == """
        id    note
        ----  --------
        a,b   他说"好"
        c\r\nd  ·

        """)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineEnd(end: String) throws {
    #expect(try dump("id,note\(end)a,1\(end)b,2", two) == "id  note\n--  ----\na   1\nb   2\n")
  }

  @Test func aByteOrderMarkIsNoPartOfTheHeader() throws {
    #expect(try dump("\u{FEFF}id,note\na,1\n", two) == "id  note\n--  ----\na   1\n")
  }

  @Test func aDelimiterAtTheEndMakesAnEmptyCell() throws {
    #expect(try dump("id,note\na,", two) == "id  note\n--  ----\na   ·\n")
  }

  @Test func missingValuesOfTheSchemaAndOfAField() throws {
    let fields = #"{"name": "id"}, {"name": "note", "missingValues": ["-"]}"#
    #expect(
      try dump("id,note\nNA,NA\n-,-\n", fields, schema: #", "missingValues": ["", "NA"]"#)
        == "id  note\n--  ----\n·   NA\n-   ·\n")
    #expect(
      try dump("id,note\n-9,1\n", two, schema: #", "missingValues": [{"value": "-9", "label": "拒答"}]"#)
        == "id  note\n--  ----\n·   1\n")
  }

  @Test func rowsWithTooManyAndTooFewCells() {
    #expect(
      faults("id,note\na,一,二\nb\nc,三\n", two) == """
        data/facts.csv:2:5: 错误: 这一行有 3 个单元格，应有 2 个
          提示: 含有 `,` 的值要放在引号中
        data/facts.csv:3:1: 错误: 这一行有 1 个单元格，应有 2 个
          提示: 空单元格也要写出 `,`
        data/facts.csv:2:5: error: this row has 3 cells instead of 2
          hint: a value that contains `,` stands in quotes
        data/facts.csv:3:1: error: this row has 1 cell instead of 2
          hint: write the `,` of empty cells too
        """)
  }

  @Test func anUnclosedQuoteIsLocatedWhereItOpens() {
    #expect(
      faults("id,note\n\"没有完\nb,2\n", two) == """
        data/facts.csv:2:1: 错误: 此处的引号没有结束
          提示: 值中的引号要写两次：`""`
        data/facts.csv:2:1: error: the quote that opens here is never closed
          hint: a quote inside a value is written twice: `""`
        """)
  }

  @Test func strayQuotes() {
    #expect(
      faults("id,note\na,12\"寸\nb, \"x\"\n\"c\"d,\n", two) == """
        data/facts.csv:2:5: 错误: 没有引号的值中出现了引号
          提示: 整个值放在引号中，其中的引号写两次
        data/facts.csv:3:4: 错误: 没有引号的值中出现了引号
          提示: 去掉引号前的空格，或在方言中设 `"skipInitialSpace": true`
        data/facts.csv:4:4: 错误: 结束引号之后还有文字
          提示: 值中的引号要写两次：`""`
        data/facts.csv:2:5: error: a quote stands in a value without quotes
          hint: put the whole value into quotes, and write the quotes inside twice
        data/facts.csv:3:4: error: a quote stands in a value without quotes
          hint: remove the space before the quote, or set `"skipInitialSpace": true` in the dialect
        data/facts.csv:4:4: error: there is text behind the closing quote
          hint: a quote inside a value is written twice: `""`
        """)
  }

  @Test func linesAreCountedThroughQuotedLineBreaks() {
    #expect(
      faults("id,value\n\"一\n二\n三\",x\n", "\(idField), \(valueField)") == """
        data/facts.csv:4:4: 错误: 字段 `value` 的值 `x` 不是数字
        data/facts.csv:4:4: error: the value `x` of `value` is not a number
        """)
  }

  @Test func blankLinesBetweenRowsAreLeftOutWithAWarning() {
    #expect(
      faults("id,note\na,1\n\nb,2\n\n\nc,3\n\n\n", two) == """
        data/facts.csv:3:1: 警告: 空行已略过
        data/facts.csv:5:1: 警告: 2 个空行已略过
        data/facts.csv:3:1: warning: the blank line is left out
        data/facts.csv:5:1: warning: 2 blank lines are left out
        """)
  }

  @Test func anEmptyFile() {
    #expect(
      faults("", two) == """
        data/facts.csv: 错误: 文件是空的
          提示: 第一行应是列名
        data/facts.csv: error: the file is empty
          hint: the first line names the columns
        """)
    #expect(faults("id,note\n", two).isEmpty)
  }

  @Test func hostileFilesTakeTimeInProportion() {
    let quotes = String(repeating: "\"", count: 100_001)
    #expect(faults("id,note\n\(quotes)", two).hasPrefix("data/facts.csv:2:1: 错误: 此处的引号没有结束\n"))
    let stray = faults("id,note\n" + String(repeating: "a\"b,c\n", count: 20_000), two)
    #expect(stray.contains("另有 19950 处引号错误"))
    #expect(faults("id,note\na," + String(repeating: "山", count: 1_000_000) + "\n", two).isEmpty)
    let commas = faults("id,note\n" + String(repeating: ",", count: 1_000_000), two)
    #expect(commas.hasPrefix("data/facts.csv:2:3: 错误: 这一行有 1000001 个单元格，应有 2 个"))
    let columns = faults((1...9000).map { "x\($0)" }.joined(separator: ",") + "\n", two)
    #expect(columns.contains("另有 8952 处列名错误"))
    let huge = String(repeating: "山", count: 300_000)
    #expect(faults("id\n\(huge)\n", #"{"name": "id", "constraints": {"enum": ["甲"]}}"#).contains("不在允许的值之中"))
    let deep = String(repeating: "[", count: 100_000)
    #expect(faults("id\n\(deep)\n", #"{"name": "id", "type": "array"}"#).contains("不是JSON 列表"))
  }
}
