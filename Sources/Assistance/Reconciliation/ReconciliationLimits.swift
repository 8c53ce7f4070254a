import Foundation

/// From where on a difference of size is suspected to be one of unit.
public struct ReconciliationLimits: Hashable, Sendable {
  /// The powers of ten between units that are mistaken for one another: 元 and 千元, 元 and 万元 or 万 and 亿, 元 and 亿元.
  public var powers = [3, 4, 8]
  /// How far from the power a figure may be: with 2, from half of it to twice it.
  public var spread = 2.0
  /// A number below this may grow a thousandfold by itself: from 2 projects to 2000 is no error of unit.
  public var leastBase = 10.0
  /// How many figures a group must have for its median to be one to compare with.
  public var leastPeers = 5
  /// The greatest quotient of the upper and lower quartile of a group whose median says something.
  public var greatestQuartileRatio = 10.0
  /// How many figures that agree are listed; further ones are counted only.
  public var listedPasses = 500

  /// The usual limits.
  public init() {}

  /// The power of ten by which a number is suspected to be off from another one; `nil` when it is not.
  func power(of number: Double, beside other: Double) -> Int? {
    guard let power = power(of: number / other), abs(power) > 3 || min(number, other) >= leastBase else { return nil }
    return power
  }

  /// The power of ten that a ratio is near to, negative for its inverse; `nil` when it is near to none.
  func power(of ratio: Double) -> Int? {
    guard ratio > 0, ratio.isFinite else { return nil }
    // Most ratios are near to 1: no logarithm for these.
    let least = smallestRatio
    guard ratio >= least || ratio <= 1 / least else { return nil }
    let size = abs(log10(ratio))
    let power = powers.first { abs(size - Double($0)) <= log10(spread) + 1e-12 }
    return power.map { ratio > 1 ? $0 : -$0 }
  }

  /// The least ratio that is suspicious.
  var smallestRatio: Double { pow(10, Double(powers.min() ?? 300)) / spread * (1 - 1e-12) }
}
