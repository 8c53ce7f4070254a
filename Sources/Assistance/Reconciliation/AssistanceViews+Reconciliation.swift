import Diagnostics
import Quantities
import Tables

extension AssistanceViews {
  /// What came of holding the figures against one another, one row an item, the gravest first.
  ///
  /// `found` and `expected` are numbers in the unit of the first figure of `facts`; `difference` is found less expected.
  func reconciliation() -> Table {
    let items = Array(data.reconcile())
    return table(
      items.indices,
      [
        ("number", { .number(Double($0 + 1)) }), ("severity_id", { .string(items[$0].severity.rawValue) }),
        ("severity", { .string(items[$0].severity.label.text(in: language)) }),
        ("rule_id", { .string(items[$0].rule.rawValue) }),
        ("rule", { .string(items[$0].rule.label.text(in: language)) }),
        ("words", { .string(items[$0].words.text(in: language)) }),
      ] + description { items[$0].facts[0] } + [
        ("facts", { .string(items[$0].facts.map(\.id).joined(separator: separator)) })
      ] + numbers("expected") { items[$0].expected } + numbers("found") { items[$0].found }
        + numbers("difference") { items[$0].difference } + [
          ("places", { .string(places(of: items[$0].facts)) })
        ])
  }

  /// How many items each rule gave, by severity, and how many figures passed it. Every rule has its row.
  func reconciliationSummary() -> Table {
    let reconciliation = data.reconcile()
    let rules = ReconciliationRule.allCases
    return table(
      rules.indices,
      [
        ("rule_id", { .string(rules[$0].rawValue) }), ("rule", { .string(rules[$0].label.text(in: language)) }),
      ]
        + ReconciliationItem.Severity.allCases.map { severity in
          (severity.rawValue, { .number(Double(reconciliation.count(of: rules[$0], severity))) })
        })
  }

  /// Every published total beside the sum of its parts.
  func publishedTotals() -> Table {
    let totals = data.reconcile().publishedTotals
    return table(
      totals.indices,
      description { totals[$0].whole } + [
        ("printed", { .string(data.printed(totals[$0].whole).text(in: language)) })
      ] + numbers("published") { totals[$0].whole.quantity } + numbers("sum") { totals[$0].sum }
        + numbers("difference") { totals[$0].difference } + [
          ("share_not_itemised", { cell(totals[$0].shareNotItemised) }),
          ("class_id", { .string(totals[$0].classification.rawValue) }),
          ("class", { .string(totals[$0].classification.label.text(in: language)) }),
          ("parts", { .number(Double(totals[$0].parts.count)) }),
          ("part_facts", { .string(totals[$0].parts.map(\.id).joined(separator: separator)) }),
          ("words", { .string(totals[$0].words.text(in: language)) }),
          ("places", { .string(places(of: [totals[$0].whole] + totals[$0].parts)) }),
        ])
  }

  /// A field and its cell in each row.
  private typealias Field = (name: String, cell: (Int) -> Value)

  /// A table that keeps its fields when it has no rows.
  private func table(_ rows: Range<Int>, _ fields: [Field]) -> Table {
    Table(fields.map { field in (field.name, Column(rows.map(field.cell))) }, rowCount: rows.count)
  }

  /// What the judged figure of a row is about.
  private func description(_ fact: @escaping (Int) -> Fact) -> [Field] {
    [
      ("fact", { .string(fact($0).id) }), ("indicator_id", { .string(fact($0).indicator) }),
      ("indicator", { .string(data.name(ofIndicator: fact($0).indicator).text(in: language)) }),
      ("unit", { cell(data.indicator(fact($0).indicator)?.unit.text(in: language)) }),
      ("subject", { cell(data.subject(of: fact($0)).text(in: language)) }),
      ("programme", { cell(fact($0).programme.map { name(of: $0, among: data.programmes) }) }),
      ("period", { cell(fact($0).period.text(in: language)) }), ("source", { .string(fact($0).source) }),
      ("paragraph", { .number(Double(fact($0).paragraph)) }),
    ]
  }

  private func numbers(_ name: String, _ quantity: @escaping (Int) -> Quantity?) -> [Field] {
    [
      (name, { cell(quantity($0)?.value) }), ("\(name)_lower", { cell(quantity($0)?.lower) }),
      ("\(name)_upper", { cell(quantity($0)?.upper) }),
    ]
  }

  private var separator: String { language == .chinese ? "、" : ", " }

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
