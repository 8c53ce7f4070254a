import Testing

@testable import Quantities

@Suite struct QuantityTests {
  @Test func softRulesCanBeSet() {
    let over = Quantity(value: 3000, lower: 3000, upper: nil, qualifier: .over)
    #expect(over.softBounds == 3000...4000)
    #expect(over.softBounds(by: SoftRules(overSteps: 2)) == 3000...5000)
    let nearly = Quantity(value: 2000, lower: nil, upper: 2000, qualifier: .nearly)
    #expect(nearly.softBounds(by: SoftRules(nearlyShare: 0.95)) == 1900...2000)
  }
}
