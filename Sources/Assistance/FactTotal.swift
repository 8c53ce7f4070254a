import Diagnostics
import Quantities

/// The sum of some figures, or why there is none.
enum FactTotal: Hashable {
  /// The sum as an interval, and of how many figures.
  case sum(Quantity, count: Int)
  /// Adding would make a number without meaning.
  case refused(Wording)
}

/// Adds figures of one indicator, programme, status and accumulation.
///
/// Parts of a whole that is in the list and repeated figures are left out. Bounds add; the words of the sum follow
/// its parts: all only bounded below give `超`, any approximate one gives `约`, otherwise it is as good as its digits.
func total(of facts: [Fact], _ indicator: Indicator) -> FactTotal {
  guard indicator.addition == .sum else {
    return .refused(
      Wording("`\(indicator.name.chinese)` 不可加总", en: "`\(indicator.name.english)` does not add"))
  }
  let addends = facts.filter { $0.partOf == nil && $0.sameAs == nil }
  guard addends.count > 1 else {
    return .refused(Wording("可相加的数字不足两个", en: "fewer than two figures can be added"))
  }
  guard Set(addends.map(\.period)).count == 1 else {
    return .refused(Wording("期间不一，不作合计", en: "periods differ, no total"))
  }
  let quantities = addends.map(\.quantity)
  let values = quantities.compactMap(\.value)
  guard values.count == quantities.count else {
    return .refused(Wording("含区间，不作合计", en: "contains ranges, no total"))
  }
  let lowers = quantities.compactMap(\.lower)
  let uppers = quantities.compactMap(\.upper)
  return .sum(
    Quantity(
      value: values.reduce(0, +), lower: lowers.count == values.count ? lowers.reduce(0, +) : nil,
      upper: uppers.count == values.count ? uppers.reduce(0, +) : nil, qualifier: qualifier(ofSum: quantities)),
    count: addends.count)
}

private func qualifier(ofSum quantities: [Quantity]) -> Quantity.Qualifier {
  let qualifiers = quantities.map(\.qualifier)
  if qualifiers.allSatisfy({ !$0.isApproximate }) {
    return qualifiers.allSatisfy { $0 == .exact } ? .exact : .rounded
  }
  let lowerBounded: Set<Quantity.Qualifier> = [.exact, .rounded, .over, .moreThan]
  return qualifiers.allSatisfy(lowerBounded.contains) ? .over : .about
}
