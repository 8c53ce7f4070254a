import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct FindingsTests {
  func findings(_ tables: [String: Table], _ language: Language = .chinese) throws -> Table {
    let views = AssistanceViews(try AssistanceData(tables: tables), language: language)
    return try #require(try views.table(named: "findings"))
  }

  func sentences(_ facts: String, _ language: Language = .chinese) throws -> [String] {
    let data = try ComparabilityPackage.data(facts)
    let table = try #require(try AssistanceViews(data, language: language).table(named: "findings"))
    return (0..<table.rowCount).filter { table[$0, "kind_id"] != .string("missing") }.map { row in
      "\(table[row, "kind_id"].string ?? "") \(table[row, "grade"].string ?? "·") \(table[row, "sentence"].string ?? "")"
    }
  }

  @Test func theViewHasItsColumns() throws {
    let table = try findings(SmallPackage.tables)
    #expect(
      table.fields == [
        "finding", "kind_id", "kind", "sentence", "facts", "indicator_id", "indicator", "dimension_id", "programme_id",
        "grade",
      ])
    #expect(
      table.selecting(["finding", "kind", "facts", "indicator", "programme_id", "grade"]).dump() == """
        finding  kind  facts     indicator  programme_id  grade
        -------  ----  --------  ---------  ------------  -----
        1        其中  F1 F2 F3  协作资金   east-west     ·
        2        高低  F2 F3     协作资金   east-west     A
        3        计划  F7        协作资金   east-west     ·
        4        缺数  ·         ·          east-west     ·
        5        缺数  ·         ·          mountain-sea  ·

        """)
  }

  @Test func theKnownCaseIsNotRanked() throws {
    let found = try sentences(ComparabilityPackage.facts)
    #expect(found[0].hasPrefix("parts · 2021—2023年，绍兴→乐山协作资金5.01亿元，其中越城→马边1.5亿元、上虞→金口河1.17亿元，分别占29.9%、23.4%。"))
    #expect(found[1] == "extremes A 2021—2023年，协作资金：越城→马边1.5亿元，多于上虞→金口河1.17亿元。")
    #expect(
      found.contains { $0.hasPrefix("incomparable D 协作资金：越城→马边1.5亿元与城阳→渭源7135万元不可排名：") })
  }

  /// One pair with these figures in 万元, each of a year.
  private static func yearly(_ values: [(year: Int, value: Int)]) -> String {
    values.map { item in
      let (year, value) = item
      return
        "Y\(year)|S1|20|\(value)万元|funds|yuecheng-mabian|mabian|east-west||\(value)0000|\(value)0000|\(value)0000|exact"
        + "|actual|in-period|\(year)-01-01|\(year)-12-31|stated|||||"
    }
    .joined(separator: "\n")
  }

  @Test func aChangeOverAYearAndARecord() throws {
    // 150 − 120 = 30; 30 ÷ 120 = 25 %.
    #expect(
      try sentences(Self.yearly([(2022, 100), (2023, 120), (2024, 150)])) == [
        "growth · 2024年，越城→马边协作资金150万元，同比增长25.0%（增加30万元）。",
        "record · 2024年，越城→马边协作资金150万元，是2022年以来3期中最多的，为历史新高。",
      ])
  }

  @Test func noRecordWithoutThreeYearsInARow() throws {
    #expect(try sentences(Self.yearly([(2021, 100), (2023, 120), (2024, 150)])).map { $0.prefix(6) } == ["growth"])
  }

  @Test func noChangeAcrossANewArrangement() throws {
    #expect(
      try sentences(Self.yearly([(2020, 100), (2021, 120)])) == [
        "incomparable X 2021年，越城→马边协作资金120万元，同比不可比（2021年新一轮结对）。"
      ])
    #expect(
      try sentences(Self.yearly([(2020, 100), (2021, 120)]), .english)
        == [
          "incomparable X Funds of Yuecheng→Mabian: 120万元, against the year before: not comparable"
            + " (new round of pairs in 2021) (2021)."
        ].map { $0.replacing("120万元", with: "1.2 million yuan") })
  }

  /// A figure of 上虞→金口河 in 2023 with these words, number, status and whole.
  private static func line(
    _ id: String, _ words: String, _ value: Int, _ status: String = "actual", of whole: String = "",
    indicator: String = "funds", scope: String = ""
  ) -> String {
    "\(id)|S1|16|\(words)|\(indicator)|shangyu-jinkouhe|jinkouhe|east-west||\(value)|\(value)|\(value)|exact|\(status)|in-period"
      + "|2023-01-01|2023-12-31|stated|\(whole)||\(scope)||"
  }

  @Test func anActualFigureStandsBesideItsTarget() throws {
    // 693 ÷ 100 = 693 %.
    #expect(
      try sentences(
        [Self.line("A", "693元", 693), Self.line("T", "100元", 100, "target"), Self.line("P", "800元", 800, "planned")]
          .joined(separator: "\n")) == [
          "completion · 2023年，上虞→金口河协作资金693元，完成目标（100元）的693.0%。",
          "planned · 协作资金：上虞→金口河计划800元，不作已完成。",
        ])
  }

  @Test func partsOfOnePairGoByTheirIndicatorOrScope() throws {
    let facts = [
      Self.line("A", "700元", 700), Self.line("B", "140元", 140, of: "A", scope: "其中捐款"),
      Self.line("C", "70元", 70, of: "A", indicator: "all-funds"), Self.line("D", "900元", 900, "planned", of: "A"),
    ]
    #expect(
      try sentences(facts.joined(separator: "\n"))[0]
        == "parts · 2023年，上虞→金口河协作资金700元，其中捐款140元、各类资金70元，分别占20.0%、10.0%。")
  }

  @Test func aTargetOfNothingHasNoCompletion() throws {
    let facts = [Self.line("A", "7元", 7), Self.line("T", "0元", 0, "target")].joined(separator: "\n")
    #expect(try sentences(facts).isEmpty)
  }

  @Test func sentencesNeverNameACause() throws {
    for language in Language.allCases {
      for text in try sentences(ComparabilityPackage.facts, language) { #expect(causeFaults(in: text).isEmpty) }
    }
  }

  @Test func anIndicatorWithTooManyFiguresIsOnlyCounted() throws {
    let lines = (0..<300).map { number in
      "N\(number)|S1|20|9万元|funds||mabian|east-west||90000|90000|90000|exact|actual|in-period"
        + "|2022-01-01|2022-12-31|stated|||||"
    }
    #expect(try sentences(lines.joined(separator: "\n")) == ["summary · 协作资金共300个数字，此处不逐一列出。"])
  }

  @Test func theOrderOfRowsDoesNotMatterForWholesAndEnds() throws {
    let lines = ComparabilityPackage.facts.split(separator: "\n").map(String.init)
    let first = try sentences(lines.joined(separator: "\n"))
    let second = try sentences(lines.reversed().joined(separator: "\n"))
    #expect(Set(first.filter { $0.hasPrefix("parts") }) == Set(second.filter { $0.hasPrefix("parts") }))
    #expect(Set(first.filter { $0.hasPrefix("extremes") }) == Set(second.filter { $0.hasPrefix("extremes") }))
  }
}
