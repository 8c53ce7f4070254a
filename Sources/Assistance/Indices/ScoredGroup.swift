import Diagnostics
import Measures
import Quantities

/// Units that a scheme can score together: each has a figure for every indicator, within one year, and the figures of
/// one indicator count the same thing over the same period.
struct ScoredGroup {
  /// What the units share.
  struct Basis: Hashable {
    let programme: String
    let year: Int
    let isPair: Bool
    let level: Region.Level?
    let items: [Item]

    /// What the figures of one indicator share.
    struct Item: Hashable {
      let period: Period
      let accumulation: Fact.Accumulation
      let definition: String
    }
  }

  let basis: Basis
  /// For each unit its figures in the order of the scheme's indicators.
  var units: [[Fact]]

  /// Units × indicators.
  var values: [[Double]] { units.map { $0.map { $0.quantity.value ?? 0 } } }

  /// The scores of units × indicators, 0…cap: how far the target is reached, or the place between least and greatest.
  func scores(by scheme: ScoringScheme) throws(Refusal) -> [[Double]] { try scores(of: values, by: scheme) }

  /// The least and the greatest total score of each unit when its approximate figures may lie anywhere within their soft
  /// bounds; `nil` when none is approximate. Least and greatest values stay those that are printed.
  func totalBounds(by scheme: ScoringScheme, _ rules: SoftRules) throws(Refusal) -> [ClosedRange<Double>]? {
    let facts = units.flatMap { $0 }
    guard facts.contains(where: \.quantity.qualifier.isApproximate) else { return nil }
    func values(_ end: (ClosedRange<Double>) -> Double) -> [[Double]] {
      units.map { facts in
        facts.map { fact in
          let soft = fact.quantity.qualifier.isApproximate ? fact.quantity.softBounds(by: rules) : nil
          return soft.map { max(0, end($0)) } ?? fact.quantity.value ?? 0
        }
      }
    }
    let ends = (try scores(of: values(\.lowerBound), by: scheme), try scores(of: values(\.upperBound), by: scheme))
    func totals(_ choose: (Double, Double) -> Double) throws(Refusal) -> [Double] {
      let chosen = zip(ends.0, ends.1).map { zip($0, $1).map { choose($0, $1) } }
      // Sums that differ in the last binary digits only are equal.
      return try compositeScores(chosen, weights: scheme.items.map(\.weight)).map { ($0 * 1e9).rounded() }
    }
    return zip(try totals(min), try totals(max)).map { $0...$1 }
  }

  private func scores(of values: [[Double]], by scheme: ScoringScheme) throws(Refusal) -> [[Double]] {
    var scores = values
    for (column, item) in scheme.items.enumerated() {
      let own = values.map { $0[column] }
      let scored =
        item.target == nil
        ? try minMaxScores(own, within: printedBounds(column), direction: item.direction) : try targetScores(own, item)
      for (unit, score) in scored.enumerated() { scores[unit][column] = score }
    }
    return scores
  }

  /// The least and the greatest printed number of an indicator, which need five units to say anything.
  private func printedBounds(_ column: Int) -> ClosedRange<Double>? {
    let printed = values.map { $0[column] }
    guard printed.count >= 5, let least = printed.min(), let greatest = printed.max() else { return nil }
    return least...greatest
  }

  private func targetScores(_ values: [Double], _ item: ScoringScheme.Item) throws(Refusal) -> [Double] {
    var scores: [Double] = []
    for value in values {
      scores.append(
        try targetScore(value, target: item.target ?? 0, cap: item.cap, direction: item.direction))
    }
    return scores
  }
}
