import Diagnostics

extension Quantity {
  /// What the words guarantee, without a bound where they guarantee none.
  public var hardBounds: Interval { Interval(lower: lower, upper: upper) ?? .unbounded }

  /// The word of a sum: all parts plain, exact only when each is; all bounded below, 超; otherwise 约.
  public static func qualifier(ofSum parts: [Quantity]) -> Qualifier {
    word(raisedBy: parts, loweredBy: [])
  }

  /// The sum. Bounds add, and one that a part lacks the sum lacks.
  ///
  /// Refused without parts, and for ranges: a spread over people has no sum.
  public static func sum(
    _ parts: [Quantity], by rules: SoftRules = SoftRules()
  ) throws(QuantityRefusal) -> DerivedQuantity {
    guard let first = parts.first else {
      throw QuantityRefusal(Wording("没有可加的数", en: "nothing to add"))
    }
    try refuseRanges(parts, Wording("不作合计", en: "no total"))
    var bounds = first.hardBounds
    var soft = first.softBounds(by: rules).map(Interval.init)
    for part in parts.dropFirst() {
      bounds = bounds + part.hardBounds
      soft = combined(soft, part.softBounds(by: rules)) { $0 + $1 }
    }
    let values = parts.compactMap(\.value)
    let value = values.count == parts.count ? exactSum(values) : nil
    return DerivedQuantity(
      Quantity(value: value, within: bounds, qualifier: qualifier(ofSum: parts)), softBounds: soft?.range, of: parts)
  }

  /// The first less the second. Refused for ranges.
  public static func difference(
    of minuend: Quantity, minus subtrahend: Quantity, by rules: SoftRules = SoftRules()
  ) throws(QuantityRefusal) -> DerivedQuantity {
    let parts = [minuend, subtrahend]
    try refuseRanges(parts, Wording("不作差", en: "no difference"))
    var value: Double?
    if let a = minuend.value, let b = subtrahend.value { value = exactSum([a, -b]) }
    let soft = combined(minuend.softBounds(by: rules).map(Interval.init), subtrahend.softBounds(by: rules)) { $0 - $1 }
    return DerivedQuantity(
      Quantity(
        value: value, within: minuend.hardBounds - subtrahend.hardBounds,
        qualifier: word(raisedBy: [minuend], loweredBy: [subtrahend])),
      softBounds: soft?.range, of: parts)
  }

  /// The first by the second: 超3000万元 by 近70个 is over 42万元 a project.
  ///
  /// What is counted is above 0 even where its words guarantee no lower bound, so that 近70 can divide. Refused for ranges,
  /// and when the divisor can be 0.
  public static func ratio(
    of numerator: Quantity, to denominator: Quantity, by rules: SoftRules = SoftRules()
  ) throws(QuantityRefusal) -> DerivedQuantity {
    let parts = [numerator, denominator]
    try refuseRanges(parts, Wording("不作比", en: "no ratio"))
    let bounds = try numerator.boundsAboveZero.divided(by: denominator.boundsAboveZero)
    // Above 0 is what was assumed, not what the words guarantee.
    let lower = numerator.lower == nil && numerator.value.map { $0 > 0 } == true ? -Double.infinity : bounds.lower
    var value: Double?
    if let a = numerator.value, let b = denominator.value { value = a / b }
    var soft: Interval?
    if let a = numerator.softBounds(by: rules), let b = denominator.softBounds(by: rules), !b.contains(0) {
      soft = try Interval(a).divided(by: Interval(b))
    }
    return DerivedQuantity(
      Quantity(
        value: value, within: Interval(lower, bounds.upper),
        qualifier: word(raisedBy: [numerator], loweredBy: [denominator])),
      softBounds: soft?.range, of: parts)
  }

  /// The same quantity in another unit or taken several times; the factor is above 0.
  public func scaled(by factor: Double) -> Quantity {
    Quantity(
      value: value.map { $0 * factor }, within: hardBounds.scaled(by: factor), qualifier: qualifier)
  }

  /// The word of a result that grows with some parts and shrinks with others.
  private static func word(raisedBy raising: [Quantity], loweredBy lowering: [Quantity]) -> Qualifier {
    let all = raising + lowering
    if all.allSatisfy({ !$0.qualifier.isApproximate }) {
      return all.allSatisfy { $0.qualifier == .exact } ? .exact : .rounded
    }
    let boundedBelow: Set<Qualifier> = [.exact, .rounded, .over, .moreThan]
    let boundedAbove: Set<Qualifier> = [.exact, .rounded, .nearly]
    let isOver =
      raising.allSatisfy { boundedBelow.contains($0.qualifier) }
      && lowering.allSatisfy { boundedAbove.contains($0.qualifier) }
    return isOver ? .over : .about
  }

  private static func refuseRanges(_ parts: [Quantity], _ what: Wording) throws(QuantityRefusal) {
    guard parts.contains(where: { $0.qualifier == .range }) else { return }
    throw QuantityRefusal(Wording("含区间，\(what.chinese)", en: "contains ranges, \(what.english)"))
  }

  private static func combined(
    _ interval: Interval?, _ range: ClosedRange<Double>?, _ combine: (Interval, Interval) -> Interval
  ) -> Interval? {
    guard let interval, let range else { return nil }
    return combine(interval, Interval(range))
  }

  /// The sum of numbers as they are printed, so that 0.1 and 0.2 make 0.3.
  private static func exactSum(_ numbers: [Double]) -> Double {
    var sum = DecimalNumber(0)
    for number in numbers {
      guard let part = DecimalNumber(nearest: number), let next = sum.adding(part) else { return numbers.reduce(0, +) }
      sum = next
    }
    return sum.value
  }

  /// The hard bounds; from just above 0 where a number above 0 has no lower one.
  private var boundsAboveZero: Interval {
    guard lower == nil, let value, value > 0 else { return hardBounds }
    return Interval(.leastNonzeroMagnitude, upper ?? .infinity)
  }

  /// A number with the bounds of an interval, which are widened to the number itself where rounding has left it out.
  private init(value: Double?, within bounds: Interval, qualifier: Qualifier) {
    let bounds = value.map(bounds.including) ?? bounds
    self.init(
      value: value, lower: bounds.lower.isFinite ? bounds.lower : nil,
      upper: bounds.upper.isFinite ? bounds.upper : nil, qualifier: qualifier)
  }
}
