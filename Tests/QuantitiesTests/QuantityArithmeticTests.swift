import Diagnostics
import Testing

@testable import Quantities

/// Worked by hand from the table of words: all parts bounded below give 超, an unknown side 约, tight ones none.
@Suite struct QuantityArithmeticTests {
  @Test func sumsTakeTheirWordFromTheirParts() throws {
    try expect(sumOf: "45个", "34个", is: "79 [79, 79] exact")
    // 1.5亿 ± 0.05亿 and 1.17亿 ± 0.005亿.
    try expect(sumOf: "1.5亿元", "1.17亿元", is: "267000000 [261500000, 272500000] rounded")
    try expect(sumOf: "14个", "3万人", is: "30014 [25014, 35014] rounded")
    try expect(sumOf: "超3000万元", "721万元", is: "37210000 [37205000, …] over")
    try expect(sumOf: "超3000万元", "3300余万元", is: "63000000 [63000000, …] over")
    try expect(sumOf: "3300余人次", "205人次", is: "3505 [3505, 3605] over")
    try expect(sumOf: "近70个", "14个", is: "84 […, 84] about")
    try expect(sumOf: "近70个", "超20个", is: "90 […, …] about")
    try expect(sumOf: "约460人", "191人", is: "651 […, …] about")
    try expect(sumOf: "数百人", "191人", is: "– [391, 1191] about")
    try expect(sumOf: "两三万元", "5万元", is: "– [65000, 85000] about")
  }

  @Test func sumsSayHowManyPartsAreApproximate() throws {
    let sum = try Quantity.sum(quantities("超3000万元", "3300余万元", "721万元"))
    #expect(sum.note?.chinese == "含2个概数")
    #expect(sum.note?.english == "contains 2 approximate figures")
    #expect(sum.parts == 3)
    #expect(try Quantity.sum(quantities("近70个", "1个")).note?.english == "contains 1 approximate figure")
    #expect(try Quantity.sum(quantities("45个", "34个")).note == nil)
  }

  /// 超3000 is drawn to 4000, 近70 from 63: 3063 to 4070.
  @Test func sumsAddSoftBounds() throws {
    #expect(try Quantity.sum(quantities("超3000个", "近70个")).softBounds == 3063...4070)
    #expect(try Quantity.sum(quantities("超3000个", "近70个"), by: SoftRules(overSteps: 2)).softBounds == 3063...5070)
  }

  @Test func rangesAndNothingHaveNoSum() throws {
    expectRefusal("含区间，不作合计", "contains ranges, no total") { () throws(QuantityRefusal) in
      _ = try Quantity.sum([Self.spread, Self.spread])
    }
    expectRefusal("没有可加的数", "nothing to add") { () throws(QuantityRefusal) in _ = try Quantity.sum([]) }
    expectRefusal("含区间，不作差", "contains ranges, no difference") { () throws(QuantityRefusal) in
      _ = try Quantity.difference(of: Self.spread, minus: Self.spread)
    }
    expectRefusal("含区间，不作比", "contains ranges, no ratio") { () throws(QuantityRefusal) in
      _ = try Quantity.ratio(of: Self.spread, to: Self.spread)
    }
  }

  @Test func differencesReverseTheWordOfWhatIsTaken() throws {
    try expect(differenceOf: "150个", "79个", is: "71 [71, 71] exact")
    // 5.01亿 ± 0.005亿 less 1.5亿 ± 0.05亿.
    try expect(differenceOf: "5.01亿元", "1.5亿元", is: "351000000 [345500000, 356500000] rounded")
    try expect(differenceOf: "超3000人", "近2000人", is: "1000 [1000, …] over")
    try expect(differenceOf: "近2000人", "超800人", is: "1200 […, 1200] about")
    try expect(differenceOf: "近2000人", "800多人", is: "1200 […, 1200] about")
  }

  /// 超3000万元 by 近70个: at least 3000/70 = 42.857…万元; drawn from 3000/70 to 4000/63, outward 42 to 64.
  @Test func ratiosHoldTheirBounds() throws {
    let ratio = try Quantity.ratio(of: quantity("超3000万元"), to: quantity("近70个"))
    #expect(ratio.quantity.qualifier == .over)
    let hard = ratio.quantity.hardBounds
    #expect(hard.upper == .infinity)
    #expect(abs(hard.lower - 428_571.428_571) < 0.001)
    let soft = try #require(ratio.softBounds)
    #expect(Interval(soft).roundedOutward(toPlace: 4) == Interval(420_000...640_000))
    #expect(ratio.note?.chinese == "含2个概数")
  }

  /// 1.17亿元 by 34个 is 344.1万元; its bounds are 1.165/34 and 1.175/34.
  @Test func ratiosOfPlainNumbersArePlain() throws {
    let ratio = try Quantity.ratio(of: quantity("1.17亿元"), to: quantity("34个"))
    #expect(ratio.quantity.qualifier == .rounded)
    #expect(ratio.quantity.hardBounds.roundedOutward(toPlace: 3) == Interval(3_426_000...3_456_000))
    #expect(try Quantity.ratio(of: quantity("45个"), to: quantity("150个")).quantity.value == 0.3)
    #expect(try Quantity.ratio(of: quantity("近2000人"), to: quantity("24个")).quantity.lower == nil)
    #expect(try Quantity.ratio(of: quantity("3000元"), to: quantity("约460人")).quantity.qualifier == .about)
  }

  @Test func ratiosToWhatCanBeZeroAreRefused() {
    expectRefusal("除数可能为 0", "the divisor can be 0") { () throws(QuantityRefusal) in
      let few = Quantity(value: nil, lower: 0, upper: 10_000, qualifier: .ordinalClass)
      _ = try Quantity.ratio(of: Quantity(value: 1, lower: 1, upper: 1, qualifier: .exact), to: few)
    }
  }

  @Test func scalingKeepsTheWord() throws {
    #expect(line(try quantity("超3000万元").scaled(by: 0.0001)) == "3000 [3000, …] over")
    #expect(line(try quantity("400元").scaled(by: 30_000)) == "12000000 [12000000, 12000000] exact")
  }

  /// Three parts of every word, each with a true number inside its bounds: the true sum is inside those of the sum.
  @Test func theTrueSumIsInside() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<1000 {
      let parts = (0..<3).map { _ in truth(using: &random) }
      let sum = try Quantity.sum(parts.map(\.quantity)).quantity
      let exact = parts.reduce(0) { $0 + $1.number }
      #expect(sum.hardBounds.contains(exact))
      let difference = try Quantity.difference(of: parts[0].quantity, minus: parts[1].quantity).quantity
      #expect(difference.hardBounds.contains(parts[0].number - parts[1].number))
      let ratio = try Quantity.ratio(of: parts[0].quantity, to: parts[2].quantity).quantity
      #expect(ratio.hardBounds.contains(parts[0].number / parts[2].number))
    }
  }

  /// A quantity of a random word and a true number above 0 that it may stand for.
  private func truth(using random: inout SeededGenerator) -> (quantity: Quantity, number: Double) {
    let value = Double(Int.random(in: 2...99_999, using: &random)) / 10
    let more = value + Double.random(in: 0...value, using: &random)
    let less = value * Double.random(in: 0.01...1, using: &random)
    let kinds: [(Quantity, Double)] = [
      (Quantity(value: value, lower: value, upper: value, qualifier: .exact), value),
      (Quantity(value: value, lower: value - 0.05, upper: value + 0.05, qualifier: .rounded), value + 0.049),
      (Quantity(value: value, lower: value, upper: nil, qualifier: .over), more),
      (Quantity(value: value, lower: nil, upper: value, qualifier: .nearly), less),
      (Quantity(value: value, lower: value, upper: value * 2, qualifier: .moreThan), more),
      (Quantity(value: value, lower: nil, upper: nil, qualifier: .about), Bool.random(using: &random) ? more : less),
      (Quantity(value: nil, lower: value, upper: value * 2, qualifier: .ordinalClass), more),
    ]
    return kinds.randomElement(using: &random) ?? kinds[0]
  }

  private static let spread = Quantity(value: nil, lower: 1500, upper: 5000, qualifier: .range)

  private func quantity(_ phrase: String) throws -> Quantity { try parseFigure(phrase).quantity }

  private func quantities(_ phrases: String...) throws -> [Quantity] { try phrases.map(quantity) }

  private func expect(sumOf a: String, _ b: String, is expected: String) throws {
    let sum = try Quantity.sum(quantities(a, b)).quantity
    #expect(line(sum) == expected)
    #expect(line(try Quantity.sum(quantities(b, a)).quantity) == expected)
  }

  private func expect(differenceOf a: String, _ b: String, is expected: String) throws {
    #expect(line(try Quantity.difference(of: quantity(a), minus: quantity(b)).quantity) == expected)
  }

  private func expectRefusal(_ chinese: String, _ english: String, _ act: () throws(QuantityRefusal) -> Void) {
    do throws(QuantityRefusal) {
      try act()
      Issue.record("not refused: \(english)")
    } catch {
      #expect(error.reason.chinese == chinese)
      #expect(error.reason.english == english)
    }
  }
}
