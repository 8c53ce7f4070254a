public import Diagnostics

/// How a value grew between two periods of equal length.
public struct Growth: Hashable, Sendable {
  /// Why a difference has no rate beside it.
  public enum Base: String, Hashable, Sendable {
    /// It can be divided by.
    case sound
    /// It is below the threshold: two becoming four is `+2`, not `+100 %`.
    case small
    /// It is zero or below.
    case none
  }

  /// The base that the rate would be taken from.
  public let base: Base
  /// After − before, in the unit of the values.
  public let difference: Double
  /// Difference ÷ before, as a share: 0.1 is 10 %; `nil` unless the base is sound.
  public let rate: Double?

  /// Why there is no rate, for print: `基数较小`.
  public var remark: Wording? {
    switch base {
    case .sound: nil
    case .small: Wording("基数较小", en: "small base")
    case .none: Wording("基数不大于0，不计增速", en: "base not above 0, no rate")
    }
  }
}

/// The growth from one value to another. A base below `smallBase` (in the unit of the values) gives the difference only.
///
/// 增速 = (x_t − x_{t−1}) / x_{t−1}.
/// - Throws: a value that is not finite.
public func growth(from before: Double, to after: Double, smallBase: Double = 0) throws(Refusal) -> Growth {
  try requireFinite([before, after, smallBase], for: Wording("增速", en: "growth rate"))
  let difference = after - before
  if before <= 0 { return Growth(base: .none, difference: difference, rate: nil) }
  if before < smallBase { return Growth(base: .small, difference: difference, rate: nil) }
  return Growth(base: .sound, difference: difference, rate: difference / before)
}

/// The growth as a share of the base.
///
/// - Throws: a base of zero or below, or below `smallBase`, with the reason in words.
public func growthRate(from before: Double, to after: Double, smallBase: Double = 0) throws(Refusal) -> Double {
  let growth = try growth(from: before, to: after, smallBase: smallBase)
  if let rate = growth.rate { return rate }
  throw Refusal(growth.remark ?? Wording("不计增速", en: "no rate"))
}
