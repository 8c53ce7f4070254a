import Diagnostics
import Quantities
import Tables
import Testing

@testable import Assistance

/// Words and signs of a figure that get lost, or that say what the number is.
@Suite struct WordTraps {
  let package: PublicPackage

  init() throws { package = try PublicPackage() }

  @Test("trap 2: a text in Traditional characters finds the same names")
  func traditionalNames() throws {
    let search = NameSearch(package.data)
    for name in ["幫扶車間", "東西部協作轉移就業", "結對學校"] {
      #expect(try search.indicator(name).id == search.indicator(simplified(name)).id)
    }
    #expect(try search.indicator("東西部協作轉移就業").id == "labour-transfer-cooperation")
    #expect(simplified("對口支援 勞務 山海協作") == "对口支援 劳务 山海协作")
    #expect(package.data.programmes.map(\.name.chinese).contains(simplified("對口支援")))
  }

  @Test("trap 2: figures of a Traditional text are read and printed like those of a Simplified one")
  func traditionalFigures() throws {
    #expect(try parseFigure("1100餘萬元") == parseFigure("1100余万元"))
    let figures = package.data.facts.filter { $0.source == "S1" }
    #expect(figures.contains { $0.phrase.contains("萬") } && figures.contains { $0.phrase.contains("個") })
    let traditional: Set<Character> = ["萬", "億", "個", "餘", "兩", "場", "戶", "數", "鄉", "鎮", "學", "師", "過"]
    for figure in figures {
      #expect(package.data.printed(figure).chinese.allSatisfy { !traditional.contains($0) }, "\(figure.id)")
    }
  }

  @Test("trap 2: “2 1” has lost its plus sign and is no figure")
  func aLostPlusSign() throws {
    #expect(throws: FigureFault(Wording("一个短语里有两个数", en: "two numbers in one phrase"), column: 3, hint: twoFigures)) {
      try parseFigure("2 1")
    }
    // What was “研發+生産+加工+銷售” is words.
    #expect(throws: FigureFault.self) { try parseFigure("研發 生産 加工 銷售") }
    // The scheme is kept as two figures of years that do not become three, and their notes say what is lost.
    #expect(package.facts("S1-018", "S1-019").map(\.note) == ["“2+1”模式；原文失去“+”号", "“2+1”模式；原文失去“+”号"])
    #expect(package.refusal("S1-018", "S1-019") == "“培养模式学习实习年数”（时长）不可相加：请分列")
  }

  private let twoFigures = Wording("请分成两条", en: "make two figures of it")

  @Test("trap 10: 1500—5000元 is a spread over people without a middle of 3250元")
  func aSpreadHasNoMiddle() throws {
    let gain = try #require(package.facts("S1-024").first)
    #expect(try parseFigure(gain.phrase).quantity == gain.quantity)
    #expect(gain.quantity == Quantity(value: nil, lower: 1500, upper: 5000, qualifier: .range))
    #expect(package.data.printed(gain).chinese == "1500—5000元")
    #expect(package.data.printed(gain).english == "1,500–5,000 yuan a person and month")
    #expect(try package.comparison("S1-024", "S1-028").reasons.contains("区间或无数值，不是一个数"))
    let table = try package.view("comparison:person-monthly-gain")
    #expect(table.texts("row") == ["figure", "figure"])
    let row = try #require((0..<table.rowCount).first { table[$0, "fact"] == .string("S1-024") })
    #expect(
      [table[row, "value"], table[row, "soft_lower"], table[row, "soft_upper"]] == [
        .null, .number(1500), .number(5000),
      ])
  }

  @Test("trap 10: 3000元以上 is bounded below, 户均3200元 is a number of households")
  func lowerBoundsAndMeans() throws {
    #expect(
      try parseFigure("3000元以上").quantity == Quantity(value: 3000, lower: 3000, upper: nil, qualifier: .over))
    #expect(try parseFigure("3200元").quantity == Quantity(value: 3200, lower: 3200, upper: 3200, qualifier: .exact))
    // Per person and month, and per household: neither ranked nor added.
    #expect(try package.comparison("S3-030", "S1-028").reasons.first == "计量单位不同：“户均增收”为元/户，“每人每月增收”为元/人·月")
    #expect(package.refusal("S3-030", "S1-028") == "“每人每月增收”以元/人·月计，“户均增收”以元/户计，不可相加：请分列")
  }

  @Test("trap 11: 3000.00 of 超3000万元 and 2000人 of 近2000人 are false precision")
  func falsePrecisionIsFound() throws {
    let (money, jobs) = (try #require(package.facts("S3-012").first), try #require(package.facts("S1-022").first))
    #expect(
      precisionFault(in: "3000.00", of: money.quantity, printedUnit: "万元")
        == Wording(
          "`3000.00` 的位数多于来源，`3000.00` 丢了“超”",
          en: "`3000.00` has more digits than its source and `3000.00` has lost its word `over`"))
    #expect(
      precisionFault(in: "2000人", of: jobs.quantity)
        == Wording("`2000人` 丢了“近”", en: "`2000人` has lost its word `nearly`"))
  }

  @Test("trap 11: no approximate figure of the documents loses its word in print", arguments: Language.allCases)
  func approximateFiguresKeepTheirWords(_ language: Language) throws {
    let figures = try #require(try AssistanceViews(package.data, language: language).table(named: "figures"))
    var checked = 0
    for (row, fact) in package.data.facts.enumerated() where fact.quantity.qualifier.isApproximate {
      let printed = try #require(figures[row, "printed"].string)
      #expect(precisionFault(in: printed, of: fact.quantity) == nil, "\(fact.id) \(printed)")
      checked += 1
    }
    #expect(checked > 50)
  }

  @Test("trap 13: 3300余人次, 5.9万人次, 4492人次 and 205人次 are attendances, not persons")
  func attendancesAreNotPersons() throws {
    let attendances = package.data.facts.filter { simplified($0.phrase).hasSuffix("人次") }
    #expect(attendances.map { simplified($0.phrase) } == ["3300余人次", "5.9万人次", "4492人次", "205人次", "450人次"])
    for fact in package.data.facts {
      let isCounted = package.data.indicator(fact.indicator)?.unit.chinese == "人次"
      #expect(isCounted == attendances.contains(fact), "\(fact.id)")
    }
    #expect(package.refusal("S4-036", "S4-031") == "“劳务协作培训人次”以人次计，“培训干部”以人计，不可相加：请分列")
    #expect(package.refusal("S1-010", "S4-042") == "“致富带头人培育人数”以人计，“致富带头人培训人次”以人次计，不可相加：请分列")
    #expect(
      try package.comparison("S4-037", "S3-048").reasons.first == "计量单位不同：“培训专业技术人才”为人，“乡村振兴人才培训人次”为人次")
  }
}
