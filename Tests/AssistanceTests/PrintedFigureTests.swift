import Diagnostics
import Quantities
import Tables
import Testing

@testable import Assistance

@Suite struct PrintedFigureTests {
  @Test(arguments: [
    (-1500.0, "−1500个", "−1,500 projects"), (-1.5, "−1.5个", "−1.5 projects"),
    (12_345.5, "1.23455万个", "12,345.5 projects"),
    (-12_345.5, "−1.23455万个", "−12,345.5 projects"), (1, "1个", "1 projects"), (0.000_000_4, "0个", "0 projects"),
    (-0.000_000_4, "0个", "0 projects"), (-2e6, "−200万个", "−2 million projects"), (0.1 + 0.2, "0.3个", "0.3 projects"),
    (267_000_000, "2.67亿个", "267 million projects"),
  ])
  func hasOneMinusSignAndCommas(_ value: Double, _ chinese: String, _ english: String) {
    let quantity = Quantity(value: value, lower: nil, upper: nil, qualifier: .exact)
    let figure = PrintedFigure(
      phrase: "", quantity: quantity, unit: LocalizedName(chinese: "个", english: "projects"))
    #expect(figure.text(in: .chinese) == chinese)
    #expect(figure.text(in: .english) == english)
  }

  /// 1 + 1 by 3 + 4 is 28.571428… %, of which four digits are printed; 约1 + 1 by 7 is about 29 %.
  @Test(arguments: [("exact", "28.57%", "28.57%"), ("about", "约29%", "about 29%")])
  func totalsOfRatiosHaveNoDigitsThatNobodyKnows(_ word: String, _ chinese: String, _ english: String) throws {
    let data = try ReconciledPackage.data(
      """
      id|phrase|indicator|pairing|value|lower|upper|qualifier|period_from|period_to
      A|33%|paid-rate|yuecheng-mabian|33|33|33|exact|2021-01-01|2021-12-31
      B|25%|paid-rate|shangyu-jinkouhe|25|25|25|exact|2021-01-01|2021-12-31
      C|1元|paid|yuecheng-mabian|1|1|1|\(word)|2021-01-01|2021-12-31
      D|3元|funds|yuecheng-mabian|3|3|3|exact|2021-01-01|2021-12-31
      E|1元|paid|shangyu-jinkouhe|1|1|1|exact|2021-01-01|2021-12-31
      F|4元|funds|shangyu-jinkouhe|4|4|4|exact|2021-01-01|2021-12-31
      """)
    for (language, expected) in [(Language.chinese, chinese), (.english, english)] {
      let table = AssistanceViews(data, language: language).comparison(of: try #require(data.indicator("paid-rate")))
      #expect(table[table.rowCount - 1, "printed"] == .string(expected))
    }
  }

  @Test(arguments: [
    ("person", "persons"), ("county", "counties"), ("day", "days"), ("class", "classes"), ("box", "boxes"),
    ("branch", "branches"), ("person-times", "person-times"), ("village", "villages"),
  ])
  func unitsHaveTheirPlural(_ one: String, _ several: String) {
    #expect(LocalizedName(chinese: "", english: one).plural == several)
  }
}
