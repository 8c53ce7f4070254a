public import Diagnostics

/// The figures of some places for one indicator, each compared with each.
public struct ComparisonSheet: Sendable {
  /// The indicator that was asked for.
  public let indicator: Indicator
  /// Its figures and those of its family, without repeated ones, in the order of the documents.
  public let figures: [Fact]
  /// Each figure with each later one.
  public let comparisons: [FactComparison]
  let data: AssistanceData
  let rules: ComparisonRules

  /// How many figures are compared each with each.
  static let limit = 60

  /// The figures of these places and pairs.
  ///
  /// A place stands for the pairs in which it helps or is helped, and for itself.
  ///
  /// - Parameter years: figures that touch none of these years are left out.
  /// - Throws: an unknown name, a place without figures, or more figures than can be read.
  public init(
    _ data: AssistanceData, indicator name: String, subjects names: [String], years: ClosedRange<Int>? = nil,
    by rules: ComparisonRules = ComparisonRules()
  ) throws(Failure) {
    let search = NameSearch(data)
    let indicator = try search.indicator(name)
    let family = data.indicators.filter { $0.family == indicator.family }.map(\.id)
    let all = family.flatMap { data.facts.with(.indicator, $0) }.filter { fact in
      fact.sameAs == nil && (years.map { fact.period.touches($0) } ?? true)
    }
    var chosen: Set<String> = []
    for name in names {
      let subject = try search.subject(name)
      let own = all.filter { data.isAbout($0, subject) }
      guard !own.isEmpty else { throw Self.nothing(of: indicator, for: name, among: all, data) }
      chosen.formUnion(own.map(\.id))
    }
    figures = all.filter { chosen.contains($0.id) }.sorted { $0.id < $1.id }
    guard figures.count <= Self.limit else {
      throw Failure(
        Wording("共\(figures.count)个数字，多于\(Self.limit)个", en: "\(figures.count) figures are more than \(Self.limit)"),
        hint: Wording("用 `--period` 限定年份，或少写几个地区", en: "give `--period` or fewer places"))
    }
    var comparisons: [FactComparison] = []
    for (number, first) in figures.enumerated() {
      for second in figures[(number + 1)...] { comparisons.append(data.compare(first, second, by: rules)) }
    }
    self.comparisons = comparisons
    self.indicator = indicator
    self.data = data
    self.rules = rules
  }

  private static func nothing(
    of indicator: Indicator, for name: String, among facts: [Fact], _ data: AssistanceData
  ) -> Failure {
    let subjects = facts.map { data.subject(of: $0) }.reduce(into: [Wording]()) { found, subject in
      if !found.contains(subject) { found.append(subject) }
    }
    let hint =
      subjects.isEmpty
      ? Wording("这个指标在此期间没有数字", en: "the indicator has no figures in this period")
      : Wording(
        "有数字的是：\(subjects.prefix(8).map(\.chinese).joined(separator: "、"))",
        en: "there are figures for \(subjects.prefix(8).map(\.english).joined(separator: ", "))")
    return Failure(
      Wording(
        "`\(name)` 没有“\(indicator.name.chinese)”的数字",
        en: "there are no figures of “\(indicator.name.text(in: .english))” for `\(name)`"),
      hint: hint)
  }
}

extension AssistanceData {
  /// Whether a figure is about a place or one of its pairs, or about a pair.
  func isAbout(_ fact: Fact, _ subject: NameSearch.Subject) -> Bool {
    switch subject {
    case .pairing(let pairing): return fact.pairing == pairing.id
    case .region(let region):
      guard let pairing = fact.pairing.flatMap({ pairing($0) }) else { return fact.region == region.id }
      return pairing.helper == region.id || pairing.recipient == region.id
    }
  }
}

extension Period {
  /// Whether some day of it may lie in one of these years.
  func touches(_ years: ClosedRange<Int>) -> Bool {
    let first = from.map { Day($0).year } ?? .min
    let last = to.map { Day($0).year } ?? .max
    return first <= years.upperBound && years.lowerBound <= last
  }
}
