import Diagnostics
import Foundation
import Quantities

extension ComparisonSheet {
  /// The sheet for programs.
  ///
  /// Keys: `indicator`, `figures` (with bounds in base units and ISO days), `comparisons` (with grade and reasons in both languages), `grade`.
  public var json: String {
    let sheet = Sheet(
      indicator: indicator.id, figures: figures.map(figure), comparisons: comparisons.map(Item.init),
      grade: comparisons.map(\.grade).max()?.rawValue)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(sheet)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private func figure(_ fact: Fact) -> Figure {
    let soft = fact.quantity.softBounds(by: rules.soft)
    return Figure(
      fact: fact.id, indicator: fact.indicator, subject: data.subject(of: fact).chinese, printed: fact.phrase,
      value: fact.quantity.value, lower: fact.quantity.lower, upper: fact.quantity.upper, softLower: soft?.lowerBound,
      softUpper: soft?.upperBound, qualifier: fact.quantity.qualifier.rawValue, programme: fact.programme,
      status: fact.status.rawValue, accumulation: fact.accumulation.rawValue, from: fact.period.from.map(Day.iso),
      to: fact.period.to.map(Day.iso), periodStated: fact.isPeriodStated, scope: fact.scope, source: fact.source,
      paragraph: fact.paragraph)
  }

  private struct Sheet: Encodable {
    let indicator: String
    let figures: [Figure]
    let comparisons: [Item]
    let grade: String?
  }

  private struct Figure: Encodable {
    let fact, indicator, subject, printed: String
    let value, lower, upper, softLower, softUpper: Double?
    let qualifier: String
    let programme: String?
    let status, accumulation: String
    let from, to: String?
    let periodStated: Bool
    let scope, source: String
    let paragraph: Int
  }

  private struct Item: Encodable {
    let first, second, grade: String
    let overridden: String?
    let order: String
    let mayBeRanked: Bool
    let reasons: [Reason]

    init(_ comparison: FactComparison) {
      first = comparison.first.id
      second = comparison.second.id
      grade = comparison.grade.rawValue
      overridden = comparison.overridden?.rawValue
      order = comparison.order.rawValue
      mayBeRanked = comparison.grade.allowsRanking
      reasons = comparison.reasons.map { reason in
        Reason(
          criterion: reason.criterion.rawValue, grade: reason.grade.rawValue, zh: reason.words.chinese,
          en: reason.words.english)
      }
    }
  }

  private struct Reason: Encodable { let criterion, grade, zh, en: String }
}
