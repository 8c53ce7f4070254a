public import Diagnostics
import Quantities

/// The greatest and the least of figures that compare (grade A or B): the caller has made sure of that.
///
/// `帮扶车间在可比的3项中，渭源24个最多，马边8个最少。` Two are told one against the other. Where bounds overlap no order is
/// told; where exact figures are equal they share the place (并列).
///
/// - Parameters:
///   - amounts: two or more.
///   - isRate: whether one speaks of high and low, not of many and few.
///   - note: what grade B takes from it, if anything.
public func extremesSentence(
  of indicator: Wording, among amounts: [NamedAmount], isRate: Bool = false, note: Wording? = nil
) -> Wording {
  let sorted = amounts.enumerated().sorted { a, b in
    let (left, right) = (a.element.middle, b.element.middle)
    return left == right ? a.offset < b.offset : left > right
  }
  .map(\.element)
  let words = ExtremeWords(isRate: isRate)
  let body = sorted.count == 2 ? pair(sorted[0], sorted[1], words) : ends(sorted, words)
  let count = sorted.count
  let remark = note.map { Wording("（基本可比：\($0.chinese)）", en: " (comparable with a note: \($0.english))") }
  return Wording(
    (count == 2 ? "\(indicator.chinese)：" : "\(indicator.chinese)在可比的\(count)项中，") + body.chinese
      + (remark?.chinese ?? "") + "。",
    en: (count == 2 ? "\(indicator.english): " : "\(indicator.english), of \(count) that compare: ") + body.english
      + (remark?.english ?? "") + ".")
}

private struct ExtremeWords {
  let most, least, more: Wording

  init(isRate: Bool) {
    most = isRate ? Wording("最高", en: "highest") : Wording("最多", en: "most")
    least = isRate ? Wording("最低", en: "lowest") : Wording("最少", en: "least")
    more = isRate ? Wording("高于", en: "higher than") : Wording("多于", en: "more than")
  }
}

private func pair(_ first: NamedAmount, _ second: NamedAmount, _ words: ExtremeWords) -> Wording {
  let both = [first.text, second.text].listed
  if first.isSurelyMore(than: second) {
    return Wording(
      "\(first.text.chinese)，\(words.more.chinese)\(second.text.chinese)",
      en: "\(first.text.english), \(words.more.english) \(second.text.english)")
  }
  if first.isSurelySame(as: second) {
    return Wording("\(both.chinese)，两者相同", en: "\(both.english), the same")
  }
  return Wording("\(both.chinese)，界限重叠，不分先后", en: "\(both.english), bounds overlap, no order")
}

private func ends(_ sorted: [NamedAmount], _ words: ExtremeWords) -> Wording {
  let top = end(sorted, word: words.most) { $0.isSurelyMore(than: $1) }
  let bottom = end(sorted.reversed(), word: words.least) { $1.isSurelyMore(than: $0) }
  if sorted.allSatisfy({ $0.isSurelySame(as: sorted[0]) }) {
    return Wording("均为\(sorted[0].words.chinese)", en: "all \(sorted[0].words.english)")
  }
  return Wording("\(top.chinese)，\(bottom.chinese)", en: "\(top.english); \(bottom.english)")
}

/// The figure at one end, those that are equal to it, or those that cannot be told from it.
private func end(
  _ order: [NamedAmount], word: Wording, leads: (NamedAmount, NamedAmount) -> Bool
) -> Wording {
  let first = order[0]
  let near = order.filter { !leads(first, $0) }
  if near.count == 1 {
    return Wording(first.text.chinese + word.chinese, en: "\(word.english) \(first.text.english)")
  }
  let names = near.map(\.name).listed
  if near.allSatisfy({ $0.isSurelySame(as: first) }) {
    return Wording(
      "\(names.chinese)并列\(word.chinese)（各\(first.words.chinese)）",
      en: "\(word.english) \(names.english) (\(first.words.english) each)")
  }
  let list = near.map(\.text).listed
  return Wording(
    "\(word.chinese)的在\(list.chinese)之中（界限重叠）", en: "\(word.english) among \(list.english) (bounds overlap)")
}

extension NamedAmount {
  /// A number to sort by.
  fileprivate var middle: Double {
    quantity.value ?? quantity.softBounds.map { ($0.lowerBound + $0.upperBound) / 2 } ?? -.infinity
  }

  /// Whether it is more, whatever the true values within their soft bounds are.
  fileprivate func isSurelyMore(than other: NamedAmount) -> Bool {
    ComparedPair.order(quantity.softBounds, other.quantity.softBounds) == .first
  }

  /// Whether both are the same count.
  fileprivate func isSurelySame(as other: NamedAmount) -> Bool {
    quantity.qualifier == .exact && other.quantity.qualifier == .exact && quantity.value == other.quantity.value
  }
}
