import Diagnostics
import Testing

@testable import Quantities

/// What goes wrong with figures of real documents.
@Suite struct FigureTrapTests {
  @Test("trap 2: phrases in Traditional characters say the same")
  func traditionalCharactersReadAsSimplifiedOnes() throws {
    let pairs = [
      ("1100餘萬元", "1100余万元"), ("15000餘個", "15000余个"), ("兩場", "两场"), ("約460名", "约460名"), ("超過200家", "超过200家"),
      ("1.2億元", "1.2亿元"), ("4個鄉鎮", "4个乡镇"), ("近3萬人", "近3万人"), ("500餘戶", "500余户"), ("數百畝", "数百亩"),
    ]
    for (traditional, simplified) in pairs {
      #expect(try parseFigure(traditional) == parseFigure(simplified))
    }
  }

  @Test("trap 10: 1500—5000元 is a spread over people, 3000元以上 a lower bound, 3200元 a number")
  func spreadsBoundsAndNumbersAreDifferentThings() throws {
    #expect(line(try parseFigure("1500—5000元").quantity) == "– [1500, 5000] range")
    #expect(line(try parseFigure("3000元以上").quantity) == "3000 [3000, …] over")
    #expect(line(try parseFigure("3200元").quantity) == "3200 [3200, 3200] exact")
  }

  @Test("trap 11: 超3000万元 in a cell of 万元 is never 3000.00, and 近2000人 never 2000人")
  func falsePrecisionIsFound() throws {
    let money = try parseFigure("超3000万元")
    let words = PrintedPrecision(of: money).words(for: money.quantity, unit: Wording("元", en: "yuan"))
    #expect(words?.chinese == "超3000万元")
    #expect(precisionFault(in: "3000.00", of: money.quantity, printedUnit: "万元") != nil)
    #expect(precisionFault(in: "2000人", of: try parseFigure("近2000人").quantity) != nil)
  }

  @Test("trap 13: 人次 are visits, not persons")
  func visitsAreNotPersons() throws {
    for phrase in ["3300余人次", "5.9万人次", "4492人次", "205人次"] {
      #expect(try parseFigure(phrase).unit == "人次")
    }
    #expect(try parseFigure("956人").unit == "人")
  }
}
