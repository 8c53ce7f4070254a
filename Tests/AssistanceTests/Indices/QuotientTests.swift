import Diagnostics
import Quantities
import Testing

@testable import Assistance

@Suite struct QuotientTests {
  private let perProject = LocalizedName(chinese: "元/个", english: "yuan per project")

  /// 超3000万元 for 近70个 projects: at least 3000/70 = 42.857万元 each, no upper bound; drawn from 3000/70 to
  /// 4000/63 = 63.492万元. Two digits are known of 近70, and 超 stands before what is sure: 超42万元, not 43.
  @Test func keepsOpenWhatIsOpen() throws {
    let quotient = try #require(
      Quotient(
        Quantity(value: 30_000_000, lower: 30_000_000, upper: nil, qualifier: .over),
        by: Quantity(value: 70, lower: nil, upper: 70, qualifier: .nearly)))
    #expect(try #require(quotient.quantity.lower) <= 30_000_000.0 / 70)
    #expect(try #require(quotient.quantity.lower) > 428_571.428)
    #expect(quotient.quantity.upper == nil)
    let soft = try #require(quotient.soft)
    #expect(Int(soft.lowerBound) == 428_571)
    #expect(Int(soft.upperBound) == 634_920)
    #expect(quotient.text(unit: perProject, in: .chinese) == "超42万元/个")
    #expect(quotient.text(unit: perProject, in: .english) == "over 420,000 yuan per project")
  }

  /// 8145万元 ± 5000元 for 145万 ± 5000 persons: 55.976 … 56.370, so that 56.2 is all that can be printed.
  @Test func printsNoFinerThanItsBounds() throws {
    let quotient = try #require(
      Quotient(
        Quantity(value: 81_450_000, lower: 81_445_000, upper: 81_455_000, qualifier: .rounded),
        by: Quantity(value: 1_450_000, lower: 1_445_000, upper: 1_455_000, qualifier: .rounded)))
    #expect(quotient.text(unit: LocalizedName(chinese: "元/人", english: ""), in: .chinese) == "56.2元/人")
  }

  /// 超2000元 for 3 persons is at least 666.667元 each; 1.5亿 ± 0.05亿 for 近70 at least 1.45亿/70 = 207.14万元, so that 超210万元
  /// would be too much.
  @Test func cutsOverDown() throws {
    let quotient = try #require(
      Quotient(
        Quantity(value: 2000, lower: 2000, upper: nil, qualifier: .over),
        by: Quantity(value: 3, lower: 3, upper: 3, qualifier: .exact)))
    #expect(quotient.quantity.qualifier == .over)
    #expect(quotient.text(unit: LocalizedName(chinese: "元/人", english: ""), in: .chinese) == "超666.6元/人")
    let money = Quantity(value: 1.5e8, lower: 1.45e8, upper: 1.55e8, qualifier: .rounded)
    let nearly = try #require(
      Quotient(money, by: Quantity(value: 70, lower: nil, upper: 70, qualifier: .nearly)))
    #expect(nearly.text(unit: perProject, in: .chinese) == "超200万元/个")
  }

  /// 约3000万元 for 5 to 8 villages, printed as 6: one digit is known.
  @Test func keepsItsWord() throws {
    let about = try #require(
      Quotient(
        Quantity(value: 30_000_000, lower: nil, upper: nil, qualifier: .about),
        by: Quantity(value: 6, lower: 5, upper: 8, qualifier: .rounded)))
    #expect(about.text(unit: perProject, in: .chinese) == "约500万元/个")
    #expect(about.text(unit: perProject, in: .english) == "about 5 million yuan per project")
  }

  /// 5.9万人次 for 145万 persons are 406.9 for 10 000, of which two digits are known.
  @Test func printsNoSmallShareOfALargeMagnitude() throws {
    let quotient = try #require(
      Quotient(
        Quantity(value: 59_000, lower: 58_500, upper: 59_500, qualifier: .rounded),
        by: Quantity(value: 1_450_000, lower: 1_445_000, upper: 1_455_000, qualifier: .rounded), per: 10_000))
    let unit = LocalizedName(chinese: "人次/万人", english: "attendances per 10,000 persons")
    #expect(quotient.text(unit: unit, in: .chinese) == "410人次/万人")
    #expect(quotient.text(unit: unit, in: .english) == "410 attendances per 10,000 persons")
  }

  /// 1 by 3 for 10 000: 3333.33… has no double; the bounds lie on both sides of it.
  @Test func roundsOutward() throws {
    let one = Quantity(value: 1, lower: 1, upper: 1, qualifier: .exact)
    let quotient = try #require(
      Quotient(one, by: Quantity(value: 3, lower: 3, upper: 3, qualifier: .exact), per: 10_000))
    let (lower, upper) = (try #require(quotient.quantity.lower), try #require(quotient.quantity.upper))
    #expect((-10_000.0).addingProduct(lower, 3) < 0)
    #expect((-10_000.0).addingProduct(upper, 3) > 0)
  }

  @Test func hasNoQuotientByZero() {
    let one = Quantity(value: 1, lower: 1, upper: 1, qualifier: .exact)
    #expect(Quotient(one, by: Quantity(value: 0, lower: 0, upper: 0, qualifier: .exact)) == nil)
    #expect(Quotient(one, by: Quantity(value: nil, lower: 1, upper: 2, qualifier: .range)) == nil)
  }

  /// Whatever the true values within both bounds are, the true quotient lies within its own: compared without division, by
  /// whole numbers.
  @Test func containsEveryPossibleTruth() throws {
    var generator = Steps(state: 5)
    for _ in 0..<500 {
      let amount = quantity(&generator, from: 0)
      let divisor = quantity(&generator, from: 1)
      let quotient = try #require(Quotient(amount, by: divisor))
      let (lower, upper) = (try #require(quotient.quantity.lower), try #require(quotient.quantity.upper))
      for _ in 0..<10 {
        let above = draw(amount, &generator)
        let below = draw(divisor, &generator)
        // lower ≤ above / below, with the product's rounding error taken into account exactly.
        #expect((-above).addingProduct(lower, below) <= 0)
        #expect((-above).addingProduct(upper, below) >= 0)
      }
    }
  }

  private func quantity(_ generator: inout Steps, from least: Int) -> Quantity {
    let lower = Int.random(in: least...500, using: &generator)
    let upper = lower + Int.random(in: 0...50, using: &generator)
    return Quantity(
      value: Double(lower + upper) / 2, lower: Double(lower), upper: Double(upper), qualifier: .rounded)
  }

  private func draw(_ quantity: Quantity, _ generator: inout Steps) -> Double {
    Double.random(in: (quantity.lower ?? 0)...(quantity.upper ?? 0), using: &generator).rounded()
  }
}

/// Random numbers by a linear congruence (Knuth's MMIX), the same in every run.
struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
