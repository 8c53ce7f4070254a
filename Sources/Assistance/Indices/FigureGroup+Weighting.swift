import Diagnostics
import Measures

extension FigureGroup {
  /// What the units of a group weigh: all the same, or by a denominator that every one of them has.
  struct Weighting {
    let name: Wording
    /// One for each member; `nil` when all weigh the same.
    let weights: [Double]?
    /// The unit of a value: 元, or 元/人.
    let unit: LocalizedName
    /// When the weights are of other years than the figures.
    let remark: Wording?

    /// The members' values, per piece of the weight when there is one.
    func values(_ amounts: [Double]) -> [Double] {
      weights.map { zip(amounts, $0).map { $0 / $1 } } ?? amounts
    }
  }
}

extension AssistanceData {
  /// Equal weights, then for what may be shared out each denominator of which every unit has a number.
  func weightings(of group: FigureGroup, _ indicator: Indicator) -> [FigureGroup.Weighting] {
    let equal = FigureGroup.Weighting(
      name: Wording("各单位等权", en: "equal weights"), weights: nil, unit: indicator.unit, remark: nil)
    guard indicator.isAmount else { return [equal] }
    let denominators = group.members.map { member in
      member.region.map { self.denominators(of: $0, for: group.basis.period) } ?? []
    }
    let measures = denominators.first?.map(\.measure) ?? []
    return [equal]
      + measures.compactMap { measure in
        weighting(of: group, indicator, by: denominators.compactMap { $0.first { $0.measure == measure } })
      }
  }

  private func weighting(
    of group: FigureGroup, _ indicator: Indicator, by denominators: [Denominator]
  ) -> FigureGroup.Weighting? {
    let values = denominators.compactMap(\.value)
    guard let first = denominators.first, values.count == group.members.count else { return nil }
    let pieces = first.pieces(for: indicator)
    let isOfPeriod = denominators.allSatisfy { $0.remark(on: group.basis.period) == nil }
    return FigureGroup.Weighting(
      name: first.measure.wording, weights: values.map { $0 / pieces },
      unit: indicator.unit.per(first.unit, pieces: pieces),
      remark: isOfPeriod ? nil : Wording("分母与数字年份不一", en: "denominators and figures differ in year"))
  }
}

extension Indicator {
  /// Whether it may be shared out among units: no rate, price, rank or length of time, and nothing that never adds, such
  /// as an income per person.
  var isAmount: Bool { [.flow, .stock, .cumulative].contains(kind) && addition != .never }
}

/// Refuses shares of what does not add, such as rates and prices.
func requireAmount(_ indicator: Indicator) throws(Refusal) {
  guard !indicator.isAmount else { return }
  let (chinese, english) = (indicator.name.chinese, indicator.name.text(in: .english))
  throw Refusal(
    Wording("“\(chinese)”不是可分的总量，不计份额类指标", en: "“\(english)” is no amount, no measures of shares"))
}
