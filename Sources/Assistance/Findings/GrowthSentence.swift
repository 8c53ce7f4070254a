public import Diagnostics
import Quantities

/// With what a figure is compared over time.
public enum GrowthBase: Hashable, Sendable {
  /// 同比: the same period of the year before.
  case yearBefore
  /// 环比: the period before.
  case periodBefore

  fileprivate var words: Wording {
    switch self {
    case .yearBefore: Wording("同比", en: "on the year before")
    case .periodBefore: Wording("环比", en: "on the period before")
    }
  }
}

/// `社会帮扶资金723.6万元，同比增长10.5%（增加68.8万元）。`
///
/// A change below half a unit of the last printed digit is 持平. On a small base only the difference is told, and so it
/// is when a figure is approximate; when bounds overlap, not even its direction is. Never `增长2倍`, which readers take for
/// both 200 % and 300 % of the base.
///
/// - Parameters:
///   - now: whose it is and how much.
///   - indicator: what it is.
///   - before: how much it was.
///   - unit: of both.
///   - smallBase: a base of at most this size gives no rate; in the base unit.
public func growthSentence(
  _ now: NamedAmount, of indicator: Wording, before: NamedAmount, unit: LocalizedName,
  since base: GrowthBase = .yearBefore, smallBase: Double = 0
) -> Wording {
  let head = now.headline(indicator)
  let change = growthWords(from: before, to: now, unit: unit, since: base.words, smallBase: smallBase)
  return Wording("\(head.chinese)，\(change.chinese)。", en: "\(head.english), \(change.english).")
}

private func growthWords(
  from before: NamedAmount, to now: NamedAmount, unit: LocalizedName, since base: Wording, smallBase: Double
) -> Wording {
  let note = approximationNote(on: [now, before])
  guard let difference = Difference(from: before.quantity, to: now.quantity), overlap(before, now) == false else {
    return Wording(
      "\(base.chinese)变化在概数之内，不判增减\(note.chinese)",
      en: "a change \(base.english) within the approximation, neither up nor down\(note.english)")
  }
  if difference.isLevel { return Wording("\(base.chinese)持平", en: "level \(base.english)") }
  let isUp = difference.value > 0
  let size = difference.words(in: unit)
  let by = Wording((isUp ? "增加" : "减少") + size.chinese, en: "\(isUp ? "up" : "down") by \(size.english)")
  let start = before.quantity.value ?? 0
  if !note.chinese.isEmpty {
    return Wording("\(base.chinese)\(by.chinese)\(note.chinese)", en: "\(by.english) \(base.english)\(note.english)")
  }
  if start <= smallBase {
    return Wording(
      "\(base.chinese)\(by.chinese)（基数较小，不计增速）", en: "\(by.english) \(base.english) (small base, no rate)")
  }
  let rate = percent(abs(difference.value) / start)
  return Wording(
    "\(base.chinese)\(isUp ? "增长" : "下降")\(rate)（\(by.chinese)）",
    en: "\(isUp ? "up" : "down") \(rate) \(base.english) (\(by.english))")
}

/// Whether the true values of two figures may lie either way, where one of them is approximate.
private func overlap(_ first: NamedAmount, _ second: NamedAmount) -> Bool? {
  guard first.isApproximate || second.isApproximate else { return false }
  guard let left = first.quantity.softBounds, let right = second.quantity.softBounds else { return nil }
  return left.overlaps(right) && !(left.upperBound == right.lowerBound || right.upperBound == left.lowerBound)
}
