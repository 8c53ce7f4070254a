import Diagnostics

/// A rate of one stage on another, named with its base, since places use different bases for the same word.
struct StageRate {
  /// Its key, by which a scorecard asks for it.
  let id: String
  /// 到位率, 开工率.
  let label: Wording
  /// The key of the stage that is measured.
  let stage: String
  /// The key of the stage that it is measured by; `nil` for the first stage, which has no rate.
  let base: String?
  /// Whether the base is the stage before; a chart of stages shows these, one a stage.
  let isMain: Bool

  init(_ id: String, _ label: Wording, _ stage: String, of base: String?, isMain: Bool = true) {
    self.id = id
    self.label = label
    self.stage = stage
    self.base = base
    self.isMain = isMain
  }
}

extension StageRate {
  /// Of money: 到位 ÷ 计划, 拨付 ÷ 到位, 支出 ÷ 拨付, and 支出 ÷ 到位, which others print as 支出率.
  static let ofFunds = [
    StageRate("planned", Wording("计划", en: "planned"), "planned", of: nil),
    StageRate("arrived-rate", Wording("到位率", en: "rate of arrival"), "arrived", of: "planned"),
    StageRate("disbursed-rate", Wording("拨付率", en: "rate of disbursement"), "disbursed", of: "arrived"),
    StageRate("spent-rate", Wording("支出率", en: "rate of spending"), "spent", of: "disbursed"),
    StageRate(
      "spent-of-arrived", Wording("支出占到位比", en: "spent of arrived"), "spent", of: "arrived", isMain: false),
  ]

  /// Of projects: each stage by the stage before, and 开工 and 完工 also by 入库.
  static let ofProjects = [
    StageRate("listed", Wording("入库", en: "listed"), "listed", of: nil),
    StageRate("approved-rate", Wording("批复率", en: "rate of approval"), "approved", of: "listed"),
    StageRate("started-rate", Wording("开工率", en: "rate of starts"), "started", of: "approved"),
    StageRate("completed-rate", Wording("完工率", en: "rate of completion"), "completed", of: "started"),
    StageRate("accepted-rate", Wording("验收率", en: "rate of acceptance"), "accepted", of: "completed"),
    StageRate("handed-over-rate", Wording("移交率", en: "rate of handing over"), "handed-over", of: "accepted"),
    StageRate(
      "started-of-listed", Wording("开工占入库比", en: "started of listed"), "started", of: "listed", isMain: false),
    StageRate(
      "completed-of-listed", Wording("完工占入库比", en: "completed of listed"), "completed", of: "listed", isMain: false),
  ]
}
