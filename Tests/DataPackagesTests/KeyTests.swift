import Testing

@testable import DataPackages

@Suite struct KeyTests {
  @Test func aPrimaryKeyOfTwoFields() {
    let fields = #"{"name": "pair"}, {"name": "year", "type": "year"}"#
    #expect(faults("pair,year\na,2020\na,2021\nb,2020\n", fields, schema: #", "primaryKey": ["pair", "year"]"#).isEmpty)
    #expect(
      faults("pair,year\na,2020\nb,2020\na,2020\n", fields, schema: #", "primaryKey": ["pair", "year"]"#) == """
        data/facts.csv:4:1: 错误: 主键 `a, 2020` 重复
          提示: 第一次在第 2 行
        data/facts.csv:4:1: error: the primary key `a, 2020` stands twice
          hint: it stands on line 2 first
        """)
  }

  @Test func partsOfAKeyAreKeptApart() {
    let fields = #"{"name": "a"}, {"name": "b"}"#
    #expect(faults("a,b\n1:x,y\n1,x:y\n", fields, schema: #", "primaryKey": ["a", "b"]"#).isEmpty)
  }

  @Test func uniqueKeysLeaveMissingValuesOut() {
    let fields = #"{"name": "a"}, {"name": "day", "type": "date"}"#
    #expect(
      faults("a,day\nx,\nx,\nx,2021-06-01\nx,2021-06-01\n", fields, schema: #", "uniqueKeys": [["a", "day"]]"#) == """
        data/facts.csv:5:1: 错误: `a`、`day` 的值 `x, 2021-06-01` 重复
          提示: 第一次在第 4 行
        data/facts.csv:5:1: error: the values `x, 2021-06-01` of `a`, `day` stand twice
          hint: it stands on line 4 first
        """)
  }

  private func package(_ pairings: String, key: String) -> [String: String] {
    [
      "datapackage.json": """
      {"resources": [
        {"name": "pairings", "path": "p.csv", "schema": {
          "fields": [{"name": "id"}, {"name": "donor"}, {"name": "recipient"}, {"name": "parent"}],
          "foreignKeys": [\(key)]}},
        {"name": "regions", "path": "r.csv", "schema": {"fields": [{"name": "code"}, {"name": "level"}]}}]}
      """,
      "p.csv": pairings, "r.csv": "code,level\nyueqing,city\npingyang,county\nrangtang,county\n",
    ]
  }

  @Test func aReferenceToNothing() {
    let key = #"{"fields": "recipient", "reference": {"resource": "regions", "fields": "code"}}"#
    #expect(
      faults(in: package("id,donor,recipient,parent\n1,yueqing,rangtan,\n2,yueqing,,\n3,yueqing,paris,\n", key: key))
        == """
        p.csv:2:11: 错误: 字段 `recipient` 的值 `rangtan` 不在资源 `regions` 的 `code` 中
          提示: 是否要写 `rangtang`？
        p.csv:4:11: 错误: 字段 `recipient` 的值 `paris` 不在资源 `regions` 的 `code` 中
        p.csv:2:11: error: the value `rangtan` of `recipient` is not in `code` of the resource `regions`
          hint: did you mean `rangtang`?
        p.csv:4:11: error: the value `paris` of `recipient` is not in `code` of the resource `regions`
        """)
  }

  @Test func aReferenceOfTwoFields() {
    let key = #"{"fields": ["recipient", "parent"], "reference": {"resource": "regions", "fields": ["code", "level"]}}"#
    #expect(
      faults(in: package("id,donor,recipient,parent\n1,a,pingyang,county\n2,a,yueqing,county\n", key: key)) == """
        p.csv:3:5: 错误: 字段 `recipient, parent` 的值 `yueqing, county` 不在资源 `regions` 的 `code`、`level` 中
          提示: 是否要写 `yueqing, city`？
        p.csv:3:5: error: the value `yueqing, county` of `recipient, parent` is not in `code`, `level` of the resource `regions`
          hint: did you mean `yueqing, city`?
        """)
  }

  @Test func aReferenceToTheTableItself() {
    for reference in [#"{"fields": "id"}"#, #"{"resource": "", "fields": "id"}"#] {
      let key = #"{"fields": "parent", "reference": \#(reference)}"#
      #expect(
        faults(in: package("id,donor,recipient,parent\n1,a,b,\n2,a,b,1\n3,a,b,9\n", key: key)) == """
          p.csv:4:7: 错误: 字段 `parent` 的值 `9` 不在资源 `pairings` 的 `id` 中
            提示: 是否要写 `1`？
          p.csv:4:7: error: the value `9` of `parent` is not in `id` of the resource `pairings`
            hint: did you mean `1`?
          """)
    }
  }

  @Test func referencesThatCannotBe() {
    let keys = """
      {"fields": "donor", "reference": {"resource": "region", "fields": "code"}},
      {"fields": "donor", "reference": {"resource": "regions", "fields": "cod"}},
      {"fields": ["donor", "id"], "reference": {"resource": "regions", "fields": "code"}},
      {"fields": "donar", "reference": {"resource": "regions", "fields": "code"}}
      """
    #expect(
      faults(in: package("id,donor,recipient,parent\n", key: keys)) == """
        datapackage.json:6:1: 错误: 外键有 2 个字段，却引用 1 个
        datapackage.json:7:12: 错误: `foreignKeys` 中的 `donar` 不是字段
          提示: 是否要写 `donor`？
        datapackage.json:4:54: 错误: 没有资源 `region`
          提示: 是否要写 `regions`？
        datapackage.json:5:34: 错误: 资源 `regions` 没有字段 `cod`
          提示: 是否要写 `code`？
        datapackage.json:6:1: error: the foreign key has 2 fields and refers to 1
        datapackage.json:7:12: error: `donar` in `foreignKeys` is not a field
          hint: did you mean `donor`?
        datapackage.json:4:54: error: there is no resource `region`
          hint: did you mean `regions`?
        datapackage.json:5:34: error: the resource `regions` has no field `cod`
          hint: did you mean `code`?
        """)
  }

  @Test func referencesToATableThatCannotBeReadAreNotChecked() {
    let key = #"{"fields": "recipient", "reference": {"resource": "regions", "fields": "code"}}"#
    var files = package("id,donor,recipient,parent\n1,a,b,\n", key: key)
    files["r.csv"] = nil
    #expect(
      faults(in: files) == """
        datapackage.json:5:31: 错误: 找不到文件 `r.csv`
          提示: 是否要写 `p.csv`？
        datapackage.json:5:31: error: there is no file `r.csv`
          hint: did you mean `p.csv`?
        """)
  }
}
