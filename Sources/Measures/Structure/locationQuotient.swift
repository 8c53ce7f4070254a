import Diagnostics

/// How much more a unit does of one kind than all units together: (x_ik / x_i) / (X_k / X). Above 1 it is specialised.
///
/// - Parameters:
///   - part: x_ik, the unit's amount of the kind.
///   - total: x_i, all of the unit.
///   - referencePart: X_k, the kind over all units.
///   - referenceTotal: X, everything.
///   - smallest: cells below this are too small to say anything (in the unit of the values).
/// - Throws: negative or not finite values, totals of zero, a cell below `smallest`.
public func locationQuotient(
  part: Double, total: Double, referencePart: Double, referenceTotal: Double, smallest: Double = 0
) throws(Refusal) -> Double {
  let measure = Wording("区位商", en: "location quotient")
  let values = [part, total, referencePart, referenceTotal]
  try requireFinite(values + [smallest], for: measure)
  try requireNonNegative(values, for: measure)
  for divisor in [total, referencePart, referenceTotal] { try requirePositive(total: divisor, for: measure) }
  guard part >= smallest else {
    throw Refusal(
      Wording("数过小（低于\(plain(smallest))），不计区位商", en: "below \(plain(smallest)), no location quotient"))
  }
  return (part / total) / (referencePart / referenceTotal)
}
