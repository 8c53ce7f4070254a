import ChartSpecs
import Diagnostics
import Foundation
import Tables

/// Amounts of different units on one scale: 万元 beside 人, or 元 beside 万元.
///
/// A unit is what the field `unit` of the rows says, or what stands in brackets or behind a slash in a title:
/// `资金（万元）`, `资金/万元`.
func mixedUnits(_ resolver: ScaleResolver) -> [Diagnostic] {
  resolver.groups.indices.compactMap { position in
    let group = resolver.groups[position]
    guard group.type.isContinuous, !group.type.isTime else { return nil }
    var units: [String] = []
    for member in group.members where member.encoded.definition.isUnbinnedQuantitative {
      for unit in names(of: member, resolver) where !units.contains(unit) { units.append(unit) }
    }
    guard units.count > 1, let first = group.members.first else { return nil }
    let (chinese, english) = (listed(units, "、"), listed(units, ", "))
    return .warning(
      Wording("一个刻度上有不同的单位：\(chinese)", en: "different units on one scale: \(english)"),
      at: first.encoded.definition.location,
      hint: Wording("换算成同一单位，或按单位分图(`facet`)", en: "convert to one unit, or facet by unit"))
  }
}

private func listed(_ units: [String], _ separator: String) -> String {
  units.prefix(5).map { "`\($0)`" }.joined(separator: separator) + (units.count > 5 ? "…" : "")
}

/// The units of what a definition shows, as the rows or its title name them.
private func names(of member: ScaleMember, _ resolver: ScaleResolver) -> [String] {
  let unit = resolver.model.units[member.unit]
  if let texts = unit.table["unit"]?.categorized, let shown = member.encoded.column.flatMap({ unit.table[$0] }) {
    let used = Set(texts.codes.indices.filter { !texts.isMissing($0) && !shown.isMissing($0) }.map { texts.codes[$0] })
    return used.sorted().map { texts.values[Int($0)] }
  }
  let definition = member.encoded.definition
  let title = definition.title?.lines ?? definition.axis?.properties?.lines("title") ?? []
  return unitName(in: title.joined(separator: " ")).map { [$0] } ?? []
}

/// The unit that a title names in brackets or behind a slash.
func unitName(in title: String) -> String? {
  for (open, close) in [("（", "）"), ("(", ")")] {
    guard title.hasSuffix(close), let start = title.lastIndex(of: Character(open)) else { continue }
    return String(title[title.index(after: start)...].dropLast())
  }
  guard let slash = title.lastIndex(of: "/") else { return nil }
  let unit = title[title.index(after: slash)...].trimmingCharacters(in: .whitespaces)
  return unit.isEmpty ? nil : unit
}
