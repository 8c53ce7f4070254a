import Diagnostics

/// Where progress stands against its schedule.
enum ProgressStatus: String {
  case completed
  case ahead
  case level = "on"
  case behind
  case farBehind = "far-behind"
  case noTarget = "no-target"
  case zeroTarget = "zero-target"
  case noData = "no-data"

  /// The status of a completion.
  init(of completion: Completion, rules: LedgerRules) {
    guard let target = completion.target else {
      self = .noTarget
      return
    }
    guard let rate = completion.rate, let gap = completion.gap else {
      self = target > 0 ? .noData : .zeroTarget
      return
    }
    // Shares such as 0.8 − 0.9 are not exact in binary; a difference of ten points must not count as more.
    let slack = 1e-9
    self =
      switch gap {
      case _ where rate >= 1: .completed
      case ..<(-rules.farBehind - slack): .farBehind
      case ..<(-rules.level): .behind
      case ...rules.level: .level
      default: .ahead
      }
  }

  func label(by rules: LedgerRules) -> Wording {
    switch self {
    case .completed: Wording("已完成", en: "completed")
    case .ahead: Wording("快于序时", en: "ahead of schedule")
    case .level: Wording("与序时持平", en: "on schedule")
    case .behind: Wording("慢于序时", en: "behind schedule")
    case .farBehind:
      Wording(
        "慢于序时\(Int(rules.farBehind))个百分点以上", en: "over \(Int(rules.farBehind)) points behind schedule")
    case .noTarget: Wording("未定目标", en: "no target set")
    case .zeroTarget: Wording("目标为零", en: "target is zero")
    case .noData: Wording("未报", en: "not reported")
    }
  }
}
