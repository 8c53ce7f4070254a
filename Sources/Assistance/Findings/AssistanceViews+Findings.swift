import Diagnostics
import Tables

extension AssistanceViews {
  /// What the figures say by themselves, one sentence a row, in the order of dimensions and indicators.
  ///
  /// Columns: `finding` (from 1), `kind_id` and `kind`, `sentence`, `facts` (keys with spaces between), `indicator_id`,
  /// `indicator`, `dimension_id`, `programme_id`, `grade`.
  func findings() -> Table {
    let findings = FindingSearch(data, rules: rules).findings()
    func column(_ cell: (FindingSentence) -> Value) -> Column { Column(findings.map(cell)) }
    return Table(
      [
        ("finding", Column(findings.indices.map { .number(Double($0 + 1)) })),
        ("kind_id", column { .string($0.kind.rawValue) }),
        ("kind", column { .string($0.kind.label.text(in: language)) }),
        ("sentence", column { .string($0.sentence.text(in: language)) }),
        ("facts", column { cell($0.facts.joined(separator: " ")) }),
        ("indicator_id", column { cell($0.indicator) }),
        ("indicator", column { cell($0.indicator.map { data.name(ofIndicator: $0).text(in: language) }) }),
        ("dimension_id", column { cell($0.indicator.flatMap { data.indicator($0) }?.dimension) }),
        ("programme_id", column { cell($0.programme) }), ("grade", column { cell($0.grade?.rawValue) }),
      ])
  }
}
