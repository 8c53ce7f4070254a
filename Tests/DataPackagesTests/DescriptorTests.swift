import Diagnostics
import Tables
import Testing

@testable import DataPackages

@Suite struct DescriptorTests {
  @Test func factsOfThePackageAndItsResources() throws {
    let package = try loadPackage(
      at: "project/datapackage.json",
      from: .memory([
        "project/datapackage.json": """
        {"name": "assistance", "title": "结对帮扶", "description": "说明", "version": "1.0.0", "keywords": ["协作"],
         "resources": [
          {"name": "facts", "title": "事实", "description": "逐句", "path": "data/facts.csv",
           "schema": {"fields": [{"name": "id", "title": "编号", "description": "唯一"}]}},
          {"name": "readme", "path": "README.md"}]}
        """,
        "project/data/facts.csv": "id\n\"a\nb\"\nc\n", "project/README.md": "说明",
      ]))
    #expect(
      [package.name, package.title, package.description, package.version] == ["assistance", "结对帮扶", "说明", "1.0.0"])
    #expect(package.keywords == ["协作"])
    let facts = try #require(package["facts"])
    #expect([facts.title, facts.description] == ["事实", "逐句"])
    #expect(facts.files == ["project/data/facts.csv"])
    #expect(facts.schema?.fields.map(\.title) == ["编号"])
    #expect(facts.rowLines == [2, 4])
    #expect(facts.location(row: 1, field: "id").description == "project/data/facts.csv:4:1")
    #expect(facts.location.description == "project/datapackage.json:3:3")
    #expect(package["readme"]?.table == nil)
    #expect(package.tables.keys.sorted() == ["facts"])
  }

  @Test func misspeltKeysOfTheStandardAreWarnings() {
    #expect(
      faults(
        ofDescriptor: """
          {"resources": [{"name": "a", "path": "data/facts.csv", "titel": "甲", "x-note": 1,
            "schema": {"fields": [{"name": "id", "fromat": "default", "constraint": {}}], "primarykey": "id"}}],
           "licence": "CC"}
          """) == """
          datapackage.json:3:2: 警告: 标准中没有键 `licence`，已忽略
            提示: 是否要写 `licenses`？
          datapackage.json:1:56: 警告: 标准中没有键 `titel`，已忽略
            提示: 是否要写 `title`？
          datapackage.json:2:81: 警告: 标准中没有键 `primarykey`，已忽略
            提示: 是否要写 `primaryKey`？
          datapackage.json:2:40: 警告: 标准中没有键 `fromat`，已忽略
            提示: 是否要写 `format`？
          datapackage.json:2:61: 警告: 标准中没有键 `constraint`，已忽略
            提示: 是否要写 `constraints`？
          datapackage.json:3:2: warning: the standard has no key `licence`; it is ignored
            hint: did you mean `licenses`?
          datapackage.json:1:56: warning: the standard has no key `titel`; it is ignored
            hint: did you mean `title`?
          datapackage.json:2:81: warning: the standard has no key `primarykey`; it is ignored
            hint: did you mean `primaryKey`?
          datapackage.json:2:40: warning: the standard has no key `fromat`; it is ignored
            hint: did you mean `format`?
          datapackage.json:2:61: warning: the standard has no key `constraint`; it is ignored
            hint: did you mean `constraints`?
          """)
  }

  @Test func resourcesThatCannotBe() {
    #expect(
      faults(
        ofDescriptor: """
          {"resources": [
            {"path": "a.csv"},
            {"name": "a"},
            {"name": "b", "path": "data/facts.csv", "data": []},
            {"name": "c", "path": []},
            {"name": "d", "path": [1]},
            {"name": "e", "path": "data/facts.csv"},
            {"name": "e", "path": "data/facts.csv"},
            {"name": "f", "path": "data/facts.csv", "encoding": "big5", "format": "xlsx", "type": "table"},
            7]}
          """) == """
          datapackage.json:2:3: 错误: 缺少 `name`
          datapackage.json:3:3: 错误: 资源 `a` 缺少 `path`
          datapackage.json:4:25: 错误: 资源 `b` 同时有 `path` 和 `data`
          datapackage.json:5:25: 错误: `path` 不能为空
          datapackage.json:6:26: 错误: `path` 应是文字，却是数字 1
          datapackage.json:8:3: 错误: 资源 `e` 重复
          datapackage.json:9:55: 错误: 不支持编码 `big5`
            提示: 可用的有 `utf-8`、`gb18030`、`utf-16`
          datapackage.json:10:3: 错误: 此处应是对象，却是数字 7
          datapackage.json:9:73: 错误: 不读取电子表格文件（`xlsx`）
            提示: 把工作表另存为 CSV（UTF-8）：表头一行，表下不留注
          datapackage.json:2:3: error: `name` is missing
          datapackage.json:3:3: error: the resource `a` has no `path`
          datapackage.json:4:25: error: the resource `b` has both `path` and `data`
          datapackage.json:5:25: error: `path` must not be empty
          datapackage.json:6:26: error: `path` must be a text, found the number 1
          datapackage.json:8:3: error: the resource `e` stands twice
          datapackage.json:9:55: error: the encoding `big5` is not supported
            hint: known are `utf-8`, `gb18030`, `utf-16`
          datapackage.json:10:3: error: expected an object, found the number 7
          datapackage.json:9:73: error: spreadsheet files (`xlsx`) are not read
            hint: save the sheet as CSV (UTF-8), with a head of one row and no notes below the table
          """)
  }

  @Test func aPackageWithoutResources() {
    #expect(
      faults(ofDescriptor: #"{"name": "a"}"#) == """
        datapackage.json:1:1: 错误: 缺少 `resources`
        datapackage.json:1:1: error: `resources` is missing
        """)
    #expect(
      faults(ofDescriptor: #"{"resources": []}"#) == """
        datapackage.json:1:15: 错误: `resources` 不能为空
        datapackage.json:1:15: error: `resources` must not be empty
        """)
  }

  @Test func schemasThatCannotBe() {
    #expect(
      faults(
        ofDescriptor: """
          {"resources": [
            {"name": "a", "path": "data/facts.csv", "schema": {"fields": []}},
            {"name": "b", "path": "data/facts.csv", "schema": {}},
            {"name": "c", "path": "data/facts.csv", "schema": {
              "fields": [{"name": "id"}, {"name": "id"}, {"type": "string"}],
              "primaryKey": ["ID2"], "missingValues": [-99], "fieldsMatch": ["exakt"]}},
            {"name": "d", "path": "data/facts.csv", "schema": {"fields": [{"name": "id"}], "primaryKey": 7}}]}
          """) == """
          datapackage.json:2:64: 错误: `fields` 不能为空
          datapackage.json:3:53: 错误: 缺少 `fields`
          datapackage.json:6:45: 错误: `missingValues` 应是文字的列表
            提示: 数字也写在引号中：`["", "-99"]`
          datapackage.json:6:67: 错误: `fieldsMatch` 应是一个词
            提示: 是否要写 `exact`？
          datapackage.json:5:32: 错误: 字段 `id` 重复
          datapackage.json:5:48: 错误: 缺少 `name`
          datapackage.json:6:19: 错误: `primaryKey` 中的 `ID2` 不是字段
            提示: 是否要写 `id`？
          datapackage.json:7:96: 错误: `primaryKey` 应是字段名或字段名的列表
          datapackage.json:2:64: error: `fields` must not be empty
          datapackage.json:3:53: error: `fields` is missing
          datapackage.json:6:45: error: `missingValues` must be a list of texts
            hint: numbers stand in quotes too: `["", "-99"]`
          datapackage.json:6:67: error: `fieldsMatch` must be one word
            hint: did you mean `exact`?
          datapackage.json:5:32: error: the field `id` stands twice
          datapackage.json:5:48: error: `name` is missing
          datapackage.json:6:19: error: `ID2` in `primaryKey` is not a field
            hint: did you mean `id`?
          datapackage.json:7:96: error: `primaryKey` must be the name of a field, or a list of names
          """)
  }

  @Test func fieldsThatCannotBe() {
    #expect(
      faults(
        ofDescriptor: """
          {"resources": [{"name": "a", "data": [], "schema": {"fields": [
            {"name": "a", "type": "numbr"},
            {"name": "b", "type": "date", "format": "YYYY-MM-DD"},
            {"name": "c", "type": "string", "format": "emial"},
            {"name": "d", "type": "number", "groupChar": ".", "decimalChar": ""},
            {"name": "e", "type": "list", "itemType": "numbers"},
            {"name": "f", "type": "geojson", "format": "topo"},
            {"name": "g", "type": "text"}]}}]}
          """) == """
          datapackage.json:2:25: 错误: 没有类型 `numbr`
            提示: 是否要写 `number`？
          datapackage.json:3:43: 错误: `YYYY-MM-DD` 不是日期格式
            提示: 写作 `default`、`any` 或 `%Y/%m/%d`
          datapackage.json:4:45: 错误: `format` 不能是 `emial`
            提示: 是否要写 `email`？
          datapackage.json:5:68: 错误: `decimalChar` 不能为空
          datapackage.json:5:48: 错误: `groupChar` 与小数点相同
          datapackage.json:6:45: 错误: `itemType` 不能是 `numbers`
            提示: 是否要写 `number`？
          datapackage.json:7:46: 错误: `format` 不能是 `topo`
            提示: 可用的有 `default`、`topojson`
          datapackage.json:8:25: 错误: 没有类型 `text`
            提示: 可用的有 `string`、`number`、`date`
          datapackage.json:2:25: error: there is no type `numbr`
            hint: did you mean `number`?
          datapackage.json:3:43: error: `YYYY-MM-DD` is not a date format
            hint: write `default`, `any`, or a pattern like `%Y/%m/%d`
          datapackage.json:4:45: error: `format` cannot be `emial`
            hint: did you mean `email`?
          datapackage.json:5:68: error: `decimalChar` must not be empty
          datapackage.json:5:48: error: `groupChar` is the same as the decimal sign
          datapackage.json:6:45: error: `itemType` cannot be `numbers`
            hint: did you mean `number`?
          datapackage.json:7:46: error: `format` cannot be `topo`
            hint: known are `default`, `topojson`
          datapackage.json:8:25: error: there is no type `text`
            hint: known are `string`, `number`, `date`
          """)
  }

  @Test func schemasAndDialectsInFilesOfTheirOwn() throws {
    let package = try loadPackage(
      at: "p/datapackage.json",
      from: .memory([
        "p/datapackage.json":
          #"{"resources": [{"name": "a", "path": "a.csv", "schema": "schema.json", "dialect": "../d.json"}]}"#,
        "p/schema.json": #"{"fields": [{"name": "x", "type": "integer"}]}"#, "d.json": #"{"delimiter": ";"}"#,
        "p/a.csv": "x\n7\n",
      ]))
    #expect(package.tables["a"]?.dump() == "x\n-\n7\n")
  }

  @Test func aResourceOverSeveralFiles() throws {
    let files = [
      "datapackage.json":
        #"{"resources": [{"name": "a", "path": ["1.csv", "2.csv", "3.csv"], "schema": {"fields": [{"name": "x", "type": "integer"}]}}]}"#,
      "1.csv": "x\n1\n", "2.csv": "2\n", "3.csv": "x\n3\n",
    ]
    let package = try loadPackage(at: "datapackage.json", from: .memory(files))
    #expect(package.tables["a"]?.dump() == "x\n-\n1\n2\n3\n")
    #expect(package["a"]?.rowLines == [2, 1, 2])
    #expect(
      (0..<3).map { package["a"]?.location(row: $0, field: "x").description } == [
        "1.csv:2:1", "2.csv:1:1", "3.csv:2:1",
      ])
  }

  @Test func dataInTheDescriptor() throws {
    func dump(_ resource: String) throws -> String {
      let text =
        #"{"resources": [{"name": "a", \#(resource), "schema": {"fields": [{"name": "x", "type": "integer"}, {"name": "y"}]}}]}"#
      return try loadPackage(at: "datapackage.json", from: .memory(["datapackage.json": text])).tables["a"]?.dump()
        ?? ""
    }
    let expected = "x  y\n-  --\n1  甲\n2  ·\n"
    #expect(try dump(#""data": [["x", "y"], [1, "甲"], [2, null]]"#) == expected)
    #expect(try dump(#""data": [{"y": "甲", "x": 1}, {"x": "2"}]"#) == expected)
    #expect(try dump(#""format": "csv", "data": "x,y\n1,甲\n2,\n""#) == expected)
    #expect(try dump(#""data": {"rows": [{"y": "甲", "x": 1}, {"x": 2}]}, "dialect": {"property": "rows"}"#) == expected)
  }

  @Test func faultsOfDataInTheDescriptor() {
    #expect(
      faults(
        ofDescriptor: """
          {"resources": [
            {"name": "a", "data": [{"x": 1.5}, {"x": 2, "z": 3}, 4], "schema": {"fields": [{"name": "x", "type": "integer"}]}},
            {"name": "b", "data": [["x"], [1, 2], {}], "schema": {"fields": [{"name": "x"}]}},
            {"name": "c", "data": {"rows": []}, "type": "table"}]}
          """) == """
          datapackage.json:2:32: 错误: 字段 `x` 的值 `1.5` 不是整数
            提示: 整数不带小数；允许小数就把类型改为 `number`
          datapackage.json:2:47: 错误: 列 `z` 不在 schema 中
            提示: 在 `fields` 中声明它，或设 `"fieldsMatch": "subset"`
          datapackage.json:2:56: 错误: 此处应是对象，却是数字 4
          datapackage.json:3:33: 错误: 这一行有 2 个单元格，应有 1 个
          datapackage.json:3:41: 错误: 此处应是列表，却是对象
          datapackage.json:4:25: 错误: 此处应是行的列表，却是对象
            提示: 列表在 `rows` 之下：设 `"property": "rows"`
          datapackage.json:2:32: error: the value `1.5` of `x` is not a whole number
            hint: a whole number has no decimals; if they may stand, make the type `number`
          datapackage.json:2:47: error: the column `z` is not in the schema
            hint: declare it in `fields`, or set `"fieldsMatch": "subset"`
          datapackage.json:2:56: error: expected an object, found the number 4
          datapackage.json:3:33: error: this row has 2 cells instead of 1
          datapackage.json:3:41: error: expected an array, found an object
          datapackage.json:4:25: error: expected an array of rows, found an object
            hint: there is one under `rows`: set `"property": "rows"`
          """)
  }
}
