import Diagnostics

extension AssistanceData {
  /// Grades how far two figures may stand side by side, and says why.
  ///
  /// Each criterion looks at one thing that gives figures their meaning and may take the grade down; the worst one
  /// counts. A grade set by hand replaces it, and the reasons keep both.
  ///
  /// ```swift
  /// let comparison = data.compare(yuecheng, chengyang)
  /// comparison.grade            // .d
  /// comparison.reasons[0].words // 口径不同：…
  /// ```
  public func compare(
    _ first: Fact, _ second: Fact, by rules: ComparisonRules = ComparisonRules()
  ) -> FactComparison {
    let pair = ComparedPair(first: first, second: second, data: self, rules: rules)
    let criteria: [() -> GradeReason?] = [
      pair.indicator, pair.programme, pair.containment, pair.level, pair.direction, pair.newPartner,
      pair.arrangement, pair.status, pair.definition, pair.period, pair.inference, pair.precision, pair.yearlyOrder,
    ]
    var reasons = criteria.compactMap { $0() }
    let grade = reasons.map(\.grade).max() ?? .a
    // Sorting keeps the order of the criteria among reasons of one grade.
    reasons = Grade.allCases.reversed().flatMap { grade in reasons.filter { $0.grade == grade } }
    guard let override = rules.override(of: first, second) else {
      return FactComparison(
        first: first, second: second, grade: grade, reasons: reasons, order: pair.order, overridden: nil)
    }
    return FactComparison(
      first: first, second: second, grade: override.grade, reasons: [Self.reason(override, was: grade)] + reasons,
      order: pair.order, overridden: grade)
  }

  private static func reason(_ override: ComparisonRules.Override, was grade: Grade) -> GradeReason {
    GradeReason(
      criterion: .override, grade: override.grade,
      words: Wording(
        "人工改定（原为\(grade.rawValue)）：\(override.reason)——\(override.author)",
        en: "set by hand (was \(grade.rawValue)): \(override.reason) — \(override.author)"))
  }
}
