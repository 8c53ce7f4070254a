/// Rounding as GB/T 8170-2008 asks: once, from the number as it is written, halves to the even neighbour.
///
/// The binary value of 0.15 lies a little below it; a reader sees 0.15 and expects 0.2. So the shortest decimal text
/// of the number is what is rounded: 0.15 → 0.2, 0.25 → 0.2, 2.5 → 2, 1.005 → 1.00.
public enum DecimalRounding {
  /// `value` with this many decimals; a negative count rounds to tens, hundreds, …
  public static func round(_ value: Double, decimals: Int) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let parts = digits(value, decimals: decimals)
    guard !parts.digits.isEmpty else { return 0 }
    let text = "0.\(parts.text(digits: parts.digits.count))e\(parts.point)"
    let magnitude = Double(text) ?? value.magnitude
    return value < 0 ? -magnitude : magnitude
  }

  /// `value` with this many decimals as text: never a sign before zero, the minus is U+2212.
  ///
  /// - Parameters:
  ///   - decimals: digits behind the point, 0 to 20.
  ///   - factor: a power of ten that the value is counted in; the point is moved, nothing is rounded twice.
  ///   - trim: whether trailing zeros are dropped.
  ///   - grouping: whether thousands are parted by commas.
  public static func text(
    _ value: Double, decimals: Int, dividedBy factor: Double = 1, trim: Bool = false, grouping: Bool = false
  ) -> String {
    guard value.isFinite else { return value.javaScriptText }
    let count = max(0, min(20, decimals))
    let parts = digits(value, decimals: count, dividedBy: factor)
    let needed = trim ? max(0, min(count, parts.digits.count - parts.point)) : count
    var text = parts.text(decimals: needed)
    if grouping {
      let whole = text.prefix { $0 != "." }
      text = grouped(whole) + text.dropFirst(whole.count)
    }
    return (value < 0 && !parts.digits.isEmpty ? "\u{2212}" : "") + text
  }

  /// How many decimals the shortest text of `value`, counted in a power of ten, has without an exponent.
  public static func decimals(of value: Double, dividedBy factor: Double = 1) -> Int {
    guard value.isFinite, value != 0 else { return 0 }
    var parts = DecimalDigits(shortest: value)
    parts.point -= zeros(of: factor)
    return max(0, parts.digits.count - parts.point)
  }

  private static func digits(_ value: Double, decimals: Int, dividedBy factor: Double = 1) -> DecimalDigits {
    var parts = DecimalDigits(shortest: value)
    if !parts.digits.isEmpty { parts.point -= zeros(of: factor) }
    return parts.rounded(to: parts.point + decimals, tie: .even)
  }

  /// The exponent of a power of ten.
  private static func zeros(of factor: Double) -> Int { DecimalDigits(shortest: factor).point - 1 }

  private static func grouped(_ whole: Substring) -> String {
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
