import Diagnostics
import Foundation
import Quantities
import Tables
import Testing

@testable import Assistance

@Suite struct ExplainingTests {
  private func explanation(_ id: String) throws -> Explanation {
    let data = try AssistanceData(tables: SmallPackage.tables)
    return data.explain(try #require(data.fact(id)))
  }

  /// The lines of a text up to the grades of comparability, or from there on.
  private func split(_ text: String, at title: String) -> (String, String) {
    let parts = text.components(separatedByTitle: title)
    return (parts.0, parts.1)
  }

  @Test func aFigureInChinese() throws {
    let (text, grades) = split(try explanation("F1").text(in: .chinese), at: "与同类数字的可比性")
    #expect(
      text == """
        F1  绍兴 协作资金：5.01亿元
          印作        5.01亿元
          数值        501,000,000 元
          修饰        取整
          字面上下界  500,500,000 至 501,500,000 元
          作图上下界  500,500,000 至 501,500,000 元
          作图规则    与字面上下界相同
          指标        协作资金（funds）
          定义        财政资金
          性质        流量
          加总        可加总
          对象        绍兴
          地区        绍兴
          类型        东西部协作
          状态        实际
          计法        累计
          期间        2021—2023年（原文写明）
          范围        市县两级
          来源        S1《山海情》第9段
          发布者      报社
          日期        2023年（推定）
          原文        “5.01億元”

        关系
          其中  F2 越城→马边 协作资金 1.5亿元（2021—2023年）
          其中  F3 上虞→金口河 协作资金 1.17亿元（2021—2023年）

        从原文到上下界
          1.  原文“5.01億元”（S1 第9段）
          2.  简体“5.01亿元”
          3.  5.01亿 = 5.01 × 100,000,000 = 501,000,000 元
          4.  取整到末位数字，相差不过末位的半个单位：500,500,000 至 501,500,000 元
          5.  按数词规则重读，结果相同


        """)
    #expect(grades.contains("  X  F2 越城→马边 协作资金 1.5亿元（2021—2023年）\n     F2 是 F1 的一部分\n"))
  }

  @Test func aFigureInEnglish() throws {
    let (text, grades) = split(try explanation("F4").text(in: .english), at: "comparability with its kind")
    #expect(
      text == """
        F4  Shangyu→Jingning, Funds: over 30 million yuan
          printed       over 30 million yuan
          value         30,000,000 yuan
          qualifier     over
          hard bounds   at least 30,000,000 yuan
          soft bounds   30,000,000 to 40,000,000 yuan
          soft rule     over: up by 1 of the leading digit
          indicator     Funds (funds)
          definition    fiscal money
          kind          flow
          addition      sum
          subject       Shangyu→Jingning
          region        Jingning
          programme     Mountain-Sea Cooperation
          status        actual
          accumulation  cumulative
          period        2015–2020 (inferred)
          source        S1 “山海情”, paragraph 15
          publisher     报社
          date          2023 (inferred)
          phrase        “超3000万元”

        from the phrase to the bounds
          1.  the phrase “超3000万元” (S1 ¶15)
          2.  3000万 = 3000 × 10,000 = 30,000,000 yuan
          3.  “over” guarantees a lower bound only: at least 30,000,000 yuan
          4.  reading the phrase again by the rules gives the same
          5.  for charts, over: up by 1 of the leading digit: 30,000,000 to 40,000,000 yuan


        """)
    #expect(
      grades.hasPrefix(
        "  B  F5 Shangyu→Jingning Funds nearly 1 million yuan (2015–2020)\n"
          + "     approximate (over 30 million yuan, nearly 1 million yuan)\n  X  F1 "))
  }

  @Test func softRulesOfAProjectAreNamed() throws {
    let data = try AssistanceData(tables: SmallPackage.tables)
    var rules = ComparisonRules()
    rules.soft.nearlyShare = 0.85
    let text = data.explain(try #require(data.fact("F5")), by: rules).text(in: .chinese)
    #expect(text.contains("  字面上下界  不多于 1,000,000 元\n  作图上下界  850,000 至 1,000,000 元\n  作图规则    近：下至数值的 85%\n"))
    #expect(text.contains("  5.  作图用 近：下至数值的 85%：850,000 至 1,000,000 元\n"))
  }

  @Test func programsReadTheSame() throws {
    let value = try explanation("F2").value(in: .english)
    guard case .object(let members) = value, case .object(let figure)? = members["figure"],
      case .list(let relations)? = members["relations"], case .list(let grades)? = members["grades"]
    else {
      Issue.record("an object with sections")
      return
    }
    #expect(members.keys.sorted() == ["figure", "grades", "kind", "relations", "steps", "title"])
    #expect(figure["fact"] == .string("F2"))
    #expect(figure["value"] == .number(150_000_000))
    #expect(figure["hard_bounds"] == .list([.number(145_000_000), .number(155_000_000)]))
    #expect(relations == [.object(["relation": .string("part_of"), "fact": .string("F1")])])
    #expect(grades.first?.dump() == "{fact: F3, grade: A, reasons: []}")
  }
}

extension String {
  /// What stands before and behind a line.
  fileprivate func components(separatedByTitle title: String) -> (String, String) {
    guard let range = range(of: title + "\n") else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
