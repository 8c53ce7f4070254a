import Testing

@testable import Quantities

/// The short way of reading plain phrases gives what the long one gives.
@Suite struct PlainFigureTests {
  /// The long way, without the short one before it.
  private func longWay(_ phrase: String) throws(FigureFault) -> ParsedFigure {
    var reading = FigureReading(phrase, units: .usual)
    try reading.readWordsBefore()
    try reading.readNumbers()
    try reading.readWordsAfter()
    return try reading.figure()
  }

  @Test(arguments: [
    "7135万元", "5.01亿元", "569户", "99.2%", "30%", "0%", "0.5%", "0.0%", "近2000人", "超3000万元", "约460人", "145万", "5千瓦",
    "3百分点",
    "120亿元", "0", "10", "3.6万人", "0.30亿元", "999999999999999元",
  ])
  func plainPhrasesAreReadAlike(_ phrase: String) throws {
    let plain = try #require(plainFigure(phrase, units: .usual))
    #expect(try longWay(phrase) == plain)
  }

  @Test(arguments: [
    "", "万元", "5.", ".5", "1.2.3", "007家", "14。24亿元", "1,234", "5l", "1O0家", "20桌", "5万万", "5万亿元", "20余例", "32家企业",
    "10 亿元", "第8位", "三千元", "1234567890123456", "超", "-5", "3成", "３万", "余3",
  ])
  func othersAreLeftToTheLongWay(_ phrase: String) {
    #expect(plainFigure(phrase, units: .usual) == nil)
  }

  /// With 万头 as a unit, 5万头 is five of them.
  @Test func unitsWithMagnitudesAreLeftToTheLongWay() throws {
    let units = FigureUnits(adding: ["万头"])
    #expect(plainFigure("5万头", units: units) == nil)
    #expect(try parseFigure("5万头", units: units).quantity.value == 5)
  }

  /// Whatever is put together of the parts of phrases.
  @Test func noPhraseIsReadInTwoWays() throws {
    var random = SeededGenerator(seed: 4)
    let parts = [
      "超", "近", "约", "1", "0", "30", "455", ".", ".5", "万", "亿", "千", "元", "人次", "%", "个", "天", "l", ",", "多", " ",
    ]
    for _ in 0..<20_000 {
      let phrase = (0..<Int.random(in: 1...6, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      guard let plain = plainFigure(phrase, units: .usual) else { continue }
      #expect(try longWay(phrase) == plain, "\(phrase)")
    }
  }
}
