import Diagnostics
import Quantities

// Criteria of how much.
extension ComparedPair {
  /// Approximate figures may be ranked, with a note; where their bounds overlap, nobody knows the order.
  func precision() -> GradeReason? {
    let quantities = [first, second].map(\.quantity)
    if quantities.contains(where: { $0.value == nil }) {
      return GradeReason(
        criterion: .precision, grade: .d,
        words: Wording("区间或无数值，不是一个数", en: "a range, or no number at all"))
    }
    guard quantities.contains(where: \.qualifier.isApproximate) else { return nil }
    let words = [first, second].filter(\.quantity.qualifier.isApproximate).map { data.printed($0) }
    let list = (words.map(\.chinese).joined(separator: "、"), words.map(\.english).joined(separator: ", "))
    let overlap = order == .uncertain
    return GradeReason(
      criterion: .precision, grade: .b,
      words: Wording(
        "含概数（\(list.0)）" + (overlap ? "，区间相交，次序不定" : ""),
        en: "approximate (\(list.1))" + (overlap ? "; the bounds overlap, the order is open" : "")))
  }

  /// Flows of one family over periods of different length whose order turns when they are taken by the year.
  func yearlyOrder() -> GradeReason? {
    guard data.indicator(first.indicator)?.family == data.indicator(second.indicator)?.family,
      let yearly = Self.decided(
        Self.order(first.yearlyBounds(by: rules.soft), second.yearlyBounds(by: rules.soft))),
      let total = Self.decided(order), total != yearly
    else { return nil }
    let names = (data.subject(of: first), data.subject(of: second))
    // The other one is greater by the year.
    let (greater, greaterByYear) = total ? names : (names.1, names.0)
    return GradeReason(
      criterion: .period, grade: .d,
      words: Wording(
        "次序随算法翻转：按总额\(greater.chinese)大，按年均\(greaterByYear.chinese)大",
        en: "the order turns: \(greater.english) is greater in total, \(greaterByYear.english) by the year"))
  }

  /// Whether the first is the greater; `nil` when that is open.
  private static func decided(_ order: Order) -> Bool? {
    switch order {
    case .first: true
    case .second: false
    case .same, .uncertain: nil
    }
  }
}

extension Fact {
  /// The soft bounds divided by the years of the period; `nil` for figures at a date and unknown periods.
  func yearlyBounds(by rules: SoftRules) -> ClosedRange<Double>? {
    guard accumulation != .atDate, let years = period.lengthInYears, let bounds = quantity.softBounds(by: rules) else {
      return nil
    }
    return (bounds.lowerBound / years)...(bounds.upperBound / years)
  }
}
