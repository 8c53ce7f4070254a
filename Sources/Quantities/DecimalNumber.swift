import Foundation

/// A decimal number as it is printed, `significand` × 10^`exponent`, so that 14439.1万 is 144391000 and not nearly so.
struct DecimalNumber: Hashable {
  /// At most eighteen digits.
  var significand: Int
  var exponent: Int

  /// The most digits that a `Double` keeps whatever they are.
  static let mostDigits = 15

  init(_ significand: Int, exponent: Int = 0) {
    self.significand = significand
    self.exponent = exponent
  }

  /// The nearest `Double`.
  var value: Double {
    // Both factors are exact, so that one operation rounds once.
    if abs(significand) < 1 << 53, abs(exponent) < Self.powers.count {
      let power = Self.powers[abs(exponent)]
      return exponent < 0 ? Double(significand) / power : Double(significand) * power
    }
    return Double("\(significand)e\(exponent)") ?? .nan
  }

  /// The powers of ten that a `Double` holds exactly.
  private static let powers: [Double] = (0...22).map { Double("1e\($0)") ?? .nan }

  /// The same number without zeros at the end: 1500 is 15 × 10².
  var trimmed: DecimalNumber {
    guard significand != 0 else { return DecimalNumber(0) }
    var result = self
    while result.significand % 10 == 0 {
      result.significand /= 10
      result.exponent += 1
    }
    return result
  }

  /// The number with one unit of its last non-zero digit more: 1500 gives 1600.
  var next: DecimalNumber {
    let last = trimmed
    return DecimalNumber(last.significand + 1, exponent: last.exponent)
  }

  /// Times ten to the power.
  func scaled(by power: Int) -> DecimalNumber { DecimalNumber(significand, exponent: exponent + power) }

  /// The sum, or `nil` when it has too many digits to be kept.
  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let a = trimmed
    let b = other.trimmed
    let low = min(a.exponent, b.exponent)
    guard let first = a.digits(from: low), let second = b.digits(from: low) else { return nil }
    let (sum, isTooLong) = first.addingReportingOverflow(second)
    return isTooLong ? nil : DecimalNumber(sum, exponent: low)
  }

  /// The number with the other sign.
  var negated: DecimalNumber { DecimalNumber(-significand, exponent: exponent) }

  /// Half a unit of the place `place` less and more, as a rounded number may be.
  func halfUnit(of place: Int) -> (lower: DecimalNumber, upper: DecimalNumber)? {
    let half = DecimalNumber(5, exponent: place - 1)
    guard let lower = adding(DecimalNumber(-5, exponent: place - 1)), let upper = adding(half) else { return nil }
    return (lower, upper)
  }

  /// The significand when the exponent is lowered to `low`; `nil` when it does not fit.
  private func digits(from low: Int) -> Int? {
    guard significand != 0 else { return 0 }
    var result = significand
    for _ in 0..<max(0, exponent - low) {
      let (product, isTooLong) = result.multipliedReportingOverflow(by: 10)
      guard !isTooLong else { return nil }
      result = product
    }
    return result
  }
}

extension DecimalNumber {
  /// The decimal number that a computed one stands for: its first fifteen digits, which leave out the noise of binary
  /// arithmetic (0.1 + 0.2 is 0.3). `nil` when it is not finite.
  init?(nearest number: Double) {
    guard number.isFinite else { return nil }
    let text = String(format: "%.14e", number)
    guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...]) else { return nil }
    guard let digits = Int(text[..<mark].filter { $0 != "." }) else { return nil }
    self = DecimalNumber(digits, exponent: power - 14).trimmed
  }

  /// How a number is cut to its printed digits.
  enum Rounding { case halfToEven, down, up }

  /// The number in whole units of the place, cut in one step (GB/T 8170-2008 rounds half to even).
  func rounded(to place: Int, _ rounding: Rounding = .halfToEven) -> DecimalNumber {
    let drop = place - exponent
    guard drop > 0 else { return self }
    // Further away than all its digits: 3 in hundreds.
    guard drop <= 18 else { return DecimalNumber(rounding == .up && significand > 0 ? 1 : 0, exponent: place) }
    var unit = 1
    for _ in 0..<drop { unit *= 10 }
    var whole = significand / unit
    var rest = significand % unit
    if rest < 0 {
      whole -= 1
      rest += unit
    }
    let isUp =
      switch rounding {
      case .down: false
      case .up: rest > 0
      case .halfToEven: rest > unit / 2 || (rest == unit / 2 && whole % 2 != 0)
      }
    return DecimalNumber(isUp ? whole + 1 : whole, exponent: place)
  }

  /// The digits with a decimal point, without zeros at its end: 0.3, 3000, −1.5.
  var digits: String {
    let number = trimmed
    let sign = number.significand < 0 ? "−" : ""
    let text = String(abs(number.significand))
    if number.exponent >= 0 { return sign + text + String(repeating: "0", count: number.exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - number.exponent - text.count)) + text
    return sign + padded.dropLast(-number.exponent) + "." + padded.suffix(-number.exponent)
  }
}
