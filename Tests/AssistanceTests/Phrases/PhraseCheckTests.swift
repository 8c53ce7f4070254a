import DataPackages
import Diagnostics
import Foundation
import Quantities
import Tables
import Testing

@testable import Assistance

/// The phrase of each figure is read again and held against its row.
@Suite struct PhraseCheckTests {
  /// The small package with other figures: each a phrase, an indicator, value, lower, upper and qualifier.
  private func problems(_ rows: String, _ language: Language = .chinese) throws -> [String] {
    var tables = SmallPackage.tables
    let lines = rows.split(separator: "\n").enumerated().map { number, line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return "F\(number + 1)|S1|9|\(cells[0])|\(cells[1])||shaoxing|||\(cells[2...].joined(separator: "|"))"
        + "|actual|cumulative|2021-01-01|2023-12-31|stated||||"
    }
    let head = """
      id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status|\
      accumulation|period_from|period_to|period_status|part_of|same_as|scope|note
      """
    tables["facts"] = SmallPackage.table(([head] + lines).joined(separator: "\n"))
    return try AssistanceData(tables: tables).checkPhrases()
      .diagnostics(file: "facts.csv") { SourceLocation(file: "facts.csv", line: $0 + 2, column: 20) }
      .map { $0.text(in: language) }
  }

  @Test func whatIsReadAlikeIsClean() throws {
    #expect(
      try problems(
        """
        5.01億元|funds|501000000|500500000|501500000|rounded
        超3000万元|funds|30000000|30000000||over
        近100万元|funds|1000000||1000000|nearly
        569户|funds|569|569|569|exact
        569户|funds|569|||exact
        约460人|funds|460|||about
        3300余万元|funds|33000000|33000000|34000000|more-than
        不足1万头|funds||0|10000|ordinal-class
        数千个|funds||2000|10000|ordinal-class
        1500—5000元|funds||1500|5000|about
        """) == [])
  }

  /// What one may choose without saying more than the phrase: bounds within half a unit, no bounds, 0 below 近.
  @Test func whatIsChosenWithinThePhraseIsClean() throws {
    #expect(
      try problems(
        """
        88%|rate|88|87.95|88.05|rounded
        100%|rate|100|99.95|100|rounded
        7135万元|funds|71350000|||rounded
        近100万元|funds|1000000|0|1000000|nearly
        5000头|funds|5000|4999.5|5000.5|rounded
        """) == [])
  }

  /// A rule (30% of each share) is exact; words around a number leave nothing to compare.
  @Test func aRuleAndASentenceAreNotReported() throws {
    #expect(
      try problems(
        """
        30%|rate|30|30|30|exact
        最少能采四茬|funds|4|4||over
        20桌|funds|20|20|20|exact
        """) == [])
  }

  @Test func aDirtyNumberIsAnErrorAtItsPlace() throws {
    let row = "14。24亿元|funds|1424000000|1423500000|1424500000|rounded"
    #expect(try problems(row) == ["facts.csv:2:22: 错误: `。` 不是小数点\n  提示: 是否要写 `14.24`？"])
    #expect(
      try problems(row, .english) == [
        "facts.csv:2:22: error: `。` is not a decimal point\n  hint: did you mean `14.24`?"
      ])
    #expect(try problems("到位资金14。24亿元|funds|1424000000|||rounded").first?.hasPrefix("facts.csv:2:26: 错误") == true)
  }

  @Test func twoNumbersAreAWarning() throws {
    let row = "45个和34个|funds|79|79|79|exact"
    #expect(try problems(row) == ["facts.csv:2:23: 警告: 一个短语里有两个数\n  提示: 请分成两条"])
    #expect(
      try problems(row, .english) == [
        "facts.csv:2:23: warning: two numbers in one phrase\n  hint: make two figures of it"
      ])
  }

  @Test func aLostWordIsAWarning() throws {
    let row = "超3000万元|funds|30000000|30000000|30000000|exact"
    #expect(
      try problems(row) == [
        """
        facts.csv:2:20: 警告: `F1`：原文“超3000万元”读作 `over`、值 30000000、下限 30000000，行里是 `exact`、值 30000000、\
        下限 30000000、上限 30000000
          提示: 核对原文，改正 `upper`、`qualifier`，或改正 `phrase`
        """
      ])
    #expect(
      try problems(row, .english) == [
        """
        facts.csv:2:20: warning: `F1`: the phrase “超3000万元” says `over`, value 30000000, lower 30000000; \
        its row has `exact`, value 30000000, lower 30000000, upper 30000000
          hint: look at the document, and correct `upper`, `qualifier` or `phrase`
        """
      ])
  }

  /// The fields that the hint names: what differs, and nothing else.
  @Test(arguments: [
    ("近2000人|funds|2000|2000|2000|exact", "`lower`、`qualifier`"), ("1.17亿元|funds|11700000|||rounded", "`value`"),
    ("1.17亿元|funds|117000000|110000000|120000000|rounded", "`lower`、`upper`"),
    ("1.5亿元|funds|150000000|150000000|150000000|exact", "`qualifier`"),
    ("99.2%|rate|99.2|99.2|99.2|exact", "`qualifier`"), ("30%|rate|0.3|0.3|0.3|exact", "`value`、`lower`、`upper`"),
    ("1500—5000元|funds|3250|1500|5000|range", "`value`"), ("约460人|funds|460|437|483|about", "`lower`、`upper`"),
    ("数千个|funds|||10000|ordinal-class", "`lower`"), ("300余人|funds|300|300||over", "`qualifier`"),
  ])
  func theHintNamesWhatDiffers(_ row: String, _ fields: String) throws {
    let found = try problems(row)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("提示: 核对原文，改正 \(fields)，或改正 `phrase`") == true, "\(found)")
  }

  @Test func unitsAreThoseOfTheIndicator() throws {
    func fields(_ phrase: String, _ unit: String, _ value: Double) -> [String]? {
      guard let figure = try? parseFigure(phrase), let reading = PhraseReading(figure, unit: unit) else { return nil }
      return reading.differences(from: .init(value: value, lower: nil, upper: nil, qualifier: .rounded)).map(\.rawValue)
    }
    #expect(fields("7135万元", "万元", 7135) == [])
    #expect(fields("7135万元", "元", 7135) == ["value"])
    #expect(fields("1.3万元", "元/人·月", 13000) == [])
    #expect(fields("3.6万人", "户", 36000) == [])
    // Other measures are not compared: 1.5公里 may be 1500米, 99.2% the share 0.992.
    #expect(fields("1.5公里", "米", 1500) == nil)
    #expect(fields("99.2%", "", 0.992) == nil)
  }

  /// Fifty are told, the rest are counted.
  @Test func manyFaultsAreCounted() throws {
    let rows =
      Array(repeating: "14。24亿元|funds|1|1|1|exact", count: 60) + Array(repeating: "5个|funds|6|6|6|exact", count: 53)
    let text = rows.joined(separator: "\n")
    #expect(try problems(text).count == 102)
    #expect(
      try problems(text).suffix(2) == ["facts.csv: 错误: 另有 10 个原文里的数不清楚", "facts.csv: 警告: 另有 3 行与原文不符"])
    #expect(
      try problems(text, .english).suffix(2) == [
        "facts.csv: error: and 10 more phrases whose number is not clear",
        "facts.csv: warning: and 3 more rows that differ from their phrase",
      ])
  }

  /// Every figure of the five documents is what its phrase says.
  @Test func thePackageOfTheDocumentsIsClean() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../../datasets/assistance").standardizedFileURL
    let package = try loadPackage(at: "datapackage.json", from: .folder(root.path(percentEncoded: false)))
    let faults = try AssistanceData(tables: package.tables).checkPhrases()
    #expect(
      faults.diagnostics(file: "facts.csv") { SourceLocation(file: "facts.csv", line: $0 + 2) }
        .map { $0.text(in: .chinese) } == [])
  }
}
