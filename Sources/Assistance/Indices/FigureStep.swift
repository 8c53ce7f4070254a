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
}

extension AssistanceData {
  /// Every figure of an indicator that has one before it, in the order of the data.
  ///
  /// The one before counts the same kind of thing for the same pair or place. Where there is none, the one of the helper's or
  /// recipient's former pair takes its place, with the reason why both are no series.
  func steps(of indicator: Indicator, by rules: ComparisonRules) -> [FigureStep] {
    guard indicator.kind != .rank else { return [] }
    let facts = self.facts.with(.indicator, indicator.id).filter { $0.sameAs == nil && $0.quantity.value != nil }
    let own = Dictionary(grouping: facts, by: subjectKey)
    let kin = Dictionary(
      grouping: facts.flatMap { fact in partners(of: fact).map { (key: $0, fact: fact) } }, by: \.key)
    return facts.flatMap { fact -> [FigureStep] in
      let candidates = own[subjectKey(fact)] ?? []
      let relatives = partners(of: fact).flatMap { (kin[$0] ?? []).map(\.fact) }
      var steps: [FigureStep] = []
      for basis in [FigureStep.Basis.yearBefore, .periodBefore] {
        guard let before = previous(of: fact, among: candidates, basis) ?? previous(of: fact, among: relatives, basis),
          // The year before is the period before of a yearly figure.
          !steps.contains(where: { $0.before.id == before.id })
        else { continue }
        steps.append(
          FigureStep(basis: basis, before: before, after: fact, obstacle: obstacle(before, fact, by: rules)))
      }
      return steps
    }
  }

  /// The helper and the recipient of a figure's pair, each by a key of its own.
  private func partners(of fact: Fact) -> [String] {
    guard let pairing = fact.pairing.flatMap({ pairing($0) }) else { return [] }
    return ["from \(pairing.helper) \(pairing.programme)", "to \(pairing.recipient) \(pairing.programme)"]
  }

  private func previous(of fact: Fact, among facts: [Fact], _ basis: FigureStep.Basis) -> Fact? {
    let found = facts.filter { before in
      before.status == fact.status && before.accumulation == fact.accumulation && before.direction == fact.direction
        && (basis == .yearBefore
          ? before.period.isYearBefore(fact.period) : before.period.isNeighbour(before: fact.period))
    }
    // The same definition is better than another one.
    return found.first { ComparedPair.definition(of: $0) == ComparedPair.definition(of: fact) } ?? found.first
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
