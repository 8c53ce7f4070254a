import Quantities

/// Two figures under comparison, with what the criteria look at.
struct ComparedPair {
  let first: Fact
  let second: Fact
  let data: AssistanceData
  let rules: ComparisonRules

  /// Whether both are about one pair, or about one place without a pair.
  var isSameSubject: Bool {
    guard first.pairing == second.pairing else { return false }
    return first.pairing != nil || first.region != nil && first.region == second.region
  }

  /// The pairs of both, when both have one.
  var pairings: (Pairing, Pairing)? {
    guard let one = first.pairing.flatMap({ data.pairing($0) }),
      let other = second.pairing.flatMap({ data.pairing($0) })
    else { return nil }
    return (one, other)
  }

  /// Which figure is the greater, wherever the true values lie within their soft bounds. Figures of different units have
  /// no order.
  var order: Order {
    guard data.indicator(first.indicator)?.unit.chinese == data.indicator(second.indicator)?.unit.chinese else {
      return .uncertain
    }
    return ComparedPair.order(
      first.quantity.softBounds(by: rules.soft), second.quantity.softBounds(by: rules.soft))
  }

  static func order(_ one: ClosedRange<Double>?, _ other: ClosedRange<Double>?) -> Order {
    guard let one, let other else { return .uncertain }
    if one.lowerBound > other.upperBound { return .first }
    if other.lowerBound > one.upperBound { return .second }
    let bounds = [one.lowerBound, one.upperBound, other.lowerBound, other.upperBound]
    return Set(bounds).count == 1 ? .same : .uncertain
  }
}
