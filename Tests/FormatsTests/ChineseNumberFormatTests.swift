import Testing

@testable import Formats

@Suite struct ChineseNumberFormatTests {
  @Test(arguments: [
    ("", 71_350_000, "7135万"), ("auto", 501_000_000, "5.01亿"), ("", 15_000_000.0, "1500万"), ("", 999, "999"),
    ("", 12.5, "12.5"), ("", 10_000, "1万"), ("", 7_235_500, "723.55万"), ("", -30_000_000, "−3000万"), ("", 0, "0"),
    ("万", 5_010_000_000, "501000万"), (",万", 5_010_000_000, "501,000万"), ("万.1", 12_345, "1.2万"),
    ("亿.2", 71_350_000, "0.71亿"), ("亿.2", 71_500_000, "0.72亿"), ("亿.2", 72_500_000, "0.72亿"),
    ("亿.2~", 500_000_000, "5亿"), ("亿.2", 500_000_000, "5.00亿"), ("+万", 20_000, "+2万"), ("+万", -20_000, "−2万"),
    ("+", 0, "0"), ("亿", 0, "0亿"), ("", 99_999_999, "1亿"), ("", 99_994_999, "9999.5万"), ("1", 12_345_678, "12345678"),
    ("million", 12_345_678, "12.35 million"),
  ])
  func examples(specifier: String, value: Double, text: String) {
    #expect(ChineseNumberFormat(specifier)?.string(value) == text)
  }

  @Test(arguments: [
    (71_350_000, "71.35 million"), (5_010_000_000, "5.01 billion"), (45_000, "45000"), (999_999_999, "1 billion"),
  ])
  func english(value: Double, text: String) {
    #expect(ChineseNumberFormat("", language: .english)?.string(value) == text)
  }

  @Test(arguments: ["万元", ".x", "千", "万.", "亿.99", "~~", "auto万"])
  func malformedSpecifiers(specifier: String) {
    #expect(ChineseNumberFormat(specifier) == nil)
  }

  @Test func aColumnHasOneUnitAndOneCountOfDecimals() throws {
    let money: [Double] = [501_000_000, 150_000_000, 117_000_000, 71_350_000]
    let format = try #require(ChineseNumberFormat("")).fitted(to: money)
    #expect(format.unit == .yi)
    #expect(money.map(format.string) == ["5.01亿", "1.50亿", "1.17亿", "0.71亿"])
  }

  @Test func aSingleLargeNumberDoesNotHideTheOthers() throws {
    let money: [Double] = [7_210_000, 25_650_000, 81_450_000, 501_000_000, 30_000_000]
    var format = try #require(ChineseNumberFormat("")).fitted(to: money)
    format.showsUnit = false
    #expect(money.map(format.string) == ["721", "2565", "8145", "50100", "3000"])
  }

  @Test func anAxisTellsAllTicksApart() throws {
    let ticks = [0, 12_500_000, 25_000_000, 37_500_000, 100_000_000].map(Double.init)
    let format = try #require(ChineseNumberFormat("")).fitted(toTicks: ticks)
    #expect(ticks.map(format.string) == ["0.000亿", "0.125亿", "0.250亿", "0.375亿", "1.000亿"])
  }

  @Test func unitsOfNothing() {
    #expect(MagnitudeUnit.choose(for: [0, .nan, .infinity], language: .chinese) == .one)
    #expect(MagnitudeUnit.choose(for: [Double](), language: .chinese) == .one)
    #expect(MagnitudeUnit.choose(forRange: -3e8...2e4, language: .chinese) == .yi)
    #expect(MagnitudeUnit.choose(forRange: 0...2e7, language: .english) == .million)
  }
}
