import Foundation

/// All numbers from `lower` to `upper`, both included; an end may be infinite. Arithmetic rounds outward, so that what is
/// true of the parts is true of the result.
public struct Interval: Hashable, Sendable {
  /// The least number; −∞ without one.
  public let lower: Double
  /// The greatest number; +∞ without one.
  public let upper: Double

  /// The numbers between two bounds, without a bound where it is `nil`; `nil` when there are none.
  public init?(lower: Double?, upper: Double?) {
    let (least, greatest) = (lower ?? -.infinity, upper ?? .infinity)
    guard least <= greatest, least < .infinity, greatest > -.infinity else { return nil }
    self.init(least, greatest)
  }

  /// The numbers of a range.
  public init(_ range: ClosedRange<Double>) { self.init(range.lowerBound, range.upperBound) }

  /// One number.
  public init(_ number: Double) { self.init(number, number) }

  /// For bounds that are known to be in order.
  init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Every number.
  public static let unbounded = Interval(-.infinity, .infinity)

  /// The bounds as a range; `nil` when one is missing.
  public var range: ClosedRange<Double>? { lower.isFinite && upper.isFinite ? lower...upper : nil }

  /// Whether the number is one of them.
  public func contains(_ number: Double) -> Bool { lower <= number && number <= upper }

  /// The smallest interval that has the number too.
  func including(_ number: Double) -> Interval { Interval(min(lower, number), max(upper, number)) }

  /// The interval whose ends are whole units of the place (0 for ones, 4 for 万), rounded outward: 42.9 to 63.5 is 42 to 64.
  public func roundedOutward(toPlace place: Int) -> Interval {
    Interval(Self.whole(lower, place, isDown: true), Self.whole(upper, place, isDown: false))
  }

  private static func whole(_ number: Double, _ place: Int, isDown: Bool) -> Double {
    let units = number / pow(10, Double(place))
    // Numbers beyond 10¹⁵ units have no digit below the place.
    guard units.isFinite, abs(units) < 1e15 else { return number }
    var count = Int(units.rounded(isDown ? .down : .up))
    while isDown, DecimalNumber(count, exponent: place).value > number { count -= 1 }
    while !isDown, DecimalNumber(count, exponent: place).value < number { count += 1 }
    return DecimalNumber(count, exponent: place).value
  }
}
