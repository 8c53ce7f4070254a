extension NumberFormat {
  /// The number as text, in the signs of the locale.
  public func string(_ value: Double) -> String {
    Printer(self).string(value)
  }

  /// The number with the SI prefix that fits `reference`, so that all labels of an axis share one
  /// (`d3.formatPrefix`). The notation is taken as fixed.
  public func string(_ value: Double, prefixFor reference: Double) -> String {
    var format = self
    format.notation = .fixed
    let exponent = Self.prefixExponent(Self.exponent(reference) ?? 0)
    // A power of ten below 1 is not exact: multiply by 10^-exponent, as d3 does, to get the same last digits.
    return Printer(format).string(Self.powerOfTen(-exponent) * value) + Self.prefix(exponent)
  }

  /// The decimal exponent of the first digit; `nil` for zero, infinities and NaN.
  static func exponent(_ value: Double) -> Int? {
    guard value.isFinite, value != 0 else { return nil }
    return DecimalDigits(shortest: value).point - 1
  }

  /// The exponent of the SI prefix for a number with this exponent: a multiple of 3 from -24 to 24.
  static func prefixExponent(_ exponent: Int) -> Int {
    let thousands = (Double(exponent) / 3).rounded(.down)
    return max(-8, min(8, Int(thousands))) * 3
  }

  /// `y` for -24 to `Y` for 24.
  static func prefix(_ exponent: Int) -> String {
    let prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"]
    return prefixes[8 + exponent / 3]
  }

  /// The double nearest to a power of ten.
  static func powerOfTen(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? 0
  }

  // MARK: - Precision for a step

  /// Decimals that tell numbers apart that lie `step` apart.
  public static func precisionFixed(step: Double) -> Int? {
    exponent(step).map { max(0, -$0) }
  }

  /// Decimals for the SI prefix of `value` that tell numbers apart that lie `step` apart.
  public static func precisionPrefix(step: Double, value: Double) -> Int? {
    guard let fine = exponent(step), let coarse = exponent(value) else { return nil }
    return max(0, prefixExponent(coarse) - fine)
  }

  /// Significant digits that tell numbers up to `max` apart that lie `step` apart.
  public static func precisionRound(step: Double, max greatest: Double) -> Int? {
    guard let fine = exponent(step), let coarse = exponent(greatest.magnitude - step.magnitude) else { return nil }
    return max(0, coarse - fine) + 1
  }
}

/// A format with its aliases resolved, the way d3-format does before printing.
private struct Printer {
  private let format: NumberFormat
  private let notation: NumberFormat.Notation
  private let precision: Int
  private let trim: Bool
  private let comma: Bool
  private let zero: Bool
  private let fill: Character
  private let align: NumberFormat.Align

  init(_ format: NumberFormat) {
    self.format = format
    var precision = format.precision
    switch format.notation {
    case .grouped?:
      notation = .general
      comma = true
      trim = format.trim
    case nil:
      notation = .general
      comma = format.comma
      trim = true
      precision = precision ?? 12
    case let given?:
      notation = given
      comma = format.comma
      trim = format.trim
    }
    self.precision =
      switch notation {
      case .general, .roundedPercent, .rounded, .prefixed: precision.map { max(1, min(21, $0)) } ?? 6
      default: precision.map { max(0, min(20, $0)) } ?? 6
      }
    zero = format.zero || (format.fill == "0" && format.align == .apart)
    fill = zero ? "0" : format.fill
    align = zero ? .apart : format.align
  }

  func string(_ value: Double) -> String {
    var (prefix, suffix) = symbols
    if notation == .text { return finished(prefix: prefix, digits: "", suffix: value.javaScriptText + suffix) }
    var isNegative = value.sign == .minus && !value.isNaN
    var (body, unit) = value.isNaN ? (format.locale.nan, "") : digits(value.magnitude)
    if trim { body = Self.trimmed(body) }
    if isNegative, format.sign != .plus, Self.isZero(body) { isNegative = false }
    switch format.sign {
    case .parentheses: prefix = (isNegative ? "(" : "") + prefix
    case .minus: prefix = (isNegative ? format.locale.minus : "") + prefix
    case .plus, .space: prefix = (isNegative ? format.locale.minus : String(format.sign.rawValue)) + prefix
    }
    suffix = unit + suffix
    if isNegative, format.sign == .parentheses { suffix += ")" }
    guard mayHaveFraction else { return finished(prefix: prefix, digits: body, suffix: suffix) }
    let end = body.utf8.firstIndex { !isDigit($0) } ?? body.endIndex
    guard end < body.endIndex else { return finished(prefix: prefix, digits: body, suffix: suffix) }
    var fraction = String(body[end...])
    if format.locale.decimal != ".", fraction.first == "." { fraction = format.locale.decimal + fraction.dropFirst() }
    return finished(prefix: prefix, digits: String(body[..<end]), suffix: fraction + suffix)
  }

  private var symbols: (prefix: String, suffix: String) {
    switch (format.symbol, notation) {
    case (.currency?, _): (format.locale.currencyPrefix, format.locale.currencySuffix)
    case (.base?, .binary), (.base?, .octal), (.base?, .hexadecimal): ("0\(notation.rawValue)", "")
    case (.base?, .capitalHexadecimal): ("0x", "")
    case (_, .percent), (_, .roundedPercent): ("", format.locale.percent)
    default: ("", "")
    }
  }

  private var mayHaveFraction: Bool {
    switch notation {
    case .binary, .octal, .hexadecimal, .capitalHexadecimal, .text, .grouped: false
    default: true
    }
  }

  /// The digits of a number not below zero, and the SI prefix.
  private func digits(_ value: Double) -> (String, String) {
    switch notation {
    case .exponent: (value.javaScriptExponential(precision), "")
    case .fixed: (value.javaScriptFixed(precision), "")
    case .general, .grouped: (value.javaScriptPrecision(precision), "")
    case .rounded: (rounded(value), "")
    case .roundedPercent: (rounded(value * 100), "")
    case .percent: ((value * 100).javaScriptFixed(precision), "")
    case .prefixed: prefixed(value)
    case .whole: (whole(value), "")
    case .binary: (whole(value, radix: 2), "")
    case .octal: (whole(value, radix: 8), "")
    case .hexadecimal: (whole(value, radix: 16), "")
    case .capitalHexadecimal: (whole(value, radix: 16).uppercased(), "")
    case .text: (value.javaScriptText, "")
    }
  }

  private func rounded(_ value: Double) -> String {
    guard value.isFinite else { return value.javaScriptText }
    let parts = DecimalDigits.javaScript(value) { _ in precision }
    let point = parts.digits.isEmpty ? 1 : parts.point
    return parts.text(decimals: max(0, precision - point))
  }

  private func prefixed(_ value: Double) -> (String, String) {
    guard value.isFinite else { return (value.javaScriptText, "") }
    let parts = DecimalDigits.javaScript(value) { _ in precision }
    let exponent = parts.digits.isEmpty ? 0 : parts.point - 1
    let prefix = NumberFormat.prefixExponent(exponent)
    let whole = exponent - prefix + 1
    if whole > 0 {
      var moved = parts
      if !moved.digits.isEmpty { moved.point = whole }
      return (moved.text(decimals: max(0, precision - whole)), NumberFormat.prefix(prefix))
    }
    // Less than 1 yocto: the digits before the first are zeros, and count.
    let kept = max(1, precision + whole - 1)
    let less = DecimalDigits.javaScript(value) { _ in kept }
    let zeros = String(repeating: "0", count: -whole)
    return ("0.\(zeros)\(less.text(digits: kept))", NumberFormat.prefix(prefix))
  }

  private func whole(_ value: Double, radix: Int = 10) -> String {
    let rounded = value.javaScriptRounded
    guard rounded.isFinite else { return rounded.javaScriptText }
    if radix != 10 {
      return UInt64(exactly: rounded).map { String($0, radix: radix) } ?? Self.large(rounded, radix: radix)
    }
    let parts = DecimalDigits(shortest: rounded)
    return parts.text(decimals: 0)
  }

  /// A whole number from 2^64 to a radix that is a power of 2: its bits, behind which a double has only zeros.
  private static func large(_ value: Double, radix: Int) -> String {
    let bits = String(value.significandBitPattern | 1 << 52, radix: 2)
    let digits = bits + String(repeating: "0", count: max(0, Int(value.exponent) - 52))
    let width = radix.trailingZeroBitCount
    let padded = Array(String(repeating: "0", count: (width - digits.count % width) % width) + digits)
    return stride(from: 0, to: padded.count, by: width).map { start in
      String(Int(String(padded[start..<(start + width)]), radix: 2) ?? 0, radix: radix)
    }.joined()
  }

  private func finished(prefix: String, digits: String, suffix: String) -> String {
    format.locale.withNumerals(laidOut(prefix: prefix, digits: digits, suffix: suffix))
  }

  private func laidOut(prefix: String, digits: String, suffix: String) -> String {
    guard let width = format.width else { return prefix + (comma ? format.locale.grouped(digits) : digits) + suffix }
    var body = comma && !zero ? format.locale.grouped(digits) : digits
    let length = prefix.count + body.count + suffix.count
    let missing = max(0, width - length)
    if comma, zero {
      let room = missing > 0 ? width - suffix.count : .max
      body = format.locale.grouped(String(repeating: fill, count: missing) + digits, width: room)
      return prefix + body + suffix
    }
    let padding = String(repeating: fill, count: missing)
    switch align {
    case .left: return prefix + body + suffix + padding
    case .right: return padding + prefix + body + suffix
    case .apart: return prefix + padding + body + suffix
    case .center:
      let half = missing / 2
      return "\(padding.prefix(half))\(prefix)\(body)\(suffix)\(padding.dropFirst(half))"
    }
  }

  /// Without the trailing zeros of the fraction.
  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let point = bytes.firstIndex(of: UInt8(ascii: ".")) else { return text }
    let end = bytes.firstIndex(of: UInt8(ascii: "e")) ?? bytes.endIndex
    let last = bytes[point..<end].lastIndex { $0 != UInt8(ascii: "0") } ?? point
    let kept = last == point ? point : bytes.index(after: last)
    return kept == end ? text : String(text[..<kept] + text[end...])
  }

  /// Whether only zeros were printed.
  private static func isZero(_ text: String) -> Bool {
    !text.contains { ("1"..."9").contains($0) || $0.isLetter && $0 != "e" }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
