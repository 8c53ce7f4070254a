import Diagnostics
import Measures
import Quantities
import Tables

extension AssistanceViews {
  /// What changed from one period to the next of equal length, or from the same period of the year before.
  ///
  /// Columns: `indicator_id`, `indicator`, `unit`, `subject`, `pairing_id`, `programme_id`, `programme`, `comparison_id`
  /// and `comparison` (比上年同期, 比上期), `fact_before`, `fact`, `period_before`, `period`, `before` and `after` (as
  /// printed), `difference` with `difference_lower` and `difference_upper`, `difference_unit` (百分点 for what is in
  /// percent), `rate` (a share), `points` and `contribution` (拉动 in 百分点 and 贡献度 as a share, over the `parts`
  /// subjects that have both periods), and `remark`: 基数较小, 区间相交, 不可比 with the reason.
  func trend() -> Table {
    tabulate(data.indicators.flatMap(trend), fields: Self.trendFields)
  }

  static let trendFields = """
    indicator_id indicator unit subject pairing_id programme_id programme comparison_id comparison fact_before fact
    period_before period before after difference difference_lower difference_upper difference_unit rate points
    contribution parts remark
    """

  private func trend(of indicator: Indicator) -> [[(String, Value)]] {
    let steps = data.steps(of: indicator, by: rules)
    let contributions = contributions(of: steps, indicator)
    return steps.enumerated().map { number, step in
      identity(of: step, indicator) + change(of: step, indicator, contributions[number])
    }
  }

  private func identity(of step: FigureStep, _ indicator: Indicator) -> [(String, Value)] {
    let after = step.after
    let subjects = distinct([step.before, after].map { data.subject(of: $0).text(in: language) })
    return [
      ("indicator_id", .string(indicator.id)), ("indicator", .string(indicator.name.text(in: language))),
      ("unit", cell(indicator.unit.text(in: language))),
      ("subject", .string(subjects.joined(separator: language == .chinese ? "、" : ", "))),
      ("pairing_id", cell(after.pairing)), ("programme_id", cell(after.programme)),
      ("programme", cell(after.programme.map { name(of: $0, among: data.programmes) })),
      ("comparison_id", .string(step.basis.rawValue)), ("comparison", .string(step.basis.label.text(in: language))),
      ("fact_before", .string(step.before.id)), ("fact", .string(after.id)),
      ("period_before", cell(step.before.period.text(in: language))), ("period", cell(after.period.text(in: language))),
      ("before", cell(data.printed(step.before).text(in: language))),
      ("after", cell(data.printed(after).text(in: language))),
    ]
  }

  private func change(
    of step: FigureStep, _ indicator: Indicator, _ part: (contribution: Contribution, count: Int)?
  ) -> [(String, Value)] {
    let isPercent = indicator.unit.chinese == "%"
    let change = step.obstacle == nil ? Self.difference(of: step, by: rules.soft) : nil
    let growth = step.obstacle == nil ? growth(of: step, indicator) : nil
    let unit = isPercent ? Wording("百分点", en: "percentage points") : indicator.unit.wording
    let remark = step.obstacle ?? step.openness(by: rules.soft) ?? (isPercent ? nil : growth?.remark)
    let hasRate = !isPercent && remark == nil
    return [
      ("difference", cell(change?.value)), ("difference_lower", cell(change?.lower)),
      ("difference_upper", cell(change?.upper)), ("difference_unit", cell(change.map { _ in unit.text(in: language) })),
      ("rate", cell(hasRate ? growth?.rate : nil)), ("points", cell(part?.contribution.points)),
      ("contribution", cell(part?.contribution.share)), ("parts", cell(part.map { Double($0.count) })),
      ("remark", cell(remark?.text(in: language))),
    ]
  }

  private static func difference(of step: FigureStep, by rules: SoftRules) -> Quantity? {
    try? Quantity.difference(of: step.after.quantity, minus: step.before.quantity, by: rules).quantity
  }

  private func growth(of step: FigureStep, _ indicator: Indicator) -> Growth? {
    guard let before = step.before.quantity.value, let after = step.after.quantity.value else { return nil }
    return try? Measures.growth(from: before, to: after, smallBase: smallBase(of: step, indicator))
  }

  /// The limit of the indicator, or else ten for what was counted piece by piece: 2 that become 4 are two more.
  private func smallBase(of step: FigureStep, _ indicator: Indicator) -> Double {
    if let limit = indicator.smallBase { return limit }
    return step.before.quantity.qualifier == .exact ? 10 : 0
  }

  /// For each step, by its number, what its subject added to the growth of all subjects that may be added to it.
  private func contributions(
    of steps: [FigureStep], _ indicator: Indicator
  ) -> [Int: (contribution: Contribution, count: Int)] {
    guard indicator.addition == .sum else { return [:] }
    let groups = data.rankableGroups(of: indicator).map { Set($0.members.map(\.fact.id)) }
    var members: [[Int]: [Int]] = [:]
    for (number, step) in steps.enumerated() where step.obstacle == nil {
      let places = [step.before, step.after].compactMap { fact in groups.firstIndex { $0.contains(fact.id) } }
      if places.count == 2 { members[places, default: []].append(number) }
    }
    var result: [Int: (contribution: Contribution, count: Int)] = [:]
    for numbers in members.values where numbers.count > 1 {
      let before = numbers.compactMap { steps[$0].before.quantity.value }
      let after = numbers.compactMap { steps[$0].after.quantity.value }
      guard let parts = try? Measures.contributions(from: before, to: after) else { continue }
      for (number, part) in zip(numbers, parts) { result[number] = (part, numbers.count) }
    }
    return result
  }
}
