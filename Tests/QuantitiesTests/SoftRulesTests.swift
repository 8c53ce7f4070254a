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
}
