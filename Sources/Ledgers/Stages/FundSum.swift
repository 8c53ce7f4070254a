import Diagnostics

/// Several batches of money added stage by stage.
struct FundSum {
  let entries: [FundEntry]

  /// The amount at a stage; `nil` when no batch reports one.
  func amount(_ stage: FundStage) -> Double? {
    let known = entries.compactMap { $0.amounts[stage] }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// Σ amount ÷ Σ base; `nil` when the base is zero or missing, or a batch has the amount without the base:
  /// money that was never planned would raise the rate of what was.
  func rate(_ stage: FundStage, of base: FundStage) -> Double? {
    guard lacking(base, for: stage).isEmpty, let part = amount(stage), let whole = amount(base), whole > 0
    else { return nil }
    return part / whole
  }

  /// The rate with this key.
  func rate(_ id: String) -> Double? {
    guard let rate = StageRate.ofFunds.first(where: { $0.id == id }), let stage = FundStage(rawValue: rate.stage),
      let base = rate.base.flatMap(FundStage.init(rawValue:))
    else { return nil }
    return self.rate(stage, of: base)
  }

  /// The batches that have the amount and not its base.
  func lacking(_ base: FundStage, for stage: FundStage) -> [FundEntry] {
    entries.filter { $0.amounts[stage] != nil && $0.amounts[base] == nil }
  }

  /// The batches that hold more at a stage than at its base: 到位 > 计划, 支出 > 拨付.
  func exceeding(_ base: FundStage, at stage: FundStage) -> [FundEntry] {
    entries.filter { entry in
      guard let amount = entry.amounts[stage], let whole = entry.amounts[base] else { return false }
      return amount > whole
    }
  }

  /// What is not consistent at a stage, batch by batch: a sum can hide it.
  func remarks(on stage: FundStage, base: FundStage) -> [Wording] {
    var remarks: [Wording] = []
    let excess = exceeding(base, at: stage)
    if !excess.isEmpty {
      let ids = excess.map(\.id)
      remarks.append(
        Wording(
          "\(stage.label.chinese)大于\(base.label.chinese)：\(ids.joined(separator: "、"))",
          en: "\(stage.label.english) exceeds \(base.label.english): \(ids.joined(separator: ", "))"))
    }
    let lacking = lacking(base, for: stage).map(\.id)
    if !lacking.isEmpty {
      remarks.append(
        Wording(
          "无\(base.label.chinese)数，不计比率：\(lacking.joined(separator: "、"))",
          en: "no rate without the amount \(base.label.english): \(lacking.joined(separator: ", "))"))
    }
    let silent = entries.filter { $0.amounts[base] != nil && $0.amounts[stage] == nil }.map(\.id)
    if !silent.isEmpty {
      remarks.append(
        Wording(
          "未报\(stage.label.chinese)数：\(silent.joined(separator: "、"))",
          en: "amount \(stage.label.english) not reported: \(silent.joined(separator: ", "))"))
    }
    return remarks
  }
}
