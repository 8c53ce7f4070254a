import Diagnostics
import Testing

@testable import DataPackages

@Suite struct CellFaultTests {
  @Test func aValueOfAWrongTypeIsLocatedAtItsCell() {
    #expect(
      faults("id,value\n乐清,721\n上虞,\"1,170\"\n", "\(idField), \(valueField)") == """
        data/facts.csv:3:4: 错误: 字段 `value` 的值 `1,170` 不是数字
          提示: 去掉千位分隔符，写作 `1170`
        data/facts.csv:3:4: error: the value `1,170` of `value` is not a number
          hint: remove the thousands separators: write `1170`
        """)
  }

  @Test(
    arguments: [
      (
        "1.2亿", "不写单位“亿”:1.2亿写作 `120000000`，或把单位写进列名",
        "leave out the unit: write `120000000`, or put the unit into the name of the column"
      ),
      (
        "3300余万", "概数不能写成一个数：分成下界和上界两列",
        "a rough number is no number: give its bounds in two columns"
      ),
      ("\u{FF17}\u{FF12}\u{FF11}", "改用半角数字，写作 `721`", "use half-width digits: write `721`"),
      ("71.4%", "去掉 `%`，或声明 `\"bareNumber\": false`", "remove the `%`, or declare `\"bareNumber\": false`"),
      ("近2000", "概数不能写成一个数：分成下界和上界两列", "a rough number is no number: give its bounds in two columns"),
      ("—", "没有数据就留空，或把 `—` 列入 `missingValues`", "leave the cell empty, or add `—` to `missingValues`"),
      (" 5", "去掉首尾的空格", "remove the spaces around it"),
      ("0x10", nil, nil),
    ] as [(String, String?, String?)])
  func aHintGuessesWhatNumberWasMeant(text: String, chinese: String?, english: String?) {
    let hint = cellHint(text, type: .number())
    #expect(hint?.chinese == chinese)
    #expect(hint?.english == english)
  }

  @Test(
    arguments: [
      ("2021/4/3", "写作 `2021-04-03`", "write `2021-04-03`"),
      ("2021年4月3日", "写作 `2021-04-03`", "write `2021-04-03`"),
      ("20210403", "写作 `2021-04-03`", "write `2021-04-03`"),
      ("2021.4.3", "写作 `2021-04-03`", "write `2021-04-03`"),
      ("2021-02-30", "2021 年 2 月只有 28 天", "month 2 of 2021 has 28 days"),
      ("2024年3月", "写到日，或把类型改为 `yearmonth`", "write the day too, or make the type `yearmonth`"),
      ("2024", "写到日，或把类型改为 `year`", "write the day too, or make the type `year`"),
      (
        "44289", "像是电子表格的日期序号：把单元格格式改为日期再导出",
        "this looks like a spreadsheet's day number: format the cell as a date and export again"
      ),
      ("去年", nil, nil),
    ] as [(String, String?, String?)])
  func aHintGuessesWhatDateWasMeant(text: String, chinese: String?, english: String?) {
    let hint = cellHint(text, type: .date())
    #expect(hint?.chinese == chinese)
    #expect(hint?.english == english)
  }

  @Test func otherTypesHintAtTheirForm() {
    #expect(
      cellHint("12.5", type: .integer())?.english
        == "a whole number has no decimals; if they may stand, make the type `number`")
    #expect(cellHint("是", type: .boolean())?.english == "write `true` or `false`")
    #expect(cellHint("下午三点", type: .time())?.chinese == "写作 `15:00:00`")
    #expect(cellHint("一年", type: .duration)?.english == "write it like `P1Y2M3DT4H`")
    #expect(cellHint("28N", type: .geopoint())?.english == "longitude first: `120.7, 28.0`")
    #expect(cellHint("2024/3", type: .yearmonth)?.english == "write `2024-03`")
    #expect(cellHint("2024年", type: .year)?.english == "write `2024`")
    #expect(cellHint("2024-03-01", type: .datetime())?.english == "write `2024-03-01T00:00:00`")
    #expect(cellHint("{", type: .object) == nil)
  }

  @Test func everyTypeHasAName() {
    let types: [FieldType] = [
      .string(), .string(.email), .string(.uri), .string(.binary), .string(.uuid), .number(), .integer(), .boolean(),
      .object, .array, .list(delimiter: ",", item: .integer()), .date(), .time(), .datetime(), .year, .yearmonth,
      .duration, .geopoint(), .geojson(), .geojson(isTopology: true),
    ]
    #expect(
      types.map(\.description.chinese).joined(separator: " ")
        == "文字 电子邮件地址 URI Base64 数据 UUID 数字 整数 真假值 JSON 对象 JSON 列表 整数的列表 日期 时刻 日期时间 年份 年月 ISO 8601 时长 经纬度 GeoJSON 对象 TopoJSON 对象"
    )
    #expect(
      types.map(\.description.english).joined(separator: "; ") == """
        a text; an e-mail address; a URI; Base64 data; a UUID; a number; a whole number; a truth value; a JSON object; \
        a JSON array; a list of items that are each a whole number; a date; a time of day; a date with a time; a year; \
        a month of a year; an ISO 8601 duration; a point of longitude and latitude; a GeoJSON object; a TopoJSON object
        """)
  }

  @Test func aLongValueIsClippedInTheMessage() {
    #expect(clipped("一\n二") == "一↵二")
    #expect(clipped(String(repeating: "山", count: 41)) == String(repeating: "山", count: 40) + "…")
  }

  @Test func everyFaultOfAFileIsTold() {
    #expect(
      faults(
        "id,value,date\n,1,2021-04-01\na,x,2021/4/1\na,2\n\"b\",3,2021-13-01\n",
        #"\#(idField), \#(valueField), {"name": "date", "type": "date"}"#, schema: #", "primaryKey": "id""#) == """
          data/facts.csv:2:1: 错误: 主键字段 `id` 不能为空
          data/facts.csv:3:3: 错误: 字段 `value` 的值 `x` 不是数字
          data/facts.csv:3:5: 错误: 字段 `date` 的值 `2021/4/1` 不是日期
            提示: 写作 `2021-04-01`
          data/facts.csv:4:1: 错误: 这一行有 2 个单元格，应有 3 个
            提示: 空单元格也要写出 `,`
          data/facts.csv:4:1: 错误: 主键 `a` 重复
            提示: 第一次在第 3 行
          data/facts.csv:5:7: 错误: 字段 `date` 的值 `2021-13-01` 不是日期
          data/facts.csv:2:1: error: `id` belongs to the primary key and must not be empty
          data/facts.csv:3:3: error: the value `x` of `value` is not a number
          data/facts.csv:3:5: error: the value `2021/4/1` of `date` is not a date
            hint: write `2021-04-01`
          data/facts.csv:4:1: error: this row has 2 cells instead of 3
            hint: write the `,` of empty cells too
          data/facts.csv:4:1: error: the primary key `a` stands twice
            hint: it stands on line 3 first
          data/facts.csv:5:7: error: the value `2021-13-01` of `date` is not a date
          """)
  }

  @Test func faultsBeyondFiftyAreCounted() {
    let rows = (1...60).map { "r\($0),x" }.joined(separator: "\n")
    let lines = faults("id,value\n\(rows)\n", "\(idField), \(valueField)").split(separator: "\n")
    #expect(lines.count == 102)
    #expect(lines[50] == "data/facts.csv: 错误: 另有 10 处类型不符的值:`value` 10 处")
    #expect(lines[101] == "data/facts.csv: error: and 10 more values of a wrong type: `value` 10")
  }

  @Test func everyKindOfFaultHasASummary() {
    let log = FaultLog(file: "a.csv")
    for kind in FaultKind.allCases {
      for _ in 0...FaultLog.limit { log.report(kind) { .error(Wording("错", en: "wrong")) } }
    }
    let all = DiagnosticLog()
    log.finish(into: all)
    let summaries = all.diagnostics.suffix(FaultKind.allCases.count)
    #expect(
      summaries.map { $0.text(in: .chinese) } == [
        "a.csv: 错误: 另有 1 处列名错误", "a.csv: 错误: 另有 1 处引号错误", "a.csv: 错误: 另有 1 处单元格数目不对的行", "a.csv: 警告: 另有 1 处空行",
        "a.csv: 错误: 另有 1 处类型不符的值", "a.csv: 错误: 另有 1 处不能为空的空单元格", "a.csv: 错误: 另有 1 处不合约束的值",
        "a.csv: 错误: 另有 1 处重复的值", "a.csv: 错误: 另有 1 处找不到的引用",
      ])
    #expect(
      summaries.map { $0.text(in: .english) } == [
        "a.csv: error: and 1 more errors in the header", "a.csv: error: and 1 more quoting errors",
        "a.csv: error: and 1 more rows with a wrong number of cells",
        "a.csv: warning: and 1 more runs of blank lines", "a.csv: error: and 1 more values of a wrong type",
        "a.csv: error: and 1 more empty cells that must not be empty",
        "a.csv: error: and 1 more values against a constraint", "a.csv: error: and 1 more duplicate values",
        "a.csv: error: and 1 more references to nothing",
      ])
  }
}
