import Testing

@testable import Formats

/// What JavaScript prints was taken from an engine, not from this program.
@Suite struct JavaScriptNumbersTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (0.1, "0.1"), (1e21, "1e+21"),
    (123_456_789_012_345_683_968, "123456789012345680000"),
    (1e-6, "0.000001"), (1e-7, "1e-7"), (1.5e-10, "1.5e-10"), (-12.5, "-12.5"), (.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e+308"), (.infinity, "Infinity"), (-.infinity, "-Infinity"),
    (.nan, "NaN"),
  ])
  func text(value: Double, text: String) {
    #expect(value.javaScriptText == text)
  }

  @Test(arguments: [
    // Halves go up, but only exact ones: 1.005 and 1.45 lie a little below.
    (0.5, 0, "1"), (2.5, 0, "3"), (-2.5, 0, "-3"), (1.005, 2, "1.00"), (1.45, 1, "1.4"), (8.345, 2, "8.35"),
    (0.000001, 7, "0.0000010"), (1e21, 2, "1e+21"), (123.456, 0, "123"), (0, 2, "0.00"),
    (0.1, 20, "0.10000000000000000555"), (-1.5e-9, 2, "-0.00"), (999.995, 2, "1000.00"), (0.04, 1, "0.0"),
    (0.05, 1, "0.1"), (0.004, 1, "0.0"),
  ])
  func fixed(value: Double, digits: Int, text: String) {
    #expect(value.javaScriptFixed(digits) == text)
  }

  @Test(arguments: [
    (123_456, 2, "1.23e+5"), (0, 2, "0.00e+0"), (0.00015, 0, "1e-4"), (25, 0, "3e+1"), (1e21, 3, "1.000e+21"),
    (99.99, 1, "1.0e+2"), (-4.2, 3, "-4.200e+0"),
  ])
  func exponential(value: Double, digits: Int, text: String) {
    #expect(value.javaScriptExponential(digits) == text)
  }

  @Test func exponentialWithoutDigitsIsShortest() {
    #expect(123_456.0.javaScriptExponential() == "1.23456e+5")
  }

  @Test(arguments: [
    (123.456, 4, "123.5"), (0.000123, 2, "0.00012"), (1_234_567, 3, "1.23e+6"), (0, 3, "0.00"), (1.25, 2, "1.3"),
    (1e-7, 2, "1.0e-7"), (99.99, 3, "100"), (123_456, 6, "123456"), (1e21, 21, "1.00000000000000000000e+21"),
    (0.1, 21, "0.100000000000000005551"), (35, 1, "4e+1"),
  ])
  func precision(value: Double, digits: Int, text: String) {
    #expect(value.javaScriptPrecision(digits) == text)
  }
}
