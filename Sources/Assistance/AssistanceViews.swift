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
/// - `findings`: what the figures say by themselves, one sentence a row.
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

  private typealias Maker = @Sendable (AssistanceViews) throws(Failure) -> Table
  private typealias MakerOf = @Sendable (AssistanceViews, String) throws(Failure) -> Table

  /// How each view is made, by its name.
  private static let makers: KeyValuePairs<String, Maker> = [
    "figures": { FigureTable(facts: $0.data.facts, views: $0).table },
    "pairs": { $0.pairs() },
    "roles": { $0.roles() },
    "indicator-list": { $0.indicatorList() },
    "project-list": { $0.projectList() },
    "mechanism-list": { $0.mechanismList() },
    "source-list": { $0.sourceList() },
    "comparability": { $0.comparability() },
    "graded-comparisons": { views throws(Failure) in try views.gradedComparisons() },
    "ranks": { $0.ranks() },
    "yearly": { $0.yearly() },
    "normalised": { $0.normalised() },
    "dispersion": { $0.dispersion() },
    "composite": { $0.composite() },
    "trend": { $0.trend() },
    "reconciliation": { $0.reconciliation() },
    "reconciliation-summary": { $0.reconciliationSummary() },
    "published-totals": { $0.publishedTotals() },
    "findings": { $0.findings() },
    "revisions": { $0.revisionList() },
  ]

  /// How views of one thing are made, by the prefix of their names: `comparison:funds`.
  private static let makersOf: KeyValuePairs<String, MakerOf> = [
    "comparison:": { views, id throws(Failure) in views.comparison(of: try views.indicator(id)) },
    "grades:": { views, id throws(Failure) in try views.grades(of: views.indicator(id)) },
    "lorenz:": { views, id throws(Failure) in views.lorenz(of: try views.indicator(id)) },
    "pairs-on:": { views, day throws(Failure) in try views.pairs(at: day) },
  ]

  /// The names that `table(named:)` knows, without those of one thing.
  public static let names = makers.map(\.key)

  /// A view; `nil` when the name is none of a view.
  ///
  /// - Throws: a view of an indicator that does not exist, or of no day; a comparison of a figure that does not exist.
  public func table(named name: String) throws(Failure) -> Table? {
    if let maker = Self.makers.first(where: { $0.key == name }) { return try maker.value(self) }
    guard let maker = Self.makersOf.first(where: { name.hasPrefix($0.key) }) else { return nil }
    return try maker.value(self, String(name.dropFirst(maker.key.count)))
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
