import Quantities

/// Figures that may be ranked together: they count the same thing, for units of one kind, over one period.
struct FigureGroup {
  /// What the figures share.
  struct Basis: Hashable {
    let indicator: String
    let programme: String
    let direction: String
    let status: Fact.Status
    let accumulation: Fact.Accumulation
    let period: Period
    let definition: String
    let isPair: Bool
    let level: Region.Level?
  }

  /// A figure of the group that has a number.
  struct Member {
    let fact: Fact
    let value: Double
    /// The place whose class counts: the recipient of a pair, or the place itself.
    let region: String?
  }

  let basis: Basis
  /// One figure for each subject, in the order of the data.
  var members: [Member]
  /// The figures of subjects that have several, which is no ranking.
  var repeated: [Fact]
}

extension AssistanceData {
  /// The groups of one indicator's figures with at least two subjects, in the order of their first figures.
  ///
  /// Left out are figures without a number, repeated ones, those of several or no programmes, those whose period is not
  /// printed, and parts of a figure that is in the group itself.
  func rankableGroups(of indicator: Indicator) -> [FigureGroup] {
    guard indicator.kind != .rank else { return [] }
    var order: [FigureGroup.Basis] = []
    var facts: [FigureGroup.Basis: [Fact]] = [:]
    for fact in self.facts.with(.indicator, indicator.id) where fact.sameAs == nil && fact.quantity.value != nil {
      guard let basis = basis(of: fact) else { continue }
      if facts[basis] == nil { order.append(basis) }
      facts[basis, default: []].append(fact)
    }
    return order.compactMap { basis in
      let group = group(basis, facts[basis] ?? [])
      return group.members.count > 1 ? group : nil
    }
  }

  private func group(_ basis: FigureGroup.Basis, _ facts: [Fact]) -> FigureGroup {
    let ids = Set(facts.map(\.id))
    let wholes = facts.filter { fact in !(fact.partOf.map(ids.contains) ?? false) }
    let counts = Dictionary(grouping: wholes, by: subjectKey).mapValues(\.count)
    var group = FigureGroup(basis: basis, members: [], repeated: [])
    for fact in wholes {
      guard counts[subjectKey(fact)] == 1, let value = fact.quantity.value else {
        group.repeated.append(fact)
        continue
      }
      group.members.append(FigureGroup.Member(fact: fact, value: value, region: place(of: fact)))
    }
    return group
  }

  private func basis(of fact: Fact) -> FigureGroup.Basis? {
    guard let programme = fact.programme, fact.hasPrintedPeriod else { return nil }
    let pair = fact.pairing.flatMap { pairing($0) }
    return FigureGroup.Basis(
      indicator: fact.indicator, programme: programme, direction: fact.direction, status: fact.status,
      accumulation: fact.accumulation, period: fact.period, definition: ComparedPair.definition(of: fact),
      isPair: pair != nil, level: pair?.level ?? fact.region.flatMap { region($0) }?.level)
  }

  /// What a figure is about, as a key.
  func subjectKey(_ fact: Fact) -> String { fact.pairing ?? fact.region ?? "" }

  /// The place that a figure is about: the recipient of its pair, or its own.
  func place(of fact: Fact) -> String? { fact.pairing.flatMap { pairing($0) }?.recipient ?? fact.region }
}

extension Fact {
  /// Whether it is known what time the figure covers: without its beginning nobody knows how long a flow ran.
  var hasPrintedPeriod: Bool {
    period.to != nil && !period.isReversed && (accumulation == .atDate || period.from != nil)
  }
}
