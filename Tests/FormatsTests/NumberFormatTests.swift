import Testing

@testable import Formats

/// Worked examples follow the documentation of d3-format.
@Suite struct NumberFormatTests {
  private func text(_ specifier: String, _ value: Double) -> String? {
    NumberFormat(specifier)?.string(value)
  }

  @Test(arguments: [
    (".0%", 0.123, "12%"), ("($.2f", -3.5, "($3.50)"), ("+20", 42, "                 +42"),
    (".^20", 42, ".........42........."), (".2s", 42e6, "42M"), ("#x", 48_879, "0xbeef"),
    (",.2r", 4223, "4,200"), ("s", 1500, "1.50000k"), ("~s", 1500, "1.5k"), (".1", 42, "4e+1"), (".2", 42, "42"),
    (".1f", 42, "42.0"), (".1f", -0.04, "0.0"), ("+.1f", -0.04, "−0.0"), ("d", -0.4, "0"), ("X", 48_879, "BEEF"),
    ("#X", 48_879, "0xBEEF"), ("#b", 5, "0b101"), ("o", 8, "10"), ("c", 1e21, "1e+21"), ("n", 12_345.678, "12,345.7"),
    ("", 0.1 + 0.2, "0.3"), ("", 1e12, "1e+12"), ("", 123_456_789_012, "123456789012"),
    (",", 1_234_567.5, "1,234,567.5"),
    (" d", 7, " 7"), ("(d", -7, "(7)"), ("(.1%", -0.052, "(5.2%)"), ("e", 42, "4.200000e+1"), ("%", 0.5, "50.000000%"),
    ("$,.2f", -1_234_567.891, "−$1,234,567.89"), ("_>8d", -42, "_____−42"), ("d", 1.5, "2"), ("d", 2.5, "3"),
    ("08d", -42, "−0000042"), ("*=8d", -42, "−*****42"), ("<5d", 7, "7    "), ("^6d", 7, "  7   "),
  ])
  func documentedExamples(specifier: String, value: Double, expected: String) {
    #expect(text(specifier, value) == expected)
  }

  @Test(arguments: [
    ("s", 0, "0.00000"), ("s", 999.5, "999.500"), ("s", 0.00001, "10.0000µ"), (".3s", 999.5, "1.00k"),
    (".3s", 145_500_000, "146M"), (".3s", 1e26, "100Y"), (".3s", 0.009995, "10.0m"), (".4s", 0.009995, "9.995m"),
    (".8s", 1.29e-30, "0.0000013y"), (".8s", 1.29e-28, "0.0001290y"), (".8s", -1.29e-25, "−0.1290000y"),
    (".8s", 1.29e-21, "1.2900000z"), (".8s", 1.23e30, "1230000.0Y"), ("$.2s", -2.5e8, "−$250M"), (".0s", 1e-5, "10µ"),
    ("020,s", 42, "000,000,000,042.0000"), ("020,s", 42e12, "00,000,000,042.0000T"), (",s", 42e30, "42,000,000Y"),
  ])
  func prefixes(specifier: String, value: Double, expected: String) {
    #expect(text(specifier, value) == expected)
  }

  @Test(arguments: [
    ("~r", 0.0000009, "0.0000009"), ("~r", 0.1111119, "0.111112"), ("~e", 0, "0e+0"), ("~e", -42, "−4.2e+1"),
    (".4~e", 12_300_000_000, "1.23e+10"), ("~s", 1e15, "1P"), ("~%", 0.001, "0.1%"), (",~g", 10_000.1, "10,000.1"),
    (",~g", 10_000, "10,000"), ("p", 0.00123, "0.123000%"), ("p", -1.23, "−123.000%"), ("+.2p", 1.23, "+120%"),
    ("+.2p", 0.00123, "+0.12%"), (".1~%", 0.25, "25%"),
  ])
  func trimmingAndRounding(specifier: String, value: Double, expected: String) {
    #expect(text(specifier, value) == expected)
  }

  @Test(arguments: [
    ("+08,d", 42, "+0,000,042"), ("+08,d", -4_200_000, "−4,200,000"), ("02,d", 0, "00"), ("04,d", 0, "0,000"),
    ("05,d", 0, "0,000"), ("06,d", 0, "00,000"), ("013,d", -42_000_000, "−0,042,000,000"),
    ("012,d", 1e21, "1,000,000,000,000,000,000,000"), ("08,d", 12_345_678, "12,345,678"), ("=+$8,d", 0, "+$     0"),
    (">21,d", 1000, "                1,000"),
  ])
  func grouping(specifier: String, value: Double, expected: String) {
    #expect(text(specifier, value) == expected)
  }

  @Test(arguments: [
    (".2f", Double.nan, "NaN"), (".2f", .infinity, "Infinity"), ("s", -.infinity, "−Infinity"), ("d", .nan, "NaN"),
    ("", .infinity, "Infinity"),
  ])
  func numbersThatAreNotFinite(specifier: String, value: Double, expected: String) {
    #expect(text(specifier, value) == expected)
  }

  @Test(arguments: ["q", ".f", "5.2.1f", "fd", "%Y", ",,", "$$", "K", "1a", "·"])
  func malformedSpecifiers(specifier: String) {
    #expect(NumberFormat(specifier) == nil)
  }

  @Test func hugeWidthsAndPrecisionsAreBounded() {
    #expect(text("99999999999999999999d", 1)?.count == 1000)
    #expect(text(".99999999999999999999f", 1)?.count == 22)
  }

  @Test func allLabelsOfAnAxisShareAPrefix() {
    #expect(NumberFormat(",.0")?.string(0.0042, prefixFor: 1e-6) == "4,200µ")
    #expect(NumberFormat(",.3")?.string(0.00042, prefixFor: 1e-3) == "0.420m")
    #expect(NumberFormat(",.0s")?.string(0.00042, prefixFor: 1e-6) == "420µ")
  }

  @Test func precisions() {
    #expect(NumberFormat.precisionFixed(step: 8.9) == 0)
    #expect(NumberFormat.precisionFixed(step: 0.089) == 2)
    #expect(NumberFormat.precisionFixed(step: 0) == nil)
    #expect(NumberFormat.precisionRound(step: 0.01, max: 1.01) == 3)
    #expect(NumberFormat.precisionRound(step: 0.01, max: 0.99) == 2)
    #expect(NumberFormat.precisionRound(step: 0.1, max: 1.1) == 2)
    #expect(NumberFormat.precisionPrefix(step: 1e5, value: 1.3e6) == 1)
    #expect(NumberFormat.precisionPrefix(step: 1e-27, value: 1e-24) == 3)
  }

  @Test("Powers of two behind the largest machine word: 2^65 = 32 · 16^15 = 4 · 8^21.")
  func largeWholeNumbers() {
    let value = 36_893_488_147_419_103_232.0
    #expect(NumberFormat("#x")?.string(value) == "0x20000000000000000")
    #expect(NumberFormat("o")?.string(value) == "4000000000000000000000")
    #expect(NumberFormat("b")?.string(value) == "1" + String(repeating: "0", count: 65))
  }
}
