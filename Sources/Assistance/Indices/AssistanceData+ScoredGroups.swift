import Quantities

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
