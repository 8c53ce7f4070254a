import Assistance
import Diagnostics

extension Completion {
  /// The completion in the words of office reports: `完成年度目标的58.3%，快于序时进度8.3个百分点`.
  func sentence(unit: LocalizedName, rules: LedgerRules) -> Wording {
    let (zh, en) = (LedgerPrinting(language: .chinese), LedgerPrinting(language: .english))
    let done = actual.map { Wording("累计\(zh.amount($0, unit: unit))", en: "\(en.amount($0, unit: unit)) so far") }
    guard let target else {
      guard let done else { return Wording("未定年度目标，也未报完成数", en: "no annual target and no report") }
      return Wording("未定年度目标，\(done.chinese)", en: "no annual target; \(done.english)")
    }
    guard let done else {
      let goal = Wording(zh.amount(target, unit: unit), en: en.amount(target, unit: unit))
      return Wording("年度目标\(goal.chinese)，未报完成数", en: "annual target \(goal.english); not reported")
    }
    guard let rate, let gap else {
      return Wording(
        "年度目标为零，\(done.chinese)，不计完成率", en: "the annual target is zero; \(done.english); no rate of completion")
    }
    let pace = Self.paceWords(gap, rules)
    return Wording(
      "完成年度目标的\(zh.percent(rate))，\(pace.chinese)",
      en: "\(en.percent(rate)) of the annual target, \(pace.english)")
  }

  /// `快于序时进度8.3个百分点`.
  static func paceWords(_ gap: Double, _ rules: LedgerRules) -> Wording {
    if abs(gap) <= rules.level { return Wording("与序时进度持平", en: "on schedule") }
    let points = LedgerPrinting(language: .chinese).points(gap)
    return gap > 0
      ? Wording("快于序时进度\(points)个百分点", en: "\(points) percentage points ahead of schedule")
      : Wording("慢于序时进度\(points)个百分点", en: "\(points) percentage points behind schedule")
  }
}
