import ChartSpecs
import Diagnostics
import Tables
import Transforms

/// Collects the fields that expressions read although no row has them.
///
/// To JavaScript such a field is undefined, so the chart is drawn; but it may be a slip, so the user hears of it.
struct UnknownFields {
  private(set) var warnings: [Diagnostic] = []

  /// Notes the unknown fields of expressions over the rows of a table.
  mutating func note(_ expressions: [Expression], in table: Table) {
    guard table.rowCount > 0 else { return }
    for expression in expressions {
      for field in expression.fields where table[field] == nil {
        let warning = Diagnostic.warning(
          Wording(
            "没有字段 `\(field)`，表达式按未定义计算", en: "there is no field `\(field)`, the expression takes it as undefined"),
          at: expression.location, hint: fieldHint(for: field, in: table))
        if !warnings.contains(warning) { warnings.append(warning) }
      }
    }
  }

  /// Notes the unknown fields in the conditions of a mark's channels.
  mutating func note(_ unit: UnitModel) {
    for channel in unit.encoding.keys.sorted() {
      for condition in (unit.encoding[channel] ?? []).flatMap(\.conditions) {
        note(condition.test.expressions, in: unit.table)
      }
    }
  }
}
