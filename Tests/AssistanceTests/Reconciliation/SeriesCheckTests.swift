import Diagnostics
import Testing

@testable import Assistance

@Suite struct SeriesCheckTests {
  @Test func oneFigureWithTwoValuesKeepsBoth() throws {
    let facts = """
      id|phrase|indicator|pairing|value|period_from|period_to|source
      A|569户|households|yuecheng-mabian|569|2020-01-01|2020-12-31|S1
      B|596户|households|yuecheng-mabian|596|2020-01-01|2020-12-31|S2
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "error two-values A B: 同一数字印有569户和596户，上下限不相交：两数并存，不作取舍"
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "error two-values A B: one figure is printed as 569 households and as 596 households, their bounds do not "
          + "overlap: both are kept, none is chosen"
      ])
  }

  /// 5.01亿 is within 超5亿.
  @Test func twoValuesThatCanBeOneAreANote() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|period_from|period_to
      A|5.01亿元|funds|shaoxing-leshan|501000000|500500000|501500000|rounded|2021-01-01|2023-12-31
      B|超5亿元|funds|shaoxing-leshan|500000000|500000000||over|2021-01-01|2023-12-31
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "note two-values A B: 同一数字印有5.01亿元和超5亿元，上下限相交：两数并存，不作取舍"
      ])
  }

  /// The period of one is a guess: perhaps they are of two years.
  @Test func twoValuesOfInferredPeriodsAreAWarning() throws {
    let facts = """
      id|phrase|indicator|pairing|value|period_from|period_to|period_status
      A|569户|households|yuecheng-mabian|569|2020-01-01|2020-12-31|stated
      B|596户|households|yuecheng-mabian|596|2020-01-01|2020-12-31|inferred
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "warning two-values A B: 同一数字印有569户和596户，期间系推断或起始未明：两数并存，不作取舍"
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "warning two-values A B: one figure is printed as 569 households and as 596 households, a period is inferred "
          + "or its beginning unknown: both are kept, none is chosen"
      ])
  }

  /// 青岛—定西: 22.79亿 in five years and 18.68亿 in four are two figures; so are other scopes, parts of one whole,
  /// and figures without any date.
  @Test func figuresOfOtherMeaningAreNotOne() throws {
    let facts = """
      id|phrase|indicator|pairing|value|period_from|period_to|scope|definition|part_of
      A|22.79亿元|funds|shaoxing-leshan|2279000000|2017-01-01|2021-12-31|||
      B|18.68亿元|funds|shaoxing-leshan|1868000000|2017-01-01|2020-12-31|||
      C|2期|attendances|yuecheng-mabian|2|2021-01-01|2021-12-31|干部||
      D|33期|attendances|yuecheng-mabian|33|2021-01-01|2021-12-31|专技||
      E|723.6万元|paid|yuecheng-mabian|7236000|2021-01-01|2021-12-31|||
      F|143.6万元|paid|yuecheng-mabian|1436000|2021-01-01|2021-12-31|||E
      G|1个|workshops|yuecheng-mabian|1|||||
      H|9个|workshops|yuecheng-mabian|9|||||
      I|3人|jobs|yuecheng-mabian|3|2021-01-01|2021-12-31||new|
      J|8人|jobs|yuecheng-mabian|8|2021-01-01|2021-12-31||all|
      """
    #expect(try ReconciledPackage.findings(facts).filter { !$0.contains("published-total") } == [])
  }

  @Test func anUnmarkedRepetitionIsCountedOnce() throws {
    let facts = """
      id|phrase|indicator|pairing|value|period_from|period_to|source
      A|300万元|funds|yuecheng-mabian|3000000|2020-01-01|2020-12-31|S1
      B|300万元|funds|yuecheng-mabian|3000000|2020-01-01|2020-12-31|S1
      C|300万元|funds|yuecheng-mabian|3000000|2020-01-01|2020-12-31|S2
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "note duplicate B A: 第1段和第2段印有同一数字300万元，未标 `same_as`：只计一次"
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "note duplicate B A: paragraphs 1 and 2 print the same figure, 3 million yuan, without `same_as`: count it once"
      ])
  }

  @Test func cumulativeCountsNeverFall() throws {
    let facts = """
      id|phrase|indicator|pairing|value|accumulation|period_from|period_to
      A|120个|projects|yuecheng-mabian|120|cumulative|2021-01-01|2022-12-31
      B|110个|projects|yuecheng-mabian|110|cumulative|2021-01-01|2023-12-31
      C|50个|projects|shangyu-jinkouhe|50|cumulative|2016-01-01|2020-12-31
      D|20个|projects|shangyu-jinkouhe|20|cumulative|2021-01-01|2022-12-31
      E|50个|projects|keqiao-ebian|50|cumulative||2020-12-31
      F|20个|projects|keqiao-ebian|20|cumulative||2022-12-31
      """
    // C and D begin at different days: D need not hold C.
    #expect(
      try ReconciledPackage.findings(facts) == [
        "error cumulative B A: 累计数由120个（2021—2022年）降为110个（2021—2023年）",
        "warning cumulative F E: 累计数由50个（截至2020年底）降为20个（截至2022年底），起始时间未明",
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "error cumulative B A: a cumulative count falls from 120 projects (2021–2022) to 110 projects (2021–2023)",
        "warning cumulative F E: a cumulative count falls from 50 projects (to the end of 2020) to 20 projects (to the "
          + "end of 2022); their beginning is unknown",
      ])
  }

  /// 近100 may be 90, and 92 is more.
  @Test func aFallWithinBoundsIsANote() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|accumulation|period_from|period_to
      A|近100个|projects|yuecheng-mabian|100||100|nearly|cumulative|2021-01-01|2022-12-31
      B|92个|projects|yuecheng-mabian|92|92|92|exact|cumulative|2021-01-01|2023-12-31
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "note cumulative B A: 累计数由近100个（2021—2022年）降为92个（2021—2023年），上下限相交"
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "note cumulative B A: a cumulative count falls from nearly 100 projects (2021–2022) to 92 projects "
          + "(2021–2023); their bounds overlap"
      ])
  }

  /// 3000万 → 3200亿 is 10 667 times: 万 read as 亿. The way back is not told again.
  @Test func aJumpFromTenThousandsToHundredMillions() throws {
    let facts = """
      id|phrase|indicator|pairing|value|period_from|period_to
      A|3000万元|funds|yuecheng-mabian|30000000|2020-01-01|2020-12-31
      B|3200亿元|funds|yuecheng-mabian|320000000000|2021-01-01|2021-12-31
      C|3100万元|funds|yuecheng-mabian|31000000|2022-01-01|2022-12-31
      D|3000万元|paid|yuecheng-mabian|30000000|2020-01-01|2020-12-31
      E|3300元|paid|yuecheng-mabian|3300|2021-01-01|2021-12-31
      F|20元|paid|shangyu-jinkouhe|20|2020-01-01|2020-12-31
      G|6万元|paid|shangyu-jinkouhe|60000|2021-01-01|2021-12-31
      H|2人|jobs|shangyu-jinkouhe|2|2020-01-01|2020-12-31
      I|2000人|jobs|shangyu-jinkouhe|2000|2021-01-01|2021-12-31
      """
    // 6万 ÷ 20 = 3000 is near to neither 1000 nor 10 000; and 2 persons may become 2000.
    #expect(
      try ReconciledPackage.findings(facts) == [
        "warning unit B A: 疑似单位错误：3200亿元（2021年）约为3000万元（2020年）的1万倍",
        "warning unit E D: 疑似单位错误：3300元（2021年）约为3000万元（2020年）的万分之一",
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "warning unit B A: possible error of unit: 320 billion yuan (2021) is about 10,000 times 30 million yuan (2020)",
        "warning unit E D: possible error of unit: 3,300 yuan (2021) is about a ten-thousandth of 30 million yuan (2020)",
      ])
  }
}
