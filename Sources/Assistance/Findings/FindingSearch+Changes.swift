import Diagnostics
import Quantities

extension FindingSearch {
  /// What figures of one series share.
  private struct Series: Hashable {
    let pairing: String?
    let region: String?
    let programme: String?
    let direction: String
    let definition: String
  }

  /// How many series of an indicator are told.
  private static let seriesLimit = 2
  /// A count of fewer than this gives no rate.
  private static let smallCount = 10.0

  /// What has changed since the same period of the year before, and what is the most in a series of years.
  func changeFindings(_ facts: [Fact], _ indicator: Indicator) -> [FindingSentence] {
    var series: [(key: Series, facts: [Fact])] = []
    for fact in facts where fact.accumulation == .inPeriod && fact.period.from != nil && fact.period.to != nil {
      let key = Series(
        pairing: fact.pairing, region: fact.region, programme: fact.programme, direction: fact.direction,
        definition: ComparedPair.definition(of: fact))
      if let index = series.firstIndex(where: { $0.key == key }) {
        series[index].facts.append(fact)
      } else {
        series.append((key, [fact]))
      }
    }
    return series.compactMap { yearly($0.facts) }.prefix(Self.seriesLimit).flatMap { run -> [FindingSentence] in
      [change(run, indicator), record(run, indicator)].compactMap { $0 }
    }
  }

  /// The last figures that follow each other by a year; `nil` for fewer than two.
  private func yearly(_ facts: [Fact]) -> [Fact]? {
    let sorted = facts.sorted { ($0.period.to ?? 0, $0.id) < ($1.period.to ?? 0, $1.id) }
    var run: [Fact] = []
    for fact in sorted.reversed() {
      if let next = run.first, !fact.period.isYear(before: next.period) { break }
      run.insert(fact, at: 0)
    }
    return run.count > 1 ? run : nil
  }

  private func change(_ run: [Fact], _ indicator: Indicator) -> FindingSentence? {
    let (before, now) = (run[run.count - 2], run[run.count - 1])
    let comparison = data.compare(before, now, by: rules)
    if comparison.grade == .x, let reason = comparison.reasons.first(where: { $0.grade == .x }) {
      guard reason.criterion == .pairing else { return nil }
      let sentence = incomparableSentence(amount(now), of: indicator.name.wording, overTime: reason.words)
      return finding(.incomparable, dated(sentence, [now]), on: [before, now], indicator, grade: .x)
    }
    if indicator.unit.chinese == "%" {
      guard let start = before.quantity.value, let end = now.quantity.value else { return nil }
      let (whose, what) = (data.subject(of: now), indicator.name.wording)
      let subject = Wording(whose.chinese + what.chinese, en: "\(what.english) of \(whose.english)")
      let sentence = shareSentence(subject, from: start / 100, to: end / 100)
      return finding(.growth, dated(sentence, [now]), on: [before, now], indicator)
    }
    let isCount = now.quantity.qualifier == .exact
    let sentence = growthSentence(
      amount(now), of: indicator.name.wording, before: amount(before), unit: indicator.unit,
      smallBase: isCount ? Self.smallCount : 0)
    return finding(.growth, dated(sentence, [now]), on: [before, now], indicator)
  }

  private func record(_ run: [Fact], _ indicator: Indicator) -> FindingSentence? {
    let first = run[0].period
    guard let now = run.last,
      run.dropLast().allSatisfy({ data.compare($0, now, by: rules).reasons.allSatisfy { $0.criterion != .pairing } }),
      let sentence = recordSentence(
        of: indicator.name.wording, run.map { amount($0) },
        since: Wording(first.text(in: .chinese), en: first.text(in: .english)))
    else { return nil }
    return finding(.record, dated(sentence, [now]), on: run, indicator)
  }
}

extension Period {
  /// Whether this is the same part of the year before another period.
  func isYear(before other: Period) -> Bool {
    guard let from, let to, let otherFrom = other.from, let otherTo = other.to else { return false }
    return Day(from).isYear(before: Day(otherFrom)) && Day(to).isYear(before: Day(otherTo))
  }
}

extension Day {
  /// Whether this is the same day of the year before; the end of February is.
  fileprivate func isYear(before other: Day) -> Bool {
    guard year + 1 == other.year, month == other.month else { return false }
    return day == other.day || isMonthEnd && other.isMonthEnd
  }
}
