public import Diagnostics
import Quantities

/// `绍兴协作资金5.01亿元，是2021年以来4期中最多的，为历史新高。`
///
/// The word needs a series: there is no sentence for fewer than three points, nor when the last one is not surely more
/// than every other.
///
/// - Parameters:
///   - series: in order of time, the last one is what the sentence is about.
///   - since: the first period, in words.
public func recordSentence(of indicator: Wording, _ series: [NamedAmount], since: Wording) -> Wording? {
  guard series.count >= 3, let now = series.last, let lower = now.quantity.lower else { return nil }
  let isRecord = series.dropLast().allSatisfy { point in point.quantity.upper.map { $0 < lower } ?? false }
  guard isRecord else { return nil }
  let head = now.headline(indicator)
  return Wording(
    "\(head.chinese)，是\(since.chinese)以来\(series.count)期中最多的，为历史新高。",
    en: "\(head.english), the most of \(series.count) periods since \(since.english), a record.")
}
