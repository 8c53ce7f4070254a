import Diagnostics
import Quantities
import Testing

@testable import Assistance

/// Figures that look apart and are not.
@Suite struct TwiceCountedTests {
  /// The sum, or the refusal, of the figures with these keys.
  func total(
    _ columns: String, _ lines: [String], of ids: Set<String>? = nil, _ language: Language = .chinese
  ) throws -> String {
    let facts = (["id|phrase|\(columns)"] + lines).joined(separator: "\n")
    let data = try ReconciledPackage.data(facts, isDated: true)
    let total = data.total(of: data.facts.filter { ids?.contains($0.id) ?? true })
    switch total {
    case .refused(let reason): return reason.text(in: language)
    case .sum(let sum), .ratio(let sum):
      return "\(sum.quantity.value ?? .nan) of \(sum.count), \(sum.period.text(in: language))"
    }
  }

  /// G ⊂ M ⊂ T, and M is not in the list: not 130.
  @Test func aPartOfAPartWhoseWholeIsElsewhere() throws {
    let lines = ["T||funds|mabian|100|", "M||funds|jinkouhe|60|T", "G||funds|ebian|30|M"]
    #expect(
      try total("indicator|region|value|part_of", lines, of: ["T", "G"]) == "“协作资金”的其余数字已含于 T 或与之相同，不可相加：取 T")
  }

  /// A repeats B, and B ⊂ W is not in the list: not 110.
  @Test func aRepetitionOfAPart() throws {
    let lines = ["W||funds|mabian|100||", "B||funds|jinkouhe|10|W|", "A||funds|jinkouhe|10||B"]
    #expect(
      try total("indicator|region|value|part_of|same_as", lines, of: ["W", "A"])
        == "“协作资金”的其余数字已含于 W 或与之相同，不可相加：取 W")
  }

  @Test func partsOfOneAnother() throws {
    let lines = ["A||funds|mabian|1|B", "B||funds|jinkouhe|2|A", "C||funds|ebian|3|"]
    #expect(
      try total("indicator|region|value|part_of", lines) == "“协作资金”的 A、B 互相包含，不可相加：请更正 `part_of`")
    #expect(
      try total("indicator|region|value|part_of", lines, of: ["A", "B"], .english)
        == "A, B of “Funds” contain each other and do not add: correct `part_of`")
  }

  /// 501 of a city and 150 and 117 of the pairs of its districts: not 768.
  @Test func aCityAndThePairsOfItsDistricts() throws {
    let lines = [
      "A||funds||shaoxing|501", "B||funds|yuecheng-mabian|mabian|150", "C||funds|shangyu-jinkouhe|jinkouhe|117",
    ]
    #expect(
      try total("indicator|pairing|region|value", lines)
        == "“协作资金”：绍兴可能已含越城→马边，不可相加：只取一级，或用 `part_of` 标明")
  }

  /// 500 of a county and 150 of a pair that helps it: not 650.
  @Test func aCountyAndAPairThatHelpsIt() throws {
    let lines = ["A||funds||mabian|500", "B||funds|yuecheng-mabian|mabian|150"]
    #expect(
      try total("indicator|pairing|region|value", lines)
        == "“协作资金”：马边可能已含越城→马边，不可相加：只取一级，或用 `part_of` 标明")
  }

  /// A pair of two cities may hold what a county within one of them has.
  @Test func aPairOfCitiesAndACounty() throws {
    let lines = ["A||funds|shaoxing-leshan||500", "B||funds||mabian|150"]
    #expect(
      try total("indicator|pairing|region|value", lines)
        == "“协作资金”：绍兴→乐山可能已含马边，不可相加：只取一级，或用 `part_of` 标明")
  }

  /// The pair is the subject, at whichever end the figure is told: not 60.
  @Test func onePairSeenFromBothEnds() throws {
    let lines = ["A||funds|yuecheng-mabian|mabian|30", "B||funds|yuecheng-mabian|yuecheng|30"]
    #expect(
      try total("indicator|pairing|region|value", lines)
        == "“协作资金”：越城→马边同一期间有两个数字（A、B），不可相加：核定一个，或标明口径")
  }

  @Test func noPeriod() throws {
    let lines = ["A||funds|mabian|1||", "B||funds|ebian|2||"]
    let columns = "indicator|region|value|period_from|period_to"
    #expect(try total(columns, lines) == "“协作资金”：马边的数字（A）期间未印，不可相加：请补明期间")
    #expect(
      try total(columns, lines, .english)
        == "“Funds”: the period of the figure of Mabian (A) is not printed, so that it does not add: settle its period")
  }

  @Test func aCumulativeCountWithoutABeginning() throws {
    let lines = ["A||funds|mabian|1|cumulative|2021-12-31", "B||funds|ebian|2|cumulative|2021-12-31"]
    let columns = "indicator|region|value|accumulation|period_to"
    #expect(
      try total(columns, lines) == "“协作资金”：马边的数字（A）起点未印，不知计了多久，不可相加：请补明起点")
    #expect(
      try total(columns, lines, .english) == """
        “Funds”: the beginning of the figure of Mabian (A) is not printed, so that it does not add: settle its beginning
        """)
  }

  @Test func unknownProgrammes() throws {
    let lines = ["A||funds|mabian|1|", "B||funds|ebian|2|"]
    #expect(
      try total("indicator|region|value|programme", lines) == "“协作资金”均为多类合计或未分类，不知各含什么，不可相加：请标明类型")
    #expect(
      try total("indicator|region|value|programme", lines, .english) == """
        figures of “Funds” that are of several or no programmes do not add, what each holds is unknown: name their \
        programme
        """)
  }

  /// 100 in January and 100 in March are not 200 “from January to March”.
  @Test func aMonthIsMissing() throws {
    let columns = "indicator|region|value|period_from|period_to"
    let january = "A||funds|mabian|100|2021-01-01|2021-01-31"
    let march = "C||funds|mabian|100|2021-03-01|2021-03-31"
    #expect(try total(columns, [january, march]) == "“协作资金”期间不相连（缺2021年2月），不可相加：请补齐或分列")
    #expect(
      try total(columns, [january, march], .english)
        == "the periods of “Funds” leave a gap (Feb 2021 is missing) and do not add: fill it or list the figures apart")
    let february = "B||funds|mabian|50|2021-02-01|2021-02-28"
    #expect(try total(columns, [january, march, february]) == "250.0 of 3, 2021年1月—2021年3月")
  }

  /// A stock stands at its day, whether or not a beginning is printed.
  @Test func stocksOfOneDayAdd() throws {
    let lines = ["A||workshops|mabian|1|at-date||2021-12-31", "B||workshops|ebian|2|at-date|2021-01-01|2021-12-31"]
    #expect(
      try total("indicator|region|value|accumulation|period_from|period_to", lines) == "3.0 of 2, 截至2021年底")
  }

  /// A numerator in another programme is no partner, and of two nobody knows which.
  @Test func ratiosNeedTheirOwnPartners() throws {
    let columns = "indicator|pairing|value|programme"
    let lines = [
      "A||paid-rate|yuecheng-mabian|80|east-west", "B||paid-rate|shangyu-jinkouhe|25|east-west",
      "C||paid|yuecheng-mabian|80|mountain-sea", "D||funds|yuecheng-mabian|100|east-west",
      "E||paid|shangyu-jinkouhe|10|east-west", "F||funds|shangyu-jinkouhe|40|east-west",
    ]
    let start = "“资金拨付率”是比率，不可相加，应为Σ分子÷Σ分母："
    #expect(try total(columns, lines, of: ["A", "B"]) == start + "缺越城→马边的“拨付资金”")
    let two = lines + ["G||paid|yuecheng-mabian|80|east-west", "H||paid|yuecheng-mabian|70|east-west"]
    #expect(try total(columns, two, of: ["A", "B"]) == start + "越城→马边的“拨付资金”有2个（G、H），不知取哪个")
    #expect(
      try total(columns, two, of: ["A", "B"], .english) == """
        “Share paid” is a ratio and does not add, Σ numerators ÷ Σ denominators would: there are 2 figures of \
        “Funds paid” of Yuecheng→Mabian (G, H)
        """)
  }
}
