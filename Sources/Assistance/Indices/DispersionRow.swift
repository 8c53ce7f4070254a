import Diagnostics
import Measures

/// The measures of how unequal one group is, each `nil` where it would say nothing, with the reasons.
struct DispersionRow {
  private(set) var mean: Double?
  private(set) var variation: Double?
  private(set) var gini: Double?
  private(set) var theil: Theil?
  private(set) var extremes: Double?
  private(set) var concentration: Double?
  private(set) var topThree: Double?
  private(set) var refusals: [Refusal] = []

  /// The measures of these amounts; `classes` are those of the units, `nil` when no unit has one.
  ///
  /// Shares of a sum mean nothing for what does not add, so that ratios and prices have only mean, variation and extremes.
  /// The mean per piece of a weight is Σ amounts / Σ weights, never the mean of the quotients.
  init(
    _ amounts: [Double], _ weighting: FigureGroup.Weighting, classes: [String]?, indicator: Indicator
  ) {
    let values = weighting.values(amounts)
    let pieces = weighting.weights?.reduce(0, +) ?? Double(amounts.count)
    mean = pieces > 0 ? amounts.reduce(0, +) / pieces : nil
    variation = measured { () throws(Refusal) in try coefficientOfVariation(values) }
    extremes = measured { () throws(Refusal) in try extremeRatio(values) }
    do {
      try requireAmount(indicator)
    } catch {
      refusals.append(error)
      return
    }
    gini = measured { () throws(Refusal) in try lorenzCurve(values, weights: weighting.weights).gini }
    theil = measured { () throws(Refusal) in
      try Measures.theil(amounts, weights: weighting.weights, classes: classes)
    }
    concentration = measured { () throws(Refusal) in try herfindahlIndex(amounts) }
    if amounts.count > 3 { topThree = measured { () throws(Refusal) in try topShare(amounts, count: 3) } }
    if classes == nil {
      refusals.append(Refusal(Wording("没有分类，泰尔指数不分解", en: "no classes, the Theil index is not split")))
    }
  }

  private mutating func measured<Measure>(_ measure: () throws(Refusal) -> Measure) -> Measure? {
    do {
      return try measure()
    } catch {
      refusals.append(error)
      return nil
    }
  }
}
