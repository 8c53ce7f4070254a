import Testing

@testable import DataPackages

@Suite struct HeaderTests {
  private let three = #"{"name": "id"}, {"name": "value"}, {"name": "note"}"#

  @Test func aMisspeltColumnStandsForTheFieldItMeans() {
    #expect(
      faults("id,valeu, note\na,1,x\n", three) == """
        data/facts.csv:1:4: 错误: 列 `valeu` 不在 schema 中
          提示: 是否要写 `value`？
        data/facts.csv:1:10: 错误: 列 ` note` 不在 schema 中
          提示: 去掉列名首尾的空格
        data/facts.csv:1:4: error: the column `valeu` is not in the schema
          hint: did you mean `value`?
        data/facts.csv:1:10: error: the column ` note` is not in the schema
          hint: remove the spaces around the name
        """)
  }

  @Test func missingAndFurtherColumns() {
    #expect(
      faults("id,,备注\na,1,x\n", three) == """
        data/facts.csv:1:1: 错误: 缺少列 `value`
        data/facts.csv:1:1: 错误: 缺少列 `note`
        data/facts.csv:1:4: 错误: 第 2 列没有列名
        data/facts.csv:1:5: 错误: 列 `备注` 不在 schema 中
          提示: 在 `fields` 中声明它，或设 `"fieldsMatch": "subset"`
        data/facts.csv:1:1: error: the column `value` is missing
        data/facts.csv:1:1: error: the column `note` is missing
        data/facts.csv:1:4: error: column 2 has no name
        data/facts.csv:1:5: error: the column `备注` is not in the schema
          hint: declare it in `fields`, or set `"fieldsMatch": "subset"`
        """)
  }

  @Test func aColumnThatStandsTwice() {
    #expect(
      faults("id,value,note,value\na,1,x,2\n", three) == """
        data/facts.csv:1:15: 错误: 列 `value` 重复
          提示: 第一次是第 2 列
        data/facts.csv:1:15: error: the column `value` stands twice
          hint: it is column 2 too
        """)
  }

  @Test func anotherOrder() throws {
    #expect(
      faults("id,note,value\na,x,1\n", three) == """
        data/facts.csv:1:4: 错误: 第 2 列应是 `value`，却是 `note`
          提示: 按 schema 的顺序排列，或设 `"fieldsMatch": "equal"`
        data/facts.csv:1:4: error: column 2 must be `value`, found `note`
          hint: keep the order of the schema, or set `"fieldsMatch": "equal"`
        """)
    #expect(
      try dump("note,id,value\nx,a,1\n", three, schema: #", "fieldsMatch": "equal""#)
        == "id  value  note\n--  -----  ----\na   1      x\n")
  }

  @Test func looserWaysToMatch() throws {
    let one = "id  value  note\n--  -----  ----\n"
    #expect(
      try dump("更多,note,id,value\n9,x,a,1\n", three, schema: #", "fieldsMatch": "subset""#) == one + "a   1      x\n")
    #expect(try dump("note,id\nx,a\n", three, schema: #", "fieldsMatch": ["superset"]"#) == one + "a   ·      x\n")
    #expect(try dump("更多,id\n9,a\n", three, schema: #", "fieldsMatch": "partial""#) == one + "a   ·      ·\n")
    #expect(
      faults("甲,乙\n1,2\n", three, schema: #", "fieldsMatch": "partial""#) == """
        data/facts.csv:1:1: 错误: 没有一列在 schema 中
        data/facts.csv:1:1: error: none of the columns is in the schema
        """)
  }

  @Test func valuesAreCheckedInSpiteOfAFaultyHeader() {
    #expect(
      faults("valeu\nx\n", valueField).hasSuffix(
        "data/facts.csv:2:1: error: the value `x` of `value` is not a number"))
  }
}
