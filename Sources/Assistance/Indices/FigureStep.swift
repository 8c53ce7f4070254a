import Diagnostics
import Measures
import Quantities

/// A figure beside the one before it: the previous period of equal length, or the same period of the year before.
struct FigureStep {
  /// Which one is before.
  enum Basis: String, Hashable {
    /// 比上年同期.
    case yearBefore = "year-before"
    /// 比上期.
    case periodBefore = "period-before"

    var label: Wording {
      switch self {
      case .yearBefore: Wording("比上年同期", en: "on the year before")
      case .periodBefore: Wording("比上期", en: "on the period before")
      }
    }
  }

  let basis: Basis
  let before: Fact
  let after: Fact
  /// Why both are no series; `nil` when they are.
  let obstacle: Wording?

  /// What to say of approximate figures when nobody knows which is the greater; `nil` when that is known.
  func openness(by rules: SoftRules) -> Wording? {
    let quantities = [before.quantity, after.quantity]
    guard quantities.contains(where: \.qualifier.isApproximate) else { return nil }
    if let early = quantities[0].softBounds(by: rules), let late = quantities[1].softBounds(by: rules),
      !early.overlaps(late)
    {
      return nil
    }
    return Wording("含概数，区间相交，增减不定", en: "approximate; the bounds overlap, rise or fall is open")
  }
}

extension AssistanceData {
  /// Every figure of an indicator that has one before it, in the order of the data.
  ///
  /// The one before counts the same kind of thing for the same pair or place. Where there is none, the one of the helper's or
  /// recipient's former pair takes its place, with the reason why both are no series; two pairs side by side are no step.
  func steps(of indicator: Indicator, by rules: ComparisonRules) -> [FigureStep] {
    guard indicator.kind != .rank else { return [] }
    let facts = self.facts.with(.indicator, indicator.id)
      .filter { $0.sameAs == nil && $0.quantity.value != nil && !$0.period.isReversed }
    let earlier = EarlierFigures(facts, in: self)
    return facts.flatMap { fact -> [FigureStep] in
      var steps: [FigureStep] = []
      for basis in [FigureStep.Basis.yearBefore, .periodBefore] {
        guard let before = earlier.own(before: fact, basis) ?? earlier.former(before: fact, basis, by: rules),
          // The year before is the period before of a yearly figure.
          !steps.contains(where: { $0.before.id == before.id })
        else { continue }
        steps.append(
          FigureStep(basis: basis, before: before, after: fact, obstacle: obstacle(before, fact, by: rules)))
      }
      return steps
    }
  }

  /// Why two figures are no series: what keeps them from being compared, but for their periods and their precision.
  private func obstacle(_ before: Fact, _ after: Fact, by rules: ComparisonRules) -> Wording? {
    let comparison = compare(before, after, by: rules)
    guard !comparison.reasons.contains(where: { $0.criterion == .override && $0.grade.allowsRanking }) else {
      return nil
    }
    let harmless: Set<Criterion> = [.period, .inference, .precision]
    let reasons = comparison.reasons.filter { !harmless.contains($0.criterion) && !$0.grade.allowsRanking }
    // A change of partners says by itself that nothing can be compared.
    return reasons.first { $0.criterion == .pairing }?.words
      ?? reasons.first.map {
        Wording("不可比（\($0.words.chinese)）", en: "not comparable (\($0.words.english))")
      }
  }
}

extension Period {
  /// Whether it is the same part of the year before; a last day of a month stays one.
  func isYearBefore(_ other: Period) -> Bool {
    guard let end = to, let otherEnd = other.to, Self.isYearBefore(Day(end), Day(otherEnd)) else { return false }
    switch (from, other.from) {
    case (nil, nil): return true
    case (let start?, let otherStart?): return Self.isYearBefore(Day(start), Day(otherStart))
    default: return false
    }
  }

  private static func isYearBefore(_ day: Day, _ other: Day) -> Bool {
    day.year + 1 == other.year && day.month == other.month
      && (day.day == other.day || day.isMonthEnd && other.isMonthEnd)
  }

  /// Whether it ends on the day before the other begins and is as long.
  func isNeighbour(before other: Period) -> Bool {
    guard let end = to, let start = other.from, end + Day.milliseconds == start, let length = lengthInYears,
      let otherLength = other.lengthInYears
    else { return false }
    return abs(length - otherLength) < 1e-9
  }
}
