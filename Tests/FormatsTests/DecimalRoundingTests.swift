import Testing

@testable import Formats

@Suite struct DecimalRoundingTests {
  /// GB/T 8170-2008: from the number as written, halves to the even digit.
  @Test(arguments: [
    (12.1498, 1, "12.1"), (12.1498, 0, "12"), (1268, -2, "1300"), (1.050, 1, "1.0"), (0.35, 1, "0.4"),
    (2500, -3, "2000"),
    (3500, -3, "4000"), (0.0325, 3, "0.032"), (32_500, -3, "32000"), (15.4546, 0, "15"), (-355, -1, "−360"),
    (-325, -1, "−320"), (-365, -1, "−360"), (1.005, 2, "1.00"), (1.015, 2, "1.02"), (0.15, 1, "0.2"), (0.25, 1, "0.2"),
    (-0.04, 1, "0.0"), (9.995, 2, "10.00"), (1e21, 0, "1000000000000000000000"),
  ])
  func rounding(value: Double, decimals: Int, text: String) {
    let rounded = DecimalRounding.round(value, decimals: decimals)
    #expect(DecimalRounding.text(rounded, decimals: max(0, decimals)) == text)
    if decimals >= 0 { #expect(DecimalRounding.text(value, decimals: decimals) == text) }
  }

  @Test func groupingAndTrimming() {
    #expect(DecimalRounding.text(1_234_567.5, decimals: 2, grouping: true) == "1,234,567.50")
    #expect(DecimalRounding.text(1_234_567.5, decimals: 2, trim: true, grouping: true) == "1,234,567.5")
    #expect(DecimalRounding.text(100, decimals: 2, trim: true) == "100")
    #expect(DecimalRounding.text(999, decimals: 0, grouping: true) == "999")
  }

  @Test func movingThePointRoundsOnlyOnce() {
    // In binary, 12345 / 10000 lies a little off 1.2345.
    #expect(DecimalRounding.text(12_345, decimals: 3, dividedBy: 1e4) == "1.234")
    #expect(DecimalRounding.text(12_355, decimals: 3, dividedBy: 1e4) == "1.236")
  }

  @Test func signsDoNotChangeRounding() {
    for step in -2000...2000 {
      let value = Double(step) / 40
      #expect(DecimalRounding.round(-value, decimals: 1) == -DecimalRounding.round(value, decimals: 1))
    }
  }

  @Test func whatIsNoNumberStays() {
    #expect(DecimalRounding.round(.infinity, decimals: 1) == .infinity)
    #expect(DecimalRounding.text(.nan, decimals: 1) == "NaN")
  }
}
