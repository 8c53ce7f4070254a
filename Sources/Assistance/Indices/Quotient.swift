import Diagnostics
import Quantities

/// One figure divided by another, with bounds that hold whatever the true values are.
struct Quotient: Hashable {
  /// The quotient with its hard bounds.
  let quantity: Quantity
  /// What a chart draws.
  let soft: ClosedRange<Double>?
  /// How many digits are known of it.
  let precision: PrintedPrecision

  /// `amount / divisor · per`.
  ///
  /// - Returns: `nil` when the divisor may be zero or below.
  init?(_ amount: Quantity, by divisor: Quantity, per: Double = 1, rules: SoftRules = SoftRules()) {
    guard let pieces = divisor.value, pieces > 0,
      let ratio = try? Quantity.ratio(of: amount.scaled(by: per), to: divisor, by: rules)
    else { return nil }
    quantity = ratio.quantity
    soft = ratio.softBounds
    let size = quantity.value ?? quantity.upper ?? quantity.lower ?? 0
    precision = PrintedPrecision.ofRatio(size, parts: [amount, divisor])
  }

  /// The words of the quotient: as many digits as its parts have. `超` stands before what is sure.
  func text(unit: LocalizedName, in language: Language) -> String {
    let isOver = quantity.qualifier == .over
    let sure = Quantity(
      value: isOver ? quantity.lower ?? quantity.value : quantity.value, lower: quantity.lower, upper: quantity.upper,
      qualifier: quantity.qualifier)
    return PrintedFigure(phrase: "", quantity: sure, unit: unit, precision: precision).text(in: language)
  }
}
