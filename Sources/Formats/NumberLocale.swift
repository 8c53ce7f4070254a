/// The signs that numbers are written with, as d3-format's locales have them.
///
/// ```swift
/// var german = NumberLocale(decimal: ",", thousands: ".", grouping: [3])
/// german.currencySuffix = " €"
/// NumberFormat("$,.2f", locale: german)?.string(1234.5)  // "1.234,50 €"
/// ```
public struct NumberLocale: Hashable, Sendable {
  /// What stands before the fraction.
  public var decimal: String
  /// What stands between groups of digits.
  public var thousands: String
  /// The sizes of groups from the right, in turns: after the last comes the first again. Empty for no groups.
  public var grouping: [Int]
  /// What stands before an amount of money.
  public var currencyPrefix = ""
  /// What stands behind an amount of money.
  public var currencySuffix = ""
  /// The digits from zero to nine; empty for those of ASCII.
  public var numerals: [String] = []
  /// The percent sign.
  public var percent = "%"
  /// The minus.
  public var minus = "\u{2212}"
  /// What is no number.
  public var nan = "NaN"

  /// A locale with d3's signs in the place of those that a definition leaves out.
  public init(decimal: String = ".", thousands: String = "", grouping: [Int] = []) {
    self.decimal = decimal
    self.thousands = thousands
    self.grouping = grouping
  }

  /// The signs that d3 has without a definition.
  public static let english = {
    var locale = NumberLocale(thousands: ",", grouping: [3])
    locale.currencyPrefix = "$"
    return locale
  }()

  /// Digits in groups, from the right, until `width` is full.
  func grouped(_ digits: String, width: Int = .max) -> String {
    guard !grouping.isEmpty else { return digits }
    // Fewer digits than the first group has stay as they are.
    if width == .max, digits.utf8.count <= grouping[0] { return digits }
    var rest = Substring(digits)
    var groups: [Substring] = []
    var length = 0
    while !rest.isEmpty {
      var size = max(1, min(1000, grouping[groups.count % grouping.count]))
      if width != .max, length + size + 1 > width { size = max(1, width - length) }
      groups.append(rest.suffix(size))
      rest = rest.dropLast(size)
      length += size + 1
      if length > width { break }
    }
    return groups.reversed().joined(separator: thousands)
  }

  /// A text with its digits in the locale's numerals.
  func withNumerals(_ text: String) -> String {
    guard numerals.count == 10 else { return text }
    return text.reduce(into: "") { result, character in
      if character.isASCII, let digit = character.wholeNumberValue {
        result += numerals[digit]
      } else {
        result.append(character)
      }
    }
  }

  /// A number as JavaScript writes it, in the locale's signs.
  ///
  /// - Parameter plain: digits with a point, behind U+2212 below zero.
  func rewritten(_ plain: String, grouping: Bool) -> String {
    let size = plain.drop { $0 == "\u{2212}" }
    let whole = size.prefix { $0 != "." }
    let sign = size.count < plain.count ? minus : ""
    let fraction = size.dropFirst(whole.count + 1)
    let digits = grouping ? grouped(String(whole)) : String(whole)
    return withNumerals(sign + digits + (whole.endIndex < size.endIndex ? decimal + fraction : ""))
  }
}
