import Diagnostics
import Quantities
import Tables

extension AssistanceViews {
  /// The words of what a group shares: `东西部协作 · 实际 · 累计 · 2021—2023年`.
  func words(for basis: FigureGroup.Basis) -> String {
    let level = basis.level?.label
    let unit =
      basis.isPair
      ? level.map { Wording("\($0.chinese)结对", en: "\($0.english) pairs") }
      : level.map { Wording("\($0.chinese)地区", en: "\($0.english) regions") }
    let words = [
      name(of: basis.programme, among: data.programmes), unit?.text(in: language), basis.direction,
      basis.status.label.text(in: language), basis.accumulation.label.text(in: language),
      basis.period.text(in: language),
    ]
    return words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The columns that say which group a row is of.
  func columns(of basis: FigureGroup.Basis, unit: LocalizedName) -> [(String, Value)] {
    let indicator = data.indicator(basis.indicator)
    return [
      ("group", .string(words(for: basis))), ("indicator_id", .string(basis.indicator)),
      ("indicator", cell(indicator?.name.text(in: language))), ("unit", cell(unit.text(in: language))),
      ("programme_id", .string(basis.programme)),
      ("programme", .string(name(of: basis.programme, among: data.programmes))),
      ("period", cell(basis.period.text(in: language))), ("definition", cell(basis.definition)),
    ]
  }

  /// What is to be said about a group beside its numbers.
  func remarks(on group: FigureGroup, _ weighting: FigureGroup.Weighting) -> [String] {
    var remarks: [Wording] = []
    if let note = approximationNote(group.members.count { $0.fact.quantity.qualifier.isApproximate }) {
      remarks.append(note)
    }
    if !group.repeated.isEmpty {
      let subjects = distinct(group.repeated.map { data.subject(of: $0) })
      remarks.append(
        Wording(
          "有几个数的未计入：\(subjects.map(\.chinese).joined(separator: "、"))",
          en: "left out for having several figures: \(subjects.map(\.english).joined(separator: ", "))"))
    }
    return (remarks + (weighting.remark.map { [$0] } ?? [])).map { $0.text(in: language) }
  }

  /// The remarks in one cell, each once.
  func remarkCell(_ remarks: [String]) -> Value {
    cell(distinct(remarks).joined(separator: language == .chinese ? "；" : "; "))
  }
}

/// Each element once, in the order of the first ones.
func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
