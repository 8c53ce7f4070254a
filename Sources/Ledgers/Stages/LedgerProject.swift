import Assistance
import Diagnostics
import Tables

/// A stage of the life of a project.
enum ProjectStage: String, CaseIterable {
  case listed, approved, started, completed, accepted
  case handedOver = "handed-over"

  var label: Wording {
    switch self {
    case .listed: Wording("入库", en: "listed")
    case .approved: Wording("批复", en: "approved")
    case .started: Wording("开工", en: "started")
    case .completed: Wording("完工", en: "completed")
    case .accepted: Wording("验收", en: "accepted")
    case .handedOver: Wording("移交", en: "handed over")
    }
  }

  /// The column with the day on which it was reached.
  var field: String { self == .handedOver ? "handed_over" : rawValue }

  /// This stage and those that come after it.
  var onwards: [ProjectStage] { Array(Self.allCases.drop { $0 != self }) }
}

/// A project with the days on which it reached its stages.
struct LedgerProject {
  let id: String
  let pairing: String
  let name: LocalizedName
  let category: String
  /// In yuan.
  let totalInvestment: Double?
  /// Money of the assistance in it, in yuan.
  let assistanceMoney: Double?
  /// In milliseconds since 1970 UTC.
  let days: [ProjectStage: Double]
  /// The days by which work should start and be done, in milliseconds since 1970 UTC.
  let due: [ProjectStage: Double]
  /// The office in charge.
  let responsible: String
  let note: String

  static func read(_ tables: [String: Table], data: AssistanceData, _ log: DiagnosticLog) -> [LedgerProject] {
    let fields =
      ["id", "pairing", "name_zh", "name_en", "category", "total_investment", "assistance_money"]
      + ProjectStage.allCases.map(\.field) + ["due_start", "due_completion", "responsible", "note"]
    let pairings = data.pairingKeys
    var ids: Set<String> = []
    return LedgerReading("project_ledger", of: tables, fields: fields, log: log).map { row in
      guard let pairing = row.reference("pairing", to: pairings) else { return nil }
      let id = row.text("id")
      if !ids.insert(id).inserted { row.error("id", Wording("`\(id)` 重复", en: "`\(id)` stands twice")) }
      var days: [ProjectStage: Double] = [:]
      for stage in ProjectStage.allCases { days[stage] = row.day(stage.field) }
      var due: [ProjectStage: Double] = [:]
      due[.started] = row.day("due_start")
      due[.completed] = row.day("due_completion")
      return LedgerProject(
        id: id, pairing: pairing, name: row.name("name"), category: row.text("category"),
        totalInvestment: row.amount("total_investment"), assistanceMoney: row.amount("assistance_money"), days: days,
        due: due, responsible: row.text("responsible"), note: row.text("note"))
    }
  }

  /// Whether it has come to a stage: a completed project has been started, also when the day of the start is missing.
  func hasReached(_ stage: ProjectStage) -> Bool { stage.onwards.contains { days[$0] != nil } }

  /// The last stage that it has come to; `nil` before the first.
  var stage: ProjectStage? { ProjectStage.allCases.last { days[$0] != nil } }

  /// The stages that it has passed without a day.
  var undated: [ProjectStage] { ProjectStage.allCases.filter { hasReached($0) && days[$0] == nil } }

  /// Whether a later stage has an earlier day.
  var isOutOfOrder: Bool {
    let dated = ProjectStage.allCases.compactMap { days[$0] }
    return zip(dated, dated.dropFirst()).contains { $0 > $1 }
  }

  /// The first stage whose day is past on `asOf` and that it has not come to.
  func overdueStage(on asOf: Double) -> ProjectStage? {
    [.started, .completed].first { stage in
      !hasReached(stage) && (due[stage].map { $0 < asOf } ?? false)
    }
  }
}
