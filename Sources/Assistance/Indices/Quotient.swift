import Diagnostics
import Foundation
import Quantities

/// One figure divided by another, with bounds that hold whatever the true values are.
struct Quotient: Hashable {
  /// The quotient with its hard bounds.
  let quantity: Quantity
  /// What a chart draws.
  let soft: ClosedRange<Double>?

  /// `amount / divisor · per`. Bounds are divided crosswise and rounded outward by at most one binary digit.
  ///
  /// - Returns: `nil` when the divisor may be zero or below.
  init?(_ amount: Quantity, by divisor: Quantity, per: Double = 1, rules: SoftRules = SoftRules()) {
    guard let middle = divisor.value, middle > 0, divisor.lower ?? middle > 0 else { return nil }
    // 近70 has no least; nothing is below zero of its kind, so that the amount's most is then unknown.
    let least = divisor.lower ?? 0
    let greatest = divisor.upper ?? .infinity
    let lower = amount.lower.flatMap { Self.down($0 * per, $0 < 0 ? least : greatest) }
    let upper = amount.upper.flatMap { Self.up($0 * per, $0 < 0 ? greatest : least) }
    let isTight = !amount.qualifier.isApproximate && !divisor.qualifier.isApproximate
    // Words that only say more than or less than keep their sense when the other side is tight.
    let isOver = [.over, .moreThan].contains(amount.qualifier) && !divisor.qualifier.isApproximate
    quantity = Quantity(
      value: amount.value.map { $0 * per / middle }, lower: lower, upper: upper,
      qualifier: isTight ? .rounded : (isOver ? .over : .about))
    soft = Self.soft(amount.softBounds(by: rules), divisor.softBounds(by: rules), per)
  }

  private static func soft(
    _ amount: ClosedRange<Double>?, _ divisor: ClosedRange<Double>?, _ per: Double
  ) -> ClosedRange<Double>? {
    guard let amount, let divisor, divisor.lowerBound > 0 else { return nil }
    let (low, high) = (amount.lowerBound * per, amount.upperBound * per)
    let lower = down(low, low < 0 ? divisor.lowerBound : divisor.upperBound)
    let upper = up(high, high < 0 ? divisor.upperBound : divisor.lowerBound)
    guard let lower, let upper else { return nil }
    return lower...upper
  }

  /// The greatest number that is not above the true quotient; `nil` when there is none.
  private static func down(_ amount: Double, _ divisor: Double) -> Double? {
    guard divisor > 0 else { return nil }
    guard divisor.isFinite else { return 0 }
    let quotient = amount / divisor
    // The remainder is exact: the quotient is too great when it is negative.
    return amount.addingProduct(-quotient, divisor) < 0 ? quotient.nextDown : quotient
  }

  /// The least number that is not below the true quotient; `nil` when there is none.
  private static func up(_ amount: Double, _ divisor: Double) -> Double? {
    guard divisor > 0, divisor.isFinite else { return nil }
    let quotient = amount / divisor
    return amount.addingProduct(-quotient, divisor) > 0 ? quotient.nextUp : quotient
  }

  /// The words of the quotient: no digit finer than the first that the bounds leave open, four digits at most. `超` stands
  /// before what is sure, cut down.
  func text(unit: LocalizedName, in language: Language) -> String {
    guard let value = quantity.value else { return "" }
    let step = step(at: value)
    let isOver = quantity.qualifier == .over
    let units = (isOver ? quantity.lower ?? value : value) / step
    let rounded = units.rounded(isOver ? .down : .toNearestOrEven) * step
    let printed = Quantity(value: rounded, lower: nil, upper: nil, qualifier: quantity.qualifier)
    return PrintedFigure(phrase: "", quantity: printed, unit: unit).text(in: language)
  }

  private func step(at value: Double) -> Double {
    guard value != 0 else { return 1 }
    let size = floor(log10(abs(value)))
    let bounds = quantity.lower.flatMap { lower in quantity.upper.map { $0 - lower } }
    let width = bounds ?? soft.map { $0.upperBound - $0.lowerBound } ?? 0
    let open = width > 0 ? floor(log10(width)) : -.infinity
    return pow(10, min(size, max(open, size - 3)))
  }
}
