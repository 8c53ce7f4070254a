import Diagnostics
import Quantities

extension FindingSearch {
  /// Figures that compare with each other, each with each.
  private struct Group {
    var facts: [Fact]
    var comparisons: [FactComparison] = []

    /// The worst grade of its pairs.
    var grade: Grade { comparisons.map(\.grade).max() ?? .a }

    /// The last day of its first figure.
    var end: Double? { facts[0].period.to }

    /// What takes it from grade A besides approximate figures, whose words say so themselves.
    var note: Wording? { comparisons.flatMap(\.reasons).first { $0.criterion != .precision }?.words }
  }

  /// The greatest and least of every group of figures that compare.
  func extremesFindings(_ facts: [Fact], _ indicator: Indicator) -> [FindingSentence] {
    guard indicator.kind != .rank else { return [] }
    let isRate = indicator.kind == .ratio || indicator.kind == .price
    let groups = groups(of: facts.filter { $0.quantity.value != nil }).filter { $0.facts.count > 1 }
    return latest(groups, by: \.end).map { group in
      let sentence = extremesSentence(
        of: indicator.name.wording, among: group.facts.map { amount($0) }, isRate: isRate, note: group.note)
      return finding(.extremes, dated(sentence, group.facts), on: group.facts, indicator, grade: group.grade)
    }
  }

  /// Each figure joins the first group in which it compares with all others; one pair or place has one figure in it.
  private func groups(of facts: [Fact]) -> [Group] {
    var groups: [Group] = []
    for fact in facts {
      var isPlaced = false
      for index in groups.indices where !isPlaced {
        guard let comparisons = comparisons(of: fact, with: groups[index].facts) else { continue }
        groups[index].facts.append(fact)
        groups[index].comparisons += comparisons
        isPlaced = true
      }
      if !isPlaced { groups.append(Group(facts: [fact])) }
    }
    return groups
  }

  /// A figure against all of a group; `nil` when it may not be ranked with one of them.
  private func comparisons(of fact: Fact, with others: [Fact]) -> [FactComparison]? {
    var result: [FactComparison] = []
    for other in others {
      guard fact.programme == other.programme, !areOfOne(fact, other), !areNested(fact, other) else { return nil }
      let comparison = data.compare(other, fact, by: rules)
      guard comparison.grade.allowsRanking else { return nil }
      result.append(comparison)
    }
    return result
  }

  // MARK: What does not compare

  /// A pair that a reader would rank and must not.
  private struct Candidate {
    let comparison: FactComparison
    /// Whether the order of the two turns when they are taken by the year.
    let turns: Bool

    private var values: [Double] { [comparison.first, comparison.second].compactMap(\.quantity.value).sorted() }

    func precedes(_ other: Candidate) -> Bool {
      if turns != other.turns { return turns }
      if values != other.values { return other.values.lexicographicallyPrecedes(values) }
      return (comparison.first.id, comparison.second.id) < (other.comparison.first.id, other.comparison.second.id)
    }
  }

  /// How many reasons of a pair are told.
  private static let reasonLimit = 3

  /// Pairs of figures of one family and programme that a reader would rank and must not: for each programme two whose
  /// order turns by the year, if there are any, otherwise the two of which the lesser is the greatest. Each is told under
  /// the indicator of its first figure.
  func incomparableFindings(_ indicator: Indicator) -> [FindingSentence] {
    let facts = newest(
      family(of: indicator).filter { fact in
        fact.status == .actual && fact.programme != nil && fact.quantity.value != nil
      })
    guard indicator.kind != .rank, facts.count <= Self.figureLimit else { return [] }
    var candidates: [Candidate] = []
    for (position, first) in facts.enumerated() {
      for second in facts[(position + 1)...] where first.programme == second.programme {
        guard let pair = tempting(first, second) else { continue }
        let turns = ComparedPair(first: first, second: second, data: data, rules: rules).yearlyOrder() != nil
        candidates.append(Candidate(comparison: pair, turns: turns))
      }
    }
    candidates.sort { $0.precedes($1) }
    var told: Set<String> = []
    return candidates.map(\.comparison)
      .filter { told.insert($0.first.programme ?? "").inserted && $0.first.indicator == indicator.id }
      .map { sentence(on: $0, indicator) }
  }

  /// The figures without those of which the same pair or place has one with a later end.
  private func newest(_ facts: [Fact]) -> [Fact] {
    func key(_ fact: Fact) -> [String?] { [fact.indicator, fact.pairing ?? fact.region] }
    let ends = Dictionary(
      facts.map { (key($0), $0.period.to ?? .infinity) }, uniquingKeysWith: { max($0, $1) })
    return facts.filter { fact in fact.period.to ?? .infinity >= ends[key(fact)] ?? .infinity }
  }

  /// The comparison of two figures that look alike: neither holds the other, and they are of one kind of unit.
  private func tempting(_ first: Fact, _ second: Fact) -> FactComparison? {
    guard !areOfOne(first, second), !areNested(first, second) else { return nil }
    let comparison = data.compare(first, second, by: rules)
    guard !comparison.grade.allowsRanking else { return nil }
    // Of what must not even be set side by side only a change of pairs is worth a sentence.
    if comparison.grade == .x, comparison.reasons.first?.criterion != .pairing { return nil }
    return comparison
  }

  private func sentence(on comparison: FactComparison, _ indicator: Indicator) -> FindingSentence {
    let facts = [comparison.first, comparison.second]
    let sentence = incomparableSentence(
      of: indicator.name.wording, amount(facts[0]), amount(facts[1]), grade: comparison.grade,
      reasons: comparison.reasons.prefix(Self.reasonLimit).map(\.words))
    return finding(.incomparable, sentence, on: facts, indicator, grade: comparison.grade)
  }
}
