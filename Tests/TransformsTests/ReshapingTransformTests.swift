import Tables
import Testing

@testable import Transforms

/// `fold`, `flatten` and `pivot`: the transforms between wide and long tables.
@Suite struct ReshapingTransformTests {
  private let wide = Table([
    ("county", Column(.strings(["马边", "金口河"]))), ("planned", Column(.numbers([5000, 3900]))),
    ("spent", Column([.number(4200), .null])),
  ])

  @Test func foldMakesRowsFromFields() {
    #expect(
      run("- {fold: [planned, spent], as: [stage, money]}", on: wide) == """
        county  planned  spent  stage    money
        ------  -------  -----  -------  -----
        马边    5000     4200   planned  5000
        马边    5000     4200   spent    4200
        金口河  3900     ·      planned  3900
        金口河  3900     ·      spent    ·

        """)
    #expect(run("- {fold: [planned]}", on: wide).hasPrefix("county  planned  spent  key      value\n"))
  }

  @Test func foldNamesFieldsWithoutEscapes() {
    let table = Table([("a.b", Column(.numbers([4]))), ("c", Column(.numbers([5])))])
    #expect(
      run("- {fold: ['a\\.b', c]}", on: table).split(separator: "\n").dropFirst(2).map(\.description) == [
        "4    5  a.b  4", "4    5  c    5",
      ])
  }

  @Test func flattenMakesRowsFromLists() {
    let table = Table([
      ("city", Column(.strings(["a", "b", "c"]))),
      ("names", Column([.list([.string("x"), .string("y")]), .list([]), .string("z")])),
      ("sizes", Column([.list([.number(1)]), .null, .number(2)])),
    ])
    #expect(
      run("- {flatten: [names, sizes], as: [name]}", on: table) == """
        city  names   sizes  name
        ----  ------  -----  ----
        a     [x, y]  1      x
        a     [x, y]  ·      y
        c     z       2      z

        """)
  }

  @Test func pivotMakesFieldsFromValues() {
    #expect(
      run("- {pivot: county, value: money, groupby: [year]}", on: funds) == """
        year  渭源  金口河  马边
        ----  ----  ------  ----
        2021  ·     3900    5000
        2022  7135  ·       5200

        """)
    #expect(
      run("- {pivot: year, value: money, op: count, limit: 1}", on: funds) == """
        2021
        ----
        2

        """)
  }

  @Test func diagnostics() {
    #expect(
      problems("- {fold: [planed]}", on: wide) == """
        chart.vl.yaml:1:11: 错误: 没有字段 `planed`
          提示: 是否要写 `planned`？
        chart.vl.yaml:1:11: error: there is no field `planed`
          hint: did you mean `planned`?
        """)
    #expect(
      problems("- {fold: [planned], as: [a, b, c]}", on: wide) == """
        chart.vl.yaml:1:25: 错误: `as` 至多 2 个名称，却有 3 个
        chart.vl.yaml:1:25: error: `as` takes at most 2 names, found 3
        """)
    let many = Table([("x", Column(.numbers((0..<2001).map(Double.init))))])
    #expect(
      problems("- {pivot: x, value: x}", on: many) == """
        chart.vl.yaml:1:11: 错误: 字段 `x` 有 2001 个不同的值，至多 2000 个
          提示: 先汇总，或设 `limit`
        chart.vl.yaml:1:11: error: the field `x` has 2001 different values, at most 2000 are possible
          hint: aggregate before, or set `limit`
        """)
    #expect(
      problems("- {pivot: county}", on: funds) == """
        chart.vl.yaml:1:3: 错误: 缺少 `value`
        chart.vl.yaml:1:3: error: `value` is missing
        """)
  }
}
