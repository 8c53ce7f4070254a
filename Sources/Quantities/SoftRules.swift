/// How far an approximate figure reaches in a chart or a rank, beyond what its words guarantee. A project may set these;
/// what is drawn by them says so.
public struct SoftRules: Hashable, Sendable {
  /// `超` reaches this many steps of the leading digit up: with 1, 超3000 is drawn to 4000.
  public var overSteps: Double
  /// `近` begins at this share of the number: with 0.9, 近2000 is drawn from 1800.
  public var nearlyShare: Double
  /// `约` reaches this share of the number to both sides, at least half a unit of its last significant digit.
  public var aboutShare: Double

  /// The rules, each with its usual value.
  public init(overSteps: Double = 1, nearlyShare: Double = 0.9, aboutShare: Double = 0.05) {
    self.overSteps = overSteps
    self.nearlyShare = nearlyShare
    self.aboutShare = aboutShare
  }

  /// Where `约` reaches: half a unit of the last significant digit to both sides, or the share of the number, whichever is
  /// more. Both ends are computed as decimal numbers: 约4.6 is 4.37 to 4.83.
  func aboutBounds(of value: Double) -> (lower: Double, upper: Double) {
    let share = aboutShare * abs(value)
    guard value != 0, let number = DecimalNumber(nearest: value), let part = DecimalNumber(nearest: share) else {
      return (value - share, value + share)
    }
    let half = DecimalNumber(5, exponent: number.exponent - 1)
    let margin = half.value > part.value ? half : part
    guard let lower = number.adding(margin.negated), let upper = number.adding(margin) else {
      return (value - margin.value, value + margin.value)
    }
    return (lower.value, upper.value)
  }
}
