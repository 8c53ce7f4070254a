import ChartSpecs
import Diagnostics
import Tables

/// Pies of many parts: angles are hard to compare, bars are not.
func slicedPies(_ resolver: ScaleResolver) -> [Diagnostic] {
  let most = 5
  return resolver.model.units.compactMap { unit in
    guard unit.mark.type == .arc, unit[.radius]?.definition.isField != true,
      let theta = unit[.theta], theta.column != nil, unit.table.rowCount > most
    else { return nil }
    return .warning(
      Wording(
        "饼图分为 \(unit.table.rowCount) 部分，多于 \(most) 部分难以比较",
        en: "the pie has \(unit.table.rowCount) parts: more than \(most) are hard to compare"),
      at: unit.mark.location, hint: Wording("改用按大小排列的条形图", en: "draw bars sorted by size instead"))
  }
}
