import Testing

@testable import DataPackages

@Suite struct ConstraintTests {
  private func check(_ type: String, _ constraints: String, _ cell: String) -> String {
    faults("id\n\(cell)\n", #"{"name": "id", "type": "\#(type)", "constraints": {\#(constraints)}}"#)
  }

  @Test func required() {
    #expect(
      faults("id,value\n,1\n", #"{"name": "id", "constraints": {"required": true}}, \#(valueField)"#) == """
        data/facts.csv:2:1: 错误: 字段 `id` 不能为空
        data/facts.csv:2:1: error: `id` must not be empty
        """)
  }

  @Test func unique() {
    #expect(
      faults("id\na\nb\na\n", #"{"name": "id", "constraints": {"unique": true}}"#) == """
        data/facts.csv:4:1: 错误: 字段 `id` 的值 `a` 重复
          提示: 第一次在第 2 行
        data/facts.csv:4:1: error: the value `a` of `id` stands twice
          hint: it stands on line 2 first
        """)
  }

  @Test func lengths() {
    #expect(
      check("string", #""minLength": 2, "maxLength": 3"#, "山\n山海协作\n山海") == """
        data/facts.csv:2:1: 错误: 字段 `id` 的值 `山` 长度为 1,少于 2
        data/facts.csv:3:1: 错误: 字段 `id` 的值 `山海协作` 长度为 4,超过 3
        data/facts.csv:2:1: error: the value `山` of `id` has the length 1, less than 2
        data/facts.csv:3:1: error: the value `山海协作` of `id` has the length 4, more than 3
        """)
    #expect(check("array", #""maxLength": 2"#, #""[1,2]""#).isEmpty)
  }

  @Test func bounds() {
    #expect(
      check("number", #""minimum": 0, "maximum": "100""#, "-1\n100.5\n100\nNaN") == """
        data/facts.csv:2:1: 错误: 字段 `id` 的值 `-1` 小于下限 0
        data/facts.csv:3:1: 错误: 字段 `id` 的值 `100.5` 大于上限 100
        data/facts.csv:5:1: 错误: 字段 `id` 的值 `NaN` 小于下限 0
        data/facts.csv:5:1: 错误: 字段 `id` 的值 `NaN` 大于上限 100
        data/facts.csv:2:1: error: the value `-1` of `id` is less than the minimum 0
        data/facts.csv:3:1: error: the value `100.5` of `id` is greater than the maximum 100
        data/facts.csv:5:1: error: the value `NaN` of `id` is less than the minimum 0
        data/facts.csv:5:1: error: the value `NaN` of `id` is greater than the maximum 100
        """)
    #expect(
      check("date", #""exclusiveMinimum": "2021-01-01", "exclusiveMaximum": "2022-01-01""#, "2021-01-01\n2022-01-01")
        == """
        data/facts.csv:2:1: 错误: 字段 `id` 的值 `2021-01-01` 应大于 2021-01-01
        data/facts.csv:3:1: 错误: 字段 `id` 的值 `2022-01-01` 应小于 2022-01-01
        data/facts.csv:2:1: error: the value `2021-01-01` of `id` must be greater than 2021-01-01
        data/facts.csv:3:1: error: the value `2022-01-01` of `id` must be less than 2022-01-01
        """)
    #expect(check("time", #""minimum": "08:00:00""#, "09:30:00").isEmpty)
    #expect(check("duration", #""minimum": "P1M""#, "P1Y").isEmpty)
    #expect(check("yearmonth", #""maximum": "2021-04""#, "2021-04").isEmpty)
    #expect(check("year", #""minimum": 2002"#, "2003").isEmpty)
  }

  @Test func pattern() {
    #expect(
      check("string", #""pattern": "S[0-4]-[0-9]{3}""#, "S5-001\nS1-001 \nS1-001") == """
        data/facts.csv:2:1: 错误: 字段 `id` 的值 `S5-001` 不符合格式 `S[0-4]-[0-9]{3}`
        data/facts.csv:3:1: 错误: 字段 `id` 的值 `S1-001 ` 不符合格式 `S[0-4]-[0-9]{3}`
          提示: 去掉首尾的空格
        data/facts.csv:2:1: error: the value `S5-001` of `id` does not match the pattern `S[0-4]-[0-9]{3}`
        data/facts.csv:3:1: error: the value `S1-001 ` of `id` does not match the pattern `S[0-4]-[0-9]{3}`
          hint: remove the spaces around it
        """)
  }

  @Test func allowedValues() {
    #expect(
      check("string", #""enum": ["actual", "planned"]"#, "actuel\nplanned") == """
        data/facts.csv:2:1: 错误: 字段 `id` 的值 `actuel` 不在允许的值之中
          提示: 是否要写 `actual`？
        data/facts.csv:2:1: error: the value `actuel` of `id` is not one of the allowed values
          hint: did you mean `actual`?
        """)
    #expect(check("integer", #""enum": [1, "2"]"#, "2").isEmpty)
    #expect(
      faults("id\n梨\n", #"{"name": "id", "type": "string", "categories": [{"value": "苹果"}, {"value": "橘子"}]}"#) == """
        data/facts.csv:2:1: 错误: 字段 `id` 的值 `梨` 不在允许的值之中
          提示: 可用的有 `苹果`、`橘子`
        data/facts.csv:2:1: error: the value `梨` of `id` is not one of the allowed values
          hint: known are `苹果`, `橘子`
        """)
  }

  @Test func aMissingCellBreaksNoOtherConstraint() {
    #expect(check("number", #""minimum": 0, "enum": [1]"#, "\"\"").isEmpty)
  }

  @Test func constraintsThatCannotBe() {
    #expect(
      check("number", #""minLength": 1, "pattern": "a", "minimum": "viel", "minimun": 1, "jsonSchema": {}"#, "1")
        == #"""
        datapackage.json:2:125: 错误: 没有约束 `minimun`
          提示: 是否要写 `minimum`？
        datapackage.json:2:87: 错误: 约束 `minLength` 不能用于数字
        datapackage.json:2:117: 错误: `minimum` 应是数字，却是文字 `viel`
        datapackage.json:2:101: 错误: 约束 `pattern` 不能用于数字
        datapackage.json:2:153: 错误: 不支持约束 `jsonSchema`
          提示: 把值拆成单独的字段
        datapackage.json:2:125: error: there is no constraint `minimun`
          hint: did you mean `minimum`?
        datapackage.json:2:87: error: the constraint `minLength` cannot be used for a number
        datapackage.json:2:117: error: `minimum` must be a number, found the text `viel`
        datapackage.json:2:101: error: the constraint `pattern` cannot be used for a number
        datapackage.json:2:153: error: the constraint `jsonSchema` is not supported
          hint: put the values into fields of their own
        """#)
  }

  @Test func constraintsOfTheWrongKind() {
    #expect(
      check("string", #""maximum": 3, "maxLength": -1, "pattern": "(a", "enum": []"#, "a") == #"""
        datapackage.json:2:101: 错误: `maxLength` 应是不小于 0 的整数
        datapackage.json:2:85: 错误: 约束 `maximum` 不能用于文字
        datapackage.json:2:116: 错误: `(a` 不是正则表达式
          提示: 按 XML Schema 的语法；没有 `(?…)`、`\b` 和反向引用
        datapackage.json:2:130: 错误: `enum` 不能为空
        datapackage.json:2:101: error: `maxLength` must be a whole number of at least 0
        datapackage.json:2:85: error: the constraint `maximum` cannot be used for a text
        datapackage.json:2:116: error: `(a` is not a regular expression
          hint: the syntax is that of XML Schema, without `(?…)`, `\b`, and back references
        datapackage.json:2:130: error: `enum` must not be empty
        """#)
    #expect(
      check("integer", #""enum": [1, "x"]"#, "1") == """
        datapackage.json:2:87: 错误: `enum` 中的文字 `x`不是整数
        datapackage.json:2:87: error: the text `x` in `enum` is not a whole number
        """)
  }
}
