import Foundation

/// To which digit a number is known from print: 5.01亿元 to one 百万, 7135万元 to one 万.
public struct PrintedPrecision: Hashable, Sendable {
  /// The power of ten of the last digit in base units.
  public let lastPlace: Int

  /// Known to the digit of this power of ten.
  public init(lastPlace: Int) { self.lastPlace = lastPlace }

  /// Known to the last digit of the phrase.
  public init(of figure: ParsedFigure) { self.init(lastPlace: figure.lastPlace) }

  /// What can be told without the phrase: a rounded number by its bounds; any other as if it were printed in its usual
  /// magnitude (万 from 10 thousand on, 亿 from 100 million on) without decimals that are zero.
  public init(of quantity: Quantity) {
    if quantity.qualifier == .rounded, let lower = quantity.lower, let upper = quantity.upper, upper > lower {
      self.init(lastPlace: Int(log10(upper - lower).rounded()))
      return
    }
    let numbers = [quantity.value ?? quantity.lower, quantity.value ?? quantity.upper].compactMap { $0 }
    let places = numbers.filter { $0 != 0 }.compactMap { number -> Int? in
      let last = DecimalNumber(nearest: number)?.exponent
      let usual = quantity.qualifier == .exact ? 0 : PrintedScale.automatic.magnitude(of: number, unit: "").power
      return last.map { min($0, usual) }
    }
    self.init(lastPlace: places.min() ?? 0)
  }

  /// How many digits of the number are known: 3 of 5.01亿; 0 when it is below half a unit of the last one.
  public func significantDigits(of value: Double) -> Int {
    guard let leading = Self.leadingPlace(of: value) else { return 1 }
    return max(0, leading - lastPlace + 1)
  }

  /// That of a sum or difference: the coarsest of its parts.
  public static func ofSum(_ parts: [Quantity]) -> PrintedPrecision {
    PrintedPrecision(lastPlace: parts.map { PrintedPrecision(of: $0).lastPlace }.max() ?? 0)
  }

  /// That of a product or ratio of this value: as many digits as the part has that has fewest; counts do not limit it, and
  /// when there are only counts it has `most` digits.
  public static func ofRatio(_ value: Double, parts: [Quantity], most: Int = 4) -> PrintedPrecision {
    let limits = parts.filter { $0.qualifier != .exact }.compactMap { part -> Int? in
      guard let number = part.value ?? part.upper ?? part.lower else { return nil }
      return PrintedPrecision(of: part).significantDigits(of: number)
    }
    let digits = max(1, limits.min() ?? most)
    return PrintedPrecision(lastPlace: (leadingPlace(of: value) ?? 0) - digits + 1)
  }

  /// That of a quotient whose parts are not at hand: no finer than its bounds, four digits at most, two when it is only
  /// near the truth.
  public static func ofQuotient(_ quotient: Quantity) -> PrintedPrecision {
    let value = quotient.value ?? quotient.upper ?? quotient.lower ?? 0
    let digits = quotient.qualifier.isApproximate ? 2 : 4
    let place = (leadingPlace(of: value) ?? 0) - digits + 1
    guard quotient.qualifier == .rounded else { return PrintedPrecision(lastPlace: place) }
    return PrintedPrecision(lastPlace: max(place, PrintedPrecision(of: quotient).lastPlace))
  }

  /// The power of ten of the leading digit; `nil` for 0.
  private static func leadingPlace(of value: Double) -> Int? {
    guard value != 0, let number = DecimalNumber(nearest: abs(value)) else { return nil }
    return number.exponent + String(number.significand).count - 1
  }
}
