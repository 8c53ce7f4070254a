public import Diagnostics
import Foundation

/// The parts of a whole as shares of it.
public struct Shares: Hashable, Sendable {
  /// Each part ÷ the whole; they add to 1.
  public let values: [Double]

  /// The shares in percent with this many decimals, each rounded half to even (GB/T 8170), none touched to make them add.
  public func percentages(decimals: Int) -> [Double] {
    let unit = pow(10, Double(decimals))
    return units(of: unit).map { $0 / unit }
  }

  /// The note under rounded shares that do not add to 100 %; `nil` when they do.
  public func note(decimals: Int) -> Wording? {
    let unit = pow(10, Double(decimals))
    guard units(of: unit).reduce(0, +) != 100 * unit else { return nil }
    return Wording(
      "因四舍五入，合计可能不等于100%", en: "shares may not add to 100% because of rounding")
  }

  /// The shares in whole units of the last decimal. 575 of 1000 is a little below 57.5 % as a binary number: fifteen digits
  /// leave out what is only binary noise, so that halves are halves.
  private func units(of unit: Double) -> [Double] {
    values.map { share in
      let exact = share * 100 * unit
      return (Double(String(format: "%.14e", exact)) ?? exact).rounded(.toNearestOrEven)
    }
  }
}

/// The shares of parts in their sum: x_k / Σx. The parts must be all, without overlaps (其中).
///
/// - Throws: negative parts, a whole of zero, or a value that is not finite.
public func shares(_ parts: [Double]) throws(Refusal) -> Shares {
  let measure = Wording("占比", en: "share")
  try requireFinite(parts, for: measure)
  try requireNonNegative(parts, for: measure)
  let total = parts.reduce(0, +)
  try requirePositive(total: total, for: measure)
  return Shares(values: parts.map { $0 / total })
}
