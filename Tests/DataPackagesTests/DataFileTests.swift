import Diagnostics
import Documents
import Formats
import Foundation
import Tables
import Testing

@testable import DataPackages

@Suite struct DataFileTests {
  private func load(_ text: String, _ format: DataFormat = .csv, _ rules: ParseRules = .automatic) -> String {
    do throws(Failure) {
      return try loadTable(Array(text.utf8), file: "data/a.csv", format: format, parse: rules, zone: .utc).dump()
    } catch {
      return texts(error)
    }
  }

  @Test func typesAreInferredFromAllValues() {
    #expect(
      load("名,数,真,日,混\n甲 1,1,true,2021-06-01,1\n乙 2,,false,2021-06-02,x\n") == """
        名    数  真     日              混
        ----  --  -----  --------------  --
        甲 1  1   true   @1622505600000  1
        乙 2  ·   false  @1622592000000  x

        """)
  }

  @Test func theFieldsThatAreToldAreReadAsTold() throws {
    let rules = ParseRules(
      ["code": .string, "day": .date("%Y年%m月%d日"), "n": .number, "b": .boolean], infersOthers: false)
    #expect(
      load("code,day,n,b,x\n0330,2021年06月01日,7,true,9\n", .csv, rules) == """
        code  day             n  b     x
        ----  --------------  -  ----  -
        0330  @1622505600000  7  true  9

        """)
    #expect(FieldParsing("date:'%Y'") == .date("%Y"))
    #expect(FieldParsing("utc:\"%d\"") == .utc("%d"))
    #expect(FieldParsing("date") == .date())
    #expect(FieldParsing("number") == .number)
    #expect(FieldParsing("datum") == nil)
    #expect(FieldParsing("date:'%'") == nil)
  }

  @Test func withoutInferenceAllStayTexts() throws {
    let table = try loadTable(Array("n\n1\n".utf8), file: "a.csv", format: .csv, parse: .none, zone: .utc)
    #expect(table[0, "n"] == .string("1"))
  }

  @Test func datesAreInTheTimeZoneUnlessTheySayOtherwise() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 8 * 3600))
    let rules = ParseRules(["a": .date("%Y-%m-%d %H:%M"), "b": .utc("%Y-%m-%d %H:%M")])
    let table = try loadTable(
      Array("a,b\n2021-06-01 08:00,2021-06-01 08:00\n".utf8), file: "a.csv", format: .csv, parse: rules, zone: zone)
    #expect(table[0, "a"] == .instant(1_622_505_600_000))
    #expect(table[0, "b"] == .instant(1_622_534_400_000))
  }

  @Test func aValueThatIsNotWhatItIsTold() {
    #expect(
      load("a,n\nx,1\ny,七\n", .csv, ParseRules(["n": .number])) == """
        data/a.csv:3:3: 错误: 字段 `n` 的值 `七` 不是数字
        data/a.csv:3:3: error: the value `七` of `n` is not a number
        """)
  }

  @Test func malformedText() {
    #expect(load("a,b\n1\n").contains("data/a.csv:2:1: 错误: 这一行有 1 个单元格，应有 2 个"))
    #expect(load("").contains("data/a.csv: 错误: 文件是空的"))
  }

  @Test func jsonRowsKeepTheirTypes() {
    #expect(
      load(#"[{"a": 1, "b": "2021", "c": {"d": [1, null]}}, {"a": null, "e": true}]"#, .json()) == """
        a  b     c            e
        -  ----  -----------  ----
        1  2021  {d: [1, ·]}  ·
        ·  ·     ·            true

        """)
    #expect(load("[3, 4]", .json()) == "data\n----\n3\n4\n")
    #expect(
      load(#"[{"d": "2021-06-01"}, {"d": 1622505600000}]"#, .json(), ParseRules(["d": .date()]))
        == "d\n--------------\n@1622505600000\n@1622505600000\n")
  }

  @Test func rowsUnderAProperty() {
    #expect(load(#"{"sets": [{"rows": [{"a": 1}]}]}"#, .json(property: "sets[0].rows")) == "a\n-\n1\n")
    #expect(
      load(#"{"rows": [{"a": 1}]}"#, .json()) == """
        data/a.csv:1:1: 错误: 此处应是行的列表，却是对象
          提示: 列表在 `rows` 之下：设 `"property": "rows"`
        data/a.csv:1:1: error: expected an array of rows, found an object
          hint: there is one under `rows`: set `"property": "rows"`
        """)
    #expect(
      load(#"{"rows": []}"#, .json(property: "row")) == """
        data/a.csv:1:1: 错误: 这里没有 `row`
          提示: 是否要写 `rows`？
        data/a.csv:1:1: error: there is no `row` here
          hint: did you mean `rows`?
        """)
  }

  @Test func aWrongValueInJSONIsLocated() {
    #expect(
      load("[{\"n\": 1},\n {\"n\": \"七\"}]", .json(), ParseRules(["n": .number])) == """
        data/a.csv:2:8: 错误: 字段 `n` 的值 `七` 不是数字
        data/a.csv:2:8: error: the value `七` of `n` is not a number
        """)
  }

  @Test func deepJSONIsRefused() {
    #expect(load(String(repeating: "[", count: 100_000), .json()).contains("嵌套超过 512 层"))
  }

  @Test func theFormatByTheName() {
    #expect(DataFormat(fileName: "data/a.CSV") == .csv)
    #expect(DataFormat(fileName: "a.tsv") == .tsv)
    #expect(DataFormat(fileName: "a.json") == .json())
    #expect(DataFormat(fileName: "a.xlsx") == nil)
    #expect(load("a\tb\n1,5\t2\n", .tsv) == "a    b\n---  -\n1,5  2\n")
  }
}
