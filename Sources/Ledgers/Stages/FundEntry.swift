import Assistance
import Diagnostics
import Tables

/// A stage that money passes.
enum FundStage: String, CaseIterable {
  case planned, arrived, disbursed, spent

  var label: Wording {
    switch self {
    case .planned: Wording("计划", en: "planned")
    case .arrived: Wording("到位", en: "arrived")
    case .disbursed: Wording("拨付", en: "disbursed")
    case .spent: Wording("支出", en: "spent")
    }
  }
}

/// Whose money it is.
enum FundLevel: String, CaseIterable {
  case province, prefecture, county
  case offPlan = "off-plan"
  case social

  var label: Wording {
    switch self {
    case .province: Wording("省级", en: "province")
    case .prefecture: Wording("市级", en: "city")
    case .county: Wording("县级", en: "county")
    case .offPlan: Wording("计划外", en: "off plan")
    case .social: Wording("社会", en: "social")
    }
  }

  /// Planned public money, whose stages belong together.
  var isFiscal: Bool { [.province, .prefecture, .county].contains(self) }

  /// The words that a ledger may use: those of office ledgers, and the keys.
  static var words: [(String, FundLevel)] {
    let short: [(String, FundLevel)] = [("省", .province), ("市", .prefecture), ("县", .county)]
    return short + allCases.map { ($0.label.chinese, $0) } + allCases.map { ($0.rawValue, $0) }
  }
}

/// One batch of money of a pair and year, through its stages.
struct FundEntry {
  let id: String
  let pairing: String
  let year: Int
  let level: FundLevel
  let category: String
  /// In yuan; a stage that is missing has not been reported.
  let amounts: [FundStage: Double]
  /// When each stage was reached, in milliseconds since 1970 UTC.
  let days: [FundStage: Double]

  static func read(_ tables: [String: Table], data: AssistanceData, _ log: DiagnosticLog) -> [FundEntry] {
    let fields = ["id", "pairing", "year", "level", "category"] + FundStage.allCases.map(\.rawValue)
    let pairings = data.pairingKeys
    var ids: Set<String> = []
    return LedgerReading("fund_ledger", of: tables, fields: fields, log: log).map { row in
      guard let pairing = row.reference("pairing", to: pairings), let year = row.whole("year", in: 1950...2150),
        let level = row.choice("level", of: FundLevel.words)
      else { return nil }
      let id = row.text("id")
      if !ids.insert(id).inserted { row.error("id", Wording("`\(id)` 重复", en: "`\(id)` stands twice")) }
      var amounts: [FundStage: Double] = [:]
      var days: [FundStage: Double] = [:]
      for stage in FundStage.allCases {
        amounts[stage] = row.amount(stage.rawValue)
        days[stage] = row.day("\(stage.rawValue)_on")
      }
      return FundEntry(
        id: id, pairing: pairing, year: year, level: level, category: row.text("category"), amounts: amounts,
        days: days)
    }
  }
}
