public import Diagnostics
public import Tables

/// The named tables that charts and reports draw on, made from one package in one language.
///
/// - `figures`: every fact joined with its indicator, pair, places and programme.
/// - `pairs`: every pair with its names, programme and period.
/// - `pairs-on:<day>`: who helps whom at a day, a city and its district counted once.
/// - `roles`: every place that helps or is helped, and whether it does both.
/// - `indicator-list`: every indicator with how many figures it has.
/// - `project-list`, `mechanism-list`, `source-list`: these tables of the package with names and words in place of keys.
/// - `reconciliation`, `reconciliation-summary`, `published-totals`: figures held against one another (勾稽).
/// - `revisions`: what changed since the earlier issue of the package that the project names.
/// - `comparison:<indicator>`: the figures of one indicator, in groups that may be compared.
/// - `ranks`: every figure that may be ranked, with its place among its peers.
/// - `yearly`: figures that compare only by the year, with their values for a year.
/// - `comparability`: for each family of indicators, how many pairs of its figures have which grade, and why.
/// - `graded-comparisons`: the comparisons that the package names, with grade and reasons.
/// - `grades:<indicator>`: every two figures of the indicator's family with their grade and the reasons.
/// - `normalised`: figures per person, per county, per project.
/// - `dispersion`, `lorenz:<indicator>`: how unequal the figures are that may be ranked together.
/// - `composite`: scores by the weights of the package, and how far the places depend on them.
/// - `trend`: what changed from period to period, and what each subject added to it.
public struct AssistanceViews: Sendable {
  let data: AssistanceData
  let language: Language
  let rules: ComparisonRules
  /// The issue before, if the project names one.
  let previous: AssistanceData?

  /// The views of this data in this language, compared by these rules.
  ///
  /// - Parameter previous: an earlier issue of the package, which `revisions` compares with.
  public init(
    _ data: AssistanceData, language: Language, rules: ComparisonRules = ComparisonRules(),
    previous: AssistanceData? = nil
  ) {
    self.data = data
    self.language = language
    self.rules = rules
    self.previous = previous
  }

  /// The names that `table(named:)` knows, without the comparisons.
  public static let names = [
    "figures", "pairs", "indicator-list", "project-list", "mechanism-list", "source-list", "roles", "ranks",
    "comparability",
    "reconciliation", "reconciliation-summary", "published-totals",
    "normalised", "dispersion", "composite", "trend",
    "revisions",
  ]

  /// The prefix of a comparison's name.
  public static let comparisonPrefix = "comparison:"

  /// The prefix of the name of the pairs at a day.
  public static let dayPrefix = "pairs-on:"

  /// The prefix of the name of an indicator's grades.
  public static let gradesPrefix = "grades:"

  /// The prefix of the name of an indicator's Lorenz curves.
  public static let lorenzPrefix = "lorenz:"

  /// A view; `nil` when the name is none of a view.
  ///
  /// - Throws: a comparison or curve of an indicator that does not exist.
  public func table(named name: String) throws(Failure) -> Table? {
    switch name {
    case "figures": return FigureTable(facts: data.facts, views: self).table
    case "pairs": return pairs()
    case "roles": return roles()
    case "ranks": return ranks()
    case "yearly": return yearly()
    case "comparability": return comparability()
    case "graded-comparisons": return try gradedComparisons()
    case "indicator-list": return indicatorList()
    case "project-list": return projectList()
    case "mechanism-list": return mechanismList()
    case "source-list": return sourceList()
    case "reconciliation": return reconciliation()
    case "reconciliation-summary": return reconciliationSummary()
    case "published-totals": return publishedTotals()
    case "normalised": return normalised()
    case "dispersion": return dispersion()
    case "composite": return composite()
    case "trend": return trend()
    case "revisions": return revisionList()
    case _ where name.hasPrefix(Self.comparisonPrefix):
      return comparison(of: try indicator(String(name.dropFirst(Self.comparisonPrefix.count))))
    case _ where name.hasPrefix(Self.dayPrefix):
      return try pairs(at: String(name.dropFirst(Self.dayPrefix.count)))
    case _ where name.hasPrefix(Self.gradesPrefix):
      return try grades(of: indicator(String(name.dropFirst(Self.gradesPrefix.count))))
    case _ where name.hasPrefix(Self.lorenzPrefix):
      return lorenz(of: try indicator(String(name.dropFirst(Self.lorenzPrefix.count))))
    default: return nil
    }
  }

  private func indicator(_ id: String) throws(Failure) -> Indicator {
    if let indicator = data.indicator(id) { return indicator }
    throw Failure(
      Wording("没有指标 `\(id)`", en: "there is no indicator `\(id)`"), at: nil,
      hint: suggestion(for: id, among: data.indicators.map(\.id)))
  }

  /// The short name of a region, or its key when it is unknown; empty for none.
  func name(ofRegion id: String?) -> String {
    guard let id else { return "" }
    return data.region(id)?.shortName.text(in: language) ?? id
  }

  /// The name of a programme or dimension.
  func name(of id: String, among terms: [AssistanceData.Term]) -> String {
    terms.first { $0.id == id }?.name.text(in: language) ?? id
  }

  /// `越城→马边`.
  func name(of pairing: Pairing) -> String {
    "\(name(ofRegion: pairing.helper))→\(name(ofRegion: pairing.recipient))"
  }
}

/// A text cell; missing when empty.
func cell(_ text: String?) -> Value { text.map { $0.isEmpty ? .null : .string($0) } ?? .null }
/// A number cell; missing when there is none.
func cell(_ number: Double?) -> Value { number.map { .number($0) } ?? .null }
/// A day cell; missing when there is none.
func dayCell(_ milliseconds: Double?) -> Value { milliseconds.map { .instant($0) } ?? .null }
