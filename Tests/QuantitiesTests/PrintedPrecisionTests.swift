import Diagnostics
import Testing

@testable import Quantities

@Suite struct PrintedPrecisionTests {
  private let yuan = Wording("元", en: "yuan")
  private let persons = Wording("人", en: "persons")

  @Test func isThatOfThePhrase() throws {
    #expect(PrintedPrecision(of: try parseFigure("5.01亿元")).lastPlace == 6)
    #expect(PrintedPrecision(of: try parseFigure("7135万元")).lastPlace == 4)
    #expect(PrintedPrecision(of: try parseFigure("99.2%")).lastPlace == -1)
    #expect(PrintedPrecision(of: try parseFigure("5.01亿元")).significantDigits(of: 5.01e8) == 3)
    #expect(PrintedPrecision(of: try parseFigure("7135万元")).significantDigits(of: 4999) == 0)
  }

  /// Without the phrase it is told from the bounds and the number, and agrees with the phrase.
  @Test func canBeToldFromTheQuantity() throws {
    for phrase in ["5.01亿元", "7135万元", "99.2%", "569户", "超3000万元", "近2000人", "近3万人", "1100余万元", "1.2亿余元", "超100亿元"] {
      let figure = try parseFigure(phrase)
      #expect(PrintedPrecision(of: figure.quantity) == PrintedPrecision(of: figure), "\(phrase)")
    }
  }

  /// The coarsest part limits a sum, the part with fewest digits a ratio; counts limit none.
  @Test func ofDerivedNumbersIsThatOfTheCoarsestPart() throws {
    let parts = try [quantity("5.01亿元"), quantity("7135万元")]
    #expect(PrintedPrecision.ofSum(parts).lastPlace == 6)
    // 5.01亿 by 150 is 334万, three digits.
    #expect(PrintedPrecision.ofRatio(3_340_000, parts: try [quantity("5.01亿元"), quantity("150个")]).lastPlace == 4)
    #expect(PrintedPrecision.ofRatio(1.0 / 3, parts: try [quantity("50个"), quantity("150个")]).lastPlace == -4)
  }

  /// 2/7 of exact counts has four digits; between 25 and 32 % only tens are sure; 超 and 约 have two.
  @Test func ofQuotientsIsThatOfTheirBounds() {
    func place(_ lower: Double?, _ upper: Double?, _ word: Quantity.Qualifier) -> Int {
      PrintedPrecision.ofQuotient(
        Quantity(value: 200.0 / 7, lower: lower, upper: upper, qualifier: word)
      ).lastPlace
    }
    #expect(place(200.0 / 7, 200.0 / 7, .exact) == -2)
    #expect(place((200.0 / 7).nextDown, (200.0 / 7).nextUp, .rounded) == -2)
    #expect(place(25, 32, .rounded) == 1)
    #expect(place(28.5, 28.6, .rounded) == -1)
    #expect(place(nil, nil, .about) == 0)
    #expect(place(28, nil, .over) == 0)
  }

  @Test func printsInTheMagnitudeThatIsAskedFor() throws {
    try expect("超3000万元", in: .hundredMillions, is: "超0.3亿元", "over 30 million yuan")
    try expect("超3000万元", in: .tenThousands, is: "超3000万元", "over 30 million yuan")
    try expect("超3000万元", in: .ones, is: "超30000000元", "over 30,000,000 yuan")
    try expect("7135万元", in: .hundredMillions, is: "0.7135亿元", "71.35 million yuan")
  }

  @Test func choosesTheMagnitudeAndKeepsTheWord() throws {
    try expect("近2000人", is: "近2000人", "nearly 2,000 persons", unit: persons)
    try expect("3300余万元", is: "3300余万元", "33 million-odd yuan")
    try expect("1.2亿余元", is: "1.2亿余元", "120 million-odd yuan")
    try expect("约460人", is: "约460人", "about 460 persons", unit: persons)
    try expect("32.9796亿元", is: "32.9796亿元", "3.29796 billion yuan")
    try expect("73287元", is: "73287元", "73,287 yuan")
    try expect("20000人", is: "2万人", "20,000 persons", unit: persons)
    try expect("2元—3万元", is: "2—30000元", "2–30,000 yuan")
    try expect("数千亩", is: "2000—1万亩", "2,000–10,000 mu", unit: Wording("亩", en: "mu"))
    try expect("两三万元", is: "2万—3万元", "20,000–30,000 yuan")
    try expect("不足1万头", is: "不足1万头", "under 10,000 head", unit: Wording("头", en: "head"))
    try expect("1500—5000元", is: "1500—5000元", "1,500–5,000 yuan")
    try expect("99.2%", is: "99.2%", "99.2%", unit: Wording("%", en: "%"))
    let nothing = Quantity(value: nil, lower: nil, upper: nil, qualifier: .about)
    #expect(PrintedPrecision(lastPlace: 0).words(for: nothing, unit: yuan) == nil)
  }

  /// 1.17亿元 by 34 projects is 3441176.47元: three digits are known.
  @Test func printsDerivedNumbersNoFinerThanTheirParts() throws {
    let parts = try [quantity("1.17亿元"), quantity("34个")]
    let ratio = try Quantity.ratio(of: parts[0], to: parts[1]).quantity
    let precision = PrintedPrecision.ofRatio(try #require(ratio.value), parts: parts)
    #expect(precision.words(for: ratio, unit: yuan)?.chinese == "344万元")
    let money = try [quantity("5.01亿元"), quantity("721万元")]
    let sum = try Quantity.sum(money).quantity
    #expect(PrintedPrecision.ofSum(money).words(for: sum, unit: yuan)?.chinese == "5.08亿元")
  }

  /// 2.1亿 less 1.9亿 is known to 0.1亿: 2000万 would claim one 万.
  @Test func raisesTheMagnitudeRatherThanPrintZerosThatAreNotKnown() throws {
    let parts = try [quantity("2.1亿元"), quantity("1.9亿元")]
    let difference = try Quantity.difference(of: parts[0], minus: parts[1]).quantity
    #expect(PrintedPrecision.ofSum(parts).words(for: difference, unit: yuan)?.chinese == "0.2亿元")
    let few = Quantity(value: 1800, lower: 1700, upper: 1900, qualifier: .rounded)
    #expect(PrintedPrecision(lastPlace: 2).words(for: few, unit: persons)?.chinese == "0.18万人")
  }

  /// GB/T 8170-2008: half to even, and in one step (15.4546 is 15, not 15.455, 15.46, 15.5, 16).
  @Test func roundsHalfToEvenInOneStep() {
    let cases: [(Double, Int, String)] = [
      (2.5, 0, "2"), (3.5, 0, "4"), (-2.5, 0, "−2"), (1.15, -1, "1.2"), (1.25, -1, "1.2"), (12.1498, -1, "12.1"),
      (15.4546, 0, "15"), (97.46, 0, "97"), (0.35, -1, "0.4"), (2.675, -2, "2.68"), (1050, 2, "1000"),
      (0.1 + 0.2, -1, "0.3"),
      (49, 2, "0"), (0.02, 5, "0"),
    ]
    for (number, place, expected) in cases {
      #expect(DecimalNumber(nearest: number)?.rounded(to: place).digits == expected)
    }
  }

  /// 超 must stay true when digits are cut, so it is cut down, and 近 up.
  @Test func cutsTowardsWhatTheWordGuarantees() {
    let over = Quantity(value: 37_280_000, lower: 37_280_000, upper: nil, qualifier: .over)
    #expect(PrintedPrecision(lastPlace: 6).words(for: over, unit: yuan)?.chinese == "超3700万元")
    let nearly = Quantity(value: 37_280_000, lower: nil, upper: 37_280_000, qualifier: .nearly)
    #expect(PrintedPrecision(lastPlace: 6).words(for: nearly, unit: yuan)?.chinese == "近3800万元")
  }

  /// What is printed can be read again, and the number is within what it then says.
  @Test func whatIsPrintedHoldsTheNumber() throws {
    var random = SeededGenerator(seed: 9)
    let scales: [Double] = [1e2, 1e4, 1e6, 1e8, 1e11]
    let words: [Quantity.Qualifier] = [.rounded, .over, .nearly, .moreThan, .about]
    for _ in 0..<3000 {
      let scale = scales.randomElement(using: &random) ?? 1
      let value = Double.random(in: scale / 100...scale, using: &random)
      let qualifier = words.randomElement(using: &random) ?? .rounded
      let precision = PrintedPrecision(lastPlace: Int.random(in: -2...8, using: &random))
      let quantity = Quantity(value: value, lower: nil, upper: nil, qualifier: qualifier)
      let text = try #require(precision.words(for: quantity, unit: yuan)).chinese
      // 余 cut down to nothing is no figure, and so is an odd number below one unit.
      guard !text.hasPrefix("0余") else { continue }
      let read = try parseFigure(text)
      // Whole numbers without 万 and 亿 are read as counts, so one that was cut to ones is read half a unit off.
      let half = read.quantity.qualifier == .exact ? Interval(-0.5...0.5) : Interval(0)
      #expect((read.quantity.hardBounds + half).contains(value), "\(value) printed \(text)")
      #expect(read.quantity.qualifier == (qualifier == .rounded ? read.quantity.qualifier : qualifier), "\(text)")
      #expect(!text.contains(".") || read.lastPlace >= precision.lastPlace, "\(value) printed \(text)")
    }
  }

  private func quantity(_ phrase: String) throws -> Quantity { try parseFigure(phrase).quantity }

  private func expect(
    _ phrase: String, in scale: PrintedScale = .automatic, is chinese: String, _ english: String, unit: Wording? = nil
  ) throws {
    let figure = try parseFigure(phrase)
    let words = PrintedPrecision(of: figure).words(for: figure.quantity, unit: unit ?? yuan, scale: scale)
    #expect(words?.chinese == chinese)
    #expect(words?.english == english)
  }
}
