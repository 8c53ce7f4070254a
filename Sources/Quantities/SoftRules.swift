import Foundation

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

  /// Half a unit of the last significant digit, or the share of the number, whichever is more.
  func aboutMargin(of value: Double) -> Double {
    guard value != 0, let whole = Int(exactly: value.rounded()) else { return aboutShare * abs(value) }
    var unit = 1
    while whole % (unit * 10) == 0, unit < 1_000_000_000_000 { unit *= 10 }
    return max(Double(unit) / 2, aboutShare * abs(value))
  }
}
