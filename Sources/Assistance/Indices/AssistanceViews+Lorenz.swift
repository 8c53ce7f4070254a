import Diagnostics
import Measures
import Tables

extension AssistanceViews {
  /// The points of the Lorenz curves of each group of an indicator's figures.
  ///
  /// Columns: the group, `per` (equal weights, or the denominator that amounts are divided and weighed by), `n`, `point`
  /// from 0, `subject` (the unit that ends there), `value` (of the unit, per piece of the weight), `population` and
  /// `amount` (cumulated shares, 0…1), `gini`, `remark`. A curve that would say nothing is one row with the reason.
  func lorenz(of indicator: Indicator) -> Table {
    let rows = data.rankableGroups(of: indicator).flatMap { group in
      data.weightings(of: group, indicator).flatMap { self.rows(of: group, $0, indicator) }
    }
    return tabulate(rows, fields: Self.lorenzFields)
  }

  static let lorenzFields = """
    group indicator_id indicator unit programme_id programme period definition per n point subject value
    population amount gini remark
    """

  private func rows(
    of group: FigureGroup, _ weighting: FigureGroup.Weighting, _ indicator: Indicator
  ) -> [[(String, Value)]] {
    let values = weighting.values(group.members.map(\.value))
    let head =
      columns(of: group.basis, unit: weighting.unit) + [
        ("per", .string(weighting.name.text(in: language))), ("n", .number(Double(values.count))),
      ]
    let remarks = remarks(on: group, weighting)
    do {
      try requireAmount(indicator)
      let curve = try lorenzCurve(values, weights: weighting.weights)
      return curve.points.enumerated().map { number, point in
        let subject = point.unit.map { data.subject(of: group.members[$0].fact).text(in: language) }
        return head + [
          ("point", .number(Double(number))), ("subject", cell(subject)),
          ("value", cell(point.unit.map { values[$0] })),
          ("population", .number(point.population)), ("amount", .number(point.amount)), ("gini", .number(curve.gini)),
          ("remark", remarkCell(remarks)),
        ]
      }
    } catch {
      let empty = ["point", "subject", "value", "population", "amount", "gini"].map { ($0, Value.null) }
      return [head + empty + [("remark", remarkCell(remarks + [error.reason.text(in: language)]))]]
    }
  }
}
