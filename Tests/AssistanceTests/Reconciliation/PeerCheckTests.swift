import Diagnostics
import Testing

@testable import Assistance

@Suite struct PeerCheckTests {
  /// Of 100, 120, 130, 150, 180 and 150万 the middle two are 130 and 150: the median is 140, and 150万 is 10 714 times.
  @Test func aFigureFarFromItsPeersIsSuspected() throws {
    let facts = """
      id|phrase|indicator|region|value|period_to
      A|100人|jobs|mabian|100|2021-12-31
      B|120人|jobs|jinkouhe|120|2021-12-31
      C|130人|jobs|ebian|130|2021-12-31
      D|150人|jobs|jingning|150|2021-12-31
      E|180人|jobs|yuecheng|180|2021-12-31
      F|150万人|jobs|keqiao|1500000|2021-12-31
      G|150万人|jobs|shaoxing|1500000|2021-12-31
      """
    // Shaoxing is a prefecture and no peer of counties.
    #expect(
      try ReconciledPackage.findings(facts) == ["warning unit F: 疑似单位错误：150万人约为同组6个数中位数140人的1万倍"])
    #expect(
      try ReconciledPackage.findings(facts, .english) == [
        "warning unit F: possible error of unit: 1.5 million persons is about 10,000 times the median of the 6 figures "
          + "of its group, 140 persons"
      ])
  }

  /// Where the quartiles themselves are a thousand times apart, the median says nothing; and four are too few.
  @Test func aMedianOfUnlikeFiguresSaysNothing() throws {
    let unlike = """
      id|phrase|indicator|region|value|period_to
      A|1人|jobs|mabian|1|2021-12-31
      B|2人|jobs|jinkouhe|2|2021-12-31
      C|1000人|jobs|ebian|1000|2021-12-31
      D|2000人|jobs|jingning|2000|2021-12-31
      E|1000万人|jobs|yuecheng|10000000|2021-12-31
      """
    #expect(try ReconciledPackage.findings(unlike) == [])
    let few = """
      id|phrase|indicator|region|value|period_to
      A|100人|jobs|mabian|100|2021-12-31
      B|100人|jobs|jinkouhe|100|2021-12-31
      C|100人|jobs|ebian|100|2021-12-31
      D|100万人|jobs|keqiao|1000000|2021-12-31
      """
    #expect(try ReconciledPackage.findings(few) == [])
  }

  @Test(arguments: [
    (10_714.0, 4), (5000, 4), (20_000, 4), (1 / 9000.0, -4), (1000, 3), (499, nil), (2001, nil), (1, nil), (1e8, 8),
    (1e6, nil), (0, nil), (-10_000, nil), (.infinity, nil),
  ])
  func powersOfUnits(_ ratio: Double, _ power: Int?) {
    #expect(ReconciliationLimits().power(of: ratio) == power)
  }
}
