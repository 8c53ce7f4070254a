import Diagnostics
import Tables
import Testing

@testable import Assistance

@Suite struct NormalisedTests {
  private let fields = [
    "fact", "measure", "value", "lower", "upper", "unit", "normalised", "denominator_printed", "denominator_time",
    "denominator_source", "remark",
  ]

  /// 甲: 6000万元 ± 5000元 for 30万 persons: 200 ± 0.016667元; for 33万 registered: 181.818. 5000万元/30万 = 166.667.
  /// 300 jobs for 30万 are 10 for 万人; 250 are 8.3333.
  @Test func dividesByWhatThePlaceHas() throws {
    #expect(
      try indexText("normalised", fields, rows: 0..<4) == """
        fact     measure   value     lower     upper     unit   normalised  denominator_printed  denominator_time  denominator_source  remark
        -------  --------  --------  --------  --------  -----  ----------  -------------------  ----------------  ------------------  ------------------------------------
        F1-2023  常住人口  200       199.9833  200.0167  元/人  200元/人    30万人               2023              年鉴                ·
        F1-2023  户籍人口  181.8182  181.803   181.8333  元/人  181.8元/人  33万人               2022              年鉴                年份不一：数字为2023年，分母为2022年
        F1-2022  常住人口  166.6667  166.65    166.6833  元/人  166.7元/人  30万人               2023              年鉴                年份不一：数字为2022年，分母为2023年
        F1-2022  户籍人口  151.5152  151.5     151.5303  元/人  151.5元/人  33万人               2022              年鉴                ·

        """)
    #expect(
      try indexText("normalised", ["fact", "per", "value", "normalised"], rows: 4..<8) == """
        fact     per    value   normalised
        -------  -----  ------  ------------
        J1-2023  10000  10      10人/万人
        J1-2023  10000  9.0909  9.091人/万人
        J1-2022  10000  8.3333  8.333人/万人
        J1-2022  10000  7.5758  7.576人/万人

        """)
  }

  @Test func printsNoDataWhereThereIsNone() throws {
    let rows = 8..<10
    #expect(
      try indexText("normalised", fields, rows: rows, .english) == """
        fact     measure     value  lower    upper    unit             normalised           denominator_printed  denominator_time  denominator_source  remark
        -------  ----------  -----  -------  -------  ---------------  -------------------  -------------------  ----------------  ------------------  -------------------------------------------
        F2-2023  Residents   280    279.975  280.025  yuan per person  280 yuan per person  200,000 persons      2020              年鉴                years differ: figure 2023, denominator 2020
        F2-2023  Registered  ·      ·        ·        yuan per person  no data              no data              ·                 ·                   ·

        """)
    let without = ["denominators": "region|measure|measure_en|value|year|source|note\nc9|常住人口|Residents|||年鉴|"]
    #expect(
      try indexText("normalised", ["fact", "measure", "normalised"], rows: 0..<1, .chinese, without) == """
        fact     measure  normalised
        -------  -------  ----------
        F1-2023  ·        无数据

        """)
  }

  /// 6000万元 for 7 projects of one pair and year: 857.142857万元, ± 5000/7 = 714元.
  @Test func dividesByWhatIndicatorsDefine() throws {
    let table = try #require(try IndexPackage.view("normalised"))
    let last = table.rowCount - 1
    #expect(
      try indexText("normalised", fields + ["denominator_fact"], rows: last..<(last + 1), decimals: 0) == """
        fact     measure  value    lower    upper    unit   normalised    denominator_printed  denominator_time  denominator_source  remark  denominator_fact
        -------  -------  -------  -------  -------  -----  ------------  -------------------  ----------------  ------------------  ------  ----------------
        F1-2023  项目     8571429  8570714  8572143  元/个  857.1万元/个  7个                  2023年            S1                  ·       P1-2023

        """)
  }

  @Test func carriesApproximateWords() throws {
    let table = try #require(try IndexPackage.view("normalised"))
    let row = try #require((0..<table.rowCount).first { table[$0, "fact"] == .string("F10-2023") })
    #expect(
      try indexText("normalised", ["printed", "normalised", "lower", "upper", "soft_upper"], rows: row..<(row + 1))
        == """
        printed     normalised  lower  upper  soft_upper
        ----------  ----------  -----  -----  ----------
        超2400万元  超200元/人  200    ·      283.3333

        """)
  }

  @Test func saysWhichYearsAreUnknown() throws {
    let changes = [
      "denominators":
        "region|measure|measure_en|unit|unit_en|value|lower|upper|year|source|note\nc1|受援村数|Villages|村|village|6|5|8||S1|"
    ]
    #expect(
      try indexText(
        "normalised", ["value", "lower", "upper", "unit", "remark"], rows: 0..<1, decimals: 0, .chinese, changes)
          == """
          value     lower    upper     unit   remark
          --------  -------  --------  -----  --------------
          10000000  7499375  12001000  元/村  分母年份未注明

          """)
    #expect(
      try indexText("normalised", ["unit", "denominator_printed", "remark"], rows: 0..<1, .english, changes) == """
        unit              denominator_printed  remark
        ----------------  -------------------  -----------------------------------------
        yuan per village  6 villages           the year of the denominator is not stated

        """)
  }
}
