import Diagnostics
import Testing

@testable import Quantities

@Suite struct SoftRulesTests {
  @Test func canBeSaid() {
    #expect(SoftRules().words.chinese == "软界：超至首位进一，近自90%，约±5%")
    #expect(
      SoftRules().words.english == "soft bounds: over up to one step of the leading digit, nearly from 90%, about ±5%")
    let own = SoftRules(overSteps: 0.5, nearlyShare: 0.925, aboutShare: 0.1).words
    #expect(own.chinese == "软界：超至首位进0.5，近自92.5%，约±10%")
    #expect(own.english == "soft bounds: over up to 0.5 steps of the leading digit, nearly from 92.5%, about ±10%")
  }

  /// Half a unit of the last significant digit (0.05 of 0.3, 0.05 of 99.5, 50 of 100, 5 of 460) or 5 % (0.015, 4.975, 0.23,
  /// 5, 23), whichever is more.
  @Test(arguments: [
    (0.3, 0.25...0.35), (99.5, 94.525...104.475), (4.6, 4.37...4.83), (460, 437...483), (100, 50...150),
    (0.1 + 0.2, 0.25...0.35), (-4.6, -4.83 ... -4.37), (3.0e7, 2.5e7...3.5e7), (0, 0...0),
  ])
  func aboutReachesHalfADigit(_ value: Double, _ expected: ClosedRange<Double>) {
    #expect(Quantity(value: value, lower: nil, upper: nil, qualifier: .about).softBounds == expected)
  }

  @Test func softBoundsStayWithinHardOnes() {
    func soft(_ value: Double, _ lower: Double?, _ upper: Double?, _ word: Quantity.Qualifier) -> ClosedRange<Double>? {
      Quantity(value: value, lower: lower, upper: upper, qualifier: word).softBounds
    }
    #expect(soft(3000, 3000, 3200, .over) == 3000...3200)
    #expect(soft(100, 99, 101, .about) == 99...101)
    #expect(soft(2000, 1900, 2000, .nearly) == 1900...2000)
    #expect(soft(3000, 3000, nil, .over) == 3000...4000)
  }

  @Test func nothingIsDrawnThatIsNotFinite() {
    for word in Quantity.Qualifier.allCases {
      #expect(Quantity(value: .infinity, lower: nil, upper: nil, qualifier: word).softBounds == nil)
      #expect(Quantity(value: .nan, lower: nil, upper: nil, qualifier: word).softBounds == nil)
    }
    #expect(Quantity(value: 5, lower: 5, upper: .infinity, qualifier: .exact).softBounds == 5...5)
    #expect(Quantity(value: nil, lower: 5, upper: .infinity, qualifier: .range).softBounds == nil)
  }
}
