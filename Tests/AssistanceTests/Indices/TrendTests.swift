import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct TrendTests {
  /// 甲 5000 → 6000万元: 20 %. The nine pairs that go on had 37500万元 and added 2900: 甲 1000/37500 = 2.6667 points and
  /// 1000/2900 = 0.3448 of the change; 壬 −300: −0.8 and −0.1034. Bounds: 6000 ± 0.5 less 5000 ± 0.5 is 1000 ± 1.
  @Test func saysWhatChangedAndWhoAddedToIt() throws {
    let fields = [
      "subject", "comparison", "before", "after", "difference", "difference_lower", "difference_upper", "rate",
      "points",
      "contribution", "parts",
    ]
    #expect(
      try indexText("trend", fields, rows: 0..<1) == """
        subject  comparison  before    after     difference  difference_lower  difference_upper  rate  points  contribution  parts
        -------  ----------  --------  --------  ----------  ----------------  ----------------  ----  ------  ------------  -----
        东甲→甲  比上年同期  5000万元  6000万元  10000000    9990000           10010000          0.2   2.6667  0.3448        9

        """)
    #expect(
      try indexText("trend", ["subject", "difference", "rate", "points", "contribution"], rows: 8..<9) == """
        subject  difference  rate     points  contribution
        -------  ----------  -------  ------  ------------
        东壬→壬  -3000000    -0.0909  -0.8    -0.1034

        """)
  }

  @Test func saysWhenPairsChanged() throws {
    let fields = ["subject", "difference", "rate", "remark"]
    #expect(
      try indexText("trend", fields, rows: 9..<10) == """
        subject           difference  rate  remark
        ----------------  ----------  ----  --------------------------------------------------
        东癸→癸、东子→癸  ·           ·     不可比（结对关系于2023年调整：东癸→癸改为东子→癸）

        """)
  }

  /// From 4 jobs to 8 are four more, not 100 %; the package may set another limit.
  @Test func givesNoRateOnASmallBase() throws {
    let facts = facts(["A|4人|jobs|p1|c1|4|4|4|exact|2022", "B|8人|jobs|p1|c1|8|8|8|exact|2023"])
    let fields = ["difference", "difference_unit", "rate", "remark"]
    #expect(
      try indexText("trend", fields, .chinese, ["facts": facts]) == """
        difference  difference_unit  rate  remark
        ----------  ---------------  ----  --------
        4           人               ·     基数较小

        """)
    #expect(
      try indexText("trend", fields, .english, ["facts": facts]) == """
        difference  difference_unit  rate  remark
        ----------  ---------------  ----  ----------
        4           persons          ·     small base

        """)
    let generous = [
      "facts": facts,
      "indicators":
        "id|name_zh|name_en|dimension|unit|unit_en|kind|addition|direction|definition_zh|definition_en|small_base\n"
        + "jobs|就业人数|Jobs|money|人|persons|flow|sum|up|||3",
    ]
    let changed = generous.merging(["scoring": "scheme|indicator|weight\n考核|jobs|100"], uniquingKeysWith: { $1 })
    #expect(
      try indexText("trend", ["difference", "rate", "remark"], .chinese, changed) == """
        difference  rate  remark
        ----------  ----  ------
        4           1     ·

        """)
  }

  /// 91.5 % to 95 % is 3.5 points; no rate of a rate.
  @Test func countsPointsOfRates() throws {
    let table = try #require(try IndexPackage.view("trend"))
    let last = table.rowCount - 1
    #expect(
      try indexText(
        "trend", ["before", "after", "difference", "difference_unit", "rate", "remark"], rows: last..<(last + 1))
          == """
          before  after  difference  difference_unit  rate  remark
          ------  -----  ----------  ---------------  ----  ------
          91.5%   95%    3.5         百分点           ·     ·

          """)
  }

  @Test func saysWhenDefinitionsDiffer() throws {
    let facts = facts([
      "A|40人|jobs|p1|c1|40|40|40|exact|2022|稳岗", "B|80人|jobs|p1|c1|80|80|80|exact|2023|新增",
    ])
    #expect(
      try indexText("trend", ["difference", "remark"], .chinese, ["facts": facts]) == """
        difference  remark
        ----------  ----------------------------------
        ·           不可比（口径不同：“稳岗”与“新增”）

        """)
    #expect(
      try indexText("trend", ["difference", "remark"], .english, ["facts": facts]) == """
        difference  remark
        ----------  -------------------------------------------------
        ·           not comparable (scopes differ: “稳岗” and “新增”)

        """)
  }

  /// Half years: the second half has the first before it, and the same half of the year before.
  @Test func looksBackByPeriodAndByYear() throws {
    let halves = [
      ("A", "2022-07-01", "2022-12-31", 40), ("B", "2023-01-01", "2023-06-30", 60),
      ("C", "2023-07-01", "2023-12-31", 50),
    ]
    let facts =
      head
      + halves.map { id, from, to, value in
        "\n\(id)|S1|1|\(value)人|jobs|p1|c1|east-west||\(value)|\(value)|\(value)|exact|actual|in-period|\(from)|\(to)|stated||||"
      }.joined()
    #expect(
      try indexText("trend", ["fact_before", "fact", "comparison", "difference", "rate"], .chinese, ["facts": facts])
        == """
        fact_before  fact  comparison  difference  rate
        -----------  ----  ----------  ----------  -------
        A            B     比上期      20          0.5
        A            C     比上年同期  10          0.25
        B            C     比上期      -10         -0.1667

        """)
  }

  /// One helper with two pairs at a time: 300 of the one in 2023 is no growth of the 100 of the other in 2022.
  @Test func setsNoPairsThatRunSideBySideInARow() throws {
    let changes = [
      "facts": facts(["A|100人|jobs|p1|c1|100|100|100|exact|2022", "B|300人|jobs|p2|c2|300|300|300|exact|2023"]),
      "pairings": """
      id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note
      p1|h1|c1|east-west|county|2018-01-01||open|stated|S1|1|
      p2|h1|c2|east-west|county|2018-01-01||open|stated|S1|1|
      """,
    ]
    #expect(try #require(try IndexPackage.view("trend", .chinese, changes)).rowCount == 0)
  }

  /// 超3000 is drawn to 4000, 约3100 from 2945: nobody knows whether it rose.
  @Test func givesNoRateWhereBoundsOverlap() throws {
    let changes = [
      "facts": facts(["A|超3000人|jobs|p1|c1|3000|3000||over|2022", "B|约3100人|jobs|p1|c1|3100|||about|2023"])
    ]
    let fields = ["difference", "difference_lower", "difference_upper", "rate", "remark"]
    #expect(
      try indexText("trend", fields, .chinese, changes) == """
        difference  difference_lower  difference_upper  rate  remark
        ----------  ----------------  ----------------  ----  --------------------------
        100         ·                 ·                 ·     含概数，区间相交，增减不定

        """)
    #expect(
      try indexText("trend", ["rate", "remark"], .english, changes) == """
        rate  remark
        ----  -----------------------------------------------------
        ·     approximate; the bounds overlap, rise or fall is open

        """)
  }

  /// 99.3 − 99.2 is 0.1 and not 0.09999999999999432.
  @Test func subtractsDecimally() throws {
    let facts = facts([
      "A|99.2%|rate|p1|c1|99.2|99.15|99.25|rounded|2022", "B|99.3%|rate|p1|c1|99.3|99.25|99.35|rounded|2023",
    ])
    let table = try #require(try IndexPackage.view("trend", .chinese, ["facts": facts]))
    #expect(table[0, "difference"] == .number(0.1))
  }

  /// Two thousand pairs of one helper over two years are not set beside each other one by one.
  @Test(.timeLimit(.minutes(1))) func findsTheFigureBeforeByItsKey() throws {
    let pairs = 1...2000
    let changes = [
      "pairings": pairs.reduce(
        "id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note"
      ) { $0 + "\np\($1)|h1|c1|east-west|county|2018-01-01|2028-12-31|day|stated|S1|1|" },
      "facts": facts(
        pairs.flatMap { pair in
          [2022, 2023].map { "F\(pair)-\($0)|9人|jobs|p\(pair)|c1|9|9|9|exact|\($0)" }
        }),
    ]
    #expect(
      try IndexPackage.data(changes).steps(of: #require(IndexPackage.data().indicator("jobs")), by: ComparisonRules())
        .count == 2000)
  }

  private let head =
    "id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status"
    + "|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note"

  /// `id|phrase|indicator|pairing|region|value|lower|upper|qualifier|year|scope`.
  private func facts(_ lines: [String]) -> String {
    head
      + lines.map { line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let scope = cells.count > 10 ? cells[10] : ""
        let head = "\n\(cells[0])|S1|1|\(cells[1...4].joined(separator: "|"))|east-west||"
        return head + cells[5...8].joined(separator: "|")
          + "|actual|in-period|\(cells[9])-01-01|\(cells[9])-12-31|stated|||\(scope)|"
      }.joined()
  }
}
