import Diagnostics
import Tables
import Testing

@testable import Transforms

/// Texts that write numbers, as delimited files hold them, and columns in which many texts are the same.
@Suite struct TextNumberTests {
  private let table = Table([
    ("county", Column(.categories(codes: [0, 1, 0, 1, 0, 1, 0, 1, 2], values: ["马边", "渭源", ""]))),
    ("year", Column(.categories(codes: [0, 0, 1, 1, 0, 0, 1, 1, 0], values: ["2021", "2022"]))),
    ("money", Column(.strings(["10", "2", "", "4", "0.5", "1e2", "7", "8", "9"]))),
    ("people", Column(.numbers([1, 2, 3, 4, 5, 6, 7, 8, 0]), missing: [Bool](repeating: false, count: 8) + [true])),
  ])

  @Test func sumsOfTexts() {
    #expect(
      run(
        "- {aggregate: [{op: sum, field: money, as: s}, {op: mean, field: money, as: m}], groupby: [year]}", on: table)
          == """
          year  s      m
          ----  -----  -----------------
          2021  121.5  24.3
          2022  19     6.333333333333333

          """)
  }

  @Test func textsThatAreNoNumbers() {
    #expect(
      run("- {aggregate: [{op: sum, field: county, as: s}]}", on: table)
        == "chart.vl.yaml:1:33: error: the field `county` holds texts, `sum` needs numbers")
    #expect(
      run("- {bin: true, field: county, as: b}", on: table)
        == "chart.vl.yaml:1:22: error: the field `county` holds texts, numbers are needed here")
  }

  @Test("A text among numbers is not passed over in a sum.")
  func aTextAmongNumbers() {
    let mixed = Table([("v", Column([.number(3), .string("x"), .null, .string("")]))])
    #expect(
      run("- {aggregate: [{op: sum, field: v, as: s}]}", on: mixed)
        == "chart.vl.yaml:1:33: error: the field `v` holds texts, `sum` needs numbers")
    let numbers = Table([("v", Column([.number(3), .string("4"), .null, .string("")]))])
    #expect(run("- {aggregate: [{op: sum, field: v, as: s}]}", on: numbers) == "s\n-\n7\n")
  }

  @Test(arguments: [
    ("datum.year >= 2022", "0011001100"), ("datum.county == '渭源'", "0101010100"),
    ("datum.money > 5", "100001111"), ("datum.money > '5'", "000000111"), ("datum.people < 1", "000000001"),
    ("datum.people * 2 > datum.money", "011110110"), ("!(datum.year == 2021)", "001100110"),
  ])
  func rowsThatPass(expression: String, rows: String) {
    let kept = rows.prefix(9).enumerated().filter { $0.element == "1" }.map { $0.offset }
    let numbered = table.setting("row", Column(.numbers((0..<9).map(Double.init))))
    let result = run(
      "- {filter: \"\(expression)\"}\n- {aggregate: [{op: sum, field: one, as: n}], groupby: [row]}",
      on: numbered.setting("one", Column(.numbers([Double](repeating: 1, count: 9)))))
    #expect(
      result.split(separator: "\n").dropFirst(2).map { String($0.split(separator: " ")[0]) } == kept.map(String.init))
  }

  @Test func computedFields() {
    let yaml = """
      - {calculate: "datum.year - 2000", as: a}
      - {calculate: "datum.year + 1", as: b}
      - {calculate: "substring(datum.year, 2, 4)", as: c}
      - {calculate: "datum.money / 2", as: d}
      - {calculate: "datum.people + 1", as: e}
      - {calculate: "datum.county ? length(datum.county) : null", as: f}
      """
    let result = run(yaml, on: table)
    let last = result.split(separator: "\n").last.map { $0.split(separator: " ").map(String.init) }
    #expect(last == ["2021", "9", "·", "21", "20211", "21", "4.5", "1", "·"])
    #expect(result.contains("马边    2021  10     1       21  20211  21  5     2  2"))
  }

  @Test func anErrorInACategoryIsToldOfItsRow() {
    #expect(value("datum.year + nothing", on: table).contains("unknown name `nothing`"))
  }

  @Test func groupsOfManyColumns() {
    let missing = Table([
      ("a", Column(.categories(codes: [1, 0, 1, 0], values: ["x", "y"]), missing: [false, true, false, false])),
      ("b", Column(.numbers([1e300, 2, 1e300, 3]))),
    ])
    #expect(
      run("- {aggregate: [{op: count, as: n}, {op: max, field: b, as: m}], groupby: [a, b]}", on: missing) == """
        a  b       n  m
        -  ------  -  ------
        y  1e+300  2  1e+300
        ·  2       1  2
        x  3       1  3

        """)
  }
}
