import Foundation

/// A printed figure as an interval in the base unit: 超3000万元 is not 3000.00.
///
/// Hard bounds are what the words guarantee. Soft bounds are what a chart may draw and a reader would guess; they
/// never leave the hard ones; `SoftRules` says how far they reach.
public struct Quantity: Hashable, Sendable {
  /// The word that stands with the number.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    /// A count.
    case exact
    /// A number cut to its printed digits.
    case rounded
    /// 约, 左右.
    case about
    /// 近.
    case nearly
    /// 超, 突破, 以上.
    case over
    /// 余, 多.
    case moreThan = "more-than"
    /// A spread over people or places, not an uncertainty.
    case range
    /// 数百, 几十: a class of size.
    case ordinalClass = "ordinal-class"

    /// Whether the number is only near the truth; exact and rounded ones are as good as their digits.
    public var isApproximate: Bool { self != .exact && self != .rounded }
  }

  /// The number that is printed; `nil` for a range.
  public let value: Double?
  /// The least that it can be; `nil` when the words guarantee none.
  public let lower: Double?
  /// The most that it can be; `nil` when the words guarantee none.
  public let upper: Double?
  /// The word that stands with the number.
  public let qualifier: Qualifier

  /// A number in base units with what its words guarantee.
  public init(value: Double?, lower: Double?, upper: Double?, qualifier: Qualifier) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.qualifier = qualifier
  }

  /// The least and most that a chart draws by the usual rules; `nil` without a number.
  public var softBounds: ClosedRange<Double>? { softBounds(by: SoftRules()) }

  /// The least and most that a chart draws, within what the words guarantee; `nil` without a finite number.
  public func softBounds(by rules: SoftRules) -> ClosedRange<Double>? {
    guard let value else {
      guard let lower, let upper, lower <= upper, lower.isFinite, upper.isFinite else { return nil }
      return lower...upper
    }
    let (least, greatest) = (finite(lower), finite(upper))
    let bounds: (lower: Double, upper: Double) =
      switch qualifier {
      case .over: (value, value + rules.overSteps * Self.leadingStep(of: value))
      case .nearly: (rules.nearlyShare * value, value)
      case .about: rules.aboutBounds(of: value)
      case .exact, .rounded, .moreThan, .range, .ordinalClass: (least ?? value, greatest ?? value)
      }
    guard value.isFinite, bounds.lower.isFinite, bounds.upper.isFinite else { return nil }
    func clamped(_ bound: Double) -> Double { min(max(bound, least ?? bound), greatest ?? bound) }
    let ends = (clamped(bounds.lower), clamped(bounds.upper))
    return min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  private func finite(_ bound: Double?) -> Double? { bound.flatMap { $0.isFinite ? $0 : nil } }

  /// One unit of the leading digit: 3000 gives 1000.
  static func leadingStep(of value: Double) -> Double {
    value == 0 ? 0 : pow(10, floor(log10(abs(value))))
  }
}
