import Diagnostics
import Tables

extension AssistanceViews {
  /// More figures than this are not compared each with each: nobody would read it.
  static let limit = 200

  /// Every two figures of an indicator's family, with their grade and the reasons.
  ///
  /// - Throws: more figures than can be compared each with each.
  func grades(of indicator: Indicator) throws(Failure) -> Table {
    let facts = figures(ofFamily: indicator.family)
    guard facts.count <= Self.limit else {
      throw Failure(
        Wording(
          "`\(indicator.id)` 有\(facts.count)个数字，不逐对比较",
          en: "`\(indicator.id)` has \(facts.count) figures, too many to compare each with each"),
        hint: Wording("用 `ranks` 看可排名的组", en: "`ranks` gives the groups that may be ranked"))
    }
    return Table(rows: pairs(of: facts).map(columns))
  }

  /// The comparisons that a package names in its table `comparisons`, each with its grade and the reasons; none when it
  /// has no such table.
  ///
  /// - Throws: a comparison of a figure that does not exist.
  func gradedComparisons() throws(Failure) -> Table {
    let facts = data.facts.withIDs(Set(data.comparisons.flatMap { [$0.first, $0.second] }))
    var rows: [[(String, Value)]] = []
    for comparison in data.comparisons {
      for id in [comparison.first, comparison.second] where facts[id] == nil {
        throw Failure(
          Wording(
            "表 `comparisons` 里的数字 `\(id)` 不存在", en: "the figure `\(id)` of the table `comparisons` does not exist"),
          at: SourceLocation(file: "datapackage.json"))
      }
      guard let first = facts[comparison.first], let second = facts[comparison.second] else { continue }
      rows.append(
        [("question", .string(comparison.question.text(in: language)))]
          + columns(of: data.compare(first, second, by: rules)))
    }
    return Table(rows: rows)
  }

  private func columns(of comparison: FactComparison) -> [(String, Value)] {
    let facts: [(String, Fact)] = [("first", comparison.first), ("second", comparison.second)]
    return facts.flatMap { name, fact in
      [
        (name, .string(fact.id)), ("\(name)_subject", cell(data.subject(of: fact).text(in: language))),
        ("\(name)_indicator", cell(data.name(ofIndicator: fact.indicator).text(in: language))),
        ("\(name)_printed", cell(data.printed(fact).text(in: language))),
        ("\(name)_period", cell(fact.period.text(in: language))),
      ]
    } + [
      ("grade_id", .string(comparison.grade.rawValue)), ("grade_mark", .string(mark(comparison))),
      ("grade", .string(comparison.grade.label.text(in: language))),
      ("use", .string(comparison.grade.use.text(in: language))), ("order", .string(comparison.order.rawValue)),
      ("reasons", cell(words(of: comparison.reasons))),
      ("main_reasons", cell(words(of: comparison.reasons.filter { $0.grade == comparison.reasons.first?.grade }))),
      ("overridden_id", cell(comparison.overridden?.rawValue)),
    ]
  }

  /// For each family with at least two figures, how many pairs have which grade, and the commonest weighty reason.
  func comparability() -> Table {
    let families = data.indicators.reduce(into: [String]()) { found, indicator in
      if !found.contains(indicator.family) { found.append(indicator.family) }
    }
    let counts = data.facts.counts(of: .indicator)
    var rows: [[(String, Value)]] = []
    for family in families {
      let members = data.indicators.filter { $0.family == family }
      let total = members.map { counts[$0.id] ?? 0 }.reduce(0, +)
      guard total > 1 else { continue }
      let comparisons = total <= Self.limit ? pairs(of: figures(ofFamily: family)) : []
      guard total > Self.limit || !comparisons.isEmpty else { continue }
      rows.append(summary(of: members, figures: total, comparisons))
    }
    return Table(rows: rows)
  }

  private func summary(
    of members: [Indicator], figures: Int, _ comparisons: [FactComparison]
  ) -> [(String, Value)] {
    let separator = language == .chinese ? "、" : ", "
    let grades: [(String, Value)] = Grade.allCases.map { grade in
      (grade.rawValue.lowercased(), .number(Double(comparisons.count { $0.grade == grade })))
    }
    return [
      ("family_id", .string(members[0].family)),
      ("indicators", .string(members.map { $0.name.text(in: language) }.joined(separator: separator))),
      ("dimension_id", .string(members[0].dimension)),
      ("dimension", .string(name(of: members[0].dimension, among: data.dimensions))),
      ("figures", .number(Double(figures))), ("pairs", .number(Double(comparisons.count))),
    ] + grades + [
      ("rankable", .number(Double(comparisons.count { $0.grade.allowsRanking }))),
      ("main_reason", cell(mainReason(comparisons).map { criterionLabel($0).text(in: language) })),
    ]
  }

  /// The criterion that is the weightiest one of most pairs.
  private func mainReason(_ comparisons: [FactComparison]) -> Criterion? {
    let first = comparisons.compactMap(\.reasons.first?.criterion)
    return Criterion.allCases.map { criterion in (criterion, first.count { $0 == criterion }) }
      .max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  private func figures(ofFamily family: String) -> [Fact] {
    data.indicators.filter { $0.family == family }.flatMap { data.facts.with(.indicator, $0.id) }
      .filter { $0.sameAs == nil }
  }

  private func pairs(of facts: [Fact]) -> [FactComparison] {
    facts.enumerated().flatMap { number, first in
      facts[(number + 1)...].map { data.compare(first, $0, by: rules) }
    }
  }

  private func mark(_ comparison: FactComparison) -> String {
    comparison.grade.rawValue + (comparison.overridden == nil ? "" : "*")
  }

  private func words(of reasons: [GradeReason]) -> String {
    reasons.map { $0.words.text(in: language) }.joined(separator: language == .chinese ? "；" : "; ")
  }

  private func criterionLabel(_ criterion: Criterion) -> Wording {
    switch criterion {
    case .indicator: Wording("指标定义", en: "indicator")
    case .programme: Wording("类型", en: "programme")
    case .subject: Wording("分析单位", en: "unit of analysis")
    case .direction: Wording("方向", en: "direction")
    case .pairing: Wording("结对调整", en: "new pairs")
    case .definition: Wording("口径", en: "scope")
    case .status: Wording("计划与实际", en: "plan or actual")
    case .accumulation, .period: Wording("期间", en: "period")
    case .inference: Wording("期间推定", en: "inferred period")
    case .precision: Wording("概数", en: "approximate")
    case .override: Wording("人工改定", en: "set by hand")
    }
  }
}
