import Tables
import Testing

@testable import DataPackages

@Suite struct DialectTests {
  private let two = #"{"name": "id"}, {"name": "note"}"#
  private let expected = "id  note\n--  ----\na   1;2\n"

  private func dump(_ csv: String, _ dialect: String) throws -> String {
    try DataPackagesTests.dump(csv, two, resource: #", "dialect": {\#(dialect)}"#)
  }

  @Test func everySupportedProperty() throws {
    #expect(try dump("id;note\na;'1;2'\n", #""delimiter": ";", "quoteChar": "'""#) == expected)
    #expect(try dump("a|1;2\n", #""delimiter": "|", "header": false"#) == expected)
    #expect(try dump("id, note\na, \"1;2\"\n", #""skipInitialSpace": true"#) == expected)
    #expect(try dump("#说明,一,二\nid,note\n#a\na,1;2\n", ##""commentChar": "#""##) == expected)
    #expect(
      try dump("id,note\nNA,1;2\n", #""nullSequence": "NA", "lineTerminator": "\r\n""#)
        == "id  note\n--  ----\n·   1;2\n")
    #expect(try dump("id,note\na,1\"\n", #""quoteChar": null"#) == "id  note\n--  ----\na   1\"\n")
    #expect(try dump("id\tnote\na\t1;2\n", #""delimiter": "\t", "headerRows": [1]"#) == expected)
  }

  @Test func withoutDoubledQuotesTheSecondOneIsStray() {
    #expect(
      faults("id,note\n\"a\"\"b\",1\n", two, resource: #", "dialect": {"doubleQuote": false}"#) == """
        data/facts.csv:2:4: 错误: 结束引号之后还有文字
          提示: 值中的引号要写两次：`""`
        data/facts.csv:2:4: error: there is text behind the closing quote
          hint: a quote inside a value is written twice: `""`
        """)
  }

  @Test func tabsByTheNameOfTheFile() throws {
    let package = try loadPackage(
      at: "datapackage.json",
      from: .memory([
        "datapackage.json": #"{"resources": [{"name": "t", "path": "t.tsv"}]}"#, "t.tsv": "甲\t乙\n1\t2\n",
      ]))
    #expect(package.tables["t"]?.dump() == "甲  乙\n--  --\n1   2\n")
  }

  @Test func whatIsWrongOrNotSupported() {
    #expect(
      faults(
        "id,note\n", two,
        resource:
          #", "dialect": {"delimeter": ";", "delimiter": ";;", "escapeChar": "\\", "headerRows": [1, 2], "quoteChar": ","}"#
      )
        == #"""
        datapackage.json:1:72: 警告: 标准中没有键 `delimeter`，已忽略
          提示: 是否要写 `delimiter`？
        datapackage.json:1:103: 错误: `delimiter` 应是一个 ASCII 字符，却是 `;;`
        datapackage.json:1:71: 错误: `delimiter` 与 `quoteChar` 相同
        datapackage.json:1:109: 错误: 不支持方言中的 `escapeChar`
        datapackage.json:1:129: 错误: 不支持方言中的 `headerRows`
        datapackage.json:1:72: warning: the standard has no key `delimeter`; it is ignored
          hint: did you mean `delimiter`?
        datapackage.json:1:103: error: `delimiter` must be one ASCII character, found `;;`
        datapackage.json:1:71: error: `delimiter` and `quoteChar` are the same
        datapackage.json:1:109: error: `escapeChar` in a dialect is not supported
        datapackage.json:1:129: error: `headerRows` in a dialect is not supported
        """#)
  }
}
