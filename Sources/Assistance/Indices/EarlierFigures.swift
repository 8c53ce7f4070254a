import Quantities

/// The figures of one indicator by subject and month, so that the one before a figure is found without going through all of them.
struct EarlierFigures {
  private struct Month: Hashable {
    let year: Int
    let month: Int

    init(_ day: Day, yearsBefore years: Int = 0) { (year, month) = (day.year - years, day.month) }
  }

  /// What a figure and the one before it share, and the month in which the latter ends.
  private struct Key: Hashable {
    let subject: String
    let status: Fact.Status
    let accumulation: Fact.Accumulation
    let direction: String
    let month: Month

    init(_ subject: String, like fact: Fact, endingIn month: Month) {
      (self.subject, self.month) = (subject, month)
      (status, accumulation, direction) = (fact.status, fact.accumulation, fact.direction)
    }
  }

  private let data: AssistanceData
  /// By pair or place.
  private var own: [Key: [Fact]] = [:]
  /// By the helper and the recipient of pairs that have ended, those that ended first first.
  private var former: [Key: [(fact: Fact, pairing: Pairing)]] = [:]

  init(_ facts: [Fact], in data: AssistanceData) {
    self.data = data
    for fact in facts {
      guard let end = fact.period.to.map({ Month(Day($0)) }) else { continue }
      own[Key(data.subjectKey(fact), like: fact, endingIn: end), default: []].append(fact)
      guard let pairing = fact.pairing.flatMap({ data.pairing($0) }), pairing.period.to != nil else { continue }
      for partner in Self.partners(of: pairing) {
        former[Key(partner, like: fact, endingIn: end), default: []].append((fact, pairing))
      }
    }
    former = former.mapValues { figures in
      figures.enumerated().sorted { a, b in
        (a.element.pairing.period.to ?? .infinity, a.offset) < (b.element.pairing.period.to ?? .infinity, b.offset)
      }.map(\.element)
    }
  }

  /// The figure before this one for the same pair or place.
  func own(before fact: Fact, _ basis: FigureStep.Basis) -> Fact? {
    guard let month = Self.month(before: fact, basis) else { return nil }
    let found = (own[Key(data.subjectKey(fact), like: fact, endingIn: month)] ?? [])
      .filter { Self.isBefore($0, fact, basis) }
    // The same definition is better than another one.
    return found.first { ComparedPair.definition(of: $0) == ComparedPair.definition(of: fact) } ?? found.first
  }

  /// The figure before this one for the pair that this one's pair has taken the place of.
  func former(before fact: Fact, _ basis: FigureStep.Basis, by rules: ComparisonRules) -> Fact? {
    guard let pairing = fact.pairing.flatMap({ data.pairing($0) }), let start = pairing.period.from.map({ Day($0) }),
      let month = Self.month(before: fact, basis)
    else { return nil }
    for partner in Self.partners(of: pairing) {
      for candidate in former[Key(partner, like: fact, endingIn: month)] ?? [] {
        // Those behind it have ended later still.
        guard let end = candidate.pairing.period.to, Day(end).year <= start.year else { break }
        let pair = ComparedPair(first: candidate.fact, second: fact, data: data, rules: rules)
        if Self.isBefore(candidate.fact, fact, basis), pair.newPartner() != nil { return candidate.fact }
      }
    }
    return nil
  }

  /// The month in which the figure before this one ends.
  private static func month(before fact: Fact, _ basis: FigureStep.Basis) -> Month? {
    switch basis {
    case .yearBefore: fact.period.to.map { Month(Day($0), yearsBefore: 1) }
    case .periodBefore: fact.period.from.map { Month(Day($0 - Day.milliseconds)) }
    }
  }

  private static func isBefore(_ before: Fact, _ fact: Fact, _ basis: FigureStep.Basis) -> Bool {
    switch basis {
    case .yearBefore: before.period.isYearBefore(fact.period)
    case .periodBefore: before.period.isNeighbour(before: fact.period)
    }
  }

  /// The helper and the recipient of a pair, each by a key of its own.
  private static func partners(of pairing: Pairing) -> [String] {
    ["from \(pairing.helper) \(pairing.programme)", "to \(pairing.recipient) \(pairing.programme)"]
  }
}
