import Diagnostics
import Measures
import Quantities

/// Units that a scheme can score together: each has a figure for every indicator, within one year, and the figures of
/// one indicator count the same thing over the same period.
struct ScoredGroup {
  /// What the units share.
  struct Basis: Hashable {
    let programme: String
    let year: Int
    let isPair: Bool
    let level: Region.Level?
    let items: [Item]

    /// What the figures of one indicator share.
    struct Item: Hashable {
      let period: Period
      let accumulation: Fact.Accumulation
      let definition: String
    }
  }

  let basis: Basis
  /// For each unit its figures in the order of the scheme's indicators.
  var units: [[Fact]]

  /// Units × indicators.
  var values: [[Double]] { units.map { $0.map { $0.quantity.value ?? 0 } } }

  /// The scores of units × indicators, 0…cap: how far the target is reached, or the place between least and greatest.
  func scores(by scheme: ScoringScheme) throws(Refusal) -> [[Double]] { try scores(of: values, by: scheme) }

  /// The least and the greatest total score of each unit when its approximate figures may lie anywhere within their soft
  /// bounds; `nil` when none is approximate. Least and greatest values stay those that are printed.
  func totalBounds(by scheme: ScoringScheme, _ rules: SoftRules) throws(Refusal) -> [ClosedRange<Double>]? {
    let facts = units.flatMap { $0 }
    guard facts.contains(where: \.quantity.qualifier.isApproximate) else { return nil }
    func values(_ end: (ClosedRange<Double>) -> Double) -> [[Double]] {
      units.map { facts in
        facts.map { fact in
          let soft = fact.quantity.qualifier.isApproximate ? fact.quantity.softBounds(by: rules) : nil
          return soft.map { max(0, end($0)) } ?? fact.quantity.value ?? 0
        }
      }
    }
    let ends = (try scores(of: values(\.lowerBound), by: scheme), try scores(of: values(\.upperBound), by: scheme))
    func totals(_ choose: (Double, Double) -> Double) throws(Refusal) -> [Double] {
      let chosen = zip(ends.0, ends.1).map { zip($0, $1).map { choose($0, $1) } }
      // Sums that differ in the last binary digits only are equal.
      return try compositeScores(chosen, weights: scheme.items.map(\.weight)).map { ($0 * 1e9).rounded() }
    }
    return zip(try totals(min), try totals(max)).map { $0...$1 }
  }

  private func scores(of values: [[Double]], by scheme: ScoringScheme) throws(Refusal) -> [[Double]] {
    var scores = values
    for (column, item) in scheme.items.enumerated() {
      let own = values.map { $0[column] }
      let scored =
        item.target == nil
        ? try minMaxScores(own, within: printedBounds(column), direction: item.direction) : try targetScores(own, item)
      for (unit, score) in scored.enumerated() { scores[unit][column] = score }
    }
    return scores
  }

  /// The least and the greatest printed number of an indicator, which need five units to say anything.
  private func printedBounds(_ column: Int) -> ClosedRange<Double>? {
    let printed = values.map { $0[column] }
    guard printed.count >= 5, let least = printed.min(), let greatest = printed.max() else { return nil }
    return least...greatest
  }

  private func targetScores(_ values: [Double], _ item: ScoringScheme.Item) throws(Refusal) -> [Double] {
    var scores: [Double] = []
    for value in values {
      scores.append(
        try targetScore(value, target: item.target ?? 0, cap: item.cap, direction: item.direction))
    }
    return scores
  }
}

/// A unit that a scheme cannot score: it has several figures for one indicator within the year, and nobody says which counts.
struct UnscoredUnit {
  /// Its figures for that indicator.
  let facts: [Fact]
  let programme: String
  let year: Int

  /// Why it has no score.
  func reason(in data: AssistanceData) -> Wording {
    let name = facts.first.map { data.name(ofIndicator: $0.indicator) } ?? Wording("", en: "")
    let definitions = Set(facts.map { ComparedPair.definition(of: $0) })
    return definitions.count > 1
      ? Wording("“\(name.chinese)”有几个口径的数，未计入", en: "left out: “\(name.english)” has figures of several definitions")
      : Wording("“\(name.chinese)”有几个数，未计入", en: "left out: “\(name.english)” has several figures")
  }
}

extension AssistanceData {
  /// The groups that a scheme can score, in the order of their first figures, and the units that it cannot score for having
  /// several figures where one is asked for. The longest period within the year counts.
  func scoredGroups(of scheme: ScoringScheme) -> (groups: [ScoredGroup], unscored: [UnscoredUnit]) {
    var order: [ScoredUnit] = []
    var figures: [ScoredUnit: [Int: [Fact]]] = [:]
    for (position, item) in scheme.items.enumerated() {
      for fact in facts.with(.indicator, item.indicator) {
        guard let unit = unit(of: fact) else { continue }
        if figures[unit] == nil { order.append(unit) }
        figures[unit, default: [:]][position, default: []].append(fact)
      }
    }
    var groups: [ScoredGroup] = []
    var unscored: [UnscoredUnit] = []
    var positions: [ScoredGroup.Basis: Int] = [:]
    for unit in order {
      let longest = scheme.items.indices.compactMap { figures[unit]?[$0] }.map(longest)
      guard longest.count == scheme.items.count else { continue }
      if let several = longest.first(where: { $0.count > 1 }) {
        unscored.append(UnscoredUnit(facts: several, programme: unit.programme, year: unit.year))
        continue
      }
      let facts = longest.flatMap { $0 }
      let basis = basis(of: unit, facts)
      if let position = positions[basis] {
        groups[position].units.append(facts)
      } else {
        positions[basis] = groups.count
        groups.append(ScoredGroup(basis: basis, units: [facts]))
      }
    }
    return (groups, unscored)
  }

  /// The figures over the longest period; of equal ones the first.
  private func longest(of facts: [Fact]) -> [Fact] {
    let most = facts.map(length).max() ?? 0
    var known: Set<Figure> = []
    return facts.filter { length(of: $0) == most && known.insert(Figure($0)).inserted }
  }

  private func unit(of fact: Fact) -> ScoredUnit? {
    guard fact.status == .actual, fact.sameAs == nil, fact.quantity.value != nil, let programme = fact.programme,
      let year = fact.year
    else { return nil }
    return ScoredUnit(subject: subjectKey(fact), programme: programme, direction: fact.direction, year: year)
  }

  private func length(of fact: Fact) -> Double { fact.period.lengthInYears ?? 0 }

  private func basis(of unit: ScoredUnit, _ facts: [Fact]) -> ScoredGroup.Basis {
    let pair = facts.first?.pairing.flatMap { pairing($0) }
    return ScoredGroup.Basis(
      programme: unit.programme, year: unit.year, isPair: pair != nil,
      level: pair?.level ?? facts.first?.region.flatMap { region($0) }?.level,
      items: facts.map {
        ScoredGroup.Basis.Item(
          period: $0.period, accumulation: $0.accumulation, definition: ComparedPair.definition(of: $0))
      })
  }
}

/// Of what a figure is a score.
private struct ScoredUnit: Hashable {
  let subject: String
  let programme: String
  let direction: String
  let year: Int
}

/// What makes two figures of one unit and indicator different ones.
private struct Figure: Hashable {
  let value: Double?
  let period: Period
  let accumulation: Fact.Accumulation
  let definition: String

  init(_ fact: Fact) {
    (value, period, accumulation) = (fact.quantity.value, fact.period, fact.accumulation)
    definition = ComparedPair.definition(of: fact)
  }
}

extension Fact {
  /// The one year that the figure is of; `nil` when it covers several or is not known.
  var year: Int? {
    if let years = period.years { return years.count == 1 ? years.lowerBound : nil }
    guard accumulation == .atDate, period.from == nil, let to = period.to else { return nil }
    return Day(to).year
  }
}
