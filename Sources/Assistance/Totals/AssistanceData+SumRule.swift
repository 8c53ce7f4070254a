import Diagnostics
import Tables
public import Transforms

extension AssistanceData {
  /// The rule by which views, charts and reports may add figures: what `total(of:)` refuses, they refuse.
  ///
  /// It looks at columns of the view `figures` in tables that still have one row a fact.
  public var sumRule: SumRule {
    let fields: Set = ["value", "lower", "upper", "soft_lower", "soft_upper", "yearly", "yearly_lower", "yearly_upper"]
    return SumRule(fields: fields) { rows, table in self.refusal(ofAdding: rows, of: table) }
  }

  private func refusal(ofAdding rows: [Int], of table: Table) -> Wording? {
    guard let ids = table["fact"], ids.isText else { return nil }
    let positions = positions
    // A figure that stands in two rows would count twice as well.
    let added = rows.compactMap { ids[$0].string.flatMap { positions[$0] } }.map(Int.init)
    guard let conflict = SumCheck(self).conflict(among: added) else { return nil }
    switch total(of: conflict.map { facts[$0] }) {
    case .refused(let reason): return reason
    case .ratio:
      let name = name(ofIndicator: facts[conflict[0]].indicator)
      return Wording(
        "“\(name.chinese)”是比率，不可加总或平均，应为Σ分子/Σ分母",
        en: "“\(name.english)” is a ratio: neither sum nor mean, but Σ numerators / Σ denominators")
    case .sum(let sum):
      guard let part = sum.leftOut.first else { return nil }
      return Wording(
        "\(part) 已含于另一个数字或与之相同，会重复计算", en: "\(part) is within another figure or repeats it and would count twice")
    }
  }
}
