public import Diagnostics
import Quantities
import Tables

extension ComparisonSheet {
  /// The sheet for people: the figures as a table, then each pair with its grade and reasons.
  public func text(in language: Language) -> String {
    let name = indicator.name.text(in: language)
    let traits =
      [indicator.unit.text(in: language), indicator.kind.label.text(in: language)]
      + [indicator.addition.label.text(in: language)]
    let head = "\(name) · \(traits.joined(separator: " · "))\n\(indicator.definition.text(in: language))\n"
    return
      ([head, figureTable(in: language).dump()] + comparisons.map { lines(of: $0, in: language) } + [
        verdict.text(in: language) + "\n"
      ]).joined(separator: "\n")
  }

  /// What may be printed of all figures together: what the worst pair allows.
  var verdict: Wording {
    guard let grade = comparisons.map(\.grade).max() else {
      return Wording("只有一个数字，无从比较", en: "only one figure: nothing to compare")
    }
    return Wording(
      "结论：\(grade.rawValue)级，\(grade.label.chinese)——\(grade.use.chinese)",
      en: "verdict: grade \(grade.rawValue), \(grade.label.english): \(grade.use.english)")
  }

  private func figureTable(in language: Language) -> Table {
    let chinese = language == .chinese
    return Table(
      rows: figures.map { fact in
        [
          (chinese ? "数字" : "figure", cell(data.printed(fact).text(in: language))),
          (chinese ? "对象" : "subject", cell(data.subject(of: fact).text(in: language))),
          (chinese ? "指标" : "indicator", cell(data.name(ofIndicator: fact.indicator).text(in: language))),
          (chinese ? "类型" : "programme", cell(data.name(ofProgramme: fact.programme).text(in: language))),
          (chinese ? "期间" : "period", cell(fact.period.text(in: language))),
          (chinese ? "统计" : "counted", cell(circumstances(of: fact, in: language))),
          (chinese ? "界" : "bounds", cell(bounds(of: fact))),
          (chinese ? "口径" : "scope", cell(fact.scope)),
          (chinese ? "出处" : "place", .string("\(fact.id) \(fact.source) ¶\(fact.paragraph)")),
        ]
      })
  }

  private func circumstances(of fact: Fact, in language: Language) -> String {
    "\(fact.status.label.text(in: language)) \(fact.accumulation.label.text(in: language))"
  }

  /// `[lower, upper]` in the base unit; `∞` where the words guarantee no end.
  private func bounds(of fact: Fact) -> String {
    func text(_ bound: Double?, _ none: String) -> String { bound.map { PrintedFigure.grouped($0) } ?? none }
    return "[\(text(fact.quantity.lower, "−∞")), \(text(fact.quantity.upper, "∞"))]"
  }

  private func lines(of comparison: FactComparison, in language: Language) -> String {
    let ends = [comparison.first, comparison.second].map { fact in
      "\(data.subject(of: fact).text(in: language)) \(data.printed(fact).text(in: language)) (\(fact.id))"
    }
    let mark = comparison.overridden == nil ? "" : "*"
    let head =
      "\(comparison.grade.rawValue)\(mark) \(comparison.grade.label.text(in: language))  "
      + ends.joined(separator: language == .chinese ? " 与 " : " and ")
    let reasons = comparison.reasons.map { "    \($0.grade.rawValue)  \($0.words.text(in: language))" }
    return ([head] + reasons).joined(separator: "\n") + "\n"
  }
}
