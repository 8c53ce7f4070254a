import Diagnostics
import Quantities

/// Looks through a package for what its figures say by themselves.
///
/// Findings follow the dimensions and indicators in their order, a few for each. Figures are set against each other in
/// pairs, which grows with the square of their number; indicators with more than some hundred figures are only counted.
struct FindingSearch {
  /// The most figures of an indicator that are looked at one by one.
  static let figureLimit = 120
  /// The most figures that are looked at one by one altogether.
  static let packageLimit = 2400
  /// The most wholes, and the most groups, of an indicator that are told: those of the latest periods.
  static let latestLimit = 3
  /// The most findings of an indicator.
  static let findingLimit = 7

  let data: AssistanceData
  let rules: ComparisonRules
  /// The figures that are looked at, by indicator, without repeats.
  private let figures: [String: [Fact]]
  /// How many figures each indicator has.
  private let counts: [String: Int]
  /// The places of all figures that may be ranked.
  let ranking: Ranking
  /// The parts of each figure.
  private let parts: [String: [Fact]]

  init(_ data: AssistanceData, rules: ComparisonRules) {
    self.data = data
    self.rules = rules
    ranking = Ranking(data, by: rules)
    counts = data.facts.counts(of: .indicator)
    var figures: [String: [Fact]] = [:]
    var room = Self.packageLimit
    for indicator in data.indicators {
      guard let count = counts[indicator.id], count <= Self.figureLimit, count <= room else { continue }
      room -= count
      figures[indicator.id] = data.facts.with(.indicator, indicator.id).filter { $0.sameAs == nil }
    }
    self.figures = figures
    // In the order of the indicators, not of the dictionary.
    let all = data.indicators.flatMap { figures[$0.id] ?? [] }
    parts = Dictionary(grouping: all.filter { $0.partOf != nil }) { $0.partOf ?? "" }
  }

  /// Every finding, in the order of print.
  func findings() -> [FindingSentence] {
    let order = Dictionary(
      data.dimensions.map { ($0.id, $0.order) }, uniquingKeysWith: { first, _ in first })
    let indicators = data.indicators.enumerated().sorted { a, b in
      let (left, right) = (order[a.element.dimension] ?? .infinity, order[b.element.dimension] ?? .infinity)
      return left == right ? a.offset < b.offset : left < right
    }
    return indicators.flatMap { findings(on: $0.element) } + missing()
  }

  private func findings(on indicator: Indicator) -> [FindingSentence] {
    guard let figures = figures[indicator.id] else {
      return counts[indicator.id].map { [summary(of: indicator, count: $0)] } ?? []
    }
    let done = figures.filter { $0.status == .actual }
    let found =
      partsFindings(done, indicator) + extremesFindings(done, indicator)
      + rankFindings(indicator) + completionFindings(figures, indicator) + changeFindings(done, indicator)
      + plannedFindings(figures, indicator) + spreadFindings(done, indicator)
      + incomparableFindings(indicator)
    return Array(found.prefix(Self.findingLimit))
  }

  private func summary(of indicator: Indicator, count: Int) -> FindingSentence {
    FindingSentence(
      kind: .summary, sentence: summarySentence(of: indicator.name.wording, count: count), facts: [],
      indicator: indicator.id, programme: nil, grade: nil)
  }

  /// How many pairs of each programme have no figure at all.
  private func missing() -> [FindingSentence] {
    let counts = data.facts.counts(of: .pairing)
    return data.programmes.compactMap { programme in
      let pairings = data.pairings.filter { $0.programme == programme.id }
      guard !pairings.isEmpty else { return nil }
      let present = pairings.count { counts[$0.id, default: 0] > 0 }
      return FindingSentence(
        kind: .missing,
        sentence: missingSentence(
          programme.name.wording, noun: Wording("结对", en: "pairs"), counter: "对", present: present,
          of: pairings.count),
        facts: [], indicator: nil, programme: programme.id, grade: nil)
    }
  }

  // MARK: What the parts of the search share

  /// The parts of a figure that have happened or not as it has, the greatest first.
  func parts(of whole: Fact) -> [Fact] {
    (parts[whole.id] ?? []).filter { $0.status == whole.status }.sorted { a, b in
      let (left, right) = (a.quantity.value ?? -.infinity, b.quantity.value ?? -.infinity)
      return left == right ? a.id < b.id : left > right
    }
  }

  /// The figures of all indicators that measure what this one does, in the order of the indicators.
  func family(of indicator: Indicator) -> [Fact] {
    data.indicators.filter { $0.family == indicator.family }.flatMap { figures[$0.id] ?? [] }
  }

  /// Whether both are about one pair, or about one place without a pair.
  func areOfOne(_ first: Fact, _ second: Fact) -> Bool {
    first.pairing == second.pairing && (first.pairing != nil || first.region == second.region)
  }

  /// Whether one figure contains the other, over however many steps.
  func areNested(_ first: Fact, _ second: Fact) -> Bool {
    contains(first, second) || contains(second, first)
  }

  /// The first of some items, those of the latest periods first; items of one period keep their order.
  func latest<Item>(_ items: [Item], by end: (Item) -> Double?) -> [Item] {
    let sorted = items.enumerated().sorted { a, b in
      let (left, right) = (end(a.element) ?? -.infinity, end(b.element) ?? -.infinity)
      return left == right ? a.offset < b.offset : left > right
    }
    return sorted.prefix(Self.latestLimit).map(\.element)
  }

  private func contains(_ whole: Fact, _ part: Fact) -> Bool {
    let links = data.links
    guard let outer = links.row(of: whole.id), let inner = links.row(of: part.id) else { return false }
    return links.isPart(inner, of: outer)
  }

  /// A figure as it stands in a sentence, under the name of its pair or place.
  func amount(_ fact: Fact) -> NamedAmount {
    NamedAmount(name: data.subject(of: fact), words: data.printed(fact), quantity: fact.quantity)
  }

  /// A finding on these figures.
  func finding(
    _ kind: FindingKind, _ sentence: Wording, on facts: [Fact], _ indicator: Indicator, grade: Grade? = nil
  ) -> FindingSentence {
    let programmes = Set(facts.map(\.programme))
    return FindingSentence(
      kind: kind, sentence: sentence, facts: facts.map(\.id), indicator: indicator.id,
      programme: programmes.count == 1 ? facts.first?.programme : nil, grade: grade)
  }

  /// A sentence behind the period of its figures, when they share one; an inferred one says so.
  func dated(_ sentence: Wording, _ facts: [Fact]) -> Wording {
    guard let first = facts.first, facts.allSatisfy({ $0.period == first.period }) else { return sentence }
    let (chinese, english) = (first.period.text(in: .chinese), first.period.text(in: .english))
    guard !chinese.isEmpty else { return sentence }
    let isStated = facts.allSatisfy(\.isPeriodStated)
    return Wording(
      "\(chinese)\(isStated ? "" : "（推定）")，\(sentence.chinese)",
      en: "\(sentence.english.dropLast()) (\(english)\(isStated ? "" : ", inferred")).")
  }
}
