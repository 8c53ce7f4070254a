import Diagnostics
import Measures

extension FigureGroup {
  /// What the units of a group weigh: all the same, or by a denominator that every one of them has.
  struct Weighting {
    let name: Wording
    /// One for each member; `nil` when all weigh the same.
    let weights: [Double]?

    /// The members' values, per piece of the weight when there is one.
    func values(_ amounts: [Double]) -> [Double] {
      weights.map { zip(amounts, $0).map { $0 / $1 } } ?? amounts
    }
  }
}

extension AssistanceData {
  /// Equal weights, then each denominator of which every unit has a number.
  func weightings(of group: FigureGroup) -> [FigureGroup.Weighting] {
    let equal = FigureGroup.Weighting(name: Wording("各单位等权", en: "equal weights"), weights: nil)
    let denominators = group.members.map { member in
      member.region.map { self.denominators(of: $0, for: group.basis.period) } ?? []
    }
    let measures = denominators.first?.map(\.measure) ?? []
    return [equal]
      + measures.compactMap { measure in
        let weights = denominators.compactMap { $0.first { $0.measure == measure }?.value }
        guard weights.count == group.members.count else { return nil }
        return FigureGroup.Weighting(name: measure.wording, weights: weights)
      }
  }
}

/// Refuses shares of what does not add, such as rates and prices.
func requireAmount(_ indicator: Indicator) throws(Refusal) {
  guard ![.flow, .stock, .cumulative].contains(indicator.kind) else { return }
  let (chinese, english) = (indicator.name.chinese, indicator.name.text(in: .english))
  throw Refusal(
    Wording("“\(chinese)”不是可分的总量，不计份额类指标", en: "“\(english)” is no amount, no measures of shares"))
}
