import Assistance
import Diagnostics
import Tables

/// What an item of a scorecard measures.
enum ScorecardMeasure: Hashable {
  /// An indicator: what is reached in the year.
  case indicator(String)
  /// A rate of money of the year, by its key.
  case funds(String)
  /// A rate of projects, by its key.
  case projects(String)
}

/// An item of a 自评表: the office sets its weight, its target and its cap.
struct ScorecardItem {
  let scheme: String
  let item: LocalizedName
  let group: LocalizedName
  /// The only pair that it is for; `nil` for every pair.
  let pairing: String?
  let measure: ScorecardMeasure
  /// Points at full completion (分值).
  let weight: Double
  /// In the unit of the measure, rates as shares; `nil` for the target of the ledger.
  let target: Double?
  /// The greatest completion that is counted; 1 unless said.
  let cap: Double
  /// 偏差原因及改进措施, written by people; never made by the program.
  let reason: String

  static func read(_ tables: [String: Table], data: AssistanceData, _ log: DiagnosticLog) -> [ScorecardItem] {
    let fields = [
      "scheme", "item_zh", "item_en", "group_zh", "group_en", "indicator", "weight", "target", "cap",
      "deviation_reason",
    ]
    let measures = measures(data)
    let pairings = data.pairingKeys
    return LedgerReading("scorecard", of: tables, fields: fields, log: log).map { row in
      guard let measure = row.choice("indicator", of: measures) else { return nil }
      let weight = row.amount("weight")
      if weight == nil { row.error("weight", Wording("不能为空", en: "must not be empty")) }
      return ScorecardItem(
        scheme: row.text("scheme"), item: row.name("item"), group: row.name("group"),
        pairing: row.key("pairing") == nil ? nil : row.reference("pairing", to: pairings), measure: measure,
        weight: weight ?? 0, target: row.amount("target"), cap: row.amount("cap") ?? 1,
        reason: row.text("deviation_reason"))
    }
  }

  private static func measures(_ data: AssistanceData) -> [(String, ScorecardMeasure)] {
    let funds = StageRate.ofFunds.filter { $0.base != nil }.map { ($0.id, ScorecardMeasure.funds($0.id)) }
    let projects = StageRate.ofProjects.filter { $0.base != nil }.map { ($0.id, ScorecardMeasure.projects($0.id)) }
    return data.indicators.map { ($0.id, .indicator($0.id)) } + funds + projects
  }
}
