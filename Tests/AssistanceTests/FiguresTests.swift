import Diagnostics
import Quantities
import Tables
import Testing

@testable import Assistance

@Suite struct FiguresTests {
  func view(_ name: String, _ language: Language = .chinese) throws -> Table {
    let views = AssistanceViews(try AssistanceData(tables: SmallPackage.tables), language: language)
    return try #require(try views.table(named: name))
  }

  @Test func figuresCarryTheirMeaning() throws {
    let fields = ["fact", "printed", "subject", "helper_city", "programme", "period", "status", "qualifier"]
    #expect(
      try view("figures").selecting(fields).gathering([0, 1, 3]).dump() == """
        fact  printed     subject    helper_city  programme   period       status  qualifier
        ----  ----------  ---------  -----------  ----------  -----------  ------  ---------
        F1    5.01亿元    绍兴       ·            东西部协作  2021—2023年  实际    取整
        F2    1.5亿元     越城→马边  绍兴         东西部协作  2021—2023年  实际    取整
        F4    超3000万元  上虞→景宁  绍兴         山海协作    2015—2020年  实际    超

        """)
  }

  @Test func englishFiguresKeepTheirWords() throws {
    let table = try view("figures", .english)
    #expect(
      (0..<6).map { table[$0, "printed"].string } == [
        "501 million yuan", "150 million yuan", "117 million yuan", "over 30 million yuan", "nearly 1 million yuan",
        "99.2%",
      ])
    #expect(table[1, "subject"] == .string("Yuecheng→Mabian"))
    #expect(table[5, "period"] == .string("to the end of 2021"))
  }

  @Test func whiskersNeverLeaveTheHardBounds() throws {
    let table = try view("figures")
    #expect(table[3, "soft_lower"] == .number(30_000_000))
    #expect(table[3, "soft_upper"] == .number(40_000_000))
    #expect(table[4, "soft_lower"] == .number(900_000))
    #expect(table[4, "soft_upper"] == .number(1_000_000))
  }

  @Test func pairsKnowTheirPlacesAndPeriods() throws {
    let fields = ["pairing", "helper_city", "programme", "period", "is_current", "figures"]
    #expect(
      try view("pairs").selecting(fields).dump() == """
        pairing      helper_city  programme   period       is_current  figures
        -----------  -----------  ----------  -----------  ----------  -------
        越城→马边    绍兴         东西部协作  2021年起     true        2
        上虞→金口河  绍兴         东西部协作  2021年起     false       1
        上虞→景宁    绍兴         山海协作    2015—2020年  false       2

        """)
  }

  @Test func missingTablesAndFieldsAreNamed() {
    var tables = SmallPackage.tables
    tables["facts"] = nil
    tables["programmes"] = SmallPackage.table("id|name_zh|name_en|ordre\na|甲|A|1")
    let failure = #expect(throws: Failure.self) { try AssistanceData(tables: tables) }
    #expect(
      failure?.diagnostics.map { $0.text(in: .english) } == [
        "datapackage.json: error: the table `programmes` has no field `order`\n  hint: did you mean `ordre`?",
        "datapackage.json: error: the data package has no table `facts`\n"
          + "  hint: assistance data need the tables sources, regions, programmes, dimensions, pairings, indicators, facts",
      ])
  }
}

@Suite struct QuantityTests {
  @Test(arguments: [
    (3000.0, Quantity.Qualifier.over, 3000.0, 4000.0), (70, .nearly, 63, 70), (460, .about, 437, 483),
    (10000, .about, 5000, 15000), (0, .over, 0, 0),
  ])
  func softBounds(_ value: Double, _ qualifier: Quantity.Qualifier, _ lower: Double, _ upper: Double) {
    let quantity = Quantity(value: value, lower: nil, upper: nil, qualifier: qualifier)
    #expect(quantity.softBounds == lower...upper)
  }

  @Test func aSpreadKeepsItsEnds() {
    #expect(Quantity(value: nil, lower: 1500, upper: 5000, qualifier: .range).softBounds == 1500...5000)
    #expect(Quantity(value: nil, lower: 200, upper: nil, qualifier: .ordinalClass).softBounds == nil)
  }
}
