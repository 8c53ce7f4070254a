import Diagnostics
import Formats
import Tables
import Testing

@testable import Assistance

@Suite struct PairingRollTests {
  func data(_ pairings: [String]) throws -> AssistanceData {
    var tables = SmallPackage.tables
    tables["regions"] = SmallPackage.table(
      """
      id|code|name_zh|name_en|level|parent|short_zh
      prov|1|省|Prov|province||省
      city|2|城市|City|prefecture|prov|城
      cityb|3|城市乙|CityB|prefecture|provb|城乙
      provb|5|省乙|ProvB|province||省乙
      h1|4|甲|H1|county|city|甲
      r1|7|一|R1|county|cityb|一
      """)
    tables["pairings"] = SmallPackage.table(
      (["id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note"]
        + pairings.map { "\($0)|2018-01-01||open|stated|S1|1|" }).joined(separator: "\n"))
    return try AssistanceData(tables: tables)
  }

  func roll(_ pairings: [String]) throws -> String {
    let table = try #require(
      try AssistanceViews(data(pairings), language: .chinese).table(named: "pairs-on:2021-06-30"))
    return table.selecting(["pairing", "within", "counted"]).dump()
  }

  func helpers(_ pairings: [String]) throws -> [String] {
    let day = try #require(parseDate("2021-06-30", zone: .utc))
    return try data(pairings).helpers(of: "r1", at: day).map(\.id)
  }

  /// Both the pair of provinces and that of cities hold the pair of counties; the nearest is named.
  @Test func allUpperPairsHold() throws {
    let pairings = [
      "pp|prov|provb|east-west|province", "cc|city|cityb|east-west|prefecture", "hr|h1|r1|east-west|county",
    ]
    #expect(
      try roll(pairings) == """
        pairing  within  counted
        -------  ------  -------
        省→省乙  ·       false
        城→城乙  pp      false
        甲→一    cc      true

        """)
    #expect(try helpers(pairings) == ["hr"])
  }

  /// Two rows of one pair are one help and do not hold each other.
  @Test func overlappingRowsOfOnePairCountOnce() throws {
    let pairings = ["a|h1|r1|east-west|county", "b|h1|r1|east-west|county"]
    #expect(
      try roll(pairings) == """
        pairing  within  counted
        -------  ------  -------
        甲→一    ·       true
        甲→一    ·       false

        """)
    #expect(try helpers(pairings) == ["a"])
  }
}
