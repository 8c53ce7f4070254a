import Diagnostics
import Quantities
import Tables
import Testing

@testable import Assistance

/// Figures that stand side by side in a text although one is within another, or measures something else.
@Suite struct ScopeTraps {
  let package: PublicPackage

  init() throws { package = try PublicPackage() }

  @Test("trap 3: 7.27万人, 3534人 and 191人 are three nested scopes, not three values of one indicator")
  func nestedScopes() throws {
    #expect(
      package.refusal("S4-032", "S4-025") == "“东西部协作转移就业”是“全县劳务输转人数”的一部分，不可相加：取“全县劳务输转人数”")
    #expect(
      package.refusal("S4-025", "S4-026") == "“到协作城市就业”是“东西部协作转移就业”的一部分，不可相加：取“东西部协作转移就业”")
    #expect(package.findings(about: "S4-025").contains("pass 分项3534人不超过总数7.27万人"))
    #expect(package.findings(about: "S4-026").contains("pass 分项191人不超过总数3534人"))
    #expect(!package.data.reconcile().contains { $0.rule == .twoValues })
    #expect(try package.comparison("S4-032", "S4-025").reasons.contains("S4-025 是 S4-032 的一部分"))
    #expect(try package.comparison("S4-025", "S4-026").grade == .x)
  }

  /// 723.6 + 143.6 = 867.2; the rest of the whole is 723.6 − 143.6 = 580.
  @Test("trap 4: 723.6万 其中143.6万 is not 867.2万")
  func ofWhichIsNotAdded() throws {
    #expect(
      package.refusal("S4-057", "S4-058") == "“社会帮扶资金（含物资折款）”的其余数字已含于 S4-057 或与之相同，不可相加：取 S4-057")
    #expect(package.findings(about: "S4-057") == ["note 公布723.6万元，分项合计143.6万元，差580万元：未分解"])
    let gifts = try package.view("comparison:social-funds")
    #expect(gifts.texts("row").contains("figure"))
    #expect((0..<gifts.rowCount).allSatisfy { gifts[$0, "value"] != .number(8_672_000) })
    #expect(throws: FigureFault.self) { try parseFigure("723.6万元（其中143.6万元）") }
  }

  @Test(
    "trap 5: 1200万 of the county, 96.42亿 of own investment and 280亿 of enclaves are no assistance funds",
    arguments: [
      ("S4-012", "县投入财政专项扶贫资金"), ("S2-026", "集中开工项目总投资"), ("S3-005", "飞地项目总投资"),
    ])
  func otherMoneyIsNoAssistance(_ id: String, _ name: String) throws {
    #expect(package.refusal("S3-007", id)?.contains("“\(name)”") == true)
    let comparison = try package.comparison("S3-007", id)
    #expect(comparison.grade == .x)
    #expect(comparison.reasons.contains("指标不同：“帮扶（协作）资金”与“\(name)”"))
    #expect(try !package.view("comparison:assistance-funds").texts("fact").contains(id))
    #expect(try !package.view("grades:assistance-funds").dump().contains(id))
  }

  @Test("trap 6: 7135万 holds the money of 青岛市 and of 城阳区, 5.01亿 that of 绍兴 and its counties")
  func aCityHoldsItsCounties() throws {
    #expect(package.refusal("S3-007", "S3-021", "S3-046") == "“帮扶（协作）资金”的其余数字已含于 S3-007 或与之相同，不可相加：取 S3-007")
    #expect(package.findings(about: "S3-007") == ["note 公布5.01亿元，分项合计2.67亿元，差2.34亿元：未分解"])
    // 越城's figure may lack what its city gives, so it does not stand against that of 青岛 and 城阳 together.
    #expect(
      try package.comparison("S3-046", "S4-018").reasons.first == "口径不同：“县级结对一对的数，含不含上级资金未印”与“市县两级合计”")
  }

  @Test("trap 6: a figure of 青岛 would count the one of 城阳 twice")
  func aCityAndItsDistrictAreNotAdded() throws {
    let package = try PublicPackage(
      adding: """
        id|phrase|indicator|pairing|value|accumulation|period_from|period_to|definition
        Q|1亿元|assistance-funds|qingdao-dingxi|100000000|cumulative|2021-04-01|2021-11-13|two-levels
        """)
    #expect(
      package.refusal("S4-018", "Q") == "“帮扶（协作）资金”：青岛→定西可能已含城阳→渭源，不可相加：只取一级，或用 `part_of` 标明")
    #expect(
      package.findings(about: "Q") == ["note 青岛→定西的1亿元可能已含其下1对结对（城阳→渭源）的数字：不可相加"])
  }

  @Test("trap 7: nearly 50 workshops are within 260 projects 含帮扶车间")
  func workshopsAreProjects() throws {
    #expect(package.refusal("S1-004", "S1-021") == "“帮扶项目（含帮扶车间）”和“帮扶车间”是不同指标，不可相加：请分列")
    #expect(package.findings(about: "S1-021").contains("pass 分项近50个不超过总数260个"))
    #expect(try package.comparison("S1-004", "S1-021").reasons.contains("S1-021 是 S1-004 的一部分"))
  }

  @Test(
    "trap 7: 260, 150, 33 and 14 projects are counted in different units",
    arguments: [
      ("S1-004", "S3-008"), ("S1-004", "S4-019"), ("S1-004", "S0-024"), ("S3-008", "S4-019"), ("S3-008", "S0-024"),
      ("S4-019", "S0-024"),
    ])
  func projectsOfDifferentSize(_ one: String, _ other: String) throws {
    #expect(try package.comparison(one, other).grade == .x)
    #expect(package.refusal(one, other) != nil)
    let ranked = try package.view("ranks").texts("fact")
    #expect(!ranked.contains(one) && !ranked.contains(other))
  }
}
