import Diagnostics
import Formats
import Tables
import Testing

@testable import Assistance
@testable import Ledgers

/// A package of made-up places with the ledgers that a test gives it.
enum SmallLedger {
  /// The views of these ledgers, each a text table.
  static func views(_ ledgers: [String: String], _ language: Language = .chinese) throws -> LedgerViews {
    let tables = base.merging(ledgers.mapValues(table)) { $1 }
    return LedgerViews(tables, data: try AssistanceData(tables: tables), language: language)
  }

  /// One view, with only these fields.
  static func view(
    _ name: String, of ledgers: [String: String], _ fields: [String], _ language: Language = .chinese
  ) throws -> Table {
    try #require(try views(ledgers, language).table(named: name)).selecting(fields)
  }

  /// The last month of these targets with these monthly figures.
  static func latest(
    _ targets: String, _ progress: String, _ fields: [String], _ language: Language = .chinese
  ) throws -> Table {
    try view(
      "latest-progress",
      of: ["targets": targetFields + "\n" + targets, "progress": progressFields + "\n" + progress], fields, language)
  }

  /// One and the same figure of each of these months of 2024.
  static func months(_ months: ClosedRange<Int>, _ pairing: String, _ indicator: String, _ value: Double) -> String {
    months.map { month in
      "\(pairing)|\(indicator)|2024-\(month < 10 ? "0" : "")\(month)-01|\(value)|actual|S1|"
    }.joined(separator: "\n")
  }

  /// The messages that the ledgers are refused with.
  static func messages(_ ledgers: [String: String], in language: Language) throws -> [String] {
    let views = try views(ledgers, language)
    let failure = #expect(throws: Failure.self) { try views.table(named: "latest-progress") }
    return failure?.diagnostics.map { $0.text(in: language) } ?? []
  }

  static let targetFields = "id|pairing|indicator|year|value|curve|revision|valid_from|source|note"
  static let progressFields = "pairing|indicator|month|value|status|source|note"
  static let fundFields = "id|pairing|year|level|category|planned|arrived|disbursed|spent|spent_on"
  static let projectFields =
    "id|pairing|name_zh|name_en|category|total_investment|assistance_money|listed|approved|started|completed|accepted"
    + "|handed_over|due_start|due_completion|responsible|note"
  static let scorecardFields = "scheme|item_zh|item_en|group_zh|group_en|indicator|weight|target|cap|deviation_reason"

  static let base: [String: Table] = [
    "sources": table("id|title|publisher|date|date_precision|date_status|script|place|note"),
    "regions": table(
      """
      id|code|name_zh|name_en|level|parent|short_zh
      linjiang||临江区|Linjiang District|county||临江
      wanghai||望海区|Wanghai District|county||望海
      qingshi||青石县|Qingshi County|county||青石
      yunling||云岭县|Yunling County|county||云岭
      """),
    "programmes": table(
      """
      id|name_zh|name_en|order
      east-west|东西部协作|East-West Cooperation|1
      mountain-sea|山海协作|Mountain-Sea Cooperation|2
      """),
    "dimensions": table("id|name_zh|name_en|order\nmoney|资金|Money|1"),
    "pairings": table(
      """
      id|helper|recipient|programme|level|valid_from|valid_to|to_precision|stated|source|paragraph|note
      linjiang-qingshi|linjiang|qingshi|east-west|county|2021-01-01||open|stated|S1|1|
      wanghai-yunling|wanghai|yunling|east-west|county|2021-01-01||open|stated|S1|1|
      wanghai-qingshi|wanghai|qingshi|mountain-sea|county|2024-06-01||open|stated|S1|1|
      """),
    "indicators": table(
      """
      id|name_zh|name_en|dimension|unit|unit_en|kind|addition|direction|definition_zh|definition_en
      jobs|帮助就业|Jobs|money|人|persons|flow|sum|up||
      sales|消费帮扶|Sales|money|元|yuan|flow|sum|up||
      workshops|帮扶车间|Workshops|money|个||stock|last|up||
      rate|合格率|Pass rate|money|%|%|ratio|never|up||
      """),
    "facts": table(
      "id|source|paragraph|phrase|indicator|pairing|region|programme|direction|value|lower|upper|qualifier|status"
        + "|accumulation|period_from|period_to|period_status|part_of|same_as|scope|note"),
  ]

  /// A table from lines of cells between bars; numbers and ISO days are read as such, empty cells are missing.
  static func table(_ text: String) -> Table {
    let lines = text.split(separator: "\n").map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    let fields = lines[0].map(String.init)
    let rows = lines.dropFirst()
    return Table(
      fields.enumerated().map { position, field in
        (field, Column(rows.map { $0.count > position ? value(String($0[position]), in: field) : .null }))
      }, rowCount: rows.count)
  }

  private static func value(_ cell: String, in field: String) -> Value {
    if cell.isEmpty { return .null }
    if ["code", "id"].contains(field) { return .string(cell) }
    if cell.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil {
      return parseDate(cell, zone: .utc).map { .instant($0) } ?? .null
    }
    return Double(cell).map { .number($0) } ?? .string(cell)
  }
}
