import Diagnostics
import Tables

extension AssistanceData {
  /// How far the other figures of its family of indicators compare with this one: the best first, each with its
  /// reasons. Of very many only the first are listed, and the others counted.
  func grades(of fact: Fact, _ rules: ComparisonRules) -> [Explanation.Line] {
    let limit = 20
    let family = indicator(fact.indicator)?.family ?? fact.indicator
    let members = indicators.filter { $0.family == family }.map(\.id)
    let others = (members.isEmpty ? [fact.indicator] : members).flatMap { facts.with(.indicator, $0) }
    let compared = others.filter { $0.id != fact.id }.map { compare(fact, $0, by: rules) }
    let sorted = Grade.allCases.flatMap { grade in compared.filter { $0.grade == grade } }
    let lines = sorted.prefix(limit).map(line)
    let rest = sorted.dropFirst(limit)
    guard !rest.isEmpty else { return lines }
    let counts = Grade.allCases.map { grade in (grade, rest.count { $0.grade == grade }) }.filter { $0.1 > 0 }
    let words = counts.map { "\($0.rawValue) \($1)" }.joined(separator: ", ")
    return lines + [
      .init(
        "rest", Wording("…", en: "…"), Wording("另有 \(rest.count) 个：\(words)", en: "and \(rest.count) more: \(words)"),
        .object(
          ["rest": .object(Dictionary(counts.map { ($0.rawValue, .number(Double($1))) }, uniquingKeysWith: { $1 }))]))
    ]
  }

  private func line(_ comparison: FactComparison) -> Explanation.Line {
    let other = line(of: comparison.second)
    let reasons = comparison.reasons.map(\.words)
    let words = reasons.isEmpty ? [Wording("可比", en: "comparable")] : reasons
    let (chinese, english) = (words.map(\.chinese), words.map(\.english))
    let grade = comparison.grade.rawValue
    return .init(
      "grade", Wording(grade, en: grade),
      Wording(
        ([other.chinese] + chinese).joined(separator: "\n"), en: ([other.english] + english).joined(separator: "\n")),
      .object([
        "fact": .string(comparison.second.id), "grade": .string(grade),
        "reasons": .list(
          comparison.reasons.map { reason in
            .object([
              "criterion": .string(reason.criterion.rawValue), "grade": .string(reason.grade.rawValue),
              "zh": .string(reason.words.chinese), "en": .string(reason.words.english),
            ])
          }),
      ]))
  }
}
