import Diagnostics
import Testing

@testable import Quantities

@Suite struct PrecisionFaultTests {
  @Test func findsDigitsThatTheSourceDoesNotHave() throws {
    try expect(
      "超3000万元", printed: "超3000.00", "万元", is: "`超3000.00` 的位数多于来源", "`超3000.00` has more digits than its source")
    try expect("5.01亿元", printed: "5.010亿元", is: "`5.010亿元` 的位数多于来源", "`5.010亿元` has more digits than its source")
    try expect("5.01亿元", printed: "50123", "万元", is: "`50123` 的位数多于来源", "`50123` has more digits than its source")
    try expect("569户", printed: "569.0", "户", is: "`569.0` 的位数多于来源", "`569.0` has more digits than its source")
    try expect("19%", printed: "19.0%", is: "`19.0%` 的位数多于来源", "`19.0%` has more digits than its source")
  }

  @Test func findsWordsThatAreGone() throws {
    try expect("近2000人", printed: "2000人", is: "`2000人` 丢了“近”", "`2000人` has lost its word `nearly`")
    try expect("约460人", printed: "460", "人", is: "`460` 丢了“约”", "`460` has lost its word `about`")
    try expect("15000余个", printed: "1.5万个", is: "`1.5万个` 丢了“余”", "`1.5万个` has lost its word `odd`")
    try expect(
      "超3000万元", printed: "3000.00", "万元", is: "`3000.00` 的位数多于来源，`3000.00` 丢了“超”",
      "`3000.00` has more digits than its source and `3000.00` has lost its word `over`")
  }

  @Test func agreesWithHonestPrints() throws {
    let prints = [
      ("超3000万元", "超0.3亿元"), ("超3000万元", "3000万元以上"), ("近2000人", "近2000人"), ("近2000人", "近0.2万人"),
      ("5.01亿元", "50100万元"), ("5.01亿元", "5亿元"), ("569户", "569户"), ("32.9796亿元", "33亿元"), ("1500—5000元", "1500—5000元"),
      ("15000余个", "1.5万余个"), ("数百人", "数百人"),
    ]
    for (source, text) in prints {
      let quantity = try parseFigure(source).quantity
      #expect(precisionFault(in: text, of: quantity) == nil, "\(text) for \(source)")
    }
    let quantity = try parseFigure("超3000万元").quantity
    #expect(precisionFault(in: "—", of: quantity, printedUnit: "万元") == nil)
    #expect(precisionFault(in: "超3000", of: quantity, printedUnit: "万元") == nil)
    #expect(
      precisionFault(in: "超0.30", of: quantity, printedUnit: "亿元", precision: PrintedPrecision(lastPlace: 4)) == nil)
  }

  @Test func judgesEnglishPrintToo() throws {
    try expect(
      "近2000人", printed: "2,000 persons", is: "`2,000 persons` 丢了“近”", "`2,000 persons` has lost its word `nearly`")
    try expect(
      "5.01亿元", printed: "501.00 million yuan", is: "`501.00 million yuan` 的位数多于来源",
      "`501.00 million yuan` has more digits than its source")
    let quantity = try parseFigure("超3000万元").quantity
    for text in ["over 30 million yuan", "more than 30,000,000 yuan", "n/a", "30–40 million"] {
      #expect(precisionFault(in: text, of: quantity) == nil, "\(text)")
    }
  }

  private func expect(
    _ source: String, printed text: String, _ unit: String = "", is chinese: String, _ english: String
  ) throws {
    let fault = precisionFault(in: text, of: try parseFigure(source).quantity, printedUnit: unit)
    #expect(fault?.chinese == chinese)
    #expect(fault?.english == english)
  }
}
