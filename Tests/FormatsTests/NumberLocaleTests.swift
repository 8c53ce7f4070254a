import Testing

@testable import Formats

/// Expected texts are those of d3-format for the same definitions.
@Suite struct NumberLocaleTests {
  private func text(_ specifier: String, _ value: Double, _ locale: NumberLocale) -> String? {
    NumberFormat(specifier, locale: locale)?.string(value)
  }

  private let german: NumberLocale = {
    var locale = NumberLocale(decimal: ",", thousands: ".", grouping: [3])
    locale.currencySuffix = " €"
    return locale
  }()

  @Test(arguments: [
    (",.2f", 1_234_567.891, "1.234.567,89"), ("$,.2f", -1234.5, "−1.234,50 €"), (".1%", 0.256, "25,6%"),
    ("$.3s", 1_234_567, "1,23M €"), ("($d", -5, "(5 €)"), ("c", 1_234_567, "1234567"), (",x", 1_234_567, "12d.687"),
    (",", 1e21, "1e+21"), ("", -42_000_000, "−42000000"), ("015,.1f", 1_234_567.8, "0.001.234.567,8"),
    ("s", 1.5e-9, "1,50000n"), ("e", 1e9, "1,000000e+9"), (".2f", .nan, "NaN"),
  ])
  func german(specifier: String, value: Double, expected: String) {
    #expect(text(specifier, value, german) == expected)
  }

  @Test(arguments: [
    (",.2f", 1_234_567.891, "१२,३४,५६७.८९"), ("$,.2f", -1234.5, "−₹१,२३४.५०"), ("c", 1_234_567, "१२३४५६७"),
    ("015,.1f", 1_234_567.8, "०००,१२,३४,५६७.८"), (",x", 1_234_567, "१,२d,६८७"), ("b", 42, "१०१०१०"),
    (",d", 12_345_678_901, "१२,३४५,६७,८९,०१"),
  ])
  func groupsOfSeveralSizesTakeTurns(specifier: String, value: Double, expected: String) {
    var hindi = NumberLocale(thousands: ",", grouping: [3, 2, 2])
    hindi.currencyPrefix = "₹"
    hindi.numerals = ["०", "१", "२", "३", "४", "५", "६", "७", "८", "९"]
    if specifier == ",d" { hindi.grouping = [2, 2, 2, 3] }
    #expect(text(specifier, value, hindi) == expected)
  }

  @Test(arguments: [
    (",.2f", 1_234_567.891, "1'234'567·89"), ("$,.2f", -1234.5, "~CHF 1'234·50"), (".1%", 0.256, "25·6 pct"),
    ("($d", -5, "(CHF 5)"), (".2f", .nan, "n/a"), ("+d", -5, "~5"), (" d", -5, "~5"), ("$.0%", 0.5, "CHF 50"),
  ])
  func signsOfItsOwn(specifier: String, value: Double, expected: String) {
    var swiss = NumberLocale(decimal: "·", thousands: "'", grouping: [3])
    swiss.currencyPrefix = "CHF "
    (swiss.percent, swiss.minus, swiss.nan) = (" pct", "~", "n/a")
    #expect(text(specifier, value, swiss) == expected)
  }

  @Test func signsThatAreLeftOut() {
    let bare = NumberLocale()
    #expect(text("$,.2f", -1_234_567.891, bare) == "−1234567.89")
    #expect(text("012,d", 1234, bare) == "000000001234")
  }

  @Test func unitsOfChineseNumbersStayBehind() {
    func text(_ specifier: String, _ value: Double, _ locale: NumberLocale) -> String? {
      ChineseNumberFormat(specifier, locale: locale)?.string(value)
    }
    #expect(text("万.1", -12_345, german) == "−1,2万")
    #expect(text(",万", 123_456_789, german) == "12.345,68万")
    var arabic = NumberLocale(decimal: "\u{66B}", thousands: "\u{66C}", grouping: [3])
    arabic.numerals = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"]
    #expect(text("", 5.01e8, arabic) == "٥\u{66B}٠١亿")
    arabic.nan = "—"
    #expect(text("", .nan, arabic) == "—")
  }
}
