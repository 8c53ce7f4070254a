import Diagnostics
import Testing

@testable import Assistance

/// Figures by themselves, repetitions, rates, and levels.
@Suite struct FigureCheckTests {
  @Test func boundsAreInOrderAndHoldTheNumber() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier
      A|500人|jobs|yuecheng-mabian|500|600|400|rounded
      B|5.01亿元|funds|yuecheng-mabian|501000000|5005000|5015000|rounded
      C|近2000人|jobs|shangyu-jinkouhe|2000||2000|nearly
      """
    #expect(
      try ReconciledPackage.findings(facts) == [
        "error bounds A: 下限大于上限", "error bounds B: 5.01亿元不在其上下限之内",
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "error bounds A: the lower bound exceeds the upper one",
        "error bounds B: 501 million yuan lies outside its own bounds",
      ])
  }

  @Test func repetitionsHaveOneValue() throws {
    let facts = """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|same_as
      A|569户|households|yuecheng-mabian|569|569|569|exact|
      B|569户|households|yuecheng-mabian|569|569|569|exact|A
      C|570户|households|yuecheng-mabian|570|570|570|exact|A
      D|500余户|households|yuecheng-mabian|500|500|600|more-than|A
      """
    #expect(
      try ReconciledPackage.findings(facts, passes: true) == [
        "error repetition C A: 标为同一数字，却印有569户和570户",
        "note repetition D A: 标为同一数字，却印有569户和500余户，上下限相交",
        "pass repetition B A: 重复印出的569户一致",
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english, passes: true) == [
        "error repetition C A: marked as one figure, but printed as 569 households and 570 households",
        "note repetition D A: marked as one figure, but printed as 569 households and 500-odd households; their bounds "
          + "overlap",
        "pass repetition B A: 569 households, printed again, is the same",
      ])
  }

  /// 7414.6 ÷ 10000 = 74.146 %: printed with two decimals it is 74.15, and 74.14 is off by one unit; 80 is wrong.
  @Test func ratesAreComputedAgain() throws {
    func facts(_ phrase: String, _ value: Double, _ half: Double) -> String {
      """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|period_from|period_to
      A|7414.6万元|paid|yuecheng-mabian|74146000|74146000|74146000|exact|2023-01-01|2023-12-31
      B|1亿元|funds|yuecheng-mabian|100000000|100000000|100000000|exact|2023-01-01|2023-12-31
      C|\(phrase)|paid-rate|yuecheng-mabian|\(value)|\(value - half)|\(value + half)|rounded|2023-01-01|2023-12-31
      """
    }
    #expect(
      try ReconciledPackage.findings(facts("74.15%", 74.15, 0.005), passes: true) == [
        "pass rate C A B: 公布74.15%，按7414.6万元÷1亿元计算为74.15%：相符"
      ])
    #expect(
      try ReconciledPackage.findings(facts("74.14%", 74.14, 0.005)) == [
        "note rate C A B: 公布74.14%，按7414.6万元÷1亿元计算为74.15%：相差末位一个单位"
      ])
    #expect(
      try ReconciledPackage.findings(facts("80%", 80, 0.5)) == [
        "error rate C A B: 公布80%，按7414.6万元÷1亿元计算为74%：不符"
      ])
    #expect(
      try ReconciledPackage.findings(facts("80%", 80, 0.5), .english) == [
        "error rate C A B: published 80%, 74.146 million yuan ÷ 100 million yuan gives 74%: they disagree"
      ])
    #expect(
      try ReconciledPackage.findings(facts("74.14%", 74.14, 0.005), .english) == [
        "note rate C A B: published 74.14%, 74.146 million yuan ÷ 100 million yuan gives 74.15%: off by one unit of "
          + "the last digit"
      ])
  }

  /// The dictionary says that persons out of poverty are a part of all persons in work.
  @Test func indicatorsThatArePartsStayWithinTheirWhole() throws {
    let facts = """
      id|phrase|indicator|pairing|value|period_from|period_to
      A|100人|jobs|yuecheng-mabian|100|2021-01-01|2021-12-31
      B|120人|jobs-poverty|yuecheng-mabian|120|2021-01-01|2021-12-31
      C|120人|jobs-poverty|yuecheng-mabian|120|2022-01-01|2022-12-31
      """
    #expect(try ReconciledPackage.findings(facts) == ["error part B A: 分项120人大于总数100人，至少多20人"])
  }

  @Test func pairsAtTwoLevelsAreNotAdded() throws {
    let facts = """
      id|phrase|indicator|pairing|value|period_from|period_to|part_of
      A|5.01亿元|funds|shaoxing-leshan|501000000|2021-01-01|2023-12-31|
      B|1.5亿元|funds|yuecheng-mabian|150000000|2021-01-01|2023-12-31|
      C|2000万元|funds|shaoxing-mabian|20000000|2021-01-01|2023-12-31|
      D|1.17亿元|funds|shangyu-jinkouhe|117000000|2021-01-01|2023-12-31|A
      E|9000万元|funds|keqiao-ebian|90000000|2022-01-01|2022-12-31|
      """
    #expect(
      try ReconciledPackage.findings(facts).filter { $0.contains("two-levels") } == [
        "note two-levels A B C: 绍兴→乐山的5.01亿元可能已含其下2对结对（越城→马边、绍兴→马边）的数字：不可相加",
        "note two-levels C B: 绍兴→马边的2000万元可能已含其下1对结对（越城→马边）的数字：不可相加",
      ])
    #expect(
      try ReconciledPackage.findings(facts, .english).filter { $0.contains("two-levels") } == [
        "note two-levels A B C: the 501 million yuan of Shaoxing→Leshan may hold the figures of 2 pairs below it "
          + "(Yuecheng→Mabian, Shaoxing→Mabian): not to be added",
        "note two-levels C B: the 20 million yuan of Shaoxing→Mabian may hold the figures of 1 pair below it "
          + "(Yuecheng→Mabian): not to be added",
      ])
  }
}
