import Foundation
import Tables
import Testing

@testable import Transforms

@Suite struct AggregateTransformTests {
  @Test func groupsInOrderOfAppearance() {
    let yaml = """
      - aggregate:
          - {op: count, as: n}
          - {op: sum, field: money, as: total}
          - {op: valid, field: money, as: known}
        groupby: [county]
      """
    #expect(
      run(yaml, on: funds) == """
        county  n  total  known
        ------  -  -----  -----
        马边    2  10200  2
        金口河  2  3900   1
        渭源    1  7135   1

        """)
  }

  @Test(arguments: [
    ("count", "6"), ("valid", "4"), ("missing", "1"), ("distinct", "5"), ("sum", "17"), ("product", "160"),
    ("mean", "4.25"), ("average", "4.25"), ("variance", "8.25"), ("variancep", "6.1875"),
    ("stdev", "2.8722813232690143"), ("stdevp", "2.48746859276655"), ("stderr", "1.4361406616345072"),
    ("median", "3.5"),
    ("q1", "2"), ("q3", "5.75"), ("min", "2"), ("max", "8"), ("argmin", "{x: 2}"), ("argmax", "{x: 8}"),
    ("values", "[{x: 2}, {x: ·}, {x: 5}, {x: nan}, {x: 8}, {x: 2}]"),
  ])
  func operations(name: String, expected: String) {
    let table = Table([("x", Column([.number(2), .null, .number(5), .number(.nan), .number(8), .number(2)]))])
    let dump = run("- aggregate: [{op: \(name), field: x, as: y}]", on: table)
    #expect(dump.split(separator: "\n").last.map(String.init) == expected)
  }

  @Test func nothingKnownGivesNothing() {
    let table = Table([("x", Column([.null, .null]))])
    let yaml = """
      - aggregate:
          - {op: sum, field: x, as: sum}
          - {op: mean, field: x, as: mean}
          - {op: max, field: x, as: max}
          - {op: stdev, field: x, as: stdev}
          - {op: argmax, field: x, as: argmax}
          - {op: ci0, field: x, as: ci0}
      """
    #expect(
      run(yaml, on: table) == """
        sum  mean  max  stdev  argmax  ci0
        ---  ----  ---  -----  ------  ---
        ·    ·     ·    ·      ·       ·

        """)
  }

  @Test func bootstrappedIntervalsAreRepeatable() throws {
    let table = Table([("x", Column(.numbers((1...40).map(Double.init))))])
    let yaml = "- aggregate: [{op: ci0, field: x, as: low}, {op: ci1, field: x, as: high}]"
    #expect(run(yaml, on: table) == run(yaml, on: table))
    let item = AggregateField(.ci0, FieldReference("x"), as: "low")
    let low =
      try item.evaluate(Grouping([], rowCount: 40), in: table, TransformContext(zone: .gmt, seed: 7))[0].number ?? 0
    // The normal approximation gives 20.5 - 1.96 × 1.85 = 16.9.
    #expect(abs(low - 16.9) < 0.7)
  }

  @Test func textsAndMomentsKeepTheirKind() {
    let table = Table([
      ("name", Column(.strings(["b", "a", "c"]))), ("at", Column(.instants([3, 1, 2]))),
    ])
    let yaml = """
      - aggregate:
          - {op: min, field: name, as: first}
          - {op: max, field: at, as: last}
          - {op: median, field: at, as: middle}
          - {op: argmax, field: at, as: latest}
      - {calculate: datum.latest.name, as: name}
      """
    #expect(
      run(yaml, on: table) == """
        first  last  middle  latest             name
        -----  ----  ------  -----------------  ----
        a      @3    @2      {at: @3, name: b}  b

        """)
  }

  @Test func groupKeysOfEveryKind() {
    let table = Table([
      ("number", Column([.number(0), .number(-0.0), .null, .null])),
      ("flag", Column([.boolean(true), .boolean(true), .boolean(true), .boolean(false)])),
      ("mixed", Column([.string("1"), .string("1"), .number(1), .number(1)])),
    ])
    #expect(
      run("- {aggregate: [{op: count, as: n}], groupby: [number, flag, mixed]}", on: table) == """
        number  flag   mixed  n
        ------  -----  -----  -
        0       true   1      2
        ·       true   1      1
        ·       false  1      1

        """)
  }

  @Test func diagnostics() {
    #expect(
      problems("- aggregate: [{op: averge, field: money, as: m}, {op: sum, as: s}, {op: sum, field: money}]", on: funds)
        == """
        chart.vl.yaml:1:20: 错误: `op` 不能是 `averge`
          提示: 是否要写 `average`？
        chart.vl.yaml:1:50: 错误: `sum` 缺少 `field`
        chart.vl.yaml:1:68: 错误: 缺少 `as`
        chart.vl.yaml:1:20: error: `op` cannot be `averge`
          hint: did you mean `average`?
        chart.vl.yaml:1:50: error: `sum` needs a `field`
        chart.vl.yaml:1:68: error: `as` is missing
        """)
    #expect(
      problems("- aggregate: [{op: sum, field: county, as: s}]", on: funds) == """
        chart.vl.yaml:1:32: 错误: 字段 `county` 是文字，`sum` 需要数字
        chart.vl.yaml:1:32: error: the field `county` holds texts, `sum` needs numbers
        """)
    #expect(
      problems("- {aggregate: [], groupby: [city]}", on: funds) == """
        chart.vl.yaml:1:29: 错误: 没有字段 `city`
          提示: 可用的字段有 `county`、`year`、`money`
        chart.vl.yaml:1:29: error: there is no field `city`
          hint: the fields are `county`, `year`, `money`
        """)
  }
}
