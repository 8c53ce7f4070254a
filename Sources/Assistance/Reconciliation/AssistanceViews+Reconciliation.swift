import Diagnostics
import Quantities
import Tables

extension AssistanceViews {
  /// What came of holding the figures against one another, one row an item, the gravest first.
  ///
  /// `found` and `expected` are numbers in the unit of the first figure of `facts`; `difference` is found less expected.
  func reconciliation() -> Table {
    Table(
      rows: data.reconcile().enumerated().map { number, item in
        let fact = item.facts[0]
        let indicator = data.indicator(fact.indicator)
        return [
          ("number", .number(Double(number + 1))), ("severity_id", .string(item.severity.rawValue)),
          ("severity", .string(item.severity.label.text(in: language))), ("rule_id", .string(item.rule.rawValue)),
          ("rule", .string(item.rule.label.text(in: language))), ("words", .string(item.words.text(in: language))),
          ("indicator_id", .string(fact.indicator)), ("indicator", cell(indicator?.name.text(in: language))),
          ("subject", cell(data.subject(of: fact).text(in: language))),
          ("programme", cell(fact.programme.map { name(of: $0, among: data.programmes) })),
          ("period", cell(fact.period.text(in: language))), ("fact", .string(fact.id)),
          ("facts", .string(item.facts.map(\.id).joined(separator: separator))),
          ("unit", cell(indicator?.unit.text(in: language))),
        ] + numbers("expected", item.expected) + numbers("found", item.found)
          + numbers("difference", item.difference) + [("places", .string(places(of: item.facts)))]
      })
  }

  /// How many items each rule gave, by severity, and how many figures passed it. Every rule has its row.
  func reconciliationSummary() -> Table {
    let reconciliation = data.reconcile()
    return Table(
      rows: ReconciliationRule.allCases.map { rule in
        let counts = ReconciliationItem.Severity.allCases.map { severity in
          (severity.rawValue, Value.number(Double(reconciliation.count(of: rule, severity))))
        }
        return [("rule_id", .string(rule.rawValue)), ("rule", .string(rule.label.text(in: language)))] + counts
      })
  }

  /// Every published total beside the sum of its parts.
  func publishedTotals() -> Table {
    Table(
      rows: data.reconcile().publishedTotals.map { total in
        let indicator = data.indicator(total.whole.indicator)
        return [
          ("fact", .string(total.whole.id)), ("indicator_id", .string(total.whole.indicator)),
          ("indicator", cell(indicator?.name.text(in: language))),
          ("subject", cell(data.subject(of: total.whole).text(in: language))),
          ("period", cell(total.whole.period.text(in: language))), ("unit", cell(indicator?.unit.text(in: language))),
          ("printed", .string(data.printed(total.whole).text(in: language))),
        ] + numbers("published", total.whole.quantity) + numbers("sum", total.sum)
          + numbers("difference", total.difference) + [
            ("share_not_itemised", cell(total.shareNotItemised)),
            ("class_id", .string(total.classification.rawValue)),
            ("class", .string(total.classification.label.text(in: language))),
            ("parts", .number(Double(total.parts.count))),
            ("part_facts", .string(total.parts.map(\.id).joined(separator: separator))),
            ("words", .string(total.words.text(in: language))),
            ("places", .string(places(of: [total.whole] + total.parts))),
          ]
      })
  }

  private var separator: String { language == .chinese ? "、" : ", " }

  private func numbers(_ name: String, _ quantity: Quantity?) -> [(String, Value)] {
    [
      (name, cell(quantity?.value)), ("\(name)_lower", cell(quantity?.lower)), ("\(name)_upper", cell(quantity?.upper)),
    ]
  }

  /// `S3 ¶10、S3 ¶20`, each place once.
  private func places(of facts: [Fact]) -> String {
    var places: [String] = []
    for fact in facts {
      let place = "\(fact.source) ¶\(fact.paragraph)"
      if !places.contains(place) { places.append(place) }
    }
    return places.joined(separator: separator)
  }
}
