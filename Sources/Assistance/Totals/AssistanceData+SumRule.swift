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

  /// More figures than this are looked at by what they share, not one by one.
  private static let largeGroup = 5_000

  private func refusal(ofAdding rows: [Int], of table: Table) -> Wording? {
    guard let ids = table["fact"], ids.isText else { return nil }
    guard rows.count <= Self.largeGroup else { return mixture(rows, table) }
    let known = facts.withIDs(Set(rows.compactMap { ids[$0].string }))
    let added = rows.compactMap { ids[$0].string.flatMap { known[$0] } }
    guard added.count > 1 else { return nil }
    switch total(of: added) {
    case .refused(let reason): return reason
    case .ratio:
      let name = name(ofIndicator: added[0].indicator)
      return Wording(
        "“\(name.chinese)”是比率，不可加总或平均，应为Σ分子/Σ分母",
        en: "“\(name.english)” is a ratio: neither sum nor mean, but Σ numerators / Σ denominators")
    case .sum(let sum):
      guard let part = sum.leftOut.first else { return nil }
      return Wording(
        "\(part) 已含于另一个数字或与之相同，会重复计算", en: "\(part) is within another figure or repeats it and would count twice")
    }
  }

  private func mixture(_ rows: [Int], _ table: Table) -> Wording? {
    let traits = [
      ("indicator_id", Wording("指标", en: "indicators")), ("programme_id", Wording("类型", en: "programmes")),
      ("status_id", Wording("状态", en: "statuses")), ("accumulation_id", Wording("统计方式", en: "ways of counting")),
    ]
    for (field, name) in traits {
      guard let categories = table[field]?.categorized else { continue }
      let codes = Set(rows.lazy.map { categories.codes[$0] })
      if codes.count > 1 {
        return Wording("含\(codes.count)种\(name.chinese)", en: "there are \(codes.count) \(name.english)")
      }
    }
    return nil
  }
}
