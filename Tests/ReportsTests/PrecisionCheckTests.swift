import Tables
import Testing

/// What is printed says no more than its source.
@Suite struct PrecisionCheckTests {
  private let tables: [String: Table] = [
    "figures": Table(rows: [
      figure("乐清", 7_210_000, 7_205_000, 7_215_000, "rounded", "721万元"),
      figure("上虞", 30_000_000, 30_000_000, nil, "over", "超3000万元"),
      figure("温岭", nil, nil, nil, "exact", ""),
    ]),
    "people": Table(rows: [
      figure("台州", 569, 569, 569, "exact", "569户"), figure("阆中", 2000, nil, 2000, "nearly", "近2000人"),
    ]),
    "rates": Table(rows: [figure("天正", 99.2, 99.15, 99.25, "rounded", "99.2%")]),
  ]

  private static func figure(
    _ place: String, _ value: Double?, _ lower: Double?, _ upper: Double?, _ word: String, _ printed: String
  ) -> [(String, Value)] {
    func number(_ number: Double?) -> Value { number.map { .number($0) } ?? .null }
    return [
      ("place", .string(place)), ("value", number(value)), ("lower", number(lower)), ("upper", number(upper)),
      ("qualifier_id", .string(word)), ("qualifier", .string(word)), ("printed", .string(printed)),
    ]
  }

  private func table(_ data: String, _ columns: String, unit: String = "") -> [String] {
    problems("```table\ndata: \(data)\nunit: \(unit)\ncolumns: [place, \(columns)]\n```", tables: tables)
  }

  /// 超3000万元 in a cell of 万元.
  @Test func overBecomesNoTwoDecimals() {
    #expect(
      table("figures", "{field: value, format: 万.2}", unit: "万元") == [
        "r.md:4:26: 警告: `721.00` 的位数多于来源；原文是“721万元”\n  提示: 印字段 `printed`，它带着概数词和位数",
        """
        r.md:4:26: warning: `721.00` has more digits than its source, which says “721万元”
          hint: print the field `printed`, which keeps the word and the digits
        """,
      ])
    let over = problems(
      "```table\ndata: figures\ntransform: [{filter: datum.place == '上虞'}]\ncolumns: [{field: value, format: 万.2, title: 万元}]\n```",
      tables: tables)
    #expect(
      over == [
        "r.md:4:19: 警告: `3000.00` 的位数多于来源，`3000.00` 丢了“超”；原文是“超3000万元”\n  提示: 印字段 `printed`，它带着概数词和位数",
        """
        r.md:4:19: warning: `3000.00` has more digits than its source and `3000.00` has lost its word `over`, which \
        says “超3000万元”
          hint: print the field `printed`, which keeps the word and the digits
        """,
      ])
  }

  /// 近2000人 with and without a format.
  @Test(arguments: ["value", "{field: value, title: 人数}", "{field: value, format: ',d'}"])
  func nearlyKeepsItsWord(_ column: String) {
    let found = table("people", column)
    #expect(found.count == 2)
    #expect(found.first?.contains("丢了“近”；原文是“近2000人”") == true, "\(found)")
  }

  /// Digits that the source has, words in a column of their own, other fields, tables without the words.
  @Test func honestPrintsAreClean() {
    #expect(table("figures", "printed") == [])
    #expect(table("figures", "{field: value, format: 万}, qualifier", unit: "万元") == [])
    #expect(table("people", "value, printed") == [])
    #expect(table("rates", "{field: value, format: .1f}") == [])
    #expect(table("figures", "{field: lower, format: .2f}") == [])
    #expect(problems("```table\ndata: funds\ncolumns: [city, {field: money, format: .2f}]\n```") == [])
  }

  /// The word stands apart, the digits are still too many.
  @Test func aWordApartDoesNotMakeDigits() {
    #expect(
      table("rates", "{field: value, format: .2f}, qualifier").first
        == "r.md:4:26: 警告: `99.20` 的位数多于来源；原文是“99.2%”\n  提示: 印字段 `printed`，它带着概数词和位数")
  }

  /// A value of the front matter that is printed with a format.
  @Test func boundValuesAreJudged() {
    let source = """
      ---
      values:
        money: {table: figures, field: value, row: 1, format: 万.2}
      ---

      {{money}}元
      """
    #expect(
      problems(source, tables: tables).first
        == "r.md:3:57: 警告: `3000.00万` 的位数多于来源，`3000.00万` 丢了“超”；原文是“超3000万元”\n  提示: 印字段 `printed`，它带着概数词和位数")
  }
}
