import Diagnostics
import Quantities
import Tables

extension AssistanceViews {
  /// What figures must share to stand in one group of a comparison.
  private struct Basis: Hashable {
    let programme: String
    let status: Fact.Status
    let accumulation: Fact.Accumulation
  }

  /// The figures of one indicator, in groups of one programme, status and accumulation.
  ///
  /// Columns are those of `figures`, then `basis` (the group in words), `row` (`figure` or `total`) and `remark`. A
  /// figure that another one contains, or that repeats another one, stands in its group but is never added. A group
  /// has a total only when its indicator adds, at least two figures can be added, and all of these cover one period;
  /// otherwise the remark of its last figure says why there is none.
  func comparison(of indicator: Indicator) -> Table {
    let facts = data.facts.selecting(data.facts.positions(with: .indicator, indicator.id))
    let figures = FigureTable(facts: facts, views: self).table
    let places = Dictionary(facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [(basis: Basis, facts: [Fact])] = []
    for fact in facts {
      let basis = basis(of: fact)
      if let position = groups.firstIndex(where: { $0.basis == basis }) {
        groups[position].facts.append(fact)
      } else {
        groups.append((basis, [fact]))
      }
    }
    let order = Dictionary(
      data.programmes.map { ($0.id, $0.order) }, uniquingKeysWith: { first, _ in first })
    groups.sort { a, b in
      (order[a.basis.programme] ?? .infinity, a.facts[0].id) < (order[b.basis.programme] ?? .infinity, b.facts[0].id)
    }
    return Table(
      rows: groups.flatMap { group in
        rows(of: group.facts, on: group.basis, indicator) { fact in
          let row = places[fact.id] ?? 0
          return figures.fields.map { ($0, figures[row, $0]) }
        }
      })
  }

  private func basis(of fact: Fact) -> Basis {
    Basis(programme: fact.programme ?? "", status: fact.status, accumulation: fact.accumulation)
  }

  private func rows(
    of facts: [Fact], on basis: Basis, _ indicator: Indicator, figure: (Fact) -> [(String, Value)]
  ) -> [[(String, Value)]] {
    let sorted = facts.sorted { a, b in
      let (left, right) = (a.quantity.value ?? -.infinity, b.quantity.value ?? -.infinity)
      return left == right ? a.id < b.id : left > right
    }
    let words = Value.string(self.words(for: basis))
    let total = data.total(of: sorted)
    var rows = sorted.map { fact in
      figure(fact) + [("basis", words), ("row", .string("figure")), ("remark", cell(remark(on: fact)))]
    }
    switch total {
    case .sum(let sum):
      rows.append(totalRow(sum, sorted, words, indicator))
    case .ratio(let sum):
      // A quotient has more digits than are known of it.
      rows.append(totalRow(sum, sorted, words, indicator, precision: .ofQuotient(sum.quantity)))
    case .refused(let reason):
      if sorted.count > 1, let last = rows.indices.last {
        let remarks = [remark(on: sorted[last]), reason.text(in: language)].compactMap { $0 }
        rows[last][rows[last].count - 1] = (
          "remark", cell(remarks.joined(separator: Wording("；", en: "; ").text(in: language)))
        )
      }
    }
    return rows
  }

  private func words(for basis: Basis) -> String {
    let programme = data.name(ofProgramme: basis.programme.isEmpty ? nil : basis.programme).text(in: language)
    return [programme, basis.status.label.text(in: language), basis.accumulation.label.text(in: language)]
      .joined(separator: " · ")
  }

  private func remark(on fact: Fact) -> String? {
    if let whole = fact.partOf {
      return Wording("已含于 \(whole)，不再相加", en: "part of \(whole), not added").text(in: language)
    }
    if let same = fact.sameAs { return Wording("与 \(same) 同一数字", en: "same figure as \(same)").text(in: language) }
    return nil
  }

  private func totalRow(
    _ sum: FactSum, _ facts: [Fact], _ basis: Value, _ indicator: Indicator, precision: PrintedPrecision? = nil
  ) -> [(String, Value)] {
    let quantity = sum.quantity
    let leftOut = Set(sum.leftOut)
    let approximate = facts.count { !leftOut.contains($0.id) && $0.quantity.qualifier.isApproximate }
    let note = approximationNote(approximate).map { $0.text(in: language) }
    let printed = PrintedFigure(phrase: "", quantity: quantity, unit: indicator.unit, precision: precision)
    return [
      ("subject", .string(Wording("合计（\(sum.count)项）", en: "total of \(sum.count)").text(in: language))),
      ("indicator_id", .string(indicator.id)), ("indicator", .string(indicator.name.text(in: language))),
      ("unit", cell(indicator.unit.text(in: language))), ("value", cell(quantity.value)),
      ("lower", cell(quantity.lower)), ("upper", cell(quantity.upper)),
      ("soft_lower", cell(quantity.softBounds?.lowerBound)), ("soft_upper", cell(quantity.softBounds?.upperBound)),
      ("qualifier_id", .string(quantity.qualifier.rawValue)),
      ("qualifier", .string(quantity.qualifier.label.text(in: language))),
      ("approximate", .boolean(quantity.qualifier.isApproximate)),
      ("printed", cell(printed.text(in: language))),
      ("period", cell(sum.period.text(in: language))), ("basis", basis), ("row", .string("total")),
      ("remark", cell(note)),
    ]
  }
}
